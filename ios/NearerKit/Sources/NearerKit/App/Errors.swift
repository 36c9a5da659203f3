import NearerBindings
import NearerCore

/// What a call to the core came to.
public typealias Outcome<Value> = Result<Value, NearerError>

extension NearerError {
    /// Key of the sentence for it.
    public var key: Key {
        switch self {
        case .Locked: .errorLocked
        case .KeyMissing: .errorKeyMissing
        case .WrongKey: .errorWrongKey
        case .Damaged: .errorDamaged
        case .Unreadable: .errorUnreadable
        case .TooNew: .errorTooNew
        case .NotFound: .errorNotFound
        case .Invalid: .errorTitle
        case .Full: .errorFull
        case .Busy: .errorBusy
        case .Cancelled: .errorCancelled
        case .Closed: .errorClosed
        case .Unwritable: .errorUnwritable
        case .Unsupported: .errorUnsupported
        case .Content: .errorContent
        case .Storage: .errorStorage
        case .Internal: .errorInternal
        }
    }

    /// The sentence that a person reads for it.
    public func sentence(_ library: Library, _ strings: Strings) -> String {
        guard case .Invalid(let field, let reason) = self else { return strings[key] }
        return (try? library.invalidSentence(field: field, reason: reason)) ?? strings[key]
    }

    /// Any error as one of the core's: what is none of them is a defect of ours.
    static func of(_ error: any Error) -> NearerError {
        error as? NearerError ?? .Internal(place: "front end")
    }
}

/// What a person entered was taken, or the sentence that says why not.
public enum Taken<Value: Sendable>: Sendable {
    case yes(Value)
    case no(String)
}

extension Taken: Equatable where Value: Equatable {}

extension AppModel {
    /// Calls the core with what a person entered. None: it failed, and that is shown.
    public func offer<Value: Sendable>(
        _ work: @escaping @Sendable (Nearer) throws -> Value
    ) async -> Taken<Value>? {
        let library = library
        let outcome = await call { nearer -> Taken<Value> in
            do {
                return .yes(try work(nearer))
            } catch NearerError.Invalid(let field, let reason) {
                return .no(try library.invalidSentence(field: field, reason: reason))
            }
        }
        return try? outcome.get()
    }
}
