import NearerBindings
import NearerCore
import Observation

/// A questionnaire of somebody else's, before it is kept; or one that was brought before, to be scored otherwise.
@MainActor
@Observable
public final class BringQuestionnaireModel: ScreenModel {
    /// What was brought before; none: a file is picked.
    public let measure: String?
    public private(set) var plan: QuestionnairePlan?
    public var draft: KeyDraft? {
        didSet { if draft != oldValue { refused = nil } }
    }

    /// Why the file, or the choice, isn't taken.
    public private(set) var refused: String?

    private var path: String?
    private let reading = Reading<[KeyLine]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String?) {
        self.app = app
        measure = id
    }

    public func load() async {
        await reading.read(app) { try $0.assessments().keys() }
        if measure != nil, plan == nil { await look(key: nil) }
    }

    public var showing: Showing<[KeyLine]> { reading.showing }
    public var keys: [KeyLine] { reading.value ?? [] }

    /// Lets a file be picked and looks at it.
    @discardableResult
    public func pick() -> Task<Void, Never> {
        Task {
            guard let picked = await app.host.pickFile() else { return }
            (path, plan, draft) = (picked, nil, nil)
            await look(key: nil)
        }
    }

    /// Looks how a known key fits.
    @discardableResult
    public func pick(_ key: KeyLine) -> Task<Void, Never> {
        draft?.forget()
        return Task { await look(key: key.id) }
    }

    /// What was brought before, or the picked file; none where none was picked.
    private nonisolated static func lookAt(
        _ nearer: Nearer, measure: String?, path: String?
    ) throws -> LookedAtQuestionnaire? {
        if let measure { return try nearer.bring().lookAtKeptQuestionnaire(measure: measure) }
        return try path.map { try nearer.bring().lookAtQuestionnaire(path: $0) }
    }

    private func look(key: String?) async {
        let (measure, path) = (measure, path)
        let taken = await app.offer { try Self.lookAt($0, measure: measure, path: path)?.plan(key: key) }
        switch taken {
        case .yes(let plan):
            self.plan = plan
            if draft == nil, let plan { draft = KeyDraft(plan) }
            refused = nil
        case .no(let sentence): refused = sentence
        case nil: break
        }
    }

    /// What is chosen can be kept.
    public var canKeep: Bool { choice != nil }

    private var choice: KeyChoice? {
        guard let plan, plan.canKeep else { return nil }
        return draft?.choice(plan)
    }

    /// Keeps it and shows it.
    @discardableResult
    public func keep() -> Task<Void, Never> {
        guard let choice else { return Task {} }
        let (measure, path) = (measure, path)
        return Task {
            let taken = await app.offer { nearer -> MeasureLine? in
                let lookedAt = try Self.lookAt(nearer, measure: measure, path: path)
                return try lookedAt.map { try nearer.bring().takeQuestionnaire(lookedAt: $0, choice: choice) }
            }
            switch taken {
            case .yes(let line):
                await app.leave(.bringQuestionnaire(measure))
                if measure == nil, let line { app.open(.questionnaire(line.id)) }
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }
}

/// Answers that were given elsewhere, before and after they are taken in.
@MainActor
@Observable
public final class BringAnswersModel: ScreenModel {
    public static let topics: [Topic] = [.measures]

    public private(set) var plan: AnswersPlan?
    public private(set) var refused: String?
    public private(set) var isTaken = false

    /// Which questionnaire they answer; none: the one that the file names.
    public private(set) var measure: String?

    private var path: String?
    private let reading = Reading<[MeasureLine]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// A file was picked.
    public var isPicked: Bool { path != nil }

    /// There is something new to take.
    public var canTake: Bool { !isTaken && (plan?.added ?? 0) > 0 }

    public func load() async {
        await reading.read(app) { try $0.assessments().list() }
    }

    public var showing: Showing<[MeasureLine]> { reading.showing }
    public var measures: [MeasureLine] { reading.value ?? [] }

    @discardableResult
    public func pick() -> Task<Void, Never> {
        Task {
            guard let picked = await app.host.pickFile() else { return }
            (path, measure) = (picked, nil)
            await look()
        }
    }

    @discardableResult
    public func answer(_ measure: String?) -> Task<Void, Never> {
        self.measure = measure
        return Task { await look() }
    }

    private func look() async {
        guard let path else { return }
        let measure = measure
        switch await app.offer({ try $0.bring().lookAtAnswers(path: path).plan(measure: measure) }) {
        case .yes(let plan): (self.plan, refused) = (plan, nil)
        case .no(let sentence): (plan, refused) = (nil, sentence)
        case nil: break
        }
        isTaken = false
    }

    @discardableResult
    public func take() -> Task<Void, Never> {
        guard let path else { return Task {} }
        let measure = measure
        return Task {
            let taken = await app.offer { nearer in
                let lookedAt = try nearer.bring().lookAtAnswers(path: path)
                return try nearer.bring().takeAnswers(lookedAt: lookedAt, measure: measure)
            }
            switch taken {
            case .yes: (refused, isTaken) = (nil, true)
            case .no(let sentence): (plan, refused) = (nil, sentence)
            case nil: break
            }
        }
    }
}

/// Answers and scores as a file in the open.
@MainActor
@Observable
public final class HandOnModel: ScreenModel {
    public static let topics: [Topic] = [.measures]

    /// What is read in one go.
    public struct Sheet: Sendable {
        public let measures: [MeasureLine]
        public let today: Day
    }

    public var first: Day?
    public var last: Day?

    /// Measures that stay out.
    public var left: Set<String> = []
    public var aboutPeople = false

    /// What was written; none: nothing yet.
    public private(set) var written: WrittenBundle?

    private let reading = Reading<Sheet>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { nearer in
            Sheet(
                measures: try nearer.assessments().list().filter { !$0.private && $0.answered > 0 },
                today: try nearer.today().view().day)
        }
    }

    public var showing: Showing<Sheet> { reading.showing }
    /// What can be handed on; none: not read yet.
    public var measures: [MeasureLine]? { reading.value?.measures }
    /// The person's day; none: not read yet.
    public var today: Day? { reading.value?.today }

    private var chosen: [String] { (measures ?? []).map(\.id).filter { !left.contains($0) } }

    public var canWrite: Bool { !chosen.isEmpty }

    /// Writes the file and offers it.
    @discardableResult
    public func write() -> Task<Void, Never> {
        let choice = BundleChoice(first: first, last: last, measures: chosen, aboutPeople: aboutPeople)
        let path = app.handedFile("nearer-answers.json")
        return app.act({ try $0.exports().writeBundle(path: path, choice: choice, progress: nil) }) {
            [self] written in
            self.written = written
            if written.responses > 0 { app.host.offerFile(path) }
        }
    }
}
