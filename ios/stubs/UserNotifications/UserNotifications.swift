// A stand-in for UserNotifications: none of its classes is Sendable but the centre's own notifications, as Apple's
// interface says. See SwiftUI/View.swift.
@_exported import Foundation

// usernotifications/unauthorizationstatus
public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }

// usernotifications/unnotificationsettings
open class UNNotificationSettings: NSObject {
    open var authorizationStatus: UNAuthorizationStatus { fatalError() }
}

@available(*, unavailable)
extension UNNotificationSettings: Sendable {}

// usernotifications/unauthorizationoptions
public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static var alert: UNAuthorizationOptions { fatalError() }
    public static var sound: UNAuthorizationOptions { fatalError() }
}

// usernotifications/unnotificationactionoptions
public struct UNNotificationActionOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static var foreground: UNNotificationActionOptions { fatalError() }
    public static var authenticationRequired: UNNotificationActionOptions { fatalError() }
}

// usernotifications/unnotificationpresentationoptions
public struct UNNotificationPresentationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static var banner: UNNotificationPresentationOptions { fatalError() }
    public static var list: UNNotificationPresentationOptions { fatalError() }
}

// usernotifications/unnotificationaction
open class UNNotificationAction: NSObject {
    public init(identifier: String, title: String, options: UNNotificationActionOptions = []) {}
}

// usernotifications/untextinputnotificationaction
open class UNTextInputNotificationAction: UNNotificationAction {}

// usernotifications/unnotificationcategory
open class UNNotificationCategory: NSObject {
    public init(identifier: String, actions: [UNNotificationAction], intentIdentifiers: [String]) {}
}

// usernotifications/unnotificationsound
open class UNNotificationSound: NSObject {
    public class var `default`: UNNotificationSound { fatalError() }
}

// usernotifications/unnotificationcontent
open class UNNotificationContent: NSObject {
    open var userInfo: [AnyHashable: Any] { get { fatalError() } set { fatalError() } }
}

// usernotifications/unmutablenotificationcontent
open class UNMutableNotificationContent: UNNotificationContent {
    open var title: String { get { fatalError() } set { fatalError() } }
    open var body: String { get { fatalError() } set { fatalError() } }
    open var sound: UNNotificationSound? { get { fatalError() } set { fatalError() } }
    open var categoryIdentifier: String { get { fatalError() } set { fatalError() } }
}

// usernotifications/unnotificationtrigger
open class UNNotificationTrigger: NSObject {}

// usernotifications/uncalendarnotificationtrigger
open class UNCalendarNotificationTrigger: UNNotificationTrigger {
    public init(dateMatching: DateComponents, repeats: Bool) {}
}

// usernotifications/untimeintervalnotificationtrigger
open class UNTimeIntervalNotificationTrigger: UNNotificationTrigger {
    public init(timeInterval: TimeInterval, repeats: Bool) {}
}

// usernotifications/unnotificationrequest
open class UNNotificationRequest: NSObject {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
    open var identifier: String { fatalError() }
    open var content: UNNotificationContent { fatalError() }
}

// usernotifications/unnotification
open class UNNotification: NSObject {
    open var request: UNNotificationRequest { fatalError() }
}

// usernotifications/unnotificationresponse
open class UNNotificationResponse: NSObject {
    open var notification: UNNotification { fatalError() }
    open var actionIdentifier: String { fatalError() }
}

// usernotifications/untextinputnotificationresponse
open class UNTextInputNotificationResponse: UNNotificationResponse {
    open var userText: String { fatalError() }
}

// usernotifications/unusernotificationcenterdelegate
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping @Sendable () -> Void)
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping @Sendable (UNNotificationPresentationOptions) -> Void)
}

// usernotifications/unusernotificationcenter
open class UNUserNotificationCenter: NSObject {
    public class func current() -> UNUserNotificationCenter { fatalError() }
    open weak var delegate: (any UNUserNotificationCenterDelegate)?
    open func getNotificationSettings(completionHandler: @escaping @Sendable (UNNotificationSettings) -> Void) {
        fatalError()
    }
    open func requestAuthorization(
        options: UNAuthorizationOptions = [], completionHandler: @escaping @Sendable (Bool, (any Error)?) -> Void
    ) { fatalError() }
    open func setNotificationCategories(_ categories: Set<UNNotificationCategory>) { fatalError() }
    open func add(
        _ request: UNNotificationRequest, withCompletionHandler: (@Sendable ((any Error)?) -> Void)? = nil
    ) { fatalError() }
    open func removeAllPendingNotificationRequests() { fatalError() }
    // usernotifications/unusernotificationcenter/removealldeliverednotifications()
    open func removeAllDeliveredNotifications() { fatalError() }
}

// Foundation's on Apple's systems alone, which this hands on: foundation/nsnotification/name-swift.struct
extension NSNotification.Name {
    public static let NSSystemClockDidChange = NSNotification.Name("NSSystemClockDidChange")
}
