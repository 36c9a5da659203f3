// A stand-in for XCTest with what walks through an app's screens, which Linux's own has not. See SwiftUI/View.swift.
@_exported import Foundation

// xctest/xctestcase
open class XCTestCase: NSObject {
    public override init() { super.init() }
    open var continueAfterFailure: Bool { get { fatalError() } set { fatalError() } }
    // xctest/xctestcase/setup()
    open func setUp() async throws {}
}

// xctest/xcttrue(_:_:file:line:)
public func XCTAssertTrue(
    _ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "",
    file: StaticString = #filePath, line: UInt = #line
) {}

// xcuiautomation/xcuielementquery
@MainActor open class XCUIElementQuery: NSObject {
    public override nonisolated init() { super.init() }
    open var firstMatch: XCUIElement { fatalError() }
    // xcuiautomation/xcuielementquery/matching(identifier:)
    open func matching(identifier: String) -> XCUIElementQuery { fatalError() }
}

// xcuiautomation/xcuielement
@MainActor open class XCUIElement: NSObject {
    // xcuiautomation/xcuielement/elementtype
    public enum ElementType: UInt, Sendable { case any, button, textField }

    public override nonisolated init() { super.init() }
    open var exists: Bool { fatalError() }
    open var isHittable: Bool { fatalError() }
    open func tap() { fatalError() }
    open func swipeUp() { fatalError() }
    open func typeText(_ text: String) { fatalError() }
    // xcuiautomation/xcuielement/waitforexistence(timeout:)
    open func waitForExistence(timeout: TimeInterval) -> Bool { fatalError() }
    // xcuiautomation/xcuielementtypequeryprovider/descendants(matching:)
    open func descendants(matching type: ElementType) -> XCUIElementQuery { fatalError() }
}

// xcuiautomation/xcuiapplication
@MainActor open class XCUIApplication: XCUIElement {
    public override nonisolated init() { super.init() }
    open var launchArguments: [String] { get { fatalError() } set { fatalError() } }
    open func launch() { fatalError() }
    open func terminate() { fatalError() }
}
