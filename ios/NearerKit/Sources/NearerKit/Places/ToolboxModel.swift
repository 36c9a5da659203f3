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
    private var unsealed: [ReviewLine] = []
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
        if reachesPlan {
            await tonight.read(app) { try $0.plans().tonight() }
            isPlanOpen = (try? await app.read { try $0.plans().tonightIsOpen() }.get()) ?? false
        } else {
            let folders = app.host.folders
            unsealed = (try? await app.ask { try $0.openPlan(folders: folders) }.get()) ?? []
        }
    }

    public var showing: Showing<ToolboxView> { reading.showing }
    public var view: ToolboxView? { reading.value }
    /// The plan for tonight, section by section; empty where none was written. Where the vault isn't open, as its writer
    /// lets it be read.
    public var plan: [ReviewLine] { reachesPlan ? tonight.value ?? [] : unsealed }
    /// It can be read without the key on this device.
    public private(set) var isPlanOpen = false

    public func open(_ item: ToolboxItem) {
        app.open(.unsavedForm(item.form))
    }

    /// The plan for tonight is in the vault.
    public var reachesPlan: Bool { app.settings != nil }

    public func openPlan() {
        app.open(.tonight)
    }

    /// Whom to call about something: `all`, or what a notice names; none: nobody.
    public func toCall(_ about: String) -> LinesToCall? {
        view?.toCall.first { $0.about == about }
    }

    /// Lets the plan be read without the key on this device, or no longer.
    @discardableResult
    public func setPlanOpen(_ open: Bool) -> Task<Void, Never> {
        app.act({ try $0.plans().openTonight(open: open) }) { [self] in isPlanOpen = open }
    }
}

extension LineKind {
    public static let all: [LineKind] = [.emergency, .crisis, .violence, .child]

    /// Key of what it is for.
    public var key: Key {
        switch self {
        case .emergency: .lineKindEmergency
        case .crisis: .lineKindCrisis
        case .violence: .lineKindViolence
        case .child: .lineKindChild
        }
    }
}

extension Line {
    /// What answers there, and what is known of it.
    public var said: String { "\(name) · \(about)" }
}
