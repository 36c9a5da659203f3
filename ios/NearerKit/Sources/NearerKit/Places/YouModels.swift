import NearerBindings
import NearerCore
import Observation

/// What is the person's own: people, plans, practices.
@MainActor
@Observable
public final class YouModel {
    public static let topics: [Topic] = [.people, .plans, .practices]

    /// None: not read yet.
    public private(set) var people: [Person]?
    public private(set) var plans: [PlanItem]?
    public private(set) var practices: [PracticeView]?

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

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        let outcome = await app.call { nearer in
            (try nearer.people().all(), try nearer.plans().openItems(), try nearer.habits().list())
        }
        if case .success(let (people, plans, practices)) = outcome {
            self.people = people
            self.plans = plans
            self.practices = practices
        }
    }

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

    /// Keeps a person's changed name, and whether exercises may coach nearer to them.
    @discardableResult
    public func keep(_ person: Person) -> Task<Void, Never> {
        guard let new = changed[person.id] else { return Task {} }
        return Task {
            let taken = await app.offer { nearer in
                let people = try nearer.people()
                if new.name != person.name { try people.rename(id: person.id, name: new.name) }
                if new.contact != person.contact { try people.setContact(id: person.id, contact: new.contact) }
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
