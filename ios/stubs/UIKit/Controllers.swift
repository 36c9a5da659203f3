// A stand-in for UIKit: signatures and isolation as Apple documents them, no behaviour. See SwiftUI/View.swift.
@_exported import Foundation
import UniformTypeIdentifiers

// uikit/uiresponder
@MainActor open class UIResponder: NSObject {
    public override nonisolated init() { super.init() }
}

// uikit/uiview
@MainActor open class UIView: UIResponder {
    // uikit/uiview/autoresizing
    public struct AutoresizingMask: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var flexibleWidth: AutoresizingMask { fatalError() }
        public static var flexibleHeight: AutoresizingMask { fatalError() }
    }

    open var frame: CGRect { get { fatalError() } set { fatalError() } }
    open var bounds: CGRect { get { fatalError() } set { fatalError() } }
    open var autoresizingMask: AutoresizingMask { get { fatalError() } set { fatalError() } }
    open func addSubview(_ view: UIView) { fatalError() }
}

// uikit/uiwindow
@MainActor open class UIWindow: UIView {
    open var rootViewController: UIViewController? { get { fatalError() } set { fatalError() } }
}

// uikit/uiviewcontroller
@MainActor open class UIViewController: UIResponder {
    open var view: UIView! { get { fatalError() } set { fatalError() } }
    open func viewDidLoad() { fatalError() }
    open func addChild(_ child: UIViewController) { fatalError() }
    open func didMove(toParent parent: UIViewController?) { fatalError() }
    open func present(
        _ controller: UIViewController, animated flag: Bool, completion: (@MainActor () -> Void)? = nil
    ) { fatalError() }
    open var presentedViewController: UIViewController? { fatalError() }
    open var popoverPresentationController: UIPopoverPresentationController? { fatalError() }
    open var extensionContext: NSExtensionContext? { fatalError() }
}

// uikit/uipopoverpresentationcontroller
@MainActor open class UIPopoverPresentationController: NSObject {
    open var sourceView: UIView? { get { fatalError() } set { fatalError() } }
}

// uikit/uiactivityviewcontroller
@MainActor open class UIActivityViewController: UIViewController {
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) { super.init() }
}

// uikit/uiactivity
@MainActor open class UIActivity: NSObject {}

// uikit/uidocumentpickerviewcontroller
@MainActor open class UIDocumentPickerViewController: UIViewController {
    public init(forOpeningContentTypes types: [UTType], asCopy: Bool) { super.init() }
    public init(forExporting urls: [URL], asCopy: Bool) { super.init() }
    open weak var delegate: (any UIDocumentPickerDelegate)?
}

// uikit/uidocumentpickerdelegate
@MainActor public protocol UIDocumentPickerDelegate: NSObjectProtocol {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}

extension UIDocumentPickerDelegate {
    public func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {}
    public func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) {}
}

// uikit/uiimpactfeedbackgenerator
@MainActor open class UIImpactFeedbackGenerator: NSObject {
    public enum FeedbackStyle: Int, Sendable { case light, medium, heavy, soft, rigid }
    public init(style: FeedbackStyle) { super.init() }
    open func impactOccurred() { fatalError() }
}
