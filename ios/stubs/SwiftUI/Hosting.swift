import UIKit

// swiftui/uihostingcontroller
@MainActor open class UIHostingController<Content: View>: UIViewController {
    public init(rootView: Content) { super.init() }
}
