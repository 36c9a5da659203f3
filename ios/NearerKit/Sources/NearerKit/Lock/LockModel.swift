import NearerBindings
import NearerCore
import Observation

/// What Nearer is locked by, and when: set, changed and taken off.
@MainActor
@Observable
public final class LockModel: ScreenModel {
    public static let topics: [Topic] = [.settings]

    /// What it can be locked by.
    public enum Way: CaseIterable, Sendable {
        case none, phone, passphrase, both

        public var key: Key {
            switch self {
            case .none: .lockWayNone
            case .phone: .lockWayPhone
            case .passphrase: .lockWayPassphrase
            case .both: .lockWayBoth
            }
        }

        /// A passphrase of Nearer's own is part of it.
        public var hasPassphrase: Bool { self == .passphrase || self == .both }

        func wanted(_ passphrase: String) -> WantedLock {
            switch self {
            case .none: .none
            case .phone: .phone
            case .passphrase: .passphrase(passphrase: passphrase)
            case .both: .both(passphrase: passphrase)
            }
        }
    }

    /// What it is locked by; none: not read yet.
    public private(set) var lock: LockView?
    /// What is being set; none: nothing.
    public private(set) var wanted: Way?
    /// What was done, in words.
    public private(set) var said: String?
    /// Why it wasn't.
    public private(set) var refused: String?
    public private(set) var isBusy = false

    private let reading = Reading<LockSettings>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await look()
        await reading.read(app) { try $0.lock().settings() }
    }

    public var showing: Showing<LockSettings> { reading.showing }
    /// When it is locked; none: not read yet.
    public var settings: LockSettings? { reading.value }

    /// What this device can be asked for.
    public var ways: [Way] { Way.allCases.filter { app.host.canAsk || $0 == .none || $0 == .passphrase } }

    /// Begins to set another lock. Nothing is changed yet.
    public func begin(_ way: Way) {
        (said, refused, wanted) = (nil, nil, way)
    }

    /// Leaves it as it is.
    public func putAway() {
        (refused, wanted) = (nil, nil)
    }

    /// Sets what was begun. `current`: today's passphrase, where there is one.
    @discardableResult
    public func set(_ passphrase: String, current: String) -> Task<Void, Never> {
        guard let way = wanted, !isBusy else { return Task {} }
        isBusy = true
        let keys = app.host.keys
        let change = LockChange(wanted: way.wanted(passphrase), current: current.isEmpty ? nil : current)
        return Task {
            switch await app.offer({ try $0.lock().set(keys: keys, change: change) }) {
            case .yes(let set):
                let key: Key = !set.keyRenewed ? .lockKeyLater : way == .none ? .lockDoneOff : .lockDone
                (wanted, refused, said) = (nil, nil, app.strings[key])
            case .no(let sentence): refused = sentence
            case nil: refused = nil
            }
            // A change that failed may have been made all the same.
            await look()
            await app.readLock()
            isBusy = false
        }
    }

    @discardableResult
    public func lockNow() -> Task<Void, Never> {
        app.life.lockNow()
    }

    @discardableResult
    public func setDelay(_ delay: LockDelay) -> Task<Void, Never> {
        change { $0.delay = delay }
    }

    /// At once where the screen goes off.
    @discardableResult
    public func setWithScreen(_ on: Bool) -> Task<Void, Never> {
        change { $0.withScreen = on }
    }

    public func openCopies() {
        app.open(.copies)
    }

    public func openProtects() {
        app.open(.protects)
    }

    private func change(_ make: @escaping @Sendable (inout LockSettings) -> Void) -> Task<Void, Never> {
        app.act({ nearer in
            var settings = try nearer.lock().settings()
            make(&settings)
            try nearer.lock().setSettings(settings: settings)
        })
    }

    private func look() async {
        let (folders, keys) = (app.host.folders, app.host.keys)
        if let read = app.told(await app.ask { try $0.lock(folders: folders, keys: keys) }) { lock = read }
    }
}

extension LockView {
    /// What it is locked by.
    public var way: LockModel.Way {
        switch (phone, passphrase) {
        case (true, true): .both
        case (true, false): .phone
        case (false, true): .passphrase
        case (false, false): .none
        }
    }
}

extension LockDelay {
    /// All of them, the soonest first.
    public static let all: [LockDelay] = [.atOnce, .oneMinute, .fiveMinutes, .fifteenMinutes]

    /// Key of its words.
    public var key: Key {
        switch self {
        case .atOnce: .lockDelayAtOnce
        case .oneMinute: .lockDelayOneMinute
        case .fiveMinutes: .lockDelayFiveMinutes
        case .fifteenMinutes: .lockDelayFifteenMinutes
        }
    }
}
