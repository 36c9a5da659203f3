import NearerBindings
import NearerCore
import Observation

/// A questionnaire of somebody else's, before it is kept; or one that was brought before, to be scored otherwise.
@MainActor
@Observable
public final class BringQuestionnaireModel {
    /// What was brought before; none: a file is picked.
    public let measure: String?
    public private(set) var preview: QuestionnairePreview?
    public var draft: KeyDraft? {
        didSet { if draft != oldValue { refused = nil } }
    }
    public private(set) var keys: [KeyLine] = []

    /// Why the file, or the choice, isn't taken.
    public private(set) var refused: String?

    private var path: String?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String?) {
        self.app = app
        measure = id
    }

    public func load() async {
        if case .success(let keys) = await app.call({ try $0.assessments().keys() }) { self.keys = keys }
        if measure != nil, preview == nil { await look(key: nil) }
    }

    /// Lets a file be picked and looks at it.
    @discardableResult
    public func pick() -> Task<Void, Never> {
        Task {
            guard let picked = await app.host.pickFile() else { return }
            (path, preview, draft) = (picked, nil, nil)
            await look(key: nil)
        }
    }

    /// Looks how a known key fits.
    @discardableResult
    public func pick(_ key: KeyLine) -> Task<Void, Never> {
        draft?.forget()
        return Task { await look(key: key.id) }
    }

    private func look(key: String?) async {
        let (measure, path) = (measure, path)
        let taken = await app.offer { nearer -> QuestionnairePreview? in
            if let measure { return try nearer.assessments().previewKept(measure: measure, key: key) }
            return try path.map { try nearer.assessments().preview(path: $0, key: key) }
        }
        switch taken {
        case .yes(let preview):
            self.preview = preview
            if draft == nil, let preview { draft = KeyDraft(preview) }
            refused = nil
        case .no(let sentence): refused = sentence
        case nil: break
        }
    }

    /// What is chosen can be kept.
    public var canKeep: Bool { choice != nil }

    private var choice: KeyChoice? {
        guard let preview, preview.canKeep else { return nil }
        return draft?.choice(preview)
    }

    /// Keeps it and shows it.
    @discardableResult
    public func keep() -> Task<Void, Never> {
        guard let choice else { return Task {} }
        let (measure, path) = (measure, path)
        return Task {
            let taken = await app.offer { nearer -> MeasureLine? in
                if let measure { return try nearer.assessments().setKey(measure: measure, choice: choice) }
                return try path.map { try nearer.assessments().keep(path: $0, choice: choice) }
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
public final class BringAnswersModel {
    public static let topics: [Topic] = [.measures]

    public private(set) var preview: AnswersPreview?
    public private(set) var refused: String?
    public private(set) var isTaken = false
    public private(set) var measures: [MeasureLine] = []

    /// Which questionnaire they answer; none: the one that the file names.
    public private(set) var measure: String?

    private var path: String?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// A file was picked.
    public var isPicked: Bool { path != nil }

    /// There is something new to take.
    public var canTake: Bool { !isTaken && (preview?.added ?? 0) > 0 }

    public func load() async {
        if case .success(let all) = await app.call({ try $0.assessments().list() }) { measures = all }
    }

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
        await offered { try $0.assessments().lookAtAnswers(path: $1, measure: $2) }
        isTaken = false
    }

    @discardableResult
    public func take() -> Task<Void, Never> {
        Task {
            await offered { try $0.assessments().takeAnswers(path: $1, measure: $2) }
            isTaken = refused == nil
        }
    }

    private func offered(
        _ work: @escaping @Sendable (Nearer, String, String?) throws -> AnswersPreview
    ) async {
        guard let path else { return }
        let measure = measure
        switch await app.offer({ try work($0, path, measure) }) {
        case .yes(let preview): (self.preview, refused) = (preview, nil)
        case .no(let sentence): (preview, refused) = (nil, sentence)
        case nil: break
        }
    }
}

/// Answers and scores as a file in the open.
@MainActor
@Observable
public final class HandOnModel {
    public static let topics: [Topic] = [.measures]

    /// What can be handed on; none: not read yet.
    public private(set) var measures: [MeasureLine]?
    public var first: Day?
    public var last: Day?

    /// Measures that stay out.
    public var left: Set<String> = []
    public var aboutPeople = false

    /// What was written; none: nothing yet.
    public private(set) var written: WrittenBundle?

    /// The person's day; none: not read yet.
    public private(set) var today: Day?

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        let outcome = await app.call { nearer in
            (try nearer.assessments().list().filter { !$0.private && $0.answered > 0 }, try nearer.today().view().day)
        }
        if case .success(let (measures, today)) = outcome { (self.measures, self.today) = (measures, today) }
    }

    private var chosen: [String] { (measures ?? []).map(\.id).filter { !left.contains($0) } }

    public var canWrite: Bool { !chosen.isEmpty }

    /// Writes the file and offers it.
    @discardableResult
    public func write() -> Task<Void, Never> {
        let choice = BundleChoice(first: first, last: last, measures: chosen, aboutPeople: aboutPeople)
        let path = app.handedFile("nearer-answers.json")
        return app.act({ try $0.assessments().writeBundle(path: path, choice: choice, progress: nil) }) {
            [self] written in
            self.written = written
            if written.responses > 0 { app.host.offerFile(path) }
        }
    }
}
