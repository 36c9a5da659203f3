import NearerBindings
import NearerCore
import Observation

/// What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes.
@MainActor
@Observable
public final class KeptModel: ScreenModel {
    public static let topics: [Topic] = [.kept]

    /// What was just deleted and can be brought back.
    public private(set) var deleted: KeptItem?

    private let reading = Reading<[KeptGroup]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.kept().groups().filter { !$0.items.isEmpty } }
    }

    public var showing: Showing<[KeptGroup]> { reading.showing }
    /// None: not read yet.
    public var groups: [KeptGroup]? { reading.value }

    @discardableResult
    public func setDone(_ item: KeptItem, _ done: Bool) -> Task<Void, Never> {
        app.act({ try $0.kept().setDone(kind: item.kind, id: item.id, done: done) })
    }

    @discardableResult
    public func delete(_ item: KeptItem) -> Task<Void, Never> {
        app.act({ try $0.kept().delete(kind: item.kind, id: item.id) }) { [self] in deleted = item }
    }

    /// Brings back what was just deleted.
    @discardableResult
    public func undo() -> Task<Void, Never> {
        guard let item = deleted else { return Task {} }
        return app.act({ try $0.bin().restore(kind: item.kind, id: item.id) }) { [self] in
            if deleted == item { deleted = nil }
        }
    }
}
