import NearerCore
import Observation

/// How the app lives. The Android app's has the same states.
public enum LifeState: Equatable, Sendable {
    /// Nobody looks, and the vault is closed.
    case closed
    case opening
    /// Somebody looks.
    case open
    /// Nobody looks; the vault is open for a while longer.
    case away
    /// The phone keeps the key back: it is asked again, and nobody need do anything but unlock the phone.
    case locked
    /// Its own lock keeps it: it is opened when a person unlocks it.
    case shut
    /// The vault can't be opened, and a person has to decide what next.
    case trouble(NearerError)
}

/// What a life opens and closes. Both are asked one after the other, never at the same time.
@MainActor
public protocol LifeDoor: AnyObject {
    /// Throws what the core throws.
    func openVault() async throws
    /// It wasn't opened because its own lock keeps it.
    var isShut: Bool { get }
    /// Keeps what is being written, and closes.
    func closeVault() async
    /// Whether it is closed as things stand: the core's rule.
    func closing(_ at: LockStanding) async -> Closing
}

/// The life of the app: one for the process, however many windows, widgets and notifications there are, so that a
/// process has one open vault. Told what the system tells.
@MainActor
@Observable
public final class Life {
    /// How long it takes until a key is asked for again that the phone keeps back.
    public static let retry = Duration.seconds(2)

    public private(set) var state = LifeState.closed

    @ObservationIgnored private weak var door: (any LifeDoor)?
    @ObservationIgnored private let pause: @Sendable (Duration) async throws -> Void
    @ObservationIgnored private let seconds: @MainActor () -> Double
    @ObservationIgnored private var windows = 0
    @ObservationIgnored private var holds = 0
    /// The system gives no more time.
    @ObservationIgnored private var graceIsOver = false
    /// When the last window went away, by the device's seconds.
    @ObservationIgnored private var leftAt = 0.0
    @ObservationIgnored private var screenWentOff = false
    /// The person wants it locked.
    @ObservationIgnored private var isAsked = false
    /// In how many seconds the rule is asked again; none: something else will tell.
    @ObservationIgnored private var again: UInt32?
    @ObservationIgnored private var tending: Task<Void, Never>?
    @ObservationIgnored private var waiting: Task<Void, Never>?
    @ObservationIgnored private var notAway: [CheckedContinuation<Void, Never>] = []

    public init(
        _ door: any LifeDoor,
        seconds: @escaping @MainActor () -> Double = secondsOfTheDevice(),
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.door = door
        self.seconds = seconds
        self.pause = pause
    }

    private var isWanted: Bool { windows > 0 }

    /// A window shows itself.
    @discardableResult
    public func appears() -> Task<Void, Never> {
        windows += 1
        return state == .locked ? tryAgain() : tend()
    }

    /// A window goes away.
    @discardableResult
    public func leaves() -> Task<Void, Never> {
        windows = max(0, windows - 1)
        return tend()
    }

    /// Something runs that goes on while nobody looks: a sitting, a file that is being written. Until `letGo`.
    public func hold() {
        holds += 1
    }

    public func letGo() {
        holds -= 1
        if state == .away { tend() }
    }

    /// The phone's screen went off.
    @discardableResult
    public func screenGoesOff() -> Task<Void, Never> {
        screenWentOff = state == .open || state == .away
        return tend()
    }

    /// The person locks it, whatever goes on.
    @discardableResult
    public func lockNow() -> Task<Void, Never> {
        isAsked = state == .open || state == .away
        return tend()
    }

    /// The phone was unlocked: what waited for its key is opened now.
    @discardableResult
    public func keyMayBeRead() -> Task<Void, Never> {
        state == .locked ? tryAgain() : tend()
    }

    /// The person asks once more, or unlocks it, or has made room, or brought a backup.
    @discardableResult
    public func tryAgain() -> Task<Void, Never> {
        switch state {
        case .locked, .shut, .trouble: state = .closed
        default: break
        }
        return tend()
    }

    /// Does something with the vault closed, and opens it again for who looks.
    func whileClosed<Value>(_ work: @MainActor () async -> Value) async -> Value {
        await tending?.value
        // Nothing else is opened or closed meanwhile.
        state = .opening
        await door?.closeVault()
        let value = await work()
        state = .closed
        await tend().value
        return value
    }

    /// Comes back once the vault that nobody looks at is closed, or somebody looks at it again.
    public func whileAway() async {
        // It may be opening still.
        await tend().value
        guard state == .away else { return }
        await withCheckedContinuation { notAway.append($0) }
    }

    /// The system gives no more time: what nobody looks at is closed now. The end of the task is when it is.
    @discardableResult
    public func graceEnds() -> Task<Void, Never> {
        graceIsOver = !isWanted
        return tend()
    }

    /// Brings what is to what should be, one step after the other.
    @discardableResult
    private func tend() -> Task<Void, Never> {
        if let tending { return tending }
        let task = Task {
            while await step() {}
            tending = nil
            waitOn()
            guard state != .away else { return }
            for waiting in notAway { waiting.resume() }
            notAway.removeAll()
        }
        tending = task
        return task
    }

    /// False where there is nothing to do.
    private func step() async -> Bool {
        switch state {
        case .closed where isWanted: await opens()
        case .open: return await goesOnOpen()
        case .away: return await goesOnAway()
        default: return false
        }
        return true
    }

    private func goesOnOpen() async -> Bool {
        if !isWanted {
            leftAt = seconds()
            state = .away
            return true
        }
        guard isAsked || screenWentOff else { return false }
        return await shuts(standing(away: nil))
    }

    /// Who comes back late finds it closed, also where the system let nothing be done in time.
    private func goesOnAway() async -> Bool {
        if !isWanted, graceIsOver, holds == 0 {
            await closes()
            return true
        }
        let away = UInt32(min(max(0, seconds() - leftAt), Double(UInt32.max)))
        if await shuts(standing(away: away)) { return true }
        guard isWanted else { return false }
        (graceIsOver, screenWentOff, state) = (false, false, .open)
        return true
    }

    private func standing(away: UInt32?) -> LockStanding {
        LockStanding(awayS: away, screenWentOff: screenWentOff, held: holds > 0, asked: isAsked)
    }

    /// Closes it where the rule says so. False: it stays open, for now.
    private func shuts(_ at: LockStanding) async -> Bool {
        let closing = await door?.closing(at) ?? .now
        again = if case .later(let seconds) = closing { seconds } else { nil }
        let changed = isAsked != at.asked || screenWentOff != at.screenWentOff
        if closing == .now {
            await closes()
        } else if at.awayS == nil, !at.held {
            screenWentOff = false
        }
        return closing == .now || changed
    }

    private func opens() async {
        state = .opening
        do {
            try await door?.openVault()
            state = .open
        } catch {
            let error = NearerError.of(error)
            state = error == .Locked ? .locked : door?.isShut == true ? .shut : .trouble(error)
        }
    }

    private func closes() async {
        (graceIsOver, screenWentOff, isAsked) = (false, false, false)
        await door?.closeVault()
        state = .closed
    }

    /// What comes by itself after a while.
    private func waitOn() {
        waiting?.cancel()
        waiting = nil
        switch state {
        case .away:
            if let again { waiting = later(.seconds(again)) { $0.tend() } }
        case .locked where windows > 0: waiting = later(Self.retry) { $0.tryAgain() }
        default: break
        }
    }

    private func later(_ duration: Duration, then: @escaping @MainActor (Life) -> Void) -> Task<Void, Never> {
        Task { [weak self, pause] in
            guard (try? await pause(duration)) != nil, !Task.isCancelled, let self else { return }
            then(self)
        }
    }
}

/// Seconds since whenever, those included in which the device sleeps.
@MainActor
public func secondsOfTheDevice() -> @MainActor () -> Double {
    let began = ContinuousClock.now
    return { (ContinuousClock.now - began) / .seconds(1) }
}
