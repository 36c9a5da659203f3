import Foundation
import Testing

/// The repository's root: the vectors are the same for every language.
let root = (0..<6).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }

/// A value of JSON, read as the vectors need it: what is not there fails the test loudly.
enum Json: Sendable, Hashable, Decodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case text(String)
    case list([Json])
    case object([String: Json])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let int = try? value.decode(Int64.self) {
            self = .int(int)
        } else if let double = try? value.decode(Double.self) {
            self = .double(double)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Json].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Json].self))
        }
    }

    init(stringLiteral value: String) {
        self = .text(value)
    }

    init(integerLiteral value: Int64) {
        self = .int(value)
    }

    subscript(name: String) -> Json {
        guard case .object(let fields) = self else { fatalError("the vectors have no object where \(name) is wanted") }
        return fields[name] ?? .null
    }

    var textOrNil: String? { if case .text(let text) = self { text } else { nil } }
    var intOrNil: Int? { if case .int(let int) = self { Int(int) } else { nil } }
    var boolOrNil: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    var listOrNil: [Json]? { if case .list(let list) = self { list } else { nil } }
    var fieldsOrNil: [String: Json]? { if case .object(let fields) = self { fields } else { nil } }

    var numberOrNil: Double? {
        switch self {
        case .int(let int): Double(int)
        case .double(let double): double
        default: nil
        }
    }

    var text: String { wanted(textOrNil, "text") }
    var int: Int { wanted(intOrNil, "number") }
    var number: Double { wanted(numberOrNil, "number") }
    var bool: Bool { wanted(boolOrNil, "truth value") }
    var list: [Json] { wanted(listOrNil, "list") }
    var texts: [String] { list.map(\.text) }
    var fields: [String: Json] { wanted(fieldsOrNil, "object") }
    /// None where the vectors say nothing or null.
    var given: Json? { self == .null ? nil : self }

    private func wanted<Value>(_ value: Value?, _ what: String) -> Value {
        guard let value else { fatalError("the vectors have no \(what) here: \(self)") }
        return value
    }
}

func vectors(_ name: String) -> Json {
    do {
        let file = root.appendingPathComponent("tests/vectors/\(name).json")
        return try JSONDecoder().decode(Json.self, from: Data(contentsOf: file))
    } catch {
        fatalError("tests/vectors/\(name).json can't be read: \(error)")
    }
}

/// A case of the vectors, named in the test's output.
struct Case: Sendable, CustomTestStringConvertible {
    let json: Json

    var testDescription: String { json["name"].textOrNil ?? json["typed"].textOrNil ?? "\(json)" }

    subscript(name: String) -> Json { json[name] }

    /// What the call ends with; none: it succeeds.
    var error: [String: Json]? { json["error"].fieldsOrNil }
}

func cases(_ list: Json) -> [Case] {
    list.list.map(Case.init)
}

/// Bytes that the vectors write in hexadecimal digits.
func bytes(_ digits: String) -> Data {
    let digits = Array(digits)
    return Data(stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) })
}
