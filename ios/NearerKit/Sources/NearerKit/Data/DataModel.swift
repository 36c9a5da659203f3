import NearerBindings
import NearerCore
import Observation

/// What came in last and can be undone, and whether all of the vault can be read.
@MainActor
@Observable
public final class DataModel: ScreenModel {
    public static let topics: [Topic] = [.cameIn, .unread]

    public let undoing: Undoing
    public let looking = LongWork()
    /// What looking the vault over came to, in sentences.
    public private(set) var looked: String?
    public private(set) var refused: String?

    /// What is read in one go.
    public struct Sheet: Sendable {
        /// None: nothing that can be undone.
        public let cameIn: CanTakeBack?
        public let unread: UnreadView
    }

    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
        undoing = Undoing(app)
    }

    public func load() async {
        await reading.read(app) { nearer in
            Sheet(cameIn: try nearer.backups().canTakeBack(), unread: try nearer.settings().unread())
        }
    }

    public var showing: Showing<Sheet> { reading.showing }
    /// None: nothing that can be undone.
    public var cameIn: CanTakeBack? { reading.value?.cameIn }
    /// None: not read yet.
    public var unread: UnreadView? { reading.value?.unread }

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

    /// The same as a file for asking help, without a word of the person's.
    @discardableResult
    public func writeReport() -> Task<Void, Never> {
        let path = app.handedFile("nearer-report.txt")
        return Task {
            let outcome = await looking.run(app) { nearer, progress in
                try nearer.backups().writeReport(path: path, progress: progress).words
            }
            switch outcome {
            case .yes(let words):
                (looked, refused) = (words, nil)
                app.host.offerFile(path)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }
}
