import NearerCore

/// Where reminders are registered with the system. The app gives it; tests fake it.
@MainActor
public protocol ReminderPort: AnyObject {
    /// The system lets the app remind.
    func isAllowed() async -> Bool

    /// Asks the person, where the system still does. True: it lets the app remind.
    func ask() async -> Bool

    /// Registers these in place of all that was registered before.
    func replaceAll(planned: [PlannedReminder], snoozed: [PlannedReminder]) async
}
