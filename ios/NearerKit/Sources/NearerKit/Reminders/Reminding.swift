import Foundation
import NearerBindings
import NearerCore

/// Keeps what the system reminds of as the core plans it: anew when the vault opens and whenever something changed in
/// it, and by the snapshot of the last plan where there is no key at hand.
@MainActor
public final class Reminding {
    private weak var app: AppModel?
    /// One after the other: what was registered last is what was planned last.
    private var last: Task<Void, Never>?
    private var isWanted = false

    init(_ app: AppModel) {
        self.app = app
    }

    /// Plans anew. Several that come together are one.
    @discardableResult
    public func plan() -> Task<Void, Never> {
        isWanted = true
        return afterwards { [self] in
            guard isWanted, case .open(let nearer, _)? = app?.vault else { return }
            isWanted = false
            await register { try nearer.reminders().plan(lastSnapshot: $0) }
        }
    }

    /// After travel or a change of the clock: the vault need not be open.
    @discardableResult
    public func planAgain() -> Task<Void, Never> {
        guard let app else { return Task {} }
        if case .open = app.vault { return plan() }
        let (library, clock) = (app.library, app.host.clock)
        return afterwards { [self] in
            await registerAgain { try library.remindersAgain(snapshot: $0, now: clock.now()) }
        }
    }

    /// Puts a reminder off. The vault need not be open.
    @discardableResult
    public func putOff(_ reminder: String, minutes: UInt32) -> Task<Void, Never> {
        guard let app else { return Task {} }
        let (library, clock) = (app.library, app.host.clock)
        return afterwards { [self] in
            await registerAgain {
                try library.snooze(snapshot: $0, reminder: reminder, minutes: minutes, now: clock.now())
            }
        }
    }

    /// Marks these practices for today. Needs no key: what is marked lies sealed until the vault is opened, and a mark
    /// that was made meanwhile, with its amount and note, is the person's.
    @discardableResult
    public func mark(_ practices: [Id], _ mark: MarkKind) -> Task<Void, Never> {
        leave(practices.map { .mark(practice: $0, mark: mark) }) { library, snapshot, now in
            var plan: ReminderPlan?
            for practice in practices {
                let before = plan?.snapshot ?? snapshot
                plan = try library.remindersAfterMark(snapshot: before, practice: practice, now: now)
            }
            return plan
        }
    }

    /// Keeps a line for the journal. Needs no key.
    @discardableResult
    public func keep(line: String) -> Task<Void, Never> {
        guard !line.isBlank else { return Task {} }
        let draft = EntryDraft(text: line, mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil)
        return leave([.entry(draft: draft)]) { _, _, _ in nil }
    }

    private func leave(
        _ captured: [Captured], then plan: @escaping @Sendable (Library, String, Moment) throws -> ReminderPlan?
    ) -> Task<Void, Never> {
        guard let app else { return Task {} }
        let (library, shared, clock) = (app.library, app.host.folders.shared, app.host.clock)
        return afterwards { [self] in
            let left: Void? = try? await CoreQueue.run {
                for one in captured { _ = try library.capture(shared: shared, clock: clock, id: nil, captured: one) }
            }
            guard left != nil else { return }
            await registerAgain { try plan(library, $0, clock.now()) }
            await app.fileInbox().value
        }
    }

    private func afterwards(_ work: @escaping @MainActor () async -> Void) -> Task<Void, Never> {
        let task = Task { [last] in
            await last?.value
            await work()
        }
        last = task
        return task
    }

    /// As `register`, by the last snapshot alone: where nothing was planned yet, nothing is registered.
    private func registerAgain(_ plan: @escaping @Sendable (String) throws -> ReminderPlan?) async {
        await register { snapshot in try snapshot.flatMap(plan) }
    }

    /// Registers what is planned by the last snapshot, and keeps the new one. Where it fails nothing is replaced: what
    /// was registered before still comes.
    private func register(_ plan: @escaping @Sendable (String?) throws -> ReminderPlan?) async {
        guard let app else { return }
        let (library, shared, port) = (app.library, app.host.folders.shared, app.host.reminders)
        let made = try? await CoreQueue.run {
            let file = try snapshotFile(of: library, in: shared)
            let made = try plan(try? String(contentsOf: file, encoding: .utf8))
            // Without the file reminders still come; only putting one off has to wait for the next plan.
            if let made { try? Data(made.snapshot.utf8).write(to: file, options: .atomic) }
            return made
        }
        if let made { await port.replaceAll(planned: made.planned, snoozed: made.snoozed) }
    }
}
