import NearerBindings
import NearerCore
import Observation

/// Whether and when the app reminds, and whether the system lets it.
@MainActor
@Observable
public final class RemindersModel: ScreenModel {
    public static let topics: [Topic] = [.reminderSettings]

    /// The system lets the app remind. None: not asked yet.
    public private(set) var isAllowed: Bool?

    private let reading = Reading<ReminderSettings>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.reminders().settings() }
        isAllowed = await app.host.reminders.isAllowed()
    }

    public var showing: Showing<ReminderSettings> { reading.showing }
    /// None: not read yet.
    public var settings: ReminderSettings? { reading.value }

    /// Reminders are on, and the system holds them back.
    public var isHeldBack: Bool { settings?.on == true && isAllowed == false }

    /// Turning them on is the moment to ask whether the system lets the app remind.
    @discardableResult
    public func setOn(_ on: Bool) -> Task<Void, Never> {
        Task {
            await change { $0.on = on }.value
            if on { await allow().value }
        }
    }

    @discardableResult
    public func allow() -> Task<Void, Never> {
        Task { isAllowed = await app.host.reminders.ask() }
    }

    @discardableResult
    public func setDueOn(_ on: Bool) -> Task<Void, Never> {
        change { $0.dueOn = on }
    }

    @discardableResult
    public func setDueMinute(_ minute: UInt16) -> Task<Void, Never> {
        change { $0.dueMinute = minute }
    }

    @discardableResult
    public func setQuiet(_ on: Bool) -> Task<Void, Never> {
        let quiet = on ? app.limits.firstQuietHours : nil
        return change { $0.quiet = quiet }
    }

    @discardableResult
    public func setQuiet(from: UInt16) -> Task<Void, Never> {
        change { $0.quiet?.from = from }
    }

    @discardableResult
    public func setQuiet(to: UInt16) -> Task<Void, Never> {
        change { $0.quiet?.to = to }
    }

    /// Changes them as they stand in the vault, and shows them.
    private func change(_ make: @escaping @Sendable (inout ReminderSettings) -> Void) -> Task<Void, Never> {
        app.act({ nearer in
            let reminders = try nearer.reminders()
            var settings = try reminders.settings()
            make(&settings)
            try reminders.setSettings(settings: settings)
            return settings
        }) { [self] settings in
            // What was being read meanwhile may be older.
            reading.overtake()
            reading.show(settings)
        }
    }
}
