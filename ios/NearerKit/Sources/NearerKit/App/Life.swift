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
    /// The vault can't be opened, and a person has to decide what next.
    case trouble(NearerError)
}

/// What a life opens and closes. Both are asked one after the other, never at the same time.
@MainActor
public protocol LifeDoor: AnyObject {
    func openVault() async throws
    /// Keeps what is being written, and closes.
    func closeVault() async
}

/// The life of the app: one for the process, however many windows, widgets and notifications there are, so that a
/// process has one open vault. Told what the system tells.
@MainActor
@Observable
public final class Life {
    /// How long a vault stays open that nobody looks at: long enough to fetch a word from another app, and within what
    /// the system gives a task that ends in the background.
    public static let grace = Duration.seconds(20)
    /// How long it takes until a key is asked for again that the phone keeps back.
    public static let retry = Duration.seconds(2)

    public private(set) var state = LifeState.closed

    @ObservationIgnored private weak var door: (any LifeDoor)?
    @ObservationIgnored private let pause: @Sendable (Duration) async throws -> Void
    @ObservationIgnored private var windows = 0
    @ObservationIgnored private var holds = 0
    @ObservationIgnored private var graceIsOver = false
    @ObservationIgnored private var tending: Task<Void, Never>?
    @ObservationIgnored private var waiting: Task<Void, Never>?
    @ObservationIgnored private var notAway: [CheckedContinuation<Void, Never>] = []

    public init(
        _ door: any LifeDoor,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.door = door
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
        if graceIsOver { tend() }
    }

    /// The phone was unlocked: what waited for its key is opened now.
    @discardableResult
    public func keyMayBeRead() -> Task<Void, Never> {
        state == .locked ? tryAgain() : tend()
    }

    /// The person asks once more, or has made room, or brought a backup.
    @discardableResult
    public func tryAgain() -> Task<Void, Never> {
        switch state {
        case .locked, .trouble: state = .closed
        default: break
        }
        return tend()
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
        case .open where !isWanted: state = .away
        case .away where isWanted: (graceIsOver, state) = (false, .open)
        case .away where graceIsOver && holds == 0: await closes()
        default: return false
        }
        return true
    }

    private func opens() async {
        state = .opening
        do {
            try await door?.openVault()
            state = .open
        } catch {
            let error = NearerError.of(error)
            state = error == .Locked ? .locked : .trouble(error)
        }
    }

    private func closes() async {
        graceIsOver = false
        await door?.closeVault()
        state = .closed
    }

    /// What comes by itself after a while.
    private func waitOn() {
        waiting?.cancel()
        waiting = nil
        switch state {
        case .away where !graceIsOver: waiting = later(Self.grace) { $0.graceEnds() }
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
