import NearerBindings
import NearerCore
import Observation

/// The journal: newest first by day, found as one types, page by page.
@MainActor
@Observable
public final class JournalModel {
    public static let topics: [Topic] = [.journal, .calendar, .prompts]

    /// What the shown lines depend on: `.task(id: model.query) { await model.load() }` keeps them true.
    public struct Query: Hashable, Sendable {
        public let ask: JournalAsk
        public let changes: Int
    }

    /// The lines of one day.
    public struct DayLines: Identifiable, Sendable {
        public let day: Day
        public var lines: [EntryLine]

        /// Not the day: after travelling, days may alternate down the page.
        public var id: Id { lines[0].id }
    }

    /// The words that are typed.
    public var typed: String {
        get { app.asking.typed }
        set { app.asking.typed = newValue }
    }

    /// What can be filtered by; none: not read yet.
    public private(set) var counts: JournalCounts?
    /// The person's day; none: not read yet.
    public private(set) var today: Day?
    public private(set) var onThisDay: [EntryLine] = []
    public private(set) var prompts: [PromptView] = []
    public let checkIns: [CheckInKind]

    /// The filters are shown.
    public var showsFilters = false

    /// None: not read yet.
    public private(set) var lines: [EntryLine]?
    public private(set) var isLoadingMore = false

    /// The entry that was just deleted and can be brought back.
    public private(set) var deleted: Id?

    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let pause: Duration
    private var next: Int64?
    /// What the shown lines were asked for by.
    private var shown: JournalAsk?
    @ObservationIgnored private var loading = 0

    /// `pause`: how long someone pauses in typing before a search begins.
    public init(_ app: AppModel, pause: Duration = .milliseconds(120)) {
        self.app = app
        self.pause = pause
        checkIns = (try? app.library.checkIns()) ?? []
    }

    public var query: Query { Query(ask: app.asking.ask, changes: app.changes.of(Self.topics)) }

    public var hasMore: Bool { next != nil }

    public var days: [DayLines] {
        var days: [DayLines] = []
        for line in lines ?? [] {
            if days.last?.day == line.day {
                days[days.count - 1].lines.append(line)
            } else {
                days.append(DayLines(day: line.day, lines: [line]))
            }
        }
        return days
    }

    /// What is said where there are no lines; none: there are, or they are not read yet.
    public var emptyKey: Key? {
        guard let lines, lines.isEmpty else { return nil }
        return app.asking.isPlain ? .journalEmpty : .journalNoneFound
    }

    /// Finds the newest lines for what is typed. Waits a moment first while someone types; a newer call, or the
    /// cancelling of its task, puts an older one aside.
    public func load() async {
        loading += 1
        let (number, ask) = (loading, app.asking.ask)
        if lines != nil, shown?.typed != ask.typed {
            guard (try? await Task.sleep(for: pause)) != nil, number == loading else { return }
        }
        guard let page = await page(ask), number == loading else { return }
        lines = page.lines
        next = page.next
        shown = ask
        await loadOffers()
    }

    /// What stands around the lines.
    private func loadOffers() async {
        let outcome = await app.call { nearer in
            let journal = try nearer.journal()
            return (
                try journal.counts(), try journal.onThisDay(), try journal.prompts(), try nearer.today().view().day
            )
        }
        if case .success(let (counts, onThisDay, prompts, today)) = outcome {
            (self.counts, self.onThisDay, self.prompts, self.today) = (counts, onThisDay, prompts, today)
        }
    }

    /// The next page below what is shown.
    public func loadMore() async {
        guard let before = next, let shown, !isLoadingMore else { return }
        isLoadingMore = true
        defer { isLoadingMore = false }
        let number = loading
        guard let page = await page(shown, before: before), number == loading else { return }
        lines = (lines ?? []) + page.lines
        next = page.next
    }

    private func page(_ ask: JournalAsk, before: Int64? = nil) async -> JournalPage? {
        var ask = ask
        ask.before = before
        return try? await app.call { [ask] in try $0.journal().find(ask: ask) }.get()
    }

    public func open(_ line: EntryLine) {
        app.open(.entry(line.id))
    }

    public func write() {
        app.begun = nil
        app.open(.entry(nil))
    }

    /// Begins from something to write about.
    public func write(from prompt: PromptView) {
        app.begun = prompt
        app.open(.entry(nil))
    }

    public func openCalendar() {
        app.open(.calendar)
    }

    @discardableResult
    public func setStar(_ line: EntryLine, _ star: Bool) -> Task<Void, Never> {
        app.act({ try $0.journal().setStar(entry: line.id, star: star) })
    }

    @discardableResult
    public func delete(_ line: EntryLine) -> Task<Void, Never> {
        app.act({ try $0.journal().delete(entry: line.id) }) { [self] in deleted = line.id }
    }

    /// Brings back what was just deleted.
    @discardableResult
    public func undo() -> Task<Void, Never> {
        guard let entry = deleted else { return Task {} }
        return app.act({ try $0.journal().restore(entry: entry) }) { [self] in
            if deleted == entry { deleted = nil }
        }
    }
}
