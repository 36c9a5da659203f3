import NearerBindings
import NearerCore
import Observation

/// What came in last and can be undone, and whether all of the vault can be read.
@MainActor
@Observable
public final class DataModel {
    public static let topics: [Topic] = [.cameIn, .unread]

    public let undoing: Undoing
    public let looking = LongWork()
    /// None: nothing that can be undone.
    public private(set) var cameIn: CanTakeBack?
    /// None: not read yet.
    public private(set) var unread: UnreadView?
    /// What looking the vault over came to, in sentences.
    public private(set) var looked: String?
    public private(set) var refused: String?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
        undoing = Undoing(app)
    }

    public func load() async {
        if case .success(let last) = await app.call({ try $0.backups().canTakeBack() }) { cameIn = last }
        if case .success(let unread) = await app.call({ try $0.settings().unread() }) { self.unread = unread }
    }

    @discardableResult
    public func lookOver() -> Task<Void, Never> {
        Task {
            let outcome = await looking.run(app) { nearer, progress in
                try nearer.backups().lookOver(progress: progress).words
            }
            switch outcome {
            case .yes(let words): (looked, refused) = (words, nil)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }
}
