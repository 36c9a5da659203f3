import NearerKit

#if canImport(UserNotifications)
    import UserNotifications
#endif
#if canImport(WidgetKit)
    import WidgetKit
#endif

/// What the phone keeps of Nearer. Where the person was is kept nowhere.
final class PhoneTraces: Traces {
    func forget(trace: Trace) throws {
        switch trace {
        case .reminders:
            #if canImport(UserNotifications)
                let center = UNUserNotificationCenter.current()
                center.removeAllPendingNotificationRequests()
                center.removeAllDeliveredNotifications()
            #endif
        case .widgets:
            #if canImport(WidgetKit)
                WidgetCenter.shared.reloadAllTimelines()
            #endif
        case .handed, .remembered: break
        }
    }
}
