import Foundation
import NearerBindings
import NearerCore
import Observation

/// The whole app's state: the library, the vault, and where the person is. Decides nothing that the core decides.
///
/// Calls to the core run on a queue of their own; state is only set on the main actor.
@MainActor
@Observable
public final class AppModel {
    public let host: any Host
    public let library: Library
    public let strings: Strings
    public let formats: Formats

    /// What can be entered, and what is offered to choose from, as the core says it.
    public let limits: Limits
    public private(set) var vault: VaultState = .opening

    /// When the vault is open: told what the system tells of windows.
    @ObservationIgnored public private(set) lazy var life = Life(self)

    /// What the system reminds of.
    @ObservationIgnored public private(set) lazy var reminding = Reminding(self)

    /// Changes in the vault, by what they may alter. A model names what it shows, and its screen loads that anew, as in
    /// `.task(id: app.changes.of(TodayModel.topics)) { await model.load() }`.
    public let changes: Changes

    /// What was put right as the vault was opened, in sentences. Nearly always nothing.
    public private(set) var putRight: [String] = []
    public private(set) var place = Place.today

    /// The screens that lie on each place, the lowest first.
    private var stacks: [Place: [Screen]] = [:]

    /// What is asked of the journal.
    public let asking = Asking()

    /// What the next new entry begins from.
    public var begun: PromptView?

    /// Which way the next check-in went, where that was said already.
    public var begunWay: Way?

    /// A word about what was captured while the vault was closed, until it is put away.
    public private(set) var inbox: String?

    /// An error that a call ran into, until it is put away.
    public private(set) var trouble: NearerError?

    /// What erasing came to, in sentences; none: nothing was erased.
    private(set) var erased: String?

    /// A sentence about people to call, beside what was just kept, until it is put away.
    public private(set) var help: String?

    /// Which opening counts: one that was overtaken by a close must not come through later.
    @ObservationIgnored private var opening = 0

    /// Which reading of the settings counts.
    @ObservationIgnored private var readings = 0

    /// What the next opening is done by; none: by nothing, as of a vault without a lock.
    @ObservationIgnored private var unlocking: Unlocking?

    /// Why the last unlocking came to nothing.
    @ObservationIgnored private var refusal: NearerError?

    /// When the vault is closed; none: it has no lock.
    @ObservationIgnored private var rule: LockSettings?

    /// Opening or closing, one after the other: a vault that is still being closed is `Busy` to who opens it.
    @ObservationIgnored private var atTheDoor: Task<Void, Never>?

    public init(host: any Host) throws {
        self.host = host
        library = try Library.open(language: host.language)
        strings = Strings(try library.strings())
        formats = Formats(language: host.language, minutesShort: strings[.minutesShort])
        limits = try library.limits()
        changes = Changes(try library.topics())
    }

    /// The screens that lie on the place, the lowest first.
    public var screens: [Screen] {
        get { screens(on: place) }
        set { show(newValue, on: place) }
    }

    public func screens(on place: Place) -> [Screen] { stacks[place] ?? [] }

    /// A `NavigationStack` may shorten what lies on its place.
    public func show(_ screens: [Screen], on place: Place) {
        stacks[place] = screens
    }

    /// It lies on some place, perhaps under others.
    public func isOpen(_ screen: Screen) -> Bool { stacks.values.contains { $0.contains(screen) } }

    /// The screen on top of the place; none: the place itself.
    public var top: Screen? { screens.last }

    /// How many characters a text may have.
    public var mostText: Int { Int(limits.mostText) }

    /// The settings, where the vault is open.
    public var settings: Settings? {
        if case .open(_, let settings) = vault { settings } else { nil }
    }

    /// The sentence for an error.
    public func sentence(_ error: NearerError) -> String {
        error.sentence(library, strings)
    }

    /// A text as it is being written is not taken where it grows beyond what the core takes: a field with a whole book
    /// in it would stand still. None: it is taken; else the sentence that says why not.
    public func refusal(_ text: String, after old: String) -> String? {
        // Bytes first: counting characters is slow, and there are never more of them.
        guard text.utf8.count > mostText, text.utf8.count > old.utf8.count, text.unicodeScalars.count > mostText else {
            return nil
        }
        return sentence(.Invalid(field: "text", reason: .tooLong(most: UInt32(mostText))))
    }

    /// Opens the vault, or says why it can't be opened. One that is open stays so.
    @discardableResult
    public func open() -> Task<Void, Never> {
        if case .open = vault { return Task {} }
        opening += 1
        // What somebody types to unlock it stays where it is typed.
        if unlocking == nil { vault = .opening }
        return afterwards { [self, opening] in
            if opening == self.opening { await openVault(opening) }
        }
    }

    private func afterwards(_ work: @escaping @MainActor () async -> Void) -> Task<Void, Never> {
        let task = Task { [atTheDoor] in
            await atTheDoor?.value
            await work()
        }
        atTheDoor = task
        return task
    }

    private func openVault(_ number: Int) async {
        let (library, folders, keys, handed) = (library, host.folders, host.keys, host.handed)
        let by = unlocking
        (unlocking, refusal) = (nil, nil)
        do {
            let lock = try await CoreQueue.run { try library.lock(folders: folders, keys: keys) }
            if by == nil, lock.phone || lock.passphrase {
                if number == opening { vault = .shut(lock) }
                return
            }
            let relay = ChangeRelay { [weak self] change in self?.heard(change) }
            let open = opener(by)
            let (nearer, settings, putRight) = try await CoreQueue.run {
                // What was handed over in the clear doesn't lie about.
                try? FileManager.default.removeItem(atPath: handed)
                let nearer = try open()
                do {
                    _ = try nearer.observe(observer: relay)
                    return (nearer, try nearer.settings().read(), try nearer.putRight())
                } catch {
                    try? nearer.closeVault()
                    throw error
                }
            }
            guard number == opening else {
                try await CoreQueue.run { try nearer.closeVault() }
                return
            }
            vault = .open(nearer, settings)
            self.putRight = putRight
            await readLock()
            fileInbox()
            reminding.plan()
            // The core's own backup of the day. Where it fails, the next opening tries again.
            _ = try? await CoreQueue.run { try nearer.backups().keepUp() }
        } catch {
            if number == opening { await shows(.of(error), by) }
        }
    }

    /// What is shown where it doesn't open. A refused try leaves what was shown before it.
    private func shows(_ error: NearerError, _ by: Unlocking?) async {
        if by != nil { refusal = error }
        let isForAPerson =
            switch (error, by) {
            // Of a vault without a lock nobody asked: there the key store is at fault.
            case (.Invalid, _), (.Cancelled, .some), (.NotFound, .sixWords): true
            default: false
            }
        if isForAPerson, case .failed = vault { return }
        let (folders, keys) = (host.folders, host.keys)
        if isForAPerson, case .success(let lock) = await ask({ try $0.lock(folders: folders, keys: keys) }) {
            vault = .shut(lock)
        } else {
            vault = .failed(error)
        }
    }

    /// Opens a vault that its lock keeps; none: it is open.
    func unlock(_ by: Unlocking) async -> NearerError? {
        unlocking = by
        await life.tryAgain().value
        return refusal
    }

    /// Erases everything, and begins anew. What could not be removed is said.
    func eraseAll() async {
        let (folders, keys) = (host.folders, host.keys)
        let traces = HandedTraces(host.traces, handed: host.handed)
        let done = await life.whileClosed {
            told(await ask { try $0.erase(folders: folders, keys: keys, traces: traces, copies: nil) })
        }
        guard let done else { return }
        (rule, erased) = (nil, done.words)
        stacks.removeAll()
        place = .today
        open(.erase)
    }

    /// What the lock says of closing; asked again whenever it was changed.
    func readLock() async {
        guard case .open(let nearer, _) = vault else { return }
        let (folders, keys) = (host.folders, host.keys)
        let read = await ask { library in
            let lock = try library.lock(folders: folders, keys: keys)
            return lock.phone || lock.passphrase ? try nearer.lock().settings() : nil
        }
        if case .success(let settings) = read { rule = settings }
    }

    private func heard(_ change: Change) {
        changes.heard(change)
        if changes.alters(.reminderPlan, change) { reminding.plan() }
        if changes.alters(.settings, change) {
            readSettings()
            Task { await readLock() }
        }
    }

    /// A setting was changed, here or by an exercise that files one.
    private func readSettings() {
        guard case .open(let nearer, _) = vault else { return }
        readings += 1
        Task { [readings] in
            guard let settings = try? await CoreQueue.run({ try nearer.settings().read() }) else { return }
            show(settings, of: nearer, readings)
        }
    }

    private func show(_ settings: Settings, of nearer: Nearer, _ reading: Int) {
        if case .open(let open, _) = vault, open === nearer, reading == readings { vault = .open(nearer, settings) }
    }

    /// Closes the vault; the screens show that it is closed until it is opened again.
    @discardableResult
    public func close() -> Task<Void, Never> {
        opening += 1
        help = nil
        guard case .open(let nearer, _) = vault else {
            if case .opening = vault { vault = .failed(.Closed) }
            return Task {}
        }
        vault = .failed(.Closed)
        // Closing twice is no error, and there is nothing that a person could do about another.
        return afterwards { _ = try? await CoreQueue.run { try nearer.closeVault() } }
    }

    /// Calls the core off the main actor. A failure is shown, and given back. What has begun is let finish.
    public func call<Value: Sendable>(
        _ work: @escaping @Sendable (Nearer) throws -> Value
    ) async -> Outcome<Value> {
        guard settings != nil else { return .failure(.Closed) }
        let outcome = await read(work)
        if case .failure(let error) = outcome { tell(error) }
        return outcome
    }

    /// Calls the core off the main actor. Who asked says where a failure is shown.
    public func read<Value: Sendable>(
        _ work: @escaping @Sendable (Nearer) throws -> Value
    ) async -> Outcome<Value> {
        guard case .open(let nearer, _) = vault else { return .failure(.Closed) }
        life.hold()
        defer { life.letGo() }
        do {
            return .success(try await CoreQueue.run { try work(nearer) })
        } catch {
            return .failure(.of(error))
        }
    }

    /// Shows an error until it is put away. What was given up is none.
    func tell(_ error: NearerError) {
        if error != .Cancelled { trouble = error }
    }

    /// Calls the core and goes on with what it gave.
    @discardableResult
    public func act<Value: Sendable>(
        _ work: @escaping @Sendable (Nearer) throws -> Value,
        then: @escaping @MainActor (Value) -> Void = { _ in }
    ) -> Task<Void, Never> {
        Task {
            if case .success(let value) = await call(work) { then(value) }
        }
    }

    /// Asks the library off the main actor: needs no vault. Who asked says where a failure is shown.
    public func ask<Value: Sendable>(_ work: @escaping @Sendable (Library) throws -> Value) async -> Outcome<Value> {
        let library = library
        do {
            return .success(try await CoreQueue.run { try work(library) })
        } catch {
            return .failure(.of(error))
        }
    }

    /// What was asked; none: it failed, and that is shown.
    func told<Value>(_ outcome: Outcome<Value>) -> Value? {
        switch outcome {
        case .success(let value): return value
        case .failure(let error):
            tell(error)
            return nil
        }
    }

    /// Where a file to be handed on is written.
    func handedFile(_ name: String) -> String {
        let folder = URL(fileURLWithPath: host.handed, isDirectory: true)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    /// Files what a widget or a share sheet left meanwhile: for when the app is looked at again.
    @discardableResult
    public func fileInbox() -> Task<Void, Never> {
        guard settings != nil else { return Task {} }
        return act({ try $0.journal().fileInbox().words }) { [self] in inbox = $0.isEmpty ? nil : $0 }
    }

    public func putInboxAway() {
        inbox = nil
    }

    public func putTroubleAway() {
        trouble = nil
    }

    /// Offers people to call where what was just kept gives reason to. None: there is none.
    public func offer(help sentence: String?) {
        if let sentence { help = sentence }
    }

    public func putHelpAway() {
        help = nil
    }

    /// Changes settings as they stand in the vault, and shows them.
    @discardableResult
    public func change(
        _ make: @escaping @Sendable (inout Settings) -> Void, then: @escaping @MainActor () -> Void = {}
    ) -> Task<Void, Never> {
        act({ nearer in
            var settings = try nearer.settings().read()
            make(&settings)
            try nearer.settings().write(settings: settings)
            return settings
        }) { [self] settings in
            readings += 1
            if case .open(let nearer, _) = vault { vault = .open(nearer, settings) }
            then()
        }
    }

    /// Shows a place itself.
    public func go(_ to: Place) {
        place = to
        screens.removeAll()
    }

    /// Shows a place with what lies on it; a place that is shown already, itself.
    public func turn(_ to: Place) {
        if to == place { screens.removeAll() } else { place = to }
    }

    public func open(_ screen: Screen) {
        screens.append(screen)
    }

    /// Goes back one screen; false where there is none to go back from.
    @discardableResult
    public func back() -> Bool {
        screens.popLast() != nil
    }

    /// Leaves a screen once it is on top: "Right now" may have been opened meanwhile.
    public func leave(_ screen: Screen) async {
        while isOpen(screen), !stacks.values.contains(where: { $0.last == screen }) {
            await withCheckedContinuation { continuation in
                withObservationTracking { _ = stacks } onChange: { continuation.resume() }
            }
        }
        guard let place = Place.allCases.first(where: { screens(on: $0).last == screen }) else { return }
        stacks[place]?.removeLast()
    }
}

extension AppModel: LifeDoor {
    public func openVault() async throws {
        await open().value
        if let refusal { throw refusal }
        switch vault {
        case .failed(let error): throw error
        case .shut: throw NearerError.Cancelled
        default: break
        }
    }

    public var isShut: Bool {
        if case .shut = vault { true } else { false }
    }

    public func closing(_ at: LockStanding) async -> Closing {
        let (library, rule) = (library, rule)
        // Where nothing can be said of it, the safe side.
        return (try? await CoreQueue.run { try library.closing(settings: rule, at: at) }) ?? .now
    }

    public func closeVault() async {
        await close().value
    }
}
