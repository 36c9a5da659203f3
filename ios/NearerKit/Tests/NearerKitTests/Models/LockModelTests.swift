import Foundation
import NearerKit
import Testing

private let passphrase = "three plum words"

/// The lock on its screens, as Android's is: on the real core.
@MainActor
@Suite struct LockModelTests {
    private func opened() async throws -> (Home, LockModel) {
        let home = try Home()
        await home.app.life.appears().value
        try #require(home.isOpen)
        let model = LockModel(home.app)
        await model.load()
        return (home, model)
    }

    private func locked(_ home: Home) async throws -> UnlockModel {
        await home.app.life.lockNow().value
        try #require(home.isShut)
        let unlock = UnlockModel(home.app)
        await unlock.load()
        return unlock
    }

    private func sets(_ model: LockModel, _ way: LockModel.Way, _ new: String = "", current: String = "") async {
        model.begin(way)
        await model.set(new, current: current).value
    }

    @Test func itIsSetLockedUnlockedChangedAndTakenOff() async throws {
        let (home, model) = try await opened()
        _ = try home.write("An evening on the bridge.")
        #expect(model.ways == [.none, .passphrase])
        await sets(model, .passphrase, "12345678")
        #expect(model.refused?.isEmpty == false && model.lock?.way == LockModel.Way.none)
        await model.set(passphrase, current: "").value
        #expect(model.said == "Done. Nearer is locked like this from now on." && model.refused == nil)
        #expect(model.lock?.way == .passphrase)
        await model.setDelay(.fifteenMinutes).value
        await model.setWithScreen(false).value
        await model.load()
        #expect(model.settings == LockSettings(delay: .fifteenMinutes, withScreen: false))

        let unlock = try await locked(home)
        await unlock.unlock("not this one").value
        #expect(unlock.refused == "It doesn't open with this passphrase." && home.app.life.state == .shut)
        await unlock.unlock(passphrase).value
        #expect(unlock.refused == nil && home.app.life.state == .open)
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.count == 1)

        let again = LockModel(home.app)
        await again.load()
        await sets(again, .none, current: "not this one")
        #expect(again.lock?.way == .passphrase)
        await again.set("", current: passphrase).value
        #expect(again.said == "Done. Nearer has no lock of its own now.")
        await home.app.life.lockNow().value
        #expect(home.isOpen)
    }

    @Test func aForgottenLockComesOffWithTheSixWords() async throws {
        let (home, model) = try await opened()
        let words = "four words make it"
        try home.nearer.backups().setRecovery(passphrase: words)
        await sets(model, .passphrase, passphrase)
        let unlock = try await locked(home)
        #expect(unlock.lock?.canRecover == true)
        unlock.openForgotten()
        await unlock.recover("some other words").value
        #expect(unlock.refused == "It doesn't open with this passphrase." && home.isShut)
        await unlock.recover(words).value
        #expect(unlock.refused == nil && home.isOpen)
        #expect(home.app.top == .lock, "another one can be set")
        #expect(unlock.lock?.passphrase == false)
    }

    @Test func whoTriesTooOftenIsToldForHowLong() async throws {
        let (home, model) = try await opened()
        await sets(model, .passphrase, passphrase)
        let unlock = try await locked(home)
        for _ in 0..<5 { await unlock.unlock("not this one").value }
        await unlock.unlock(passphrase).value
        #expect(unlock.refused?.hasPrefix("Too many tries. The next one is in ") == true)
        #expect((1...30).contains(unlock.lock?.waitS ?? 0))
    }

    @Test func whoFindsItOpenMakesNoWordsThatOpenItLater() async throws {
        let (home, model) = try await opened()
        await sets(model, .passphrase, passphrase)
        let copies = CopiesModel(home.app)
        await copies.load()
        #expect(copies.isLocked)
        await copies.makeWords().value
        #expect(copies.words == .missing && copies.refused?.isEmpty == false)
        await copies.makeWords("not this one").value
        #expect(copies.words == .missing && copies.refused == "It doesn't open with this passphrase.")
        await copies.makeWords(passphrase).value
        if case .shown = copies.words {} else { Issue.record("they are shown") }
    }

    @Test func whileItIsLockedALineIsLeftSealed() async throws {
        let (home, model) = try await opened()
        await sets(model, .passphrase, passphrase)
        let unlock = try await locked(home)
        let line = try #require(home.app.sealedWords())
        line.words = "I stepped back on the bridge."
        await line.keep().value
        #expect(line.isKept)
        await unlock.unlock(passphrase).value
        await home.app.fileInbox().value
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.count == 1)
    }
}
