import NearerBindings
import NearerCore
import Observation

/// One day of a practice: done, left out, not done, or how much; with a note.
@MainActor
@Observable
public final class PracticeDayModel: ScreenModel {
    public static let topics: [Topic] = [.practices]

    public let id: Id
    public let day: Day

    /// A practice on this day.
    public struct Sheet: Sendable {
        public let view: PracticeView
        /// It is the day that the person is in.
        public let isToday: Bool
    }

    public var note = "" {
        didSet { if note != oldValue { refused = nil } }
    }
    /// How much, as it is typed.
    public var amount = "" {
        didSet { if amount != oldValue { refused = nil } }
    }

    /// Why the core does not take it.
    public private(set) var refused: String?

    /// What was read last: what is being typed is not overwritten by a change elsewhere.
    @ObservationIgnored private var read: (note: String, amount: String)?
    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: Id, day: Day) {
        self.app = app
        self.id = id
        self.day = day
    }

    public func load() async {
        let (id, day) = (id, day)
        let sheet = await reading.read(app) { nearer in
            let habits = try nearer.habits()
            let view = try habits.onDay(practice: id, day: day)
            return Sheet(view: view, isToday: try view.day == habits.get(practice: id).day)
        }
        guard let view = sheet?.view else { return }
        let stored = (note: view.note, amount: view.amountTyped)
        if read.map({ note == $0.note }) ?? true { note = stored.note }
        if read.map({ amount == $0.amount }) ?? true { amount = stored.amount }
        read = stored
    }

    public var showing: Showing<Sheet> { reading.showing }
    /// None: not read yet.
    public var view: PracticeView? { reading.value?.view }
    /// It is the day that the person is in.
    public var isToday: Bool { reading.value?.isToday == true }

    /// An amount can be noted.
    public var isCounted: Bool { view?.counted == true }

    /// It may be done again on this day.
    public var offersOnceMore: Bool { isToday && view?.severalADay == true }

    @discardableResult
    public func mark(_ mark: MarkKind) -> Task<Void, Never> {
        let note = note
        return keep { habits, id, day in try habits.mark(practice: id, day: day, mark: mark, note: note) }
    }

    @discardableResult
    public func markAmount() -> Task<Void, Never> {
        let (note, amount) = (note, amount)
        return keep { habits, id, day in try habits.markAmount(practice: id, day: day, amount: amount, note: note) }
    }

    @discardableResult
    public func onceMore() -> Task<Void, Never> {
        keep { habits, id, _ in _ = try habits.onceMore(practice: id) }
    }

    /// A note goes with the day's mark.
    public var canKeepNote: Bool { view?.mark != nil && note != view?.note }

    /// Keeps the note beside the mark that is there.
    @discardableResult
    public func keepNote() -> Task<Void, Never> {
        guard let view, let mark = view.mark else { return Task {} }
        let note = note
        return keep { habits, id, day in
            if view.amount != nil {
                try habits.markAmount(practice: id, day: day, amount: view.amountTyped, note: note)
            } else {
                try habits.mark(practice: id, day: day, mark: mark, note: note)
            }
        }
    }

    @discardableResult
    public func takeBack() -> Task<Void, Never> {
        keep { habits, id, day in try habits.clearMark(practice: id, day: day) }
    }

    private func keep(_ work: @escaping @Sendable (Habits, Id, Day) throws -> Void) -> Task<Void, Never> {
        let (id, day) = (id, day)
        return Task {
            switch await app.offer({ try work(try $0.habits(), id, day) }) {
            case .yes:
                // What is stored now is what was typed.
                read = nil
                await load()
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }
}
