import Foundation
import NearerKit
import Testing

@MainActor
@Suite struct CopiesModelTests {
    /// Six words are made, shown and typed back, a copy is handed on, and another phone begins with it.
    @Test func aPhoneIsLostAndAnotherOneHasEverything() async throws {
        let home = try await Home.opened()
        _ = try home.write("An evening on the bridge.")
        let model = CopiesModel(home.app)
        await model.load()
        #expect(model.words == .missing)
        await model.makeWords().value
        guard case .shown(let made) = model.words else { throw Unexpected() }
        #expect(made.split(separator: " ").count == 6)
        model.wordsWritten()
        await model.typeBack("some other words").value
        #expect(model.words == .asked(made, isOther: true))
        #expect(try !home.nearer.backups().hasRecovery())
        await model.typeBack(made.capitalized + " ").value
        #expect(model.words == .there && model.said == "Your six words are set." && model.refused == nil)
        await model.writeCopy().value
        #expect(model.said == "It was opened and counted: one entry, all there.")
        let copy = try #require(home.host.offered.first)

        let other = try await Home.opened()
        other.host.toPick = copy
        let restore = RestoreModel(other.app)
        await restore.pick().value
        #expect(restore.isPicked)
        await restore.look("some other words").value
        #expect(restore.inside == nil && restore.refused?.isEmpty == false)
        await restore.look(made).value
        #expect(restore.refused == nil && restore.inside?.view.entries == 1)
        #expect(restore.inside?.mode == .replace, "nothing was here before")
        let replacing = restore.inside?.plan
        await restore.choose(.merge).value
        #expect(restore.inside?.plan != replacing)
        await restore.choose(.replace).value
        await restore.take().value
        #expect(restore.taken?.isEmpty == false && restore.inside == nil)
        #expect(try other.nearer.journal().page(before: nil, count: 9).lines.count == 1)
        #expect(try other.nearer.backups().canTakeBack() != nil)
    }

    @Test func aVaultThatDoesNotOpenBeginsAgainWithACopy() async throws {
        let home = try await Home.opened()
        _ = try home.write("An evening on the bridge.")
        let made = try library.suggestPassphrase()
        try home.nearer.backups().setRecovery(passphrase: made)
        let copy = home.above["copy.age"].path
        _ = try home.nearer.copies().write(path: copy, progress: nil)
        await home.app.close().value
        try Data("damaged".utf8).write(to: home.above["vault"].appendingPathComponent("vault.db"))
        await home.app.open().value
        #expect(home.failure == .Damaged)
        home.app.open(.recover)
        home.host.toPick = copy
        let model = RecoverModel(home.app)
        await model.pick().value
        await model.look("some other words").value
        #expect(model.inside == nil && model.refused == "It doesn't open with this passphrase.")
        await model.look(made).value
        #expect(model.inside?.entries == 1)
        await model.begin().value
        #expect(model.refused == nil && home.app.top == nil)
        await home.app.open().value
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.count == 1)
    }

    @Test func wordsThatArePutAwaySetNothing() async throws {
        let home = try await Home.opened()
        let model = CopiesModel(home.app)
        await model.load()
        await model.makeWords().value
        await model.putWordsAway().value
        #expect(model.words == .missing)
        #expect(try !home.nearer.backups().hasRecovery())
    }
}

private struct Unexpected: Error {}
