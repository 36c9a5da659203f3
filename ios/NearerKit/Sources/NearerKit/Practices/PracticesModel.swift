import NearerBindings
import NearerCore
import Observation

/// All practices: in their order, over a week, those put away, and those that the path suggests.
@MainActor
@Observable
public final class PracticesModel {
    public static let topics: [Topic] = [.practices, .suggestions]

    /// What the screen depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let weekOf: Day?
        public let changes: Int
    }

    /// None: not read yet.
    public private(set) var practices: [PracticeView]?
    public private(set) var week: WeekView?
    public private(set) var archived: [PracticeView] = []

    /// What the path suggests and is not taken yet.
    public private(set) var suggestions: [PracticeSuggestion] = []

    /// Rows of days are shown beside strength.
    public private(set) var streaks = false

    /// A day of the week that is shown; none: this week.
    public private(set) var weekOf: Day?

    @ObservationIgnored private var loading = 0
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var query: Query { Query(weekOf: weekOf, changes: app.changes.of(Self.topics)) }

    public func load() async {
        loading += 1
        let (number, weekOf) = (loading, weekOf)
        let outcome = await app.call { nearer in
            let habits = try nearer.habits()
            return (
                try habits.list(), try habits.week(of: weekOf), try habits.archived(), try habits.settings(),
                try nearer.course().practiceSuggestions()
            )
        }
        guard case .success(let (practices, week, archived, settings, suggestions)) = outcome, number == loading
        else { return }
        self.practices = practices
        self.week = week
        self.archived = archived
        self.suggestions = suggestions.filter { !$0.taken }
        streaks = settings.streaks
    }

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
