import NearerBindings
import NearerCore
import Observation

/// Today: whether the person is safe where that was asked, what was left open, what is due, the practices, one next
/// step, and a line for the journal.
@MainActor
@Observable
public final class TodayModel: ScreenModel {
    public static let topics: [Topic] = [.today]

    /// What was not as it should be when the vault was opened, and was put right. Nearly always nothing.
    public var putRight: [String] { app.putRight }

    /// A line into the journal, as it is being written.
    public var line = "" {
        didSet { if line != oldValue, !line.isEmpty { kept = nil } }
    }

    /// Something was just answered, and nothing more is asked about it.
    public private(set) var isKept = false

    /// The line that was just kept and can be taken back.
    public private(set) var kept: Id?

    /// What leads today.
    public enum Hero: Sendable {
        /// Something is due.
        case due(DueItem)
        /// Something was left open.
        case unfinished(UnfinishedRun)
        case quiet
    }

    private let reading = Reading<TodayView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var title: String { view?.greeting ?? app.strings[.placeToday] }

    /// Nothing was asked, nothing is left open and nothing is due.
    public var isQuiet: Bool {
        guard let view else { return false }
        return view.safety == nil && view.unfinished == nil && view.due.isEmpty && view.practices.isEmpty
    }

    /// Reads the day.
    public func load() async {
        await reading.read(app) { try $0.today().view() }
    }

    public var hero: Hero {
        if let due = view?.due.first { return .due(due) }
        if let run = view?.unfinished { return .unfinished(run) }
        return .quiet
    }

    /// What is due beside what leads.
    public var more: [DueItem] { Array((view?.due ?? []).dropFirst()) }

    /// Answers what a due form asks first. What more it asks is asked on its page.
    @discardableResult
    public func answer(_ due: DueItem, _ option: OptionView) -> Task<Void, Never> {
        guard let form = due.form else { return Task {} }
        return app.act({ try $0.course().answerAtOnce(form: form, option: option.id) != nil }) { [self] asksMore in
            if asksMore { app.open(.form(form, light: true)) } else { isKept = true }
        }
    }

    /// A check-in whose first tap was here.
    public func checkIn(_ way: Way) {
        app.begunWay = way
        app.open(.capture)
    }

    public var ways: [CheckInKind] { (try? app.library.checkIns()) ?? [] }

    public var showing: Showing<TodayView> { reading.showing }
    public var view: TodayView? { reading.value }

    public func open(_ run: UnfinishedRun) {
        app.open(.form(run.form, light: false))
    }

    /// A letter opens where it lies in the journal, and isn't offered again; everything else is a form.
    @discardableResult
    public func open(_ due: DueItem) -> Task<Void, Never> {
        if let form = due.form { app.open(.form(form, light: false)) }
        guard let entry = due.entry else { return Task {} }
        app.open(.entry(entry))
        guard let letter = due.followUp else { return Task {} }
        return app.act({ try $0.course().followUpAnswered(followUp: letter) })
    }

    /// It can be put aside without a word.
    public func canPutAside(_ due: DueItem) -> Bool { due.kind == .followUp || due.kind == .measure }

    /// It is asked again tomorrow; a questionnaire rests for its while.
    @discardableResult
    public func putAside(_ due: DueItem) -> Task<Void, Never> {
        if due.kind == .measure, let measure = due.form {
            return app.act({ try $0.assessments().skip(measure: measure) })
        }
        guard let followUp = due.followUp else { return Task {} }
        return app.act({ try $0.course().askTomorrow(followUp: followUp) })
    }

    /// Answers whether the person is safe.
    @discardableResult
    public func answerSafety(_ answer: SafeNow) -> Task<Void, Never> {
        guard let flag = view?.safety?.flag else { return Task {} }
        return app.act({ try $0.course().answerSafety(flag: flag, answer: answer) })
    }

    /// Takes the words that say fear out of old entries.
    @discardableResult
    public func takeOutOldWords() -> Task<Void, Never> {
        app.act({ try $0.today().takeOutOldWords() })
    }

    /// Leaves them where they are.
    @discardableResult
    public func leaveOldWords() -> Task<Void, Never> {
        app.act({ try $0.today().leaveOldWords() })
    }

    /// One of those entries, to look at.
    public func openEntry(_ entry: Id) {
        app.open(.entry(entry))
    }

    /// A lesson shows its short version first, whichever way it is opened.
    public func open(_ next: NextStep, light: Bool) {
        app.open(next.kind == .lesson ? .lesson(next.id) : .form(next.id, light: light))
    }

    /// The next step is a form with a short way: both are offered.
    public func offersLight(_ next: NextStep) -> Bool {
        next.kind == .form && next.hasLight
    }

    public func openPractices() {
        app.open(.practices)
    }

    /// All of a practice.
    public func openAll(_ practice: PracticeView) {
        app.open(.practice(practice.id))
    }

    /// A practice's day, to note how much or a word.
    public func open(_ practice: PracticeView) {
        app.open(.practiceDay(practice.id, practice.day))
    }

    /// A tap marks it as done, or takes that back.
    @discardableResult
    public func tap(_ practice: PracticeView) -> Task<Void, Never> {
        practice.mark == .done || practice.mark == .skipped ? takeBack(practice) : mark(practice, .done)
    }

    @discardableResult
    public func mark(_ practice: PracticeView, _ mark: MarkKind) -> Task<Void, Never> {
        app.act({
            try $0.habits().mark(practice: practice.id, day: practice.day, mark: mark, note: practice.note)
        })
    }

    /// What is done several times a day: once more.
    @discardableResult
    public func onceMore(_ practice: PracticeView) -> Task<Void, Never> {
        app.act({ _ = try $0.habits().onceMore(practice: practice.id) })
    }

    @discardableResult
    public func takeBack(_ practice: PracticeView) -> Task<Void, Never> {
        app.act({ try $0.habits().clearMark(practice: practice.id, day: practice.day) })
    }

    /// There is something to keep.
    public var canKeepLine: Bool { !line.isBlank }

    /// Keeps the line.
    @discardableResult
    public func keepLine() -> Task<Void, Never> {
        let draft = EntryDraft(
            text: line, mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil)
        return app.act({ nearer in
            let journal = try nearer.journal()
            let entry = try journal.write(draft: draft)
            return (entry, (try? journal.helpOffered(text: draft.text)) ?? nil)
        }) { [self] entry, help in
            line = ""
            kept = entry
            app.offer(help: help)
        }
    }

    /// Takes the kept line back.
    @discardableResult
    public func takeLineBack() -> Task<Void, Never> {
        guard let entry = kept else { return Task {} }
        return app.act({ try $0.journal().delete(entry: entry) }) { [self] in kept = nil }
    }
}

extension DueItem {
    /// It is asked again tomorrow where it is put aside.
    public var canWait: Bool { kind == .followUp }

    /// What tells it from the others of a day.
    public var id: String { followUp ?? form ?? entry ?? title }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
