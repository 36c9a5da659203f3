import NearerBindings
import NearerCore
import Observation

/// All practices: in their order, over a week, those put away, and those that the path suggests.
@MainActor
@Observable
public final class PracticesModel: ScreenModel {
    public static let topics: [Topic] = [.practices, .suggestions]

    /// What the screen depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let weekOf: Day?
        public let changes: Int
    }

    /// What is read in one go.
    public struct Sheet: Sendable {
        public let practices: [PracticeView]
        public let week: WeekView
        public let archived: [PracticeView]
        public let suggestions: [PracticeSuggestion]
        let streaks: Bool
    }

    /// Rows of days are shown beside strength.
    public private(set) var streaks = false

    /// A day of the week that is shown; none: this week.
    public private(set) var weekOf: Day?

    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var query: Query { Query(weekOf: weekOf, changes: app.changes.of(Self.topics)) }

    public func load() async {
        let sheet = await reading.read(app) { [weekOf] nearer in
            let habits = try nearer.habits()
            return Sheet(
                practices: try habits.list(), week: try habits.week(of: weekOf), archived: try habits.archived(),
                suggestions: try nearer.course().practiceSuggestions().filter { !$0.taken },
                streaks: try habits.settings().streaks)
        }
        if let sheet { streaks = sheet.streaks }
    }

    public var showing: Showing<Sheet> { reading.showing }
    /// None: not read yet.
    public var practices: [PracticeView]? { reading.value?.practices }
    public var week: WeekView? { reading.value?.week }
    public var archived: [PracticeView] { reading.value?.archived ?? [] }
    /// What the path suggests and is not taken yet.
    public var suggestions: [PracticeSuggestion] { reading.value?.suggestions ?? [] }

    /// Shows the week of this day.
    public func show(weekOf day: Day) {
        weekOf = day
    }

    public func canMove(_ practice: PracticeView, by places: Int) -> Bool {
        moved(practice, by: places) != nil
    }

    /// Moves it so many places down the list, or up.
    @discardableResult
    public func move(_ practice: PracticeView, by places: Int) -> Task<Void, Never> {
        guard let order = moved(practice, by: places) else { return Task {} }
        return app.act({ try $0.habits().reorder(practices: order) })
    }

    private func moved(_ practice: PracticeView, by places: Int) -> [Id]? {
        var order = (practices ?? []).map(\.id)
        guard let at = order.firstIndex(of: practice.id), order.indices.contains(at + places) else { return nil }
        order.insert(order.remove(at: at), at: at + places)
        return order
    }

    public func open(_ practice: PracticeView) {
        app.open(.practice(practice.id))
    }

    /// A day to come has nothing to fill in yet.
    public func canFillIn(_ cell: DayCell) -> Bool { cell.canBeFilledIn }

    public func fillIn(_ line: WeekLine, _ cell: DayCell) {
        app.open(.practiceDay(line.practice, cell.day))
    }

    public func newPractice() {
        app.open(.editPractice(.new))
    }

    public func take(_ suggestion: PracticeSuggestion) {
        app.open(.editPractice(.suggested(stage: suggestion.stage)))
    }

    public func lookBack() {
        app.open(.practiceReview)
    }

    public func importHabits() {
        app.open(.importHabits)
    }

    @discardableResult
    public func unarchive(_ practice: PracticeView) -> Task<Void, Never> {
        app.act({ try $0.habits().unarchive(practice: practice.id) })
    }

    @discardableResult
    public func setStreaks(_ on: Bool) -> Task<Void, Never> {
        streaks = on
        return app.act({ try $0.habits().setSettings(settings: PracticeSettings(streaks: on)) })
    }
}

extension DayCell {
    var canBeFilledIn: Bool { state != .ahead }
}
