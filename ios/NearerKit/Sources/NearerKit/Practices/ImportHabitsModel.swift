import NearerBindings
import NearerCore
import Observation

/// Practices that come in from Loop Habit Tracker, looked at first.
@MainActor
@Observable
public final class ImportHabitsModel {
    /// What the picked file holds; none: none was picked.
    public private(set) var view: HabitImportView?

    /// What taking it in did, in words.
    public private(set) var taken: String?

    /// Why the core does not take the file.
    public private(set) var refused: String?

    /// The file is being read, or taken in.
    public private(set) var isBusy = false

    @ObservationIgnored private var incoming: IncomingHabits?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// Lets the person pick a file, and looks at it. Nothing is changed yet.
    @discardableResult
    public func pick() -> Task<Void, Never> {
        Task {
            guard !isBusy, let path = await app.host.pickFile() else { return }
            isBusy = true
            defer { isBusy = false }
            (view, taken, refused, incoming) = (nil, nil, nil, nil)
            let read = await app.offer { nearer in
                let incoming = try nearer.exchange().openHabits(path: path)
                return (incoming, try incoming.view())
            }
            switch read {
            case .yes(let (incoming, view)): (self.incoming, self.view) = (incoming, view)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// There is something new in it.
    public var canTake: Bool { view.map { $0.newPractices > 0 || $0.newMarks > 0 } == true && !isBusy && taken == nil }

    /// Takes in what is new of it.
    @discardableResult
    public func take() -> Task<Void, Never> {
        guard let incoming, canTake else { return Task {} }
        isBusy = true
        return Task {
            defer { isBusy = false }
            if case .success(let taken) = await app.call({ try $0.exchange().takeHabits(incoming: incoming) }) {
                self.taken = taken.words
            }
        }
    }
}
