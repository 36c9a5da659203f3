import NearerBindings
import NearerCore
import Observation

/// How far a screen's view is. The Android app's has the same states.
public enum Showing<Value: Sendable>: Sendable {
    case loading
    case shown(Value)
    /// Nothing was shown yet, and it couldn't be read.
    case failed(NearerError)

    /// What is shown; none: nothing yet.
    public var value: Value? { if case .shown(let value) = self { value } else { nil } }

    /// Why nothing is shown; none: something is, or is being read.
    public var failure: NearerError? { if case .failed(let error) = self { error } else { nil } }

    /// What stands after a reading: what was shown stays until what replaces it is there. Nobody need be told where the
    /// screen goes with the vault, or where another reading has begun.
    func after(_ reading: Outcome<Value>, tell: (NearerError) -> Void) -> Self {
        switch (reading, self) {
        case (.success(let value), _): return .shown(value)
        case (.failure(.Cancelled), _), (.failure(.Closed), _): return self
        case (.failure(let error), .shown):
            tell(error)
            return self
        case (.failure(let error), _): return .failed(error)
        }
    }
}

/// What the core says of a screen's topics. A reading that was overtaken by a newer one shows nothing.
@MainActor
@Observable
final class Reading<Value: Sendable> {
    private(set) var showing = Showing<Value>.loading
    @ObservationIgnored private var latest = 0

    var value: Value? { showing.value }

    /// Reads the vault. What was read; none: it couldn't be, or was overtaken.
    @discardableResult
    func read(_ app: AppModel, _ work: @escaping @Sendable (Nearer) throws -> Value) async -> Value? {
        await take(app) { await app.read(work) }
    }

    /// The same, from wherever it comes.
    @discardableResult
    func take(_ app: AppModel, _ read: () async -> Outcome<Value>) async -> Value? {
        latest += 1
        let number = latest
        let outcome = await read()
        guard number == latest else { return nil }
        showing = showing.after(outcome) { app.tell($0) }
        return try? outcome.get()
    }

    /// What is being read is of no use any more.
    func overtake() {
        latest += 1
    }

    /// Shows another value, which follows from what was read.
    func show(_ value: Value) {
        showing = .shown(value)
    }
}

/// A screen's model that shows what it reads, and can be asked to read it once more.
@MainActor
public protocol ScreenModel: AnyObject {
    associatedtype Shown: Sendable

    var showing: Showing<Shown> { get }

    func load() async
}

extension ScreenModel {
    /// Reads once more what couldn't be read.
    @discardableResult
    public func retry() -> Task<Void, Never> {
        Task { await load() }
    }
}
