import NearerCore

/// A number between two ends; none: it wasn't touched yet, and the middle is an answer too.
public struct ScaleDraft: Equatable, Sendable {
    public let low: Int32
    public let high: Int32
    public private(set) var value: Int32?

    public init(low: Int32, high: Int32, _ answer: Answer?) {
        self.low = low
        self.high = high
        value = answer?.scale
    }

    /// Numbers from one end to the other.
    public var steps: Int { Int(high - low) }

    /// How far along it stands, 0 to 1.
    public var share: Double? { value.map(share) }

    public func share(of value: Int32) -> Double { steps == 0 ? 0 : Double(value - low) / Double(steps) }

    /// The number nearest to this share of the way, also where a finger goes beyond an end.
    public mutating func slide(to share: Double) {
        value = low + Int32((Double(steps) * min(max(share, 0), 1)).rounded())
    }

    /// One further, or one back. From where nothing is set it begins at the end that lies behind.
    public mutating func step(by one: Int32) {
        let from = value ?? (one > 0 ? low - one : high - one)
        value = min(max(from + one, low), high)
    }

    public var answer: Answer? { value.map { .scale(value: $0) } }
}

extension Feelings {
    /// The family of a word; none: it is of the body, a full answer, or another pack's.
    public func family(of word: String) -> FeelingFamily? {
        families.first { $0.words.contains { $0.id == word } }
    }

    /// A word as it is written; another pack's word still says something.
    public func word(_ id: String) -> String {
        let words = families.flatMap(\.words)
        return words.first { $0.id == id }?.word ?? (body + full).first { $0.id == id }?.word ?? id
    }
}
