import Foundation

// uikit/uiscene
@MainActor open class UIScene: UIResponder {
    public enum ActivationState: Int, Sendable { case unattached = -1, foregroundActive, foregroundInactive, background }
    open var activationState: ActivationState { fatalError() }
}

// uikit/uiwindowscene
@MainActor open class UIWindowScene: UIScene {
    open var keyWindow: UIWindow? { fatalError() }
}

// uikit/uibackgroundtaskidentifier
public struct UIBackgroundTaskIdentifier: Hashable, RawRepresentable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let invalid = UIBackgroundTaskIdentifier(rawValue: 0)
}

// uikit/uiapplication
@MainActor open class UIApplication: UIResponder {
    public class var shared: UIApplication { fatalError() }
    open var connectedScenes: Set<UIScene> { fatalError() }
    open var isIdleTimerDisabled: Bool { get { fatalError() } set { fatalError() } }
    // uikit/uiapplication/beginbackgroundtask(withname:expirationhandler:)
    open func beginBackgroundTask(
        withName name: String?, expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
    ) -> UIBackgroundTaskIdentifier { fatalError() }
    // uikit/uiapplication/endbackgroundtask(_:)
    open func endBackgroundTask(_ task: UIBackgroundTaskIdentifier) { fatalError() }
    // uikit/uiapplication/protecteddatawillbecomeunavailablenotification
    public nonisolated class var protectedDataWillBecomeUnavailableNotification: NSNotification.Name { fatalError() }
    // uikit/uiapplication/protecteddatadidbecomeavailablenotification
    public nonisolated class var protectedDataDidBecomeAvailableNotification: NSNotification.Name { fatalError() }
}

// uikit/uiaccessibility
public enum UIAccessibility {
    @MainActor public static var isReduceMotionEnabled: Bool { fatalError() }
}
