import NearerBindings
import NearerCore
import Observation

/// Measures over time, about oneself in general or about a person.
@MainActor
@Observable
public final class InsightsModel: ScreenModel {
    public static let topics: [Topic] = [.measures, .scores, .people, .kept]

    /// What the charts depend on: `.task(id: model.query) { await model.load() }` keeps them true.
    public struct Query: Hashable, Sendable {
        public let about: Id?
        public let changes: Int
    }

    /// What is read in one go.
    public struct Sheet: Sendable {
        public let measures: [MeasureLine]
        public let people: [Person]
        /// What came of what was expected, with anybody.
        public let outcomes: OutcomesView
        /// By measure.
        let charts: [String: ChartView]
        /// Whom the charts are about.
        let about: Id?
    }

    /// Whom it is about; none: in general.
    public var about: Id?

    /// The measures that are shown as a table.
    public var asTable: Set<String> = []

    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var query: Query { Query(about: about, changes: app.changes.of(Self.topics)) }

    /// A measure's chart; none: not read yet. A chart about somebody else is never shown meanwhile.
    public func chart(_ measure: MeasureLine) -> ChartView? {
        reading.value.flatMap { $0.about == about ? $0.charts[measure.id] : nil }
    }

    /// Nothing was answered yet.
    public func isEmpty(_ chart: ChartView) -> Bool { chart.rows.isEmpty }

    public func load() async {
        await reading.read(app) { [about] nearer in
            let insights = try nearer.insights()
            let measures = try insights.measures()
            let charts = try measures.map { try insights.chart(measure: $0.id, person: about) }
            return Sheet(
                measures: measures, people: try nearer.people().all(), outcomes: try insights.outcomes(person: nil),
                charts: Dictionary(zip(measures.map(\.id), charts)) { first, _ in first }, about: about)
        }
    }

    public var showing: Showing<Sheet> { reading.showing }
    public var measures: [MeasureLine] { reading.value?.measures ?? [] }
    public var people: [Person] { reading.value?.people ?? [] }
    public var outcomes: OutcomesView? { reading.value?.outcomes }

    public func open(_ measure: MeasureLine) {
        app.open(.questionnaire(measure.id))
    }

    public func answer(_ measure: MeasureLine) {
        app.open(.form(measure.id, light: false))
    }
}
