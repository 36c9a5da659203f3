import Foundation
import NearerKit
import Testing

private let vector = vectors("reminder")

/// Reminders: the plan that a front end registers, and what it can do with the snapshot alone.
@Suite struct ReminderTests {
    private func reminded(_ house: House, _ times: ReminderTime...) throws -> Id {
        try house.habits.add(new: practice(reminders: times.map { Reminder(time: $0, weekdays: 127) }))
    }

    @Test(arguments: cases(vector["cases"]))
    func whenAReminderComes(_ case: Case) throws {
        // Begun then: a vault that knows of a later time plans from there on where the clock shows a year before ours.
        let clock = SettableClock()
        clock.zone.value = `case`["zone"].text
        clock.ms.value = instant(`case`["now"].text)
        let house = try House(clock: clock)
        _ = try reminded(house, .at(minute: UInt16(`case`["minute"].int)))
        let firstTwo = try house.vault.reminders().plan(lastSnapshot: nil).planned.prefix(2)
        #expect(firstTwo.map(\.local) == `case`["local"].texts)
        #expect(firstTwo.map(\.atMs) == `case`["utc"].texts.map(instant))
    }

    @Test func aPlanOfOnePractice() throws {
        let house = try House()
        let made = try reminded(house, .at(minute: 1080))
        let plan = try house.vault.reminders().plan(lastSnapshot: nil)
        #expect(plan.planned.count == 60 && plan.snoozed.isEmpty)
        let first = try #require(plan.planned.first)
        #expect(first.local == "2026-11-24T18:00")
        #expect(first.items == [ReminderItem(kind: .practice, practice: made)])
        #expect(plan.planned.last?.restsAfter == true)
        try house.habits.mark(practice: made, day: nil, mark: .done, note: "")
        let next = try house.vault.reminders().plan(lastSnapshot: plan.snapshot).planned.first
        #expect(next?.id == plan.planned[1].id)
    }

    @Test func puttingOffNeedsNoKey() throws {
        let house = try House()
        _ = try reminded(house, .at(minute: 1080))
        let plan = try house.vault.reminders().plan(lastSnapshot: nil)
        try house.close()
        house.clock.advance(6 * hourMs + 2 * minuteMs)
        let choice = try #require(try library.snoozeChoices().first)
        let putOff = try library.snooze(
            snapshot: plan.snapshot, reminder: plan.planned[0].id, minutes: choice.minutes, now: house.clock.now())
        #expect(putOff.snoozed.map(\.local) == ["2026-11-24T18:12"])
        #expect(
            try outcome {
                _ = try library.snooze(
                    snapshot: plan.snapshot, reminder: "nobody", minutes: 10, now: house.clock.now())
            } == ["error": "NotFound", "what": "reminder"])
        #expect(
            try outcome { _ = try library.remindersAgain(snapshot: "no snapshot", now: house.clock.now()) }
                == ["error": "Invalid", "field": "snapshot", "reason": "NotJson", "line": 1])
    }

    @Test func aWidgetShowsNoNames() throws {
        let house = try House()
        let made = try reminded(house, .at(minute: 1080))
        try house.habits.mark(practice: made, day: nil, mark: .done, note: "")
        let plan = try house.vault.reminders().plan(lastSnapshot: nil)
        let view = try library.widget(snapshot: plan.snapshot, now: house.clock.now())
        #expect(view.dots.map(\.practice) == [made] && view.done == 1)
    }
}
