import NearerBindings
import NearerCore
import Observation

/// A run on its screen: where it stands, and what is entered but not answered yet, by step.
@MainActor
@Observable
public final class FormModel: ScreenModel {
    public static let topics: [Topic] = [.people]

    /// The part of the run that is shown.
    public enum Page: Sendable {
        /// It is being opened.
        case opening
        /// It could not be opened.
        case shut(NearerError)
        /// Before the first step, where there is something to be careful about; else the intro stands above the step.
        case intro(RunView)
        case step(RunView, StepView)
        /// All is answered, and can be finished or gone over again.
        case end(RunView)
        case finished(RunView)
        case putAway
    }

    public let screen: Screen
    /// The run, from its being opened on.
    public private(set) var showing = Showing<RunView>.loading

    /// Why the core wants another answer.
    public private(set) var refused: String?

    /// Intro and caution were gone past.
    public private(set) var isBegun = false
    public private(set) var isPutAway = false

    /// A step is being kept: a second tap meanwhile does nothing.
    public private(set) var isBusy = false

    /// The person's day, where a step asks for one; none: not read yet.
    public private(set) var today: Day?

    /// Counts what a screen shows from its top: another step, a word about safety.
    public private(set) var turns = 0

    /// The last move went back: pages move the other way.
    public private(set) var wentBack = false

    /// The last answer raised a word about safety: it comes before the next step.
    public private(set) var hasRaised = false

    /// By step; none within: what stood there was taken back.
    private var drafts: [String: Answer?] = [:]
    private let everyone = Reading<[PersonToPick]>()
    private let words = Reading<Feelings>()
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let source: any RunSource

    /// A form whose answers are kept in the vault: its unfinished run, or a new one.
    public convenience init(_ app: AppModel, form: String, light: Bool) {
        self.init(app, SavedRun(app, form: form, light: light), .form(form, light: light))
    }

    /// A form that is kept nowhere; needs no vault.
    public convenience init(_ app: AppModel, unsavedForm form: String) {
        self.init(app, UnsavedRun(app, form: form), .unsavedForm(form))
    }

    init(_ app: AppModel, _ source: any RunSource, _ screen: Screen) {
        self.app = app
        self.source = source
        self.screen = screen
    }

    /// Answers are kept.
    public var keeps: Bool { source.keeps }

    public var page: Page {
        guard !isPutAway else { return .putAway }
        guard let view else { return showing.failure.map { .shut($0) } ?? .opening }
        guard !view.finished else { return .finished(view) }
        guard let step = view.step else { return .end(view) }
        return view.caution != nil && view.stepsBefore == 0 && !isBegun ? .intro(view) : .step(view, step)
    }

    // MARK: What is entered

    /// What stands at a step: what was entered, else what was answered before.
    public func draft(_ step: StepView) -> Answer? {
        if let entered = drafts[step.id] { return entered }
        return step.answer == .skipped ? nil : step.answer
    }

    /// Enters an answer without giving it yet; none: nothing is entered.
    public func enter(_ step: StepView, _ answer: Answer?) {
        refused = nil
        drafts.updateValue(answer, forKey: step.id)
    }

    // MARK: Steps

    public var view: RunView? { showing.value }

    /// It could not be opened.
    public var isShut: Bool { showing.failure != nil }

    /// Opens the run: the unfinished one, or a new one.
    @discardableResult
    public func open() -> Task<Void, Never> {
        work { [self] in
            refused = nil
            switch await source.open() {
            case .success(let view): show(view)
            // A form is left with the vault, so that a closed one is a reason like any other.
            case .failure(let error): showing = view == nil ? .failed(error) : showing
            }
        }
    }

    /// Opens it where it isn't open yet.
    public func load() async {
        if view == nil { await open().value }
    }

    /// Goes past intro and caution.
    public func begin() {
        isBegun = true
    }

    /// Gives what stands at the step and goes on.
    @discardableResult
    public func next() -> Task<Void, Never> {
        guard let step = view?.step else { return Task {} }
        if skips(step) { return skip() }
        guard let answer = draft(step) ?? step.part.ifUntouched else {
            refused = try? app.library.reasonSentence(reason: .required)
            return Task {}
        }
        return move { [source] in
            let move = await source.answer(step.id, answer)
            // Whoever leaves half-way has written it all the same.
            if case .to = move { await source.offerHelp(step.id) }
            return move
        }
    }

    /// Going on from here leaves the step out: it may be, and nothing is entered.
    public func skips(_ step: StepView) -> Bool {
        step.optional && ((draft(step) ?? step.part.ifUntouched)?.isBlank ?? true)
    }

    @discardableResult
    public func skip() -> Task<Void, Never> {
        guard let step = view?.step, !isBusy else { return Task {} }
        drafts.removeValue(forKey: step.id)
        return move { [source] in await source.answer(step.id, .skipped) }
    }

    @discardableResult
    public func back() -> Task<Void, Never> {
        move { [source] in await source.back() }
    }

    /// The short way, or all of it.
    @discardableResult
    public func setLight(_ light: Bool) -> Task<Void, Never> {
        guard view?.light != light else { return Task {} }
        return move { [source] in await source.setLight(light) }
    }

    @discardableResult
    public func finish() -> Task<Void, Never> {
        move { [source] in await source.finish() }
    }

    /// Puts the run away for good.
    @discardableResult
    public func discard() -> Task<Void, Never> {
        work { [self] in isPutAway = await source.discard() }
    }

    /// The screen is left: what stands at the step goes into the run.
    @discardableResult
    public func leave() -> Task<Void, Never> {
        guard let view, let step = view.step, !view.finished, !isPutAway, !isBusy,
            let draft = drafts[step.id] ?? nil, draft != step.answer, !draft.isBlank
        else { return Task {} }
        return Task { await source.keep(step.id, draft) }
    }

    // MARK: Safety

    /// Answers whether the person is safe. Nothing waits for it, and it can be answered again.
    @discardableResult
    public func answerSafety(_ answer: SafeNow) -> Task<Void, Never> {
        guard let asked = view?.safety else { return Task {} }
        return work { [self] in
            guard let answered = await source.answerSafety(asked, answer), var view else { return }
            view.safety = answered
            showing = .shown(view)
        }
    }

    // MARK: What steps need

    /// Reads whom the step that stands offers, where it asks for somebody.
    public func loadPeople() async {
        guard keeps, let view, let step = view.step, step.part == .person else { return }
        await everyone.read(app) { try $0.people().toPickAt(form: view.form, step: step.id) }
    }

    /// Whom the step that stands offers, and who can't be picked there; empty without a vault.
    public var people: [PersonToPick] { everyone.value ?? [] }

    /// Keeps a new person; no: the sentence that says why not. None: it failed, and that is shown.
    public func addPerson(_ name: String) async -> Taken<Person>? {
        let taken = await app.offer { try $0.people().add(name: name, relation: nil) }
        if case .yes = taken { await loadPeople() }
        return taken
    }

    /// Reads the words for feelings.
    public func loadFeelings() async {
        if feelings == nil { await words.take(app) { await app.ask({ try $0.feelings() }) } }
    }

    /// The words for feelings; none: not read yet.
    public var feelings: Feelings? { words.value }

    /// Reads the person's day; without a vault it is the device's.
    public func loadToday() async {
        guard today == nil else { return }
        if keeps {
            today = try? await app.call { try $0.today().view().day }.get()
        } else {
            today = (try? app.host.clock.now()).map(app.formats.day(at:))
        }
    }

    // MARK: One thing at a time

    private func move(_ step: @escaping @MainActor () async -> Move) -> Task<Void, Never> {
        work { [self] in
            refused = nil
            switch await step() {
            case .to(let next): show(next)
            case .refused(let sentence): refused = sentence
            case .failed: break
            }
        }
    }

    private func show(_ next: RunView) {
        wentBack = next.stepsBefore < (view?.stepsBefore ?? 0)
        hasRaised = next.raisesMore(than: view)
        if hasRaised || next.step?.id != view?.step?.id { turns += 1 }
        showing = .shown(next)
    }

    private func work(_ todo: @escaping @MainActor () async -> Void) -> Task<Void, Never> {
        guard !isBusy else { return Task {} }
        isBusy = true
        return Task {
            await todo()
            isBusy = false
        }
    }
}

extension RunView {
    /// A word about safety stands here that did not stand there.
    fileprivate func raisesMore(than before: RunView?) -> Bool {
        let known = (before?.notices ?? []).map(\.id)
        return notices.contains { !known.contains($0.id) } || (safety != nil && before?.safety == nil)
    }
}
