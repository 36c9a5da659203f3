import Foundation
import NearerKit
import Testing

@MainActor
private func edited(_ home: Home, _ edited: EditedPractice) async -> EditPracticeModel {
    let model = EditPracticeModel(home.app, edited)
    await model.load()
    home.app.open(.editPractice(edited))
    return model
}

@MainActor
@Suite struct EditPracticeModelTests {
    @Test func whatTheCoreDoesNotTakeIsSaidAtItsField() async throws {
        let home = try await Home.opened()
        let model = await edited(home, .new)
        #expect(model.colours.count == 8)
        #expect(model.exercises.contains { $0.form.id == "catch-the-distancing" })
        await model.save().value
        #expect(model.refusal("name") == sentence(.required))
        #expect(model.refusal("schedule") == nil)
        model.draft?.name = "Walk"
        #expect(model.refused == nil)
        model.draft?.schedule = .weekly
        // The text goes to the core, which says why it is no number of times.
        let refused: [(String, Reason)] = [
            ("", .required), ("many", .notANumber), ("2.5", .notWhole), ("8", .outOfRange(low: 1, high: 7)),
        ]
        for (typed, reason) in refused {
            model.draft?.times = typed
            await model.save().value
            #expect(model.refusal("schedule") == sentence(reason))
        }
        model.draft?.times = "3"
        model.draft?.measured = true
        model.draft?.unit = .own
        await model.save().value
        #expect(model.refusal("unit") == sentence(.required))
        model.draft?.ownUnit = "streets"
        model.draft?.targetKind = .atLeast
        await model.save().value
        #expect(model.refusal("target") == sentence(.required))
        model.draft?.target = "1,234"
        await model.save().value
        #expect(model.refusal("target") == sentence(.ambiguousNumber))
        model.draft?.target = "2,5"
        #expect(home.app.top == .editPractice(.new))
        await model.save().value
        #expect(home.app.top == nil)
        let made = try #require(try home.nearer.habits().list().first)
        #expect(made.schedule == .weekly(times: 3))
        #expect(made.measured == Measured(unit: .own(words: "streets"), target: Target(kind: .atLeast, amount: 2.5)))
    }

    @Test func everyPracticeComesBackAsItWas() async throws {
        let home = try await Home.opened()
        let mirela = try home.nearer.people().add(name: "Mirela", relation: nil).id
        let schedules: [Schedule] = [
            .daily(times: 2), .weekly(times: 3), .weekdays(days: 21), .everyDays(days: 4), .monthly,
            .within(times: 3, days: 10),
        ]
        let reminders = [
            Reminder(time: .at(minute: 1080), weekdays: 127), Reminder(time: .within(from: 540, to: 600), weekdays: 31),
            Reminder(time: .afterCue(cue: 420, minutes: 15), weekdays: 1),
        ]
        for schedule in schedules {
            let measured: Measured? =
                schedule == .monthly ? Measured(unit: .minutes, target: Target(kind: .atMost, amount: 20)) : nil
            let new = NewPractice(
                name: "\(schedule)", why: "Why", cue: "When I wake,", act: "I breathe.", schedule: schedule,
                measured: measured, form: "catch-the-distancing", person: mirela, reminders: reminders, colour: 5)
            let id = try home.nearer.habits().add(new: new)
            let model = await edited(home, .own(id))
            model.draft?.why = "Another"
            await model.save().value
            var changed = new
            changed.why = "Another"
            #expect(try home.nearer.habits().sheet(practice: id).chosen == changed)
        }
    }

    @Test func aSuggestionIsTakenChanged() async throws {
        let home = try await Home.opened()
        let list = PracticesModel(home.app)
        await list.load()
        let suggestion = try #require(list.suggestions.first)
        list.take(suggestion)
        #expect(home.app.top == .editPractice(.suggested(stage: suggestion.stage)))
        let model = EditPracticeModel(home.app, .suggested(stage: suggestion.stage))
        #expect(!model.canSave)
        await model.load()
        #expect(model.draft?.name == suggestion.chosen.name)
        model.draft?.name = "Mine"
        await model.save().value
        await list.load()
        #expect(list.practices?.map(\.name) == ["Mine"])
        #expect(!list.suggestions.contains { $0.stage == suggestion.stage })
    }

    @Test func aReminderAsksWhetherTheSystemLetsTheAppRemind() async throws {
        let home = try await Home.opened()
        let model = await edited(home, .new)
        #expect(home.host.registered.asked == 0)
        await model.addReminder().value
        #expect(home.host.registered.asked == 1)
        let reminder = try #require(model.draft?.reminders.first)
        model.draft?.reminders[0].weekdays = Weekdays.toggled(reminder.weekdays, 6)
        model.draft?.name = "Walk"
        await model.addReminder().value
        model.draft?.reminders.remove(at: 1)
        await model.save().value
        let made = try #require(try home.nearer.habits().list().first)
        let kept = try home.nearer.habits().sheet(practice: made.id).chosen.reminders
        #expect(kept == [Reminder(time: .at(minute: 1080), weekdays: 63)])
    }

    @Test func allThatIsPickedHasItsWords() async throws {
        let strings = try Home().app.strings
        let keys: [Key] =
            ScheduleChoice.all.map(\.key) + UnitChoice.all.map(\.key) + ReminderTimeChoice.all.map(\.key)
            + TargetKind.all.map { $0?.key ?? .targetNone } + ReviewSpan.all.map(\.key) + Weekdays.keys
        #expect(Set(keys.map { strings[$0] }).count == keys.count)
        #expect(keys.allSatisfy { strings[$0] != $0.rawValue })
    }
}

@MainActor
@Suite struct PracticesModelTests {
    @Test func practicesAreOrderedAndPutAway() async throws {
        let home = try await Home.opened()
        for name in ["A", "B", "C"] { _ = try home.nearer.habits().add(new: practice(name)) }
        let model = PracticesModel(home.app)
        await model.load()
        let first = try #require(model.practices?.first)
        #expect(!model.canMove(first, by: -1) && model.canMove(first, by: 1))
        await model.move(first, by: 1).value
        await model.move(first, by: -1).value
        await model.load()
        #expect(model.practices?.map(\.name) == ["B", "A", "C"])
        model.open(first)
        #expect(home.app.top == .practice(first.id))
        let one = PracticeModel(home.app, id: first.id)
        await one.archive().value
        await model.load()
        #expect(model.practices?.map(\.name) == ["B", "C"])
        await model.unarchive(try #require(model.archived.first)).value
        await model.load()
        #expect(model.archived.isEmpty && model.practices?.count == 3)
        #expect(model.practices?.first?.streak == nil)
        await model.setStreaks(true).value
        await model.load()
        #expect(model.streaks && model.practices?.first?.streak != nil)
    }

    @Test func aWeekIsFilledInAndLookedBackAt() async throws {
        let home = try await Home.opened()
        home.clock.advance(-10 * dayMs)
        let id = try home.nearer.habits().add(new: practice())
        home.clock.advance(10 * dayMs)
        let model = PracticesModel(home.app)
        await model.load()
        let week = try #require(model.week)
        #expect(week.later == nil)
        let before = model.query
        model.show(weekOf: week.earlier)
        #expect(model.query != before)
        await model.load()
        let line = try #require(model.week?.practices.first)
        model.fillIn(line, line.days[6])
        #expect(home.app.top == .practiceDay(id, "2026-11-22"))

        let day = PracticeDayModel(home.app, id: id, day: "2026-11-22")
        await day.load()
        #expect(!day.isToday && !day.isCounted && !day.canKeepNote)
        day.note = "by the river"
        await day.mark(.done).value
        #expect(day.view?.mark == .done && day.view?.note == "by the river")
        day.note = "at home"
        #expect(day.canKeepNote)
        await day.keepNote().value
        #expect(day.view?.note == "at home")

        let review = PracticeReviewModel(home.app)
        await review.load()
        #expect(review.view?.lines.first?.done == 0)
        review.show(spanOf: try #require(review.view).earlier)
        await review.load()
        #expect(review.view?.lines.first?.done == 1)
        review.show(spanOf: try #require(review.view?.later))
        await review.load()
        #expect(review.view?.lines.first?.done == 0 && review.view?.later == nil)
        review.show(.month)
        await review.load()
        #expect(review.view?.lines.first?.done == 1)

        await day.takeBack().value
        #expect(day.view?.mark == nil && day.note == "")
    }

    @Test func aSmallerVersionIsSaidOnce() async throws {
        let home = try await Home.opened()
        home.clock.advance(-40 * dayMs)
        let id = try home.nearer.habits().add(new: practice())
        home.clock.advance(40 * dayMs)
        let model = PracticeReviewModel(home.app)
        await model.load()
        await model.load()
        #expect(model.smaller?.practice == id, "it stays until it is answered")
        model.makeSmaller()
        #expect(home.app.top == .editPractice(.own(id)))
        #expect(model.smaller == nil)
        let later = PracticeReviewModel(home.app)
        await later.load()
        #expect(later.view != nil && later.smaller == nil)
    }
}

@MainActor
@Suite struct PracticeModelTests {
    @Test func amountsAndTimesAreNoted() async throws {
        let home = try await Home.opened()
        let habits = try home.nearer.habits()
        let minutes = try habits.add(new: practice("Walk", measured: Measured(unit: .minutes, target: nil)))
        let day = PracticeDayModel(home.app, id: minutes, day: "2026-11-24")
        await day.load()
        #expect(day.isToday && day.isCounted && !day.offersOnceMore)
        day.amount = "long"
        await day.markAmount().value
        #expect(day.refused == sentence(.notANumber))
        day.amount = "12,5"
        #expect(day.refused == nil)
        await day.markAmount().value
        #expect(day.view?.amount == 12.5 && day.view?.mark == .done)
        #expect(day.amount == "12.5", "as it is typed in English")
        day.note = "rain"
        await day.keepNote().value
        #expect(day.view?.amount == 12.5 && day.view?.note == "rain")

        let often = try habits.add(new: practice("Look up", .daily(times: 3)))
        let today = PracticeDayModel(home.app, id: often, day: "2026-11-24")
        await today.load()
        #expect(today.offersOnceMore)
        await today.onceMore().value
        await today.onceMore().value
        #expect(today.view?.amount == 2 && today.amount == "2")

        let places = TodayModel(home.app)
        await places.load()
        let shown = try #require(places.view?.practices.first { $0.id == often })
        await places.onceMore(shown).value
        #expect(try habits.get(practice: often).amount == 3)
        places.open(shown)
        #expect(home.app.top == .practiceDay(often, "2026-11-24"))
    }

    @Test func aPracticeRestsAndIsTakenUp() async throws {
        let home = try await Home.opened()
        let id = try home.nearer.habits().add(new: practice())
        let model = PracticeModel(home.app, id: id)
        await model.load()
        #expect(model.month?.weeks.joined().compactMap(\.self).count == 30)
        #expect((model.year?.levels.count ?? 0) > 360)
        model.beginResting()
        model.resting?.to = "2026-11-20"
        await model.rest().value
        #expect(model.refused != nil)
        model.resting?.to = nil
        #expect(model.refused == nil)
        await model.rest().value
        #expect(model.resting == nil)
        await model.load()
        #expect(model.sheet?.view.paused == true)
        await model.resume().value
        await model.load()
        #expect(model.sheet?.view.paused == false)
        model.show(monthOf: try #require(model.month).earlier)
        await model.load()
        let cells = try #require(model.month).weeks.joined().compactMap(\.self)
        #expect(cells.count == 31)
        let cell = try #require(cells.last)
        #expect(model.canFillIn(cell))
        model.fillIn(cell)
        #expect(home.app.top == .practiceDay(id, "2026-10-31"))
    }

    @Test func deletingIsUndone() async throws {
        let home = try await Home.opened()
        let id = try home.nearer.habits().add(new: practice())
        let model = PracticeModel(home.app, id: id)
        await model.load()
        await model.delete().value
        await model.load()
        #expect(model.isDeleted && home.app.trouble == nil)
        #expect(try home.nearer.habits().list().isEmpty)
        await model.undo().value
        await model.load()
        #expect(!model.isDeleted && model.sheet != nil)
        #expect(try home.nearer.habits().list().map(\.id) == [id])
    }

    @Test func theExerciseOfAPracticeOpens() async throws {
        let home = try await Home.opened()
        var new = practice()
        new.form = "catch-the-distancing"
        let model = PracticeModel(home.app, id: try home.nearer.habits().add(new: new))
        await model.load()
        model.openExercise()
        let exercise = try #require(model.exercise)
        #expect(home.app.top == .form("catch-the-distancing", light: exercise.light))
    }

    @Test func practicesGoOutAndComeIn() async throws {
        let home = try await Home.opened()
        let made = try home.nearer.habits().add(new: practice("Walk"))
        try home.nearer.habits().mark(practice: made, day: nil, mark: .done, note: "rain")
        await ExportHabitsModel(home.app).offer().value
        let file = try #require(home.host.offered.first)

        let other = try await Home.opened()
        let model = ImportHabitsModel(other.app)
        await model.pick().value
        #expect(model.plan == nil && model.refused == nil, "the person left")
        let odd = other.above["odd"]
        try Data("Quetzal".utf8).write(to: odd)
        other.host.toPick = odd.path
        await model.pick().value
        #expect(model.refused == sentence(.unknownFile))
        other.host.toPick = file
        await model.pick().value
        #expect(model.refused == nil && model.plan?.newPractices == 1 && model.canTake)
        await model.take().value
        #expect(model.taken?.isEmpty == false && !model.canTake)
        #expect(try other.nearer.habits().list().map(\.name) == ["Walk"])
        await model.pick().value
        #expect(model.plan?.newPractices == 0 && !model.canTake)
    }
}
