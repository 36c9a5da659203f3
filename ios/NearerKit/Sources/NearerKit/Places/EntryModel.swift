import NearerBindings
import NearerCore
import Observation

/// A reflection: written anew, or changed. Nothing is asked for but that something be there.
@MainActor
@Observable
public final class EntryModel {
    /// None: a new one.
    public let id: Id?
    public var text = "" {
        didSet { if text != oldValue { refused = nil } }
    }
    public private(set) var mood: Int8?
    public private(set) var people: [Id] = []
    /// Tags as they are typed, with spaces between.
    public var tags = ""

    /// The people who can be picked.
    public private(set) var everyone: [Person] = []

    /// Why the core does not take it.
    public private(set) var refused: String?

    /// What can't be changed here stays as it is.
    @ObservationIgnored private var unchanged = EntryDraft(
        text: "", mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil)
    private var isRead = false
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: Id?) {
        self.app = app
        self.id = id
    }

    public var title: String { app.strings[id == nil ? .journalWrite : .actionEdit] }

    /// Reads the people, and the entry once: what is being written is not overwritten by a change elsewhere.
    public func load() async {
        if let everyone = try? await app.call({ try $0.people().all() }).get() { self.everyone = everyone }
        guard let id, !isRead else { return }
        let outcome = await app.call { try $0.journal().get(entry: id) }
        guard case .success(let entry) = outcome, !isRead else { return }
        isRead = true
        unchanged.feelings = entry.feelings
        unchanged.star = entry.star
        unchanged.atMs = entry.atMs
        text = entry.text
        mood = entry.mood
        people = entry.people
        tags = entry.tags.joined(separator: " ")
    }

    /// A second tap takes a mood back.
    public func pick(_ mood: Int8) {
        self.mood = mood == self.mood ? nil : mood
    }

    public func toggle(_ person: Person) {
        if let at = people.firstIndex(of: person.id) { people.remove(at: at) } else { people.append(person.id) }
    }

    private var draft: EntryDraft {
        var draft = unchanged
        draft.text = text
        draft.mood = mood
        draft.people = people
        draft.tags = tags.split(whereSeparator: \.isWhitespace).map(String.init)
        return draft
    }

    /// It is all here: an entry that was not read yet would be overwritten with nothing.
    public var canSave: Bool { id == nil || isRead }

    /// Keeps it and leaves.
    @discardableResult
    public func save() -> Task<Void, Never> {
        guard canSave else { return Task {} }
        let (id, draft) = (id, draft)
        return Task {
            let taken = await app.offer { nearer in
                let journal = try nearer.journal()
                if let id {
                    try journal.edit(entry: id, draft: draft)
                } else {
                    _ = try journal.write(draft: draft)
                }
                // It is kept by now, whatever comes of this.
                return (try? journal.helpOffered(text: draft.text)) ?? nil
            }
            switch taken {
            case .yes(let help):
                app.offer(help: help)
                leave()
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// Deletes it and leaves.
    @discardableResult
    public func delete() -> Task<Void, Never> {
        guard let id else { return Task {} }
        return app.act({ try $0.journal().delete(entry: id) }) { [self] in leave() }
    }

    private func leave() {
        if app.top == .entry(id) { app.back() }
    }
}
