import NearerBindings
import NearerCore
import Observation

/// Practices that come in from Loop Habit Tracker, looked at first.
@MainActor
@Observable
public final class ImportHabitsModel {
    /// What the picked file holds; none: none was picked.
    public private(set) var plan: HabitsPlan?

    /// What taking it in did, in words.
    public private(set) var taken: String?

    /// Why the core does not take the file.
    public private(set) var refused: String?

    /// The file is being read, or taken in.
    public private(set) var isBusy = false

    @ObservationIgnored private var file: LookedAtHabits?
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
            (plan, taken, refused, file) = (nil, nil, nil, nil)
            let read = await app.offer { nearer in
                let file = try nearer.bring().lookAtHabits(path: path)
                return (file, try file.plan())
            }
            switch read {
            case .yes(let (file, plan)): (self.file, self.plan) = (file, plan)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// There is something new in it.
    public var canTake: Bool { plan.map { $0.newPractices > 0 || $0.newMarks > 0 } == true && !isBusy && taken == nil }

    /// Takes in what is new of it.
    @discardableResult
    public func take() -> Task<Void, Never> {
        guard let file, canTake else { return Task {} }
        isBusy = true
        return Task {
            defer { isBusy = false }
            if case .success(let taken) = await app.call({ try $0.bring().takeHabits(lookedAt: file) }) {
                self.taken = taken.words
            }
        }
    }
}
