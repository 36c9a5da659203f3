import NearerKit

#if canImport(UserNotifications)
    import Foundation
    import UserNotifications
    import WidgetKit

    /// Reminders as requests to the system. What is planned follows the clock on the wall, so that it moves along on
    /// a journey before the app is opened again; what was put off comes at its instant.
    @MainActor
    final class PhoneReminders: NSObject, ReminderPort {
        static let shared = PhoneReminders()

        private enum Name {
            static let practices = "practices"
            static let other = "other"
            static let done = "done"
            static let skip = "skip"
            static let line = "line"
            static let later = "later-"
        }

        private let center = UNUserNotificationCenter.current()
        private weak var app: AppModel?

        /// Answers from now on what is tapped on a reminder, and lays all out again after a change of the clock.
        func serve(_ app: AppModel) {
            self.app = app
            center.delegate = self
            register(app)
            let changes = [
                Notification.Name.NSSystemTimeZoneDidChange, .NSSystemClockDidChange, .NSCalendarDayChanged,
            ]
            for change in changes {
                _ = NotificationCenter.default.addObserver(forName: change, object: nil, queue: .main) { _ in
                    Task { @MainActor in PhoneReminders.shared.app?.reminding.planAgain() }
                }
            }
        }

        /// What can be tapped on a reminder, in the catalogue's words.
        private func register(_ app: AppModel) {
            let later = ((try? app.library.snoozeChoices()) ?? []).map { choice in
                UNNotificationAction(
                    identifier: "\(Name.later)\(choice.minutes)",
                    title: "\(app.strings[.reminderLater]): \(choice.words)", options: [])
            }
            let done = UNNotificationAction(
                identifier: Name.done, title: app.strings[.practiceDone], options: [])
            let skip = UNNotificationAction(
                identifier: Name.skip, title: app.strings[.practiceSkip], options: [])
            let line = UNTextInputNotificationAction(
                identifier: Name.line, title: app.strings[.todayCapture], options: [])
            center.setNotificationCategories([
                UNNotificationCategory(
                    identifier: Name.practices, actions: [done, skip, line] + later, intentIdentifiers: []),
                UNNotificationCategory(identifier: Name.other, actions: [line] + later, intentIdentifiers: []),
            ])
        }

        func isAllowed() async -> Bool {
            // Only the status leaves the centre's own thread: its settings may not.
            let status = await withCheckedContinuation { known in
                center.getNotificationSettings { known.resume(returning: $0.authorizationStatus) }
            }
            return status == .authorized || status == .provisional || status == .ephemeral
        }

        func ask() async -> Bool {
            await withCheckedContinuation { answered in
                center.requestAuthorization(options: [.alert, .sound]) { isAllowed, _ in
                    answered.resume(returning: isAllowed)
                }
            }
        }

        func replaceAll(planned: [PlannedReminder], snoozed: [PlannedReminder]) async {
            center.removeAllPendingNotificationRequests()
            for reminder in planned {
                guard let wall = reminder.wall else { continue }
                add(reminder, UNCalendarNotificationTrigger(dateMatching: wall, repeats: false))
            }
            for reminder in snoozed {
                let wait = Date(timeIntervalSince1970: Double(reminder.atMs) / 1000).timeIntervalSinceNow
                add(reminder, UNTimeIntervalNotificationTrigger(timeInterval: max(wait, 1), repeats: false))
            }
            // What was planned is what widgets show.
            WidgetCenter.shared.reloadAllTimelines()
        }

        private func add(_ reminder: PlannedReminder, _ trigger: UNNotificationTrigger) {
            let content = UNMutableNotificationContent()
            content.title = reminder.title
            content.body = reminder.text
            content.sound = .default
            let practices = reminder.items.compactMap(\.practice)
            content.categoryIdentifier = practices.isEmpty ? Name.other : Name.practices
            content.userInfo = ["practices": practices]
            // A reminder that can't be registered is planned again at the next opening.
            center.add(UNNotificationRequest(identifier: reminder.id, content: content, trigger: trigger))
        }

        private func answer(_ action: String, _ reminder: String, _ practices: [Id], _ line: String?) async {
            guard let app else { return }
            if action == Name.done {
                await app.reminding.mark(practices, .done).value
            } else if action == Name.skip {
                await app.reminding.mark(practices, .skipped).value
            } else if action == Name.line {
                await app.reminding.keep(line: line ?? "").value
            } else if action.hasPrefix(Name.later), let minutes = UInt32(action.dropFirst(Name.later.count)) {
                await app.reminding.putOff(reminder, minutes: minutes).value
            } else {
                app.go(.today)
            }
        }
    }

    /// By completion handlers, which the system hands over on the main thread and wants called there: an asynchronous
    /// method that isn't the main actor's ends on another one, where UIKit stops the app by an assertion.
    extension PhoneReminders: UNUserNotificationCenterDelegate {
        nonisolated func userNotificationCenter(
            _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
            withCompletionHandler done: @escaping @Sendable () -> Void
        ) {
            let request = response.notification.request
            let practices = request.content.userInfo["practices"] as? [Id] ?? []
            let (action, reminder) = (response.actionIdentifier, request.identifier)
            let line = (response as? UNTextInputNotificationResponse)?.userText
            Task { @MainActor in
                await answer(action, reminder, practices, line)
                done()
            }
        }

        /// The app is open: it says so all the same.
        nonisolated func userNotificationCenter(
            _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
            withCompletionHandler done: @escaping @Sendable (UNNotificationPresentationOptions) -> Void
        ) {
            done([.banner, .list])
        }
    }
#else
    /// Nothing reminds here.
    @MainActor
    final class PhoneReminders: ReminderPort {
        static let shared = PhoneReminders()

        func serve(_ app: AppModel) {}

        func isAllowed() async -> Bool { false }

        func ask() async -> Bool { false }

        func replaceAll(planned: [PlannedReminder], snoozed: [PlannedReminder]) async {}
    }
#endif
