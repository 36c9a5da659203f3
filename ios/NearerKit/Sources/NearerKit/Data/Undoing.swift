import NearerBindings
import NearerCore
import Observation

/// Undoes what came in last.
@MainActor
@Observable
public final class Undoing {
    public let work = LongWork()
    /// What undoing did, in sentences; none: nothing was undone.
    public private(set) var undone: String?
    public private(set) var refused: String?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) {
        self.app = app
    }

    @discardableResult
    public func undo() -> Task<Void, Never> {
        guard work.percent == nil else { return Task {} }
        return Task {
            let outcome = await work.run(app) { nearer, progress in
                try nearer.backups().takeBack(progress: progress).words
            }
            switch outcome {
            case .yes(let words): (undone, refused) = (words, nil)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// Something else may be undone from now on.
    func forget() {
        (undone, refused) = (nil, nil)
    }
}
