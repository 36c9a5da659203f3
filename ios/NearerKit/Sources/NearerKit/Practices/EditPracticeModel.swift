import NearerBindings
import NearerCore
import Observation

/// A practice as it is made or changed: usually a filled-in plan with a word or two of one's own.
@MainActor
@Observable
public final class EditPracticeModel {
    public static let topics: [Topic] = [.path, .people, .practices, .suggestions]

    /// What the core does not take, and why.
    public struct Refused: Equatable, Sendable {
        /// The core's name of it.
        public let field: String
        public let sentence: String
    }

    public let edited: EditedPractice
    public var draft: PracticeDraft {
        didSet { if draft != oldValue { refused = nil } }
    }
    public private(set) var refused: Refused?

    /// What can be picked.
    public private(set) var exercises: [StageForm] = []
    public private(set) var people: [Person] = []

    /// What the colours are called, in the palette's order.
    public private(set) var colours: [String] = []

    private var isRead: Bool
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, _ edited: EditedPractice) {
        self.app = app
        self.edited = edited
        isRead = edited == .new
        draft = PracticeDraft(
            NewPractice(name: "", why: "", cue: "", act: "", schedule: .daily(times: 1)), app.formats)
    }

    public var title: String {
        if case .own = edited { app.strings[.practiceEdit] } else { app.strings[.practiceNew] }
    }

    /// Reads what can be picked, and the practice once: what is being written is not overwritten by a change elsewhere.
    public func load() async {
        if let colours = await app.ask({ try $0.practiceColours() }) { self.colours = colours }
        let edited = edited
        let outcome = await app.call { nearer in
            (try nearer.course().exercises(), try nearer.people().all(), try Self.chosen(nearer, edited))
        }
        guard case .success(let (exercises, people, chosen)) = outcome else { return }
        self.exercises = exercises
        self.people = people
        guard !isRead, let chosen else { return }
        isRead = true
        draft = PracticeDraft(chosen, app.formats)
    }

    private nonisolated static func chosen(_ nearer: Nearer, _ edited: EditedPractice) throws -> NewPractice? {
        switch edited {
        case .new: nil
        case .own(let id): try nearer.habits().sheet(practice: id).chosen
        case .suggested(let stage):
            try nearer.course().practiceSuggestions().first { $0.stage == stage }?.chosen
        }
    }

    /// It is all here: a practice that was not read yet would be overwritten with nothing.
    public var canSave: Bool { isRead }

    /// Why these are not taken; none: they were, or something else wasn't.
    public func refusal(_ fields: String...) -> String? {
        refused.flatMap { fields.contains($0.field) ? $0.sentence : nil }
    }

    /// Adds a reminder. The first one is the moment to ask whether the system lets the app remind.
    @discardableResult
    public func addReminder() -> Task<Void, Never> {
        draft.addReminder()
        return Task { _ = await app.host.reminders.ask() }
    }

    /// Keeps it and leaves.
    @discardableResult
    public func save() -> Task<Void, Never> {
        guard canSave else { return Task {} }
        let (library, edited, chosen) = (app.library, edited, draft.chosen(app.formats))
        return Task {
            let outcome = await app.call { nearer -> Refused? in
                do {
                    try Self.keep(nearer, edited, chosen)
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
