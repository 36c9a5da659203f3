import Foundation
import Testing

@testable import NearerKit

/// The app's own state: the vault, the place, the screens, trouble.
@MainActor
@Suite struct AppModelTests {
    @Test func opensAndShowsTheSettings() async throws {
        let home = try Home()
        guard case .opening = home.app.vault else { throw NeverCame() }
        #expect(home.app.settings == nil)
        await home.app.open().value
        #expect(home.app.settings?.dayBoundaryMin == 180)
        #expect(home.app.settings?.welcomed == false)
        #expect(home.app.strings[.placeToday] == "Today")
        let limits = try library.limits()
        #expect(home.app.limits == limits)
        #expect(home.keys.current?.count == 32)
    }

    @Test(arguments: [
        ("Locked", NearerError.Locked), ("Cancelled", .Cancelled), ("Failed", .Internal(place: "key store")),
        ("unforeseen", .Internal(place: "key store")),
    ])
    func saysWhyItCannotBeOpenedAndOpensLater(_ failure: String, _ error: NearerError) async throws {
        let home = try Home()
        home.keys.fails.value = storeFailure(failure)
        await home.app.open().value
        #expect(home.failure == error)
        #expect(home.app.settings == nil)
        home.keys.fails.value = nil
        await home.app.open().value
        #expect(home.isOpen)
    }

    @Test func aSecondOwnerIsBusy() async throws {
        let home = try await Home.opened()
        let second = try Home(home.above, keys: home.keys)
        await second.app.open().value
        #expect(second.failure == .Busy)
        await home.app.close().value
        await second.app.open().value
        #expect(second.isOpen)
    }

    @Test func aCallAfterCloseIsClosedAndNoTrouble() async throws {
        let home = try await Home.opened()
        await home.app.close().value
        await home.app.close().value
        #expect(home.failure == .Closed)
        let outcome = await home.app.call { try $0.bin().items() }
        #expect(throws: NearerError.Closed) { try outcome.get() }
        #expect(home.app.trouble == nil)
        #expect(await home.app.offer { try $0.bin().items() } == nil)
    }

    @Test func closingWhileItOpensLeavesItClosed() async throws {
        let home = try Home()
        let opening = home.app.open()
        home.app.close()
        await opening.value
        #expect(home.failure == .Closed)
        await home.app.open().value
        #expect(home.isOpen, "the overtaken opening let go of the vault")
    }

    @Test func openingAndClosingWithoutWaitingEndsAsTheLastSaid() async throws {
        let home = try Home()
        for _ in 1...5 {
            home.app.open()
            home.app.close()
        }
        await home.app.open().value
        #expect(home.isOpen)
        home.app.close()
        await home.app.open().value
        #expect(home.isOpen, "it waits until the vault is closed")
        await home.app.open().value
        #expect(home.isOpen, "opening what is open changes nothing")
        await home.app.close().value
        #expect(home.failure == .Closed)
    }

    @Test func aSlowDoorIsWaitedFor() async throws {
        let home = try await Home.opened()
        for _ in 1...10 {
            try home.write(String(repeating: "words ", count: 10_000))
            home.app.close()
            await home.app.open().value
            #expect(home.isOpen)
        }
        await home.app.close().value
        home.keys.pause.value = 50_000
        home.app.open()
        try await Task.sleep(for: .milliseconds(20))
        home.app.close()
        await home.app.open().value
        #expect(home.isOpen, "the overtaken opening has let go")
    }

    @Test func aFailureIsShownUntilItIsPutAway() async throws {
        let home = try await Home.opened()
        let outcome = await home.app.call { try $0.journal().get(entry: unknown) }
        #expect(throws: NearerError.NotFound(what: "entry")) { try outcome.get() }
        #expect(home.app.trouble == .NotFound(what: "entry"))
        home.app.putTroubleAway()
        #expect(home.app.trouble == nil)
        _ = await home.app.call { _ in throw NearerError.Cancelled }
        #expect(home.app.trouble == nil, "what was given up is no trouble")
        _ = await home.app.call { _ in throw Unforeseen() }
        #expect(home.app.trouble == .Internal(place: "front end"))
    }

    @Test func actGoesOnOnlyWithSuccess() async throws {
        let home = try await Home.opened()
        var gone: [Id] = []
        await home.app.act({ try $0.journal().write(draft: draft("one")) }, then: { gone.append($0) }).value
        await home.app.act({ try $0.journal().get(entry: unknown).id }, then: { gone.append($0) }).value
        #expect(gone.count == 1)
    }

    @Test func whatAPersonEnteredIsTakenOrRefused() async throws {
        let home = try await Home.opened()
        let refused = await home.app.offer { try $0.people().add(name: " ", relation: nil).name }
        #expect(refused == .no(sentence(.required)))
        #expect(home.app.trouble == nil)
        #expect(await home.app.offer { try $0.people().add(name: "Abel", relation: nil).name } == .yes("Abel"))
        #expect(await home.app.offer { try $0.course().lesson(id: "nonsense").title } == nil)
        #expect(home.app.trouble == .NotFound(what: "lesson"))
    }

    @Test func callsRunOffTheMainThreadAndChangesComeBackToIt() async throws {
        let home = try await Home.opened()
        #expect(MainQueue.isCurrent)
        let before = home.changes
        let onMain = try await home.app.call { nearer in
            _ = try nearer.journal().write(draft: draft("one"))
            return MainQueue.isCurrent
        }.get()
        #expect(!onMain)
        try await home.changed(after: before)
    }

    @Test func settingsAreKeptAndShown() async throws {
        let home = try await Home.opened()
        var done = false
        await home.app.change({
            $0.welcomed = true
            $0.brought = .looking
        }, then: { done = true }).value
        #expect(done)
        #expect(home.app.settings?.brought == .looking)
        #expect(try home.nearer.settings().read() == home.app.settings)
        await home.app.change { $0.dayBoundaryMin = 721 }.value
        #expect(home.app.settings?.dayBoundaryMin == 180, "what is not kept is not shown")
        #expect(home.app.trouble != nil)
    }

    @Test func aSettingThatAnExerciseFilesIsSeenAndNotOverwritten() async throws {
        let home = try await Home.opened()
        var settings = try home.nearer.settings().read()
        settings.ifQuiet = .after30Days
        try home.nearer.settings().write(settings: settings)
        await home.app.change { $0.country = "RO" }.value
        #expect(try home.nearer.settings().read().ifQuiet == .after30Days)
        settings = try home.nearer.settings().read()
        settings.ifQuiet = .sayNothing
        try home.nearer.settings().write(settings: settings)
        try await eventually { home.app.settings?.ifQuiet == .sayNothing }
        #expect(home.app.settings?.country == "RO")
    }

    @Test func helpIsOfferedUntilItIsPutAway() throws {
        let app = try Home().app
        app.offer(help: nil)
        #expect(app.help == nil)
        app.offer(help: "People to call.")
        app.offer(help: nil)
        #expect(app.help == "People to call.")
        app.putHelpAway()
        #expect(app.help == nil)
        app.offer(help: "People to call.")
        app.close()
        #expect(app.help == nil, "nothing of it stands before a closed vault")
    }

    @Test func placesAndScreens() async throws {
        let app = try Home().app
        #expect(app.place == .today)
        #expect(!app.back())
        app.open(.lesson("one"))
        app.open(.toolbox)
        #expect(app.top == .toolbox)
        #expect(app.back())
        #expect(app.screens == [.lesson("one")])
        app.go(.journal)
        #expect(app.place == .journal)
        #expect(app.top == nil)
        #expect(Set(Place.allCases.map { app.strings[$0.key] }).count == 5)
        for screen in [Screen.toolbox, .unsavedForm("a"), .recover] { #expect(screen.needsNoVault) }
        for screen in [Screen.settings, .form("a", light: true), .entry(nil), .tonight, .track("a"), .myMap, .fromExercises] { #expect(!screen.needsNoVault) }
    }

    @Test func eachPlaceKeepsItsScreens() async throws {
        let app = try Home().app
        app.open(.lesson("one"))
        app.turn(.journal)
        #expect(app.place == .journal && app.screens.isEmpty)
        app.open(.entry(nil))
        app.turn(.today)
        #expect(app.screens == [.lesson("one")], "as it was left")
        #expect(app.isOpen(.entry(nil)), "though another place is shown")
        let leaving = Task { await app.leave(.entry(nil)) }
        await leaving.value
        #expect(app.screens(on: .journal).isEmpty && app.screens == [.lesson("one")])
        app.turn(.today)
        #expect(app.screens.isEmpty, "a second tap shows the place itself")
        app.show([.lesson("two")], on: .path)
        #expect(app.screens.isEmpty && app.screens(on: .path) == [.lesson("two")])
        app.go(.path)
        #expect(app.screens(on: .path).isEmpty)
    }

    @Test func aScreenIsLeftOnceItIsOnTop() async throws {
        let app = try Home().app
        app.open(.entry(nil))
        app.open(.toolbox)
        let leaving = Task { await app.leave(.entry(nil)) }
        try await Task.sleep(for: .milliseconds(20))
        #expect(app.screens == [.entry(nil), .toolbox])
        app.back()
        await leaving.value
        #expect(app.screens.isEmpty)
        await app.leave(.entry(nil))
        #expect(app.screens.isEmpty)
    }

    @Test func aTextThatGrowsTooLongIsRefused() throws {
        let app = try Home().app
        let most = String(repeating: "ü", count: app.mostText)
        #expect(app.refusal(most, after: "") == nil)
        let tooLong = sentence(.tooLong(most: UInt32(app.mostText)))
        #expect(app.refusal(most + "x", after: most) == tooLong)
        #expect(app.refusal(most + "x", after: most + "xy") == nil, "cutting down is always taken")
    }

    @Test func theLibraryIsAskedOffTheMainThread() async throws {
        let app = try Home().app
        #expect(await app.ask { _ in MainQueue.isCurrent } == .success(false))
        let failed = await app.ask { _ -> Bool in throw NearerError.Internal(place: "test") }
        #expect(failed == .failure(.Internal(place: "test")))
        #expect(app.trouble == nil)
        #expect(app.told(failed) == nil)
        #expect(app.trouble == .Internal(place: "test"))
    }
}
