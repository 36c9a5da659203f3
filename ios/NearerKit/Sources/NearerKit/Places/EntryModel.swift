import NearerBindings
import NearerCore
import Observation

/// A reflection: written anew, or changed. Nothing is asked for but that something be there.
@MainActor
@Observable
public final class EntryModel: ScreenModel {
    public static let topics: [Topic] = [.people, .journal]

    /// None: a new one.
    public let id: Id?
    public var text = "" {
        didSet { if text != oldValue { changed() } }
    }
    public private(set) var mood: Int8?
    public private(set) var people: [Id] = []
    /// Tags as they are typed, with spaces between.
    public var tags = "" {
        didSet { if tags != oldValue { changed() } }
    }

    /// Feelings, each as strong as the person says.
    public var felt: [FeltWord] = [] {
        didSet { if felt != oldValue { changed() } }
    }

    /// What the wall showed when it happened; none: not read yet.
    public private(set) var wall: WallTime?

    /// What a new entry was begun from.
    public private(set) var prompt: PromptView?

    /// Of a check-in: what was tapped, in words.
    public private(set) var checkIn: String?

    /// It came back from a draft that the vault kept.
    public private(set) var isRestored = false

    /// What removing it for good came to, in words.
    public private(set) var gone: String?

    /// What stands around what is written, and that itself when it is read for the first time.
    public struct Around: Sendable {
        let everyone: [Person]
        let versions: [EntryVersion]
        let wall: WallTime
        let entry: EntryView?
        let draft: EntryDraft?
    }

    /// Why the core does not take it.
    public private(set) var refused: String?

    /// What can't be changed here stays as it is.
    @ObservationIgnored private var unchanged = EntryDraft(
        text: "", mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil)
    private let reading = Reading<Around>()
    private let words = Reading<Feelings>()
    private var isRead = false
    private var atMs: Int64?
    private var zone: String?
    /// It was saved or thrown away: no draft of it is kept any more.
    @ObservationIgnored private var isDone = false
    @ObservationIgnored private var isChanged = false
    @ObservationIgnored private var isFilling = false
    @ObservationIgnored private var keeping: Task<Void, Never>?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: Id?) {
        self.app = app
        self.id = id
    }

    public var title: String { app.strings[id == nil ? .journalWrite : .actionEdit] }

    /// A new one, or one that is dated back.
    public var isDated: Bool { atMs != nil }

    /// Reads what stands around it, and the entry once: what is being written is not overwritten by a change elsewhere.
    public func load() async {
        if id == nil, !isRead {
            (prompt, app.begun) = (prompt ?? app.begun, nil)
            unchanged.prompt = prompt?.id
        }
        let (id, isFirst, atMs, zone) = (id, !isRead, atMs, zone)
        let takesDraft = isFirst && prompt == nil && (text.isEmpty || id != nil)
        let around = await reading.read(app) { nearer in
            let journal = try nearer.journal()
            let entry = isFirst ? try id.map { try journal.get(entry: $0) } : nil
            let draft = takesDraft ? try journal.draft(entry: id)?.draft : nil
            let written = draft ?? entry.map { EntryDraft($0) }
            return Around(
                everyone: try nearer.people().all(), versions: try id.map { try journal.versions(entry: $0) } ?? [],
                wall: try journal.wall(atMs: written?.atMs ?? atMs, zone: written?.zone ?? zone), entry: entry, draft: draft)
        }
        guard let around else { return }
        if !isRead { begin(around) }
        wall = around.wall
    }

    private func begin(_ around: Around) {
        isRead = true
        if let entry = around.entry {
            fill(EntryDraft(entry))
            checkIn = ((try? app.library.checkIns()) ?? []).said(entry.way, entry.chip)
        }
        // What was typed while it was read is not overwritten.
        if let draft = around.draft, text.isEmpty || id != nil {
            fill(draft)
            isRestored = true
        }
    }

    public var showing: Showing<Around> { reading.showing }
    /// The people who can be picked.
    public var everyone: [Person] { reading.value?.everyone ?? [] }
    public var versions: [EntryVersion] { reading.value?.versions ?? [] }

    private func fill(_ draft: EntryDraft) {
        isFilling = true
        defer { isFilling = false }
        unchanged = draft
        (text, mood, people, felt) = (draft.text, draft.mood, draft.people, draft.feelings)
        tags = draft.tags.joined(separator: " ")
        (atMs, zone) = (draft.atMs, draft.zone)
    }

    public func loadFeelings() async {
        if feelings == nil { await words.take(app) { await app.ask({ try $0.feelings() }) } }
    }

    /// The words for feelings; none: not read yet.
    public var feelings: Feelings? { words.value }

    // MARK: What is typed is kept

    private func changed() {
        refused = nil
        guard !isFilling, canSave else { return }
        isChanged = true
        guard keeping == nil else { return }
        // At most one second of typing is ever lost, and the vault is not written more often than that.
        keeping = Task { [weak self] in
            await self?.keepDraft()
            try? await Task.sleep(for: .seconds(1))
            await self?.keepAgain()
        }
    }

    private func keepAgain() async {
        keeping = nil
        await keepDraft()
    }

    private func keepDraft() async {
        guard isChanged, !isDone else { return }
        isChanged = false
        let (id, draft) = (id, draft)
        _ = await app.call { try $0.journal().keepDraft(entry: id, draft: draft) }
    }

    /// The screen is left: what was typed last is kept.
    @discardableResult
    public func keep() -> Task<Void, Never> {
        Task { await keepDraft() }
    }

    /// Lets go of what came back.
    @discardableResult
    public func dropDraft() -> Task<Void, Never> {
        app.act({ [id] nearer in
            let journal = try nearer.journal()
            try journal.dropDraft(entry: id)
            return try id.map { EntryDraft(try journal.get(entry: $0)) }
        }) { [self] kept in
            fill(kept ?? EntryDraft(text: "", mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil))
            (isRestored, isChanged) = (false, false)
        }
    }

    /// Dates it: what instant that is, the core says.
    @discardableResult
    public func setWhen(_ wall: WallTime) -> Task<Void, Never> {
        app.act({ [zone] in try $0.journal().moment(wall: wall, zone: zone) }) { [self] ms in
            (atMs, self.wall) = (ms, wall)
            changed()
        }
    }

    @discardableResult
    public func putBack(_ version: EntryVersion) -> Task<Void, Never> {
        guard let id else { return Task {} }
        return app.act({ nearer in
            let journal = try nearer.journal()
            try journal.putBack(entry: id, version: version.number)
            return EntryDraft(try journal.get(entry: id))
        }) { [self] in fill($0) }
    }

    @discardableResult
    public func deleteForGood() -> Task<Void, Never> {
        guard let id else { return Task {} }
        return app.act({ try $0.journal().deleteForGood(entry: id).words }) { [self] in (gone, isDone) = ($0, true) }
    }

    /// A second tap takes a mood back.
    public func pick(_ mood: Int8) {
        self.mood = mood == self.mood ? nil : mood
        changed()
    }

    public func toggle(_ person: Person) {
        if let at = people.firstIndex(of: person.id) { people.remove(at: at) } else { people.append(person.id) }
        changed()
    }

    private var draft: EntryDraft {
        var draft = unchanged
        draft.text = text
        draft.mood = mood
        draft.people = people
        draft.feelings = felt
        draft.atMs = atMs
        draft.zone = zone
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
                _ = try journal.save(entry: id, draft: draft)
                // It is kept by now, whatever comes of this.
                return (try? journal.helpOffered(text: draft.text)) ?? nil
            }
            switch taken {
            case .yes(let help):
                isDone = true
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
        return app.act({ try $0.journal().delete(entry: id) }) { [self] in
            isDone = true
            leave()
        }
    }

    private func leave() {
        if app.top == .entry(id) { app.back() }
    }
}
