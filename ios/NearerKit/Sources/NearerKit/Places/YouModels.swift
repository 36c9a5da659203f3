import NearerBindings
import NearerCore
import Observation

/// What is the person's own: people, plans, practices.
@MainActor
@Observable
public final class YouModel: ScreenModel {
    public static let topics: [Topic] = [.people, .plans, .practices]

    /// What is read in one go.
    public struct Sheet: Sendable {
        public let people: [Person]
        public let plans: [PlanItem]
        public let practices: [PracticeView]
    }

    /// A new person's name as it is typed; none: nobody is being added.
    public var newName: String? {
        didSet { if newName != oldValue { refused = nil } }
    }

    /// People as they are being changed.
    public var changed: [Id: Person] = [:] {
        didSet { if changed != oldValue { refused = nil } }
    }

    /// Why the core does not take a name.
    public private(set) var refused: String?

    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { nearer in
            Sheet(
                people: try nearer.people().all(), plans: try nearer.plans().openItems(),
                practices: try nearer.habits().list())
        }
    }

    public var showing: Showing<Sheet> { reading.showing }
    /// None: not read yet.
    public var people: [Person]? { reading.value?.people }
    public var plans: [PlanItem]? { reading.value?.plans }
    public var practices: [PracticeView]? { reading.value?.practices }

    public func openMap() {
        app.open(.myMap)
    }

    public func openKept() {
        app.open(.fromExercises)
    }

    public func openPractices() {
        app.open(.practices)
    }

    public func newPractice() {
        app.open(.editPractice(.new))
    }

    @discardableResult
    public func archive(_ practice: PracticeView) -> Task<Void, Never> {
        app.act({ try $0.habits().archive(practice: practice.id) })
    }

    @discardableResult
    public func setDone(_ plan: PlanItem) -> Task<Void, Never> {
        app.act({ try $0.plans().setDone(item: plan.id, done: true) })
    }

    @discardableResult
    public func delete(_ plan: PlanItem) -> Task<Void, Never> {
        app.act({ try $0.plans().delete(item: plan.id) })
    }

    public func beginChanging(_ person: Person) {
        changed[person.id] = person
    }

    public func leaveUnchanged(_ person: Person) {
        changed[person.id] = nil
    }

    /// Turns exercises with a person off.
    @discardableResult
    public func hold(_ person: Person) -> Task<Void, Never> {
        app.act({ try $0.people().hold(id: person.id) })
    }

    /// None: no day is given.
    @discardableResult
    public func markDied(_ person: Person, _ day: Day?) -> Task<Void, Never> {
        app.act({ try $0.people().markDied(id: person.id, day: day) })
    }

    @discardableResult
    public func undoDied(_ person: Person) -> Task<Void, Never> {
        app.act({ try $0.people().undoDied(id: person.id) })
    }

    @discardableResult
    public func setPicked(_ person: Person, _ picked: Bool) -> Task<Void, Never> {
        app.act({ try $0.people().setPicked(id: person.id, picked: picked) })
    }

    @discardableResult
    public func setChild(_ person: Person, _ child: Bool) -> Task<Void, Never> {
        app.act({ try $0.people().setChild(id: person.id, child: child) })
    }

    /// Keeps a person's changed name.
    @discardableResult
    public func keep(_ person: Person) -> Task<Void, Never> {
        guard let new = changed[person.id] else { return Task {} }
        return Task {
            let taken = await app.offer { nearer in
                if new.name != person.name { try nearer.people().rename(id: person.id, name: new.name) }
                return true
            }
            switch taken {
            case .yes: changed[person.id] = nil
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// Keeps the new person.
    @discardableResult
    public func addPerson() -> Task<Void, Never> {
        guard let name = newName else { return Task {} }
        return Task {
            switch await app.offer({ try $0.people().add(name: name, relation: nil) }) {
            case .yes: newName = nil
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }
}
