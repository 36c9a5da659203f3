import NearerBindings
import NearerCore
import Observation

/// All questionnaires, also those that are off.
@MainActor
@Observable
public final class QuestionnairesModel: ScreenModel {
    public static let topics: [Topic] = [.measures]

    private let reading = Reading<[MeasureLine]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.assessments().list() }
    }

    public var showing: Showing<[MeasureLine]> { reading.showing }
    /// None: not read yet.
    public var ours: [MeasureLine]? { reading.value?.filter { !$0.brought } }
    public var brought: [MeasureLine] { (reading.value ?? []).filter(\.brought) }
}

/// One questionnaire, about oneself in general or about a person.
@MainActor
@Observable
public final class QuestionnaireModel: ScreenModel {
    public static let topics: [Topic] = [.measures, .scores]

    /// What all below depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let about: Id?
        public let earlier: Id?
        public let later: Id?
        public let changes: Int
    }

    /// What is read of one measure in one go.
    public struct Sheet: Sendable {
        public let measure: MeasureLine
        public let people: [Person]
        public let scores: ScoresView
        public let chart: ChartView?
        public let answers: [AnswersView]
        public let from: Id?
        public let to: Id?
        public let changes: [ChangeView]

        init(_ nearer: Nearer, _ measure: MeasureLine, _ query: Query) throws {
            let assessments = try nearer.assessments()
            let about = query.about
            self.measure = measure
            people = try assessments.people(measure: measure.id)
            scores = try assessments.scores(measure: measure.id, person: about)
            chart = measure.hasScores ? try nearer.insights().chart(measure: measure.id, person: about) : nil
            answers = try assessments.answers(measure: measure.id, person: about)
            let ids = answers.map(\.id)
            from = ids.first { $0 == query.earlier } ?? ids.last
            to = ids.first { $0 == query.later } ?? ids.first
            let canCompare = measure.hasScores && from != to
            changes =
                canCompare ? try assessments.changes(measure: measure.id, person: about, earlier: from, later: to) : []
        }
    }

    public let id: String

    /// Whom it is about; none: in general.
    public var about: Id? {
        didSet { if about != oldValue { (earlier, later) = (nil, nil) } }
    }

    /// Between which answers it is told what changed, as they were picked. None: the first and the last.
    public var earlier: Id?
    public var later: Id?

    public var isTable = false
    public var asksToErase = false

    /// The questionnaire was put away, and can be brought back.
    public private(set) var isRemoved = false

    /// Answers that were just deleted and can be brought back.
    public private(set) var deleted: Id?

    private let reading = Reading<Sheet?>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public var query: Query {
        Query(about: about, earlier: earlier, later: later, changes: app.changes.of(Self.topics))
    }

    public func load() async {
        await reading.read(app) { [id, query] nearer in
            guard let measure = try nearer.assessments().list().first(where: { $0.id == id }) else { return nil }
            return try Sheet(nearer, measure, query)
        }
    }

    /// None within: it was put away.
    public var showing: Showing<Sheet?> { reading.showing }

    private var sheet: Sheet? { reading.value ?? nil }
    /// None: not read yet, or put away.
    public var measure: MeasureLine? { sheet?.measure }
    public var people: [Person] { sheet?.people ?? [] }
    public var scores: ScoresView? { sheet?.scores }
    public var chart: ChartView? { sheet?.chart }
    public var answers: [AnswersView] { sheet?.answers ?? [] }
    public var changes: [ChangeView] { sheet?.changes ?? [] }
    /// Between which answers it is told what changed, as far as they are still there.
    public var from: Id? { sheet?.from }
    public var to: Id? { sheet?.to }

    public func answer() {
        app.open(.form(id, light: false))
    }

    /// Scores it otherwise.
    public func setKey() {
        app.open(.bringQuestionnaire(id))
    }

    @discardableResult
    public func setOffered(_ isOn: Bool, everyDays: UInt32?) -> Task<Void, Never> {
        app.act({ [id] in try $0.assessments().setOffered(measure: id, isOn: isOn, everyDays: everyDays) })
    }

    @discardableResult
    public func delete(_ answered: AnswersView) -> Task<Void, Never> {
        app.act({ try $0.assessments().deleteAnswers(answered: answered.id) }) { [self] in deleted = answered.id }
    }

    @discardableResult
    public func undoDelete() -> Task<Void, Never> {
        guard let answered = deleted else { return Task {} }
        return app.act({ try $0.bin().restore(kind: .response, id: answered) }) { [self] in deleted = nil }
    }

    /// Puts a questionnaire that somebody brought into the bin, with its answers.
    @discardableResult
    public func remove() -> Task<Void, Never> {
        app.act({ [id] in try $0.assessments().remove(measure: id) }) { [self] in isRemoved = true }
    }

    @discardableResult
    public func undoRemove() -> Task<Void, Never> {
        app.act({ nearer in
            let bin = try nearer.bin()
            guard let item = try bin.items().first(where: { $0.kind == .measure }) else { return }
            try bin.restore(kind: .measure, id: item.id)
        }) { [self] in isRemoved = false }
    }

    /// What erasing came to, in words.
    public private(set) var erased: String?

    /// Erases all answers for good.
    @discardableResult
    public func erase() -> Task<Void, Never> {
        app.act({ [id] in try $0.assessments().erase(measure: id, person: nil).words }) { [self] in
            (erased, asksToErase) = ($0, false)
        }
    }
}
