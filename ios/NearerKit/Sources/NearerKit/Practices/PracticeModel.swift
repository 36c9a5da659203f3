import NearerBindings
import NearerCore
import Observation

/// One practice: its plan, how firm it is, its days, and what can be done with it as a whole.
@MainActor
@Observable
public final class PracticeModel: ScreenModel {
    public static let topics: [Topic] = [.practices, .path, .people]

    /// What the screen depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let monthOf: Day?
        public let changes: Int
    }

    /// A pause as it is being chosen.
    public struct Resting: Equatable, Sendable {
        public var from: Day
        /// None: until further notice.
        public var to: Day?
    }

    /// What is read in one go.
    public struct Whole: Sendable {
        public let sheet: PracticeSheet
        public let year: HeatMap
        public let month: PracticeMonth
        public let exercise: StageForm?
        public let person: Person?
    }

    public let id: Id

    /// A day of the month that is shown; none: this month.
    public private(set) var monthOf: Day?

    /// The year is shown as a table.
    public var asTable = false

    /// None: no pause is being chosen.
    public var resting: Resting? {
        didSet { if resting != oldValue { refused = nil } }
    }

    /// Why the core does not take the pause.
    public private(set) var refused: String?

    /// It was just deleted and can be brought back.
    public private(set) var isDeleted = false

    private let reading = Reading<Whole>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: Id) {
        self.app = app
        self.id = id
    }

    public var query: Query { Query(monthOf: monthOf, changes: app.changes.of(Self.topics)) }

    public func load() async {
        guard !isDeleted else { return }
        await reading.read(app) { [id, monthOf] nearer in
            let habits = try nearer.habits()
            let sheet = try habits.sheet(practice: id)
            return Whole(
                sheet: sheet, year: try habits.heatMap(practice: id, from: nil, to: nil),
                month: try habits.month(practice: id, of: monthOf),
                exercise: try nearer.course().exercises().first { $0.form.id == sheet.chosen.form },
                person: try nearer.people().all().first { $0.id == sheet.chosen.person })
        }
    }

    public var showing: Showing<Whole> { reading.showing }
    /// None: not read yet.
    public var sheet: PracticeSheet? { reading.value?.sheet }
    public var year: HeatMap? { reading.value?.year }
    public var month: PracticeMonth? { reading.value?.month }
    public var exercise: StageForm? { reading.value?.exercise }
    public var person: Person? { reading.value?.person }

    /// Shows the month of this day.
    public func show(monthOf day: Day) {
        monthOf = day
    }

    public func canFillIn(_ cell: DayCell) -> Bool { cell.canBeFilledIn }

    public func fillIn(_ cell: DayCell) {
        app.open(.practiceDay(id, cell.day))
    }

    public func fillInToday() {
        if let today = sheet?.view.day { app.open(.practiceDay(id, today)) }
    }

    /// Marks the day that the person is in.
    @discardableResult
    public func mark(_ mark: MarkKind) -> Task<Void, Never> {
        guard let today = sheet?.view else { return Task {} }
        return app.act({ try $0.habits().mark(practice: today.id, day: today.day, mark: mark, note: today.note) })
    }

    @discardableResult
    public func takeBack() -> Task<Void, Never> {
        guard let today = sheet?.view else { return Task {} }
        return app.act({ try $0.habits().clearMark(practice: today.id, day: today.day) })
    }

    public func edit() {
        app.open(.editPractice(.own(id)))
    }

    public func openExercise() {
        if let exercise { app.open(.form(exercise.form.id, light: exercise.light)) }
    }

    public func beginResting() {
        if let today = sheet?.view.day { resting = Resting(from: today, to: today) }
    }

    public func leaveResting() {
        resting = nil
    }

    /// Lets it rest as chosen.
    @discardableResult
    public func rest() -> Task<Void, Never> {
        guard let resting else { return Task {} }
        let id = id
        return Task {
            let taken = await app.offer {
                try $0.habits().pause(practice: id, from: resting.from, to: resting.to)
            }
            switch taken {
            case .yes: self.resting = nil
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    @discardableResult
    public func resume() -> Task<Void, Never> {
        app.act({ [id] in try $0.habits().resume(practice: id) })
    }

    @discardableResult
    public func archive() -> Task<Void, Never> {
        app.act({ [id] in try $0.habits().archive(practice: id) })
    }

    @discardableResult
    public func unarchive() -> Task<Void, Never> {
        app.act({ [id] in try $0.habits().unarchive(practice: id) })
    }

    @discardableResult
    public func delete() -> Task<Void, Never> {
        app.act({ [id] in try $0.habits().delete(practice: id) }) { [self] in
            isDeleted = true
            // What is being read of it finds nothing any more, and that is no trouble.
            reading.overtake()
        }
    }

    /// Brings it back from the bin.
    @discardableResult
    public func undo() -> Task<Void, Never> {
        app.act({ [id] in try $0.bin().restore(kind: .practice, id: id) }) { [self] in isDeleted = false }
    }
}

extension Course {
    /// All exercises of the path, stage by stage.
    func exercises() throws -> [StageForm] {
        try path().stages.filter(\.isWritten).flatMap { try stage(number: $0.number).forms }
    }
}
