import NearerBindings
import NearerCore
import Observation

/// What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes.
@MainActor
@Observable
public final class KeptModel {
    public static let topics: [Topic] = [.kept]

    /// None: not read yet.
    public private(set) var groups: [KeptGroup]?

    /// What was just deleted and can be brought back.
    public private(set) var deleted: KeptItem?

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        guard case .success(let groups) = await app.call({ try $0.kept().groups() }) else { return }
        self.groups = groups.filter { !$0.items.isEmpty }
    }

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
