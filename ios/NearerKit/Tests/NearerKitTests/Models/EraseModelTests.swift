import Foundation
import NearerKit
import Testing

/// Erasing on its screen, as Android's is: on the real core.
@MainActor
@Suite struct EraseModelTests {
    private func opened() async throws -> (Home, EraseModel) {
        let home = try Home()
        await home.app.life.appears().value
        try #require(home.isOpen)
        _ = try home.write("An evening on the bridge.")
        try FileManager.default.createDirectory(atPath: home.host.handed, withIntermediateDirectories: true)
        return (home, EraseModel(home.app))
    }

    @Test func everythingGoesAndItBeginsAnew() async throws {
        let (home, model) = try await opened()
        await model.erase().value
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.count == 1, "nobody was asked yet")
        model.ask()
        await model.erase().value
        #expect(home.isOpen && home.app.settings?.welcomed == false)
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.host.handed))
        #expect(home.host.forgetting.told.value == [.reminders, .widgets, .remembered])
        #expect(model.said == "Everything of Nearer on this phone is gone.")
        #expect(home.app.top == .erase)
    }

    @Test func whatCouldNotBeRemovedIsNamed() async throws {
        let (home, model) = try await opened()
        home.host.forgetting.keeps.change { $0 = .widgets }
        model.ask()
        await model.erase().value
        #expect(model.said?.hasPrefix("Widgets may show") == true)
    }
}
