import NearerBindings
import NearerCore
import Observation

/// All questionnaires, also those that are off.
@MainActor
@Observable
public final class QuestionnairesModel {
    public static let topics: [Topic] = [.measures]

    /// None: not read yet.
    public private(set) var ours: [MeasureLine]?
    public private(set) var brought: [MeasureLine] = []

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        guard case .success(let all) = await app.call({ try $0.assessments().list() }) else { return }
        ours = all.filter { !$0.brought }
        brought = all.filter(\.brought)
    }
}

/// One questionnaire, about oneself in general or about a person.
@MainActor
@Observable
public final class QuestionnaireModel {
    public static let topics: [Topic] = [.measures, .scores]

    /// What all below depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let about: Id?
        public let earlier: Id?
        public let later: Id?
        public let changes: Int
    }

    public let id: String
    /// None: not read yet, or put away.
    public private(set) var measure: MeasureLine?
    public private(set) var people: [Person] = []
    public private(set) var scores: ScoresView?
    public private(set) var chart: ChartView?
    public private(set) var answers: [AnswersView] = []
    public private(set) var changes: [ChangeView] = []

    /// Whom it is about; none: in general.
    public var about: Id? {
        didSet { if about != oldValue { (earlier, later) = (nil, nil) } }
    }

    /// Between which answers it is told what changed, as they were picked. None: the first and the last.
    public var earlier: Id?
    public var later: Id?

    /// The same, as far as they are still there.
    public private(set) var from: Id?
    public private(set) var to: Id?

    public var isTable = false
    public var asksToErase = false

    /// The questionnaire was put away, and can be brought back.
    public private(set) var isRemoved = false

    /// Answers that were just deleted and can be brought back.
    public private(set) var deleted: Id?

    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var loading = 0

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public var query: Query {
        Query(about: about, earlier: earlier, later: later, changes: app.changes.of(Self.topics))
    }

    public func load() async {
        loading += 1
        let (number, id, query) = (loading, id, query)
        let outcome = await app.call { nearer -> Read? in
            guard let measure = try nearer.assessments().list().first(where: { $0.id == id }) else { return nil }
            return try Read(nearer, measure, query)
        }
        guard case .success(let read) = outcome, number == loading else { return }
        measure = read?.measure
        guard let read else { return }
        (people, scores, chart) = (read.people, read.scores, read.chart)
        (answers, changes) = (read.answers, read.changes)
        (from, to) = (read.from, read.to)
    }

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

/// What is read of one measure in one go.
private struct Read: Sendable {
    let measure: MeasureLine
    let people: [Person]
    let scores: ScoresView
    let chart: ChartView?
    let answers: [AnswersView]
    let from: Id?
    let to: Id?
    let changes: [ChangeView]

    init(_ nearer: Nearer, _ measure: MeasureLine, _ query: QuestionnaireModel.Query) throws {
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
