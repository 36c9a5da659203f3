import NearerBindings
import NearerCore
import Observation

/// A practice as it is made or changed: usually a filled-in plan with a word or two of one's own.
@MainActor
@Observable
public final class EditPracticeModel: ScreenModel {
    public static let topics: [Topic] = [.path, .people, .practices, .suggestions]

    /// What the core does not take, and why.
    public struct Refused: Equatable, Sendable {
        /// The core's name of it.
        public let field: String
        public let sentence: String
    }

    public let edited: EditedPractice

    /// None: not read yet.
    public var draft: PracticeDraft? {
        didSet { if draft != oldValue { refused = nil } }
    }
    public private(set) var refused: Refused?

    /// What can be picked.
    public struct Offers: Sendable {
        public let exercises: [StageForm]
        public let people: [Person]
        /// What the colours are called, in the palette's order.
        public let colours: [String]
        let draft: PracticeDraft
    }

    private let reading = Reading<Offers>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, _ edited: EditedPractice) {
        self.app = app
        self.edited = edited
    }

    public var title: String {
        if case .own = edited { app.strings[.practiceEdit] } else { app.strings[.practiceNew] }
    }

    /// Reads what can be picked, and the practice once: what is being written is not overwritten by a change elsewhere.
    public func load() async {
        let (library, edited) = (app.library, edited)
        let offers = await reading.read(app) { nearer in
            Offers(
                exercises: try nearer.course().exercises(), people: try nearer.people().all(),
                colours: try library.practiceColours(),
                draft: try library.practiceDraft(of: Self.chosen(nearer, edited)))
        }
        if draft == nil, let offers { draft = offers.draft }
    }

    public var showing: Showing<Offers> { reading.showing }
    public var exercises: [StageForm] { reading.value?.exercises ?? [] }
    public var people: [Person] { reading.value?.people ?? [] }
    public var colours: [String] { reading.value?.colours ?? [] }

    private nonisolated static func chosen(_ nearer: Nearer, _ edited: EditedPractice) throws -> NewPractice? {
        switch edited {
        case .new: nil
        case .own(let id): try nearer.habits().sheet(practice: id).chosen
        case .suggested(let stage):
            try nearer.course().practiceSuggestions().first { $0.stage == stage }?.chosen
        }
    }

    /// It is all here: a practice that was not read yet would be overwritten with nothing.
    public var canSave: Bool { draft != nil }

    /// Why these are not taken; none: they were, or something else wasn't.
    public func refusal(_ fields: String...) -> String? {
        refused.flatMap { fields.contains($0.field) ? $0.sentence : nil }
    }

    /// Adds a reminder. The first one is the moment to ask whether the system lets the app remind.
    @discardableResult
    public func addReminder() -> Task<Void, Never> {
        Task {
            if let reminder = app.told(await app.ask({ try $0.reminderDraft() })) { draft?.reminders.append(reminder) }
            _ = await app.host.reminders.ask()
        }
    }

    /// Keeps it and leaves.
    @discardableResult
    public func save() -> Task<Void, Never> {
        guard let draft else { return Task {} }
        let (library, edited) = (app.library, edited)
        return Task {
            let outcome = await app.call { nearer -> Refused? in
                do {
                    try Self.keep(nearer, edited, library.writtenPractice(draft: draft))
                    return nil
                } catch NearerError.Invalid(let field, let reason) {
                    return Refused(field: field, sentence: try library.reasonSentence(reason: reason))
                }
            }
            guard case .success(let refused) = outcome else { return }
            self.refused = refused
            if refused == nil, app.top == .editPractice(edited) { app.back() }
        }
    }

    private nonisolated static func keep(_ nearer: Nearer, _ edited: EditedPractice, _ chosen: NewPractice) throws {
        switch edited {
        case .new: _ = try nearer.habits().add(new: chosen)
        case .own(let id): try nearer.habits().edit(practice: id, new: chosen)
        case .suggested(let stage): _ = try nearer.course().takePracticeAs(stage: stage, chosen: chosen)
        }
    }
}
