import Foundation
import Testing

@testable import NearerKit

/// What may meet an app when it is opened, by its life and on the real core. Android's `WeatherTest` is the same.
@MainActor
@Suite struct WeatherTests {
    private let above: Folder

    init() throws {
        above = try Folder()
    }

    private func home(_ above: Folder? = nil, keys: MemoryKeys = MemoryKeys()) throws -> Home {
        try Home(above ?? self.above, keys: keys)
    }

    private func vault(_ above: Folder) -> URL { above["vault"] }

    /// Nothing is opened any more by what somebody does, and Right now is there all the same.
    private func isInTrouble(_ home: Home, _ error: NearerError) async {
        #expect(home.failure == error)
        #expect(home.app.life.state == .trouble(error))
        let toolbox = ToolboxModel(home.app)
        await toolbox.load()
        #expect(toolbox.view?.calls.isEmpty == false)
    }

    private func found(_ home: Home, _ text: String) throws -> Int {
        try home.nearer.journal().search(typed: text, before: nil, count: 10).lines.count
    }

    @Test func aVaultThatWasRestoredFromAnotherPhoneComesWithoutItsKeyAndIsLeftAsItIs() async throws {
        let keys = MemoryKeys()
        let first = try home(keys: keys)
        await first.app.life.appears().value
        try first.write("kept")
        await first.app.close().value
        let other = try Folder()
        try FileManager.default.copyItem(at: vault(above), to: vault(other))
        let stranger = MemoryKeys()
        let before = try files(vault(other))
        let second = try home(other, keys: stranger)
        await second.app.life.appears().value
        await isInTrouble(second, .KeyMissing)
        await second.app.life.tryAgain().value
        await isInTrouble(second, .KeyMissing)
        #expect(stranger.current == nil, "no key was made in its place")
        #expect(try files(vault(other)) == before)
        let own = try home(other, keys: keys)
        await own.app.life.appears().value
        #expect(try found(own, "kept") == 1)
    }

    @Test func anAppThatIsOlderThanItsVaultLeavesItAlone() async throws {
        let newer = vectors("open")["too_new"]
        try FileManager.default.createDirectory(at: vault(above), withIntermediateDirectories: true)
        let file = try #require(Data(base64Encoded: newer["file_base64"].text))
        try file.write(to: vault(above).appendingPathComponent("vault.db"))
        let before = try files(vault(above))
        let home = try home(keys: MemoryKeys(current: bytes(newer["key_hex"].text)))
        await home.app.life.appears().value
        guard case .TooNew(let found, _)? = home.failure else { throw NeverCame() }
        #expect(found == newer["found"].intOrNil.map(Int64.init))
        await isInTrouble(home, try #require(home.failure))
        #expect(try files(vault(above)) == before)
    }

    @Test func aVaultOfEachEarlierVersionOpensAndIsWrittenTo() async throws {
        let fixtures = root.appendingPathComponent("core/fixtures")
        let former = try FileManager.default.contentsOfDirectory(atPath: fixtures.path).filter { $0.hasPrefix("vault-") }
        #expect(former.count >= 7)
        for name in former {
            let above = try Folder()
            try FileManager.default.copyItem(at: fixtures.appendingPathComponent(name), to: vault(above))
            let home = try home(above, keys: MemoryKeys(current: Data(repeating: 7, count: 32)))
            await home.app.life.appears().value
            #expect(home.isOpen, "\(name)")
            try home.write("written by the new one")
            #expect(try found(home, "written by the new one") == 1, "\(name)")
            await home.app.close().value
        }
    }

    @Test(arguments: [
        ("Cancelled", NearerError.Cancelled), ("Missing", .KeyMissing), ("Failed", .Internal(place: "key store")),
        ("unforeseen", .Internal(place: "key store")),
    ])
    func aKeyStoreOnABadDayMakesNoNewKeyAndIsAskedAgain(_ failure: String, _ error: NearerError) async throws {
        let keys = MemoryKeys()
        let first = try home(keys: keys)
        await first.app.life.appears().value
        await first.app.close().value
        let own = try #require(keys.current)
        keys.fails.value = storeFailure("Locked")
        let again = try home(keys: keys)
        await again.app.life.appears().value
        #expect(again.app.life.state == .locked)
        keys.fails.value = storeFailure(failure)
        await again.app.life.keyMayBeRead().value
        await isInTrouble(again, error)
        keys.fails.value = nil
        await again.app.life.tryAgain().value
        #expect(again.isOpen && again.app.life.state == .open)
        #expect(keys.current == own)
    }

    @Test func aVaultThatIsOpenElsewhereIsSaidToBeAndOpensOnceItIsClosed() async throws {
        let keys = MemoryKeys()
        let first = try home(keys: keys)
        await first.app.life.appears().value
        let second = try home(keys: keys)
        await second.app.life.appears().value
        await isInTrouble(second, .Busy)
        await first.app.close().value
        await second.app.life.tryAgain().value
        #expect(second.isOpen)
    }

    @Test(arguments: ["vault", "shared"])
    func aFolderThatCannotBeMadeIsSaidAndNothingIsBegunElsewhere(_ folder: String) async throws {
        try Data("not a folder".utf8).write(to: above[folder])
        let home = try home()
        await home.app.life.appears().value
        await isInTrouble(home, .Unwritable)
        #expect(try Data(contentsOf: above[folder]) == Data("not a folder".utf8))
        try FileManager.default.removeItem(at: above[folder])
        await home.app.life.tryAgain().value
        #expect(home.isOpen)
    }

    @Test func aClockThatIsWrongKeepsNobodyOutAndTakesNothingAway() async throws {
        let keys = MemoryKeys()
        let first = try home(keys: keys)
        await first.app.life.appears().value
        try first.write("by the right clock")
        await first.app.close().value
        for wrong in ["1970-01-01T00:00:10Z", "2009-01-01T00:00:00Z", "2041-06-01T12:00:00Z"] {
            let again = try home(keys: keys)
            again.clock.ms.value = instant(wrong)
            await again.app.life.appears().value
            #expect(again.isOpen, "\(wrong)")
            try again.write("by a wrong clock")
            await again.app.close().value
        }
        let right = try home(keys: keys)
        await right.app.life.appears().value
        #expect(try found(right, "right clock") == 1)
        #expect(try found(right, "wrong clock") == 3)
    }
}
