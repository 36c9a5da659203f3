import Foundation
import NearerKit
import Testing

@MainActor
@Suite struct ErrandTests {
    private func url(_ text: String) throws -> URL { try #require(URL(string: text)) }

    @Test(arguments: [
        "nearer://elsewhere", "nearer://practices/of/others", "https://right-now", "nearer://capture/away-with-it",
    ])
    func aLinkThatIsNoneOfOursChangesNothing(_ link: String) async throws {
        let home = try await Home.opened()
        let errands = Errands(home.app)
        errands.follow(Way.back.link)
        let begun = try #require(errands.checkIn)
        home.app.open(.capture)
        errands.follow(try url(link))
        #expect(errands.checkIn === begun)
        #expect(home.app.screens == [.capture])
    }

    @Test func aCheckInThatIsBegunIsKept() async throws {
        let home = try await Home.opened()
        let errands = Errands(home.app)
        #expect(errands.checkIn == nil)
        errands.run(.checkIn(nil))
        let begun = try #require(errands.checkIn)
        #expect(begun.way == nil)
        errands.follow(Way.back.link)
        #expect(errands.checkIn === begun && begun.way == .back)
        errands.run(.checkIn(nil))
        #expect(begun.way == .back, "asking once more takes no tap back")
        errands.follow(Errand.practicesLink)
        #expect(errands.checkIn === begun)
        await begun.tap(try #require(begun.kind?.chips.first)).value
        try #require(begun.isKept)
        errands.run(.checkIn(.back))
        #expect(errands.checkIn !== begun, "what is kept gives way to the next")
        errands.closeCheckIn()
        #expect(errands.checkIn == nil)
    }

    @Test func whatIsOpenStaysBelowWhatIsAskedFor() async throws {
        let home = try await Home.opened()
        let errands = Errands(home.app)
        home.app.go(.journal)
        home.app.open(.capture)
        errands.run(.practices)
        errands.run(.practices)
        #expect(home.app.place == .journal && home.app.screens == [.capture, .practices])
    }

    @Test func rightNowComesBeforeACheckInAndGivesItBack() throws {
        let home = try Home()
        let errands = Errands(home.app)
        errands.follow(Way.back.link)
        let begun = try #require(errands.checkIn, "it needs no vault")
        errands.follow(try url("nearer://right-now"))
        #expect(errands.checkIn == nil && home.app.top == .toolbox)
        errands.run(.rightNow)
        #expect(home.app.screens == [.toolbox], "once is enough")
        home.app.back()
        #expect(errands.checkIn === begun)
        errands.run(.rightNow)
        errands.follow(Way.back.link)
        #expect(errands.checkIn === begun, "a tap on the widget means the check-in")
    }
}

@MainActor
@Suite struct BesideTheVaultTests {
    private func beside(_ home: Home) throws -> BesideTheVault {
        try BesideTheVault(language: "en", shared: home.host.folders.shared, clock: home.clock)
    }

    private func left(_ home: Home) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: home.host.folders.shared).sorted()
    }

    @Test func aTapMarksWithoutTheKeyAndIsSeenAtOnce() async throws {
        let home = try await Home.opened()
        let habits = try home.nearer.habits()
        let (made, other) = (try habits.add(new: practice()), try habits.add(new: practice("Walk")))
        await home.app.reminding.plan().value
        await home.app.close().value
        home.keys.fails.value = KeyStoreError.Locked
        let beside = try beside(home)
        #expect(beside.today?.dots.map(\.settled) == [false, false])
        let before = try left(home).count
        try await beside.markDone(made)
        #expect(beside.today?.dots.first { $0.practice == made }?.settled == true)
        #expect(beside.today?.done == 1)
        let once = try left(home)
        #expect(once.count > before)
        try await beside.markDone(made)
        #expect(try left(home) == once, "a second tap leaves nothing")
        home.keys.fails.value = nil
        await home.app.open().value
        await home.app.fileInbox().value
        #expect(try home.nearer.habits().get(practice: made).mark == .done)
        #expect(try home.nearer.habits().get(practice: other).mark == nil)
    }

    @Test func whatIsNotShownTodayIsNotMarked() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice())
        await home.app.reminding.plan().value
        await home.app.close().value
        let before = try left(home)
        try await beside(home).markDone(unknown)
        #expect(try left(home) == before)
    }

    @Test func withoutAPlanThereIsNothingToShowOrMark() async throws {
        let home = try Home()
        #expect(try beside(home).today == nil)
        try await beside(home).markDone(unknown)
        #expect(try beside(home).colours.count == 8)
    }
}
