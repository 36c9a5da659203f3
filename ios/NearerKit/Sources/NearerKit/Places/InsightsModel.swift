import NearerBindings
import NearerCore
import Observation

/// Measures over time, about oneself in general or about a person.
@MainActor
@Observable
public final class InsightsModel {
    public static let topics: [Topic] = [.measures, .scores, .people]

    /// What the charts depend on: `.task(id: model.query) { await model.load() }` keeps them true.
    public struct Query: Hashable, Sendable {
        public let about: Id?
        public let changes: Int
    }

    public private(set) var measures: [MeasureLine] = []
    public private(set) var people: [Person] = []

    /// Whom it is about; none: in general.
    public var about: Id?

    /// The measures that are shown as a table.
    public var asTable: Set<String> = []

    private var charts: [String: ChartView] = [:]
    /// Whom the charts are about.
    private var chartsAbout: Id?
    @ObservationIgnored private var loading = 0
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var query: Query { Query(about: about, changes: app.changes.of(Self.topics)) }

    /// A measure's chart; none: not read yet. A chart about somebody else is never shown meanwhile.
    public func chart(_ measure: MeasureLine) -> ChartView? {
        chartsAbout == about ? charts[measure.id] : nil
    }

    /// Nothing was answered yet.
    public func isEmpty(_ chart: ChartView) -> Bool { chart.rows.isEmpty }

    public func load() async {
        loading += 1
        let (number, about) = (loading, about)
        let outcome = await app.call { nearer in
            let insights = try nearer.insights()
            let measures = try insights.measures()
            let charts = try measures.map { try insights.chart(measure: $0.id, person: about) }
            return (measures, try nearer.people().all(), charts)
        }
        guard case .success(let (measures, people, charts)) = outcome, number == loading else { return }
        self.measures = measures
        self.people = people
        self.charts = Dictionary(zip(measures.map(\.id), charts)) { first, _ in first }
        chartsAbout = about
    }

    public func open(_ measure: MeasureLine) {
        app.open(.questionnaire(measure.id))
    }

    public func answer(_ measure: MeasureLine) {
        app.open(.form(measure.id, light: false))
    }
}
