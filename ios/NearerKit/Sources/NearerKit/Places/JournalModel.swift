import NearerBindings
import NearerCore
import Observation

/// The journal: newest first by day, found as one types, page by page.
@MainActor
@Observable
public final class JournalModel {
    /// What the shown lines depend on: `.task(id: model.query) { await model.load() }` keeps them true.
    public struct Query: Hashable, Sendable {
        public let typed: String
        public let changes: Int
    }

    /// The lines of one day.
    public struct DayLines: Identifiable, Sendable {
        public let day: Day
        public var lines: [EntryLine]

        /// Not the day: after travelling, days may alternate down the page.
        public var id: Id { lines[0].id }
    }

    public var typed = ""
    /// None: not read yet.
    public private(set) var lines: [EntryLine]?
    public private(set) var isLoadingMore = false

    /// The entry that was just deleted and can be brought back.
    public private(set) var deleted: Id?

    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let pause: Duration
    private var next: Int64?
    /// The words that the shown lines were found by.
    private var shown: String?
    @ObservationIgnored private var loading = 0

    /// `pause`: how long someone pauses in typing before a search begins.
    public init(_ app: AppModel, pause: Duration = .milliseconds(120)) {
        self.app = app
        self.pause = pause
    }

    public var query: Query { Query(typed: typed, changes: app.changes) }

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
        return (shown ?? "").isBlank ? .journalEmpty : .journalNoneFound
    }

    /// Finds the newest lines for what is typed. Waits a moment first while someone types; a newer call, or the
    /// cancelling of its task, puts an older one aside.
    public func load() async {
        loading += 1
        let (number, typed) = (loading, typed)
        if lines != nil, shown != typed {
            guard (try? await Task.sleep(for: pause)) != nil, number == loading else { return }
        }
        guard let page = await page(typed, before: nil), number == loading else { return }
        lines = page.lines
        next = page.next
        shown = typed
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

    private func page(_ typed: String, before: Int64?) async -> JournalPage? {
        try? await app.call { try $0.journal().search(typed: typed, before: before, count: 0) }.get()
    }

    public func open(_ line: EntryLine) {
        app.open(.entry(line.id))
    }

    public func write() {
        app.open(.entry(nil))
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
