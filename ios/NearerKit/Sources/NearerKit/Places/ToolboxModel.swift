import NearerBindings
import NearerCore
import Observation

/// "Right now": what helps at once, and whom to call. Works without a vault.
@MainActor
@Observable
public final class ToolboxModel: ScreenModel {
    public static let topics: [Topic] = [.tonight]

    /// What is shown depends on this: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let region: String
        public let changes: Int
    }

    private let reading = Reading<ToolboxView>()
    private let tonight = Reading<[ReviewLine]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// The region whose lines are shown: the one the person chose, else the system's.
    public var region: String { app.settings?.country ?? app.host.region }

    public var query: Query { Query(region: region, changes: app.changes.of(Self.topics)) }

    public func load() async {
        let region = region
        await reading.take(app) { await app.ask({ try $0.toolbox(region: region) }) }
        if reachesPlan { await tonight.read(app) { try $0.plans().tonight() } }
    }

    public var showing: Showing<ToolboxView> { reading.showing }
    public var view: ToolboxView? { reading.value }
    /// The plan for tonight, section by section; empty where none was written, or where the vault isn't open.
    public var plan: [ReviewLine] { tonight.value ?? [] }

    public func open(_ item: ToolboxItem) {
        app.open(.unsavedForm(item.form))
    }

    /// The plan for tonight is in the vault.
    public var reachesPlan: Bool { app.settings != nil }

    public func openPlan() {
        app.open(.tonight)
    }

    /// The lines of the kinds, in the region's order.
    public func lines(_ kinds: [LineKind]) -> [Line] {
        kinds.flatMap { kind in (view?.country?.lines ?? []).filter { $0.kind == kind } }
    }

    /// The lines that belong to a notice; none: it has only words.
    public func lines(_ notice: NoticeView) -> [Line]? {
        let kinds = LineKind.all.filter { $0.name == notice.lines.lowercased() }
        return kinds.isEmpty ? nil : lines(kinds)
    }
}

extension LineKind {
    public static let all: [LineKind] = [.crisis, .violence]

    /// Its name in the content.
    var name: String {
        switch self {
        case .crisis: "crisis"
        case .violence: "violence"
        }
    }
}
