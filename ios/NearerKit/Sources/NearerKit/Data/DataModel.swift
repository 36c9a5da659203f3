import NearerBindings
import NearerCore
import Observation

/// What came in last and can be undone, and whether all of the vault can be read.
@MainActor
@Observable
public final class DataModel {
    public let undoing = LongWork()
    public let looking = LongWork()
    /// None: nothing that can be undone.
    public private(set) var cameIn: CanTakeBack?
    /// What undoing did, in sentences.
    public private(set) var undone: String?
    /// None: not read yet.
    public private(set) var unread: UnreadView?
    /// What looking the vault over came to, in sentences.
    public private(set) var looked: String?
    public private(set) var refused: String?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// To be called with every change in the vault.
    public func load() async {
        if case .success(let last) = await app.call({ try $0.backups().canTakeBack() }) { cameIn = last }
        if case .success(let unread) = await app.call({ try $0.settings().unread() }) { self.unread = unread }
    }

    @discardableResult
    public func undo() -> Task<Void, Never> {
        Task {
            let outcome = await undoing.run(app) { nearer, progress in
                try nearer.backups().takeBack(progress: progress).words
            }
            if let words = heard(outcome) { undone = words }
        }
    }

    @discardableResult
    public func lookOver() -> Task<Void, Never> {
        Task {
            let outcome = await looking.run(app) { nearer, progress in
                try nearer.backups().lookOver(progress: progress).words
            }
            if let words = heard(outcome) { looked = words }
        }
    }

    private func heard(_ outcome: Taken<String>?) -> String? {
        switch outcome {
        case .yes(let words):
            refused = nil
            return words
        case .no(let sentence): refused = sentence
        case nil: break
        }
        return nil
    }
}
