import XCTest

/// The main job by the screens themselves, on a simulator: a first start, a check-in, a practice. NOT RUN yet, for want
/// of a Mac. What is tapped is named by the identifiers that Android's test tags have as well; no words are looked for.
final class WalkTests: XCTestCase {
    private static let patience: TimeInterval = 20

    override func setUp() async throws {
        continueAfterFailure = false
    }

    @MainActor
    func testAFirstStartACheckInAndAPractice() {
        let app = XCUIApplication()
        app.launch()
        // On a simulator that was walked before, the vault is there already.
        if find("welcome-next", app).waitForExistence(timeout: Self.patience) {
            tap("welcome-next", app)
            tap("welcome-next", app)
            tap("welcome-look", app)
        }
        checkIn(app)
        addAPractice(app)
        // And once more, with a new process: the vault opens by the key that the Keychain kept.
        app.terminate()
        app.launch()
        XCTAssertTrue(find("practice-done", app).waitForExistence(timeout: Self.patience), "the practice is kept")
        tap("practice-done", app)
        XCTAssertTrue(find("practice-state", app).waitForExistence(timeout: Self.patience), "it is marked")
    }

    @MainActor
    private func checkIn(_ app: XCUIApplication) {
        tap("capture-open", app)
        tap("capture-way-back", app)
        tap("capture-chip-air", app)
        XCTAssertTrue(find("capture-kept", app).waitForExistence(timeout: Self.patience), "it is kept")
        tap("capture-close", app)
    }

    @MainActor
    private func addAPractice(_ app: XCUIApplication) {
        tap("place-you", app)
        tap("new-practice", app)
        tap("practice-name", app)
        find("practice-name", app).typeText("Walk")
        tap("practice-save", app)
        tap("place-today", app)
    }

    /// Long screens are scrolled until it can be reached.
    @MainActor
    private func tap(_ identifier: String, _ app: XCUIApplication) {
        let element = find(identifier, app)
        XCTAssertTrue(element.waitForExistence(timeout: Self.patience), identifier)
        for _ in 0..<12 where !element.isHittable { app.swipeUp() }
        element.tap()
    }

    @MainActor
    private func find(_ identifier: String, _ app: XCUIApplication) -> XCUIElement {
        app.descendants(matching: .any).matching(identifier: identifier).firstMatch
    }
}
