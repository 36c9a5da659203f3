import NearerBindings
import NearerCore
import Observation

/// The journal: newest first by day, found as one types, page by page. A change leaves the reader where they are.
@MainActor
@Observable
public final class JournalModel: ScreenModel {
    public static let topics: [Topic] = [.journal, .calendar, .prompts]

    /// What the shown lines depend on: `.task(id: model.query) { await model.load() }` keeps them true.
    public struct Query: Hashable, Sendable {
        public let ask: JournalAsk
        public let changes: Int
    }

    /// What was found so far.
    public struct Found: Sendable {
        public var lines: [EntryLine]
        fileprivate var next: Int64?
        /// What it was asked for by.
        fileprivate let ask: JournalAsk
    }

    /// What stands around the lines.
    private struct Offers: Sendable {
        let counts: JournalCounts
        let onThisDay: [EntryLine]
        let prompts: [PromptView]
        let today: Day
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

    public let checkIns: [CheckInKind]

    /// The filters are shown.
    public var showsFilters = false

    public private(set) var isLoadingMore = false

    /// The entry that was just deleted and can be brought back.
    public private(set) var deleted: Id?

    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let pause: Duration
    private let reading = Reading<Found>()
    private let offers = Reading<Offers>()
    /// A newer loading puts an older one aside also while it waits.
    @ObservationIgnored private var loading = 0

    /// `pause`: how long someone pauses in typing before a search begins.
    public init(_ app: AppModel, pause: Duration = .milliseconds(120)) {
        self.app = app
        self.pause = pause
        checkIns = (try? app.library.checkIns()) ?? []
    }

    public var query: Query { Query(ask: app.asking.ask, changes: app.changes.of(Self.topics)) }

    public var showing: Showing<Found> { reading.showing }
    /// None: not read yet.
    public var lines: [EntryLine]? { reading.value?.lines }
    public var hasMore: Bool { reading.value?.next != nil }

    /// The families of these lines' feelings, each once.
    public func families(_ lines: [EntryLine]) -> [String] {
        var found: [String] = []
        for family in lines.flatMap(\.families).compactMap({ $0 }) where !found.contains(family) { found.append(family) }
        return found
    }

    /// What can be filtered by; none: not read yet.
    public var counts: JournalCounts? { offers.value?.counts }
    /// The person's day; none: not read yet.
    public var today: Day? { offers.value?.today }
    public var onThisDay: [EntryLine] { offers.value?.onThisDay ?? [] }
    public var prompts: [PromptView] { offers.value?.prompts ?? [] }

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
        if let found = reading.value, found.ask.typed != ask.typed {
            guard (try? await Task.sleep(for: pause)) != nil, number == loading else { return }
        }
        // As far down as it was read before, where the same is asked for.
        let far = reading.value.map { $0.ask == ask ? $0.lines.count : 0 } ?? 0
        let found = await reading.read(app) { nearer in
            try Self.found(nearer.journal(), ask, atLeast: far)
        }
        guard found != nil, number == loading else { return }
        await offers.read(app) { nearer in
            let journal = try nearer.journal()
            return Offers(
                counts: try journal.counts(), onThisDay: try journal.onThisDay(), prompts: try journal.prompts(),
                today: try nearer.today().view().day)
        }
    }

    /// The next page below what is shown.
    public func loadMore() async {
        guard let found = reading.value, found.next != nil, !isLoadingMore else { return }
        isLoadingMore = true
        defer { isLoadingMore = false }
        let number = loading
        let outcome = await app.call { try Self.more($0.journal(), found) }
        // What was loaded anew meanwhile begins somewhere else.
        if case .success(let longer) = outcome, number == loading { reading.show(longer) }
    }

    /// The most lines that are asked for at once.
    private nonisolated static let mostAtOnce = 200

    /// The newest lines, and on from there until there are so many.
    private nonisolated static func found(_ journal: Journal, _ ask: JournalAsk, atLeast far: Int) throws -> Found {
        var first = ask
        first.count = UInt32(min(far, mostAtOnce))
        let page = try journal.find(ask: first)
        var found = Found(lines: page.lines, next: page.next, ask: ask)
        while found.lines.count < far, found.next != nil { found = try more(journal, found) }
        return found
    }

    /// The same, with the page below it.
    private nonisolated static func more(_ journal: Journal, _ found: Found) throws -> Found {
        var (ask, longer) = (found.ask, found)
        ask.before = found.next
        let page = try journal.find(ask: ask)
        longer.lines += page.lines
        longer.next = page.next
        return longer
    }

    public func open(_ line: EntryLine) {
        app.open(.entry(line.id))
    }

    /// Shows it in the pane beside the list, in place of what is there.
    public func showBeside(_ line: EntryLine) {
        app.show([.entry(line.id)], on: .journal)
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
