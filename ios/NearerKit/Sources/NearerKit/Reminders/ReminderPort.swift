import Foundation
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

extension PlannedReminder {
    /// What the wall shows when it comes: without a zone, so that the system moves it along on a journey.
    public var wall: DateComponents? {
        let parts = local.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 5 else { return nil }
        return DateComponents(
            calendar: Calendar(identifier: .gregorian), year: parts[0], month: parts[1], day: parts[2], hour: parts[3],
            minute: parts[4])
    }
}
