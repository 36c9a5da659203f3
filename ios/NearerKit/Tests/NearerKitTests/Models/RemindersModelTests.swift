import Foundation
import NearerKit
import Testing

private let evening = [Reminder(time: .at(minute: 1080), weekdays: 127)]

@MainActor
@Suite struct RemindersModelTests {
    /// Waits until what is registered is as wanted.
    private func registered(_ home: Home, _ wanted: (RegisteredReminders) -> Bool) async throws {
        try await eventually { wanted(home.host.registered) }
    }

    private func snapshot(_ home: Home) throws -> String {
        let file = URL(fileURLWithPath: home.host.folders.shared).appendingPathComponent(try library.snapshotName())
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test func whatIsPlannedIsRegisteredAtOpeningAndAfterChanges() async throws {
        let home = try await Home.opened()
        try await registered(home) { $0.times > 0 }
        let id = try home.nearer.habits().add(new: practice(reminders: evening))
        try await registered(home) { $0.planned.first?.local == "2026-11-24T18:00" }
        #expect(home.host.registered.planned.count == 60)
        let wall = try #require(home.host.registered.planned.first?.wall)
        #expect([wall.year, wall.month, wall.day, wall.hour, wall.minute] == [2026, 11, 24, 18, 0])
        #expect(wall.timeZone == nil, "it moves along on a journey")
        #expect(try !snapshot(home).isEmpty)
        try home.nearer.habits().mark(practice: id, day: nil, mark: .done, note: "")
        try await registered(home) { $0.planned.first?.local == "2026-11-25T18:00" }
        let model = RemindersModel(home.app)
        await model.setOn(false).value
        try await registered(home) { $0.planned.isEmpty }
    }

    @Test func travelMovesThemWithAndWithoutTheKey() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice(reminders: evening))
        try await registered(home) { $0.planned.count == 60 }
        let before = home.host.registered.planned[1]
        home.clock.zone.value = "America/New_York"
        await home.app.reminding.planAgain().value
        #expect(home.host.registered.planned[1].local == before.local)
        #expect(home.host.registered.planned[1].atMs == before.atMs + 6 * hourMs)
        await home.app.close().value
        home.clock.zone.value = "Europe/Berlin"
        await home.app.reminding.planAgain().value
        #expect(home.host.registered.planned[1].atMs == before.atMs)
    }

    @Test func oneIsPutOffWithoutTheKeyAndStaysSo() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice(reminders: evening))
        try await registered(home) { $0.planned.count == 60 }
        let first = home.host.registered.planned[0]
        await home.app.close().value
        home.clock.advance(6 * hourMs + 2 * minuteMs)
        await home.app.reminding.putOff(first.id, minutes: 10).value
        #expect(home.host.registered.snoozed.map(\.local) == ["2026-11-24T18:12"])
        let times = home.host.registered.times
        await home.app.reminding.putOff("nobody", minutes: 10).value
        #expect(home.host.registered.times == times, "what is registered stays")
        await home.app.open().value
        try await registered(home) { $0.times > times }
        #expect(home.host.registered.snoozed.count == 1)
    }

    @Test func aDamagedSnapshotIsMadeAnew() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice(reminders: evening))
        try await registered(home) { $0.planned.count == 60 }
        let file = URL(fileURLWithPath: home.host.folders.shared).appendingPathComponent(try library.snapshotName())
        try Data("damaged".utf8).write(to: file)
        await home.app.reminding.plan().value
        #expect(home.host.registered.planned.count == 60)
        #expect(try snapshot(home) != "damaged")
    }

    @Test func aWidgetSeesTodayWithoutTheKey() async throws {
        let home = try await Home.opened()
        let now = try home.clock.now()
        #expect(WidgetView.read(library, shared: home.host.above["nowhere"].path, now: now) == nil)
        let habits = try home.nearer.habits()
        let made = try habits.add(new: practice(reminders: evening))
        _ = try habits.add(new: practice("Walk"))
        try habits.mark(practice: made, day: nil, mark: .done, note: "")
        await home.app.reminding.plan().value
        await home.app.close().value
        let shown = try #require(WidgetView.read(library, shared: home.host.folders.shared, now: now))
        #expect(shown.dots.count == 2)
        #expect(shown.dots.first { $0.practice == made }?.settled == true)
        #expect(shown.done == 1 && !shown.words.isEmpty)
    }

    @Test func doneIsMarkedFromAReminderAndOverwritesNothing() async throws {
        let home = try await Home.opened()
        let habits = try home.nearer.habits()
        let made = try habits.add(new: practice(reminders: evening))
        let skipped = try habits.add(new: practice("Walk"))
        try habits.mark(practice: skipped, day: nil, mark: .skipped, note: "ill")
        try await registered(home) { $0.planned.count == 60 }
        await home.app.close().value
        await home.app.reminding.mark([made, skipped], .done).value
        #expect(home.host.registered.planned.count == 59, "nothing more reminds of it today")
        let now = try home.clock.now()
        #expect(WidgetView.read(library, shared: home.host.folders.shared, now: now)?.done == 2)
        await home.app.open().value
        await home.app.fileInbox().value
        #expect(try home.nearer.habits().get(practice: made).mark == .done)
        #expect(try home.nearer.habits().get(practice: skipped).mark == .skipped)
    }

    @Test func aLineThatIsWrittenOnAReminderIsInTheJournal() async throws {
        let home = try await Home.opened()
        await home.app.close().value
        await home.app.reminding.keep(line: " ").value
        await home.app.reminding.keep(line: "Quetzal on the stairs").value
        await home.app.open().value
        await home.app.fileInbox().value
        let lines = try home.nearer.journal().page(before: nil, count: 9).lines
        #expect(lines.map { $0.snippet.map(\.text).joined() } == ["Quetzal on the stairs"])
    }

    @Test func settingsAreKeptAndThePermissionIsAskedForOnce() async throws {
        let home = try await Home.opened()
        SettingsModel(home.app).openReminders()
        #expect(home.app.top == .reminders)
        let model = RemindersModel(home.app)
        home.host.registered.answer = false
        await model.load()
        #expect(model.isHeldBack)
        #expect(home.host.registered.asked == 0, "opening the page asks nothing")
        await model.allow().value
        #expect(model.isHeldBack && home.host.registered.asked == 1)
        home.host.registered.answer = true
        await model.setOn(false).value
        #expect(home.host.registered.asked == 1)
        await model.setOn(true).value
        #expect(!model.isHeldBack && home.host.registered.asked == 2)
        await model.setDueOn(false).value
        await model.setDueMinute(600).value
        await model.setQuiet(true).value
        await model.setQuiet(from: 1260).value
        await model.setQuiet(to: 480).value
        let kept = try home.nearer.reminders().settings()
        let wanted = ReminderSettings(on: true, dueOn: false, dueMinute: 600, quiet: QuietHours(from: 1260, to: 480))
        #expect(kept == wanted && model.settings == wanted)
        await model.setQuiet(false).value
        #expect(model.settings?.quiet == nil)
    }
}
