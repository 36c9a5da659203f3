import NearerBindings
import NearerCore
import Observation

/// The question whether somebody is feared, where no exercise asks it: on a person's card, on Today, after a check-in.
@MainActor
@Observable
public final class AboutPersonModel: ScreenModel {
    public static let topics: [Topic] = [.people]

    /// What was answered, and about whom.
    public struct Said: Sendable {
        public let person: Id
        public let answered: PersonAnswered
    }

    /// None: nothing is asked.
    public private(set) var question: PersonQuestion?
    /// None: nothing was answered yet.
    public private(set) var said: Said?
    /// Somebody was named: what was tapped was about them.
    public private(set) var about: Id?
    /// Nobody was named, and it is left at that.
    public private(set) var isLeftOpen = false

    private let reading = Reading<[Person]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.people().toPick() }
    }

    public var showing: Showing<[Person]> { reading.showing }
    /// Whom it can be about, where nobody was named.
    public var people: [Person] { reading.value ?? [] }

    /// Before exercises with them are turned on again.
    @discardableResult
    public func ask(_ person: Person) -> Task<Void, Never> {
        app.act({ try $0.people().question(id: person.id) }) { [self] in (question, said) = ($0, nil) }
    }

    /// What was tapped hinted at fear, and was about this person.
    @discardableResult
    public func hint(_ person: Person) -> Task<Void, Never> {
        app.act({ try $0.people().hint(id: person.id) }) { [self] in (question, about) = ($0, person.id) }
    }

    /// It was about nobody in particular, or is left open: it isn't asked any more.
    @discardableResult
    public func hintOfNobody() -> Task<Void, Never> {
        app.act({ try $0.people().hintOfNobody() }) { [self] in isLeftOpen = true }
    }

    @discardableResult
    public func answer(_ question: PersonQuestion, _ answer: Afraid) -> Task<Void, Never> {
        app.act({ try $0.people().answer(id: question.person, answer: answer) }) { [self] in
            self.question = nil
            said = Said(person: question.person, answered: $0)
        }
    }
}

extension Afraid {
    /// The last part of its control's name.
    public var id: String {
        switch self {
        case .no: "no"
        case .notSure: "not_sure"
        case .yes: "yes"
        case .skip: "skip"
        }
    }
}
