import Foundation
import NearerKit
import Testing

extension FormModel {
    fileprivate var stepId: String? { view?.step?.id }

    /// Opens it and answers, as told by step or with anything fitting, until this step or the end.
    fileprivate func walk(to stop: String? = nil, _ told: [String: Answer] = [:]) async throws {
        if view == nil { await open().value }
        begin()
        for _ in 0..<80 {
            guard let step = view?.step, step.id != stop else { return }
            try await give(told[step.id] ?? anAnswer(step))
            try #require(stepId != step.id, "it stays at \(step.id): \(refused ?? "")")
        }
    }

    fileprivate func give(_ answer: Answer) async throws {
        enter(try #require(view?.step), answer)
        await next().value
    }
}

@MainActor
private func done(_ home: Home, _ form: String, _ told: [String: Answer] = [:]) async throws {
    let model = FormModel(home.app, form: form, light: false)
    try await model.walk(told)
    await model.finish().value
    try #require(model.view?.finished == true, "\(form) is not finished")
}

/// Kinds of step beyond words and numbers, each on its screen's model.
@MainActor
@Suite struct StepKindTests {
    @Test func aRolePlayIsWalkedToAnEnding() async throws {
        let home = try await Home.opened()
        let model = FormModel(home.app, form: "role-play-the-silence", light: true)
        try await model.walk(to: "talk")
        let step = try #require(model.view?.step)
        guard case .dialogue(let turns) = step.part else { throw NeverCame() }
        await model.next().value
        #expect(model.refused == sentence(.required))
        var draft = DialogueDraft(model.draft(step), turns: turns)
        draft.choose(try #require(draft.turn?.replies.first))
        try await model.give(draft.answer)
        #expect(model.stepId == "talk", "it is answered at an ending")
        #expect(model.refused == sentence(.required))
        try await model.give(.dialogue(replies: firstRoad(turns)))
        #expect(model.stepId != "talk")
        await model.back().value
        draft = DialogueDraft(model.draft(step), turns: turns)
        #expect(draft.turn?.ending != nil)
        draft.startAgain()
        model.enter(step, draft.answer)
        #expect(DialogueDraft(model.draft(step), turns: turns).said.isEmpty, "from the start, whatever was answered")
    }

    @Test func aDayIsPickedAndTheLetterComesOnIt() async throws {
        let home = try await Home.opened()
        try await done(home, "catch-one-moment")
        let model = FormModel(home.app, form: "letter-to-future-me", light: false)
        try await model.walk(to: "arrives")
        #expect(model.today == nil)
        await model.loadToday()
        let today = try #require(model.today)
        #expect(today == "2026-11-24")
        try await model.give(.date(day: today))
        #expect(model.refused == sentence(.inThePast))
        try await model.give(.date(day: "2026-12-24"))
        try await model.walk()
        await model.finish().value
        let day = TodayModel(home.app)
        await day.load()
        #expect(day.view?.due.contains { $0.kind == .letter } == false)
        home.clock.advance(30 * dayMs)
        await day.load()
        let letter = try #require(day.view?.due.first { $0.kind == .letter })
        #expect(!day.canPutAside(letter))
        await day.open(letter).value
        #expect(home.app.top == .entry(letter.entry))
        await day.load()
        #expect(day.view?.due.contains { $0.kind == .letter } == false, "it isn't offered again")
        #expect(home.app.trouble == nil)
    }

    @Test func withoutAVaultTheDayIsTheDevices() async throws {
        let home = try Home()
        let model = FormModel(home.app, unsavedForm: "letter-to-future-me")
        home.clock.ms.value = instant("2026-11-24T23:30:00Z")
        await model.loadToday()
        #expect(model.today == "2026-11-25", "in Berlin")
    }

    @Test func aFollowUpComesBackAndCanBePutAside() async throws {
        let home = try await Home.opened()
        try await done(home, "catch-one-moment")
        let sam = try home.nearer.people().add(name: "Sam", relation: nil).id
        let model = FormModel(home.app, form: "booster-session", light: false)
        await model.open().value
        model.begin()
        var asked = 0
        for _ in 0..<80 {
            guard let step = model.view?.step else { break }
            if case .followUp(let choices, let never) = step.part {
                asked += 1
                #expect(!never.isEmpty && choices.allSatisfy { !$0.text.isEmpty })
                try await model.give(.followUp(inDays: 999))
                #expect(model.refused == sentence(.unknownOption))
                try await model.give(.followUp(inDays: nil))
                #expect(model.stepId != step.id, "not to be asked is an answer")
                await model.back().value
                #expect(model.draft(step) == .followUp(inDays: nil))
            }
            let isAboutSam = if case .person = step.part { true } else { false }
            try await model.give(isAboutSam ? .person(id: sam) : anAnswer(step))
        }
        #expect(asked == 1)
        await model.finish().value
        let day = TodayModel(home.app)
        home.clock.advance(30 * dayMs)
        await day.load()
        let due = try #require(day.view?.due.first { $0.kind == .followUp })
        day.open(due)
        let form = try #require(due.form)
        #expect(home.app.top == .form(form, light: false))
        #expect(day.canPutAside(due))
        await day.putAside(due).value
        await day.load()
        #expect(day.view?.due.contains { $0.id == due.id } == false)
    }

    @Test func whatWasWrittenBeforeIsOffered() async throws {
        let home = try await Home.opened()
        try await done(home, "evidence-log", believed)
        let model = FormModel(home.app, form: "evidence-log", light: false)
        try await model.walk(to: "belief")
        guard case .text(_, let recalled, _) = model.view?.step?.part else { throw NeverCame() }
        #expect(recalled == ["I manage alone"])
    }
}

@MainActor
@Suite struct TimerModelTests {
    @Test func aSittingRingsBetweenAndAtItsEnd() async throws {
        let home = try Home()
        let cues = [
            Cue(atS: 0, kind: .still), Cue(atS: 0.1, kind: .bell), Cue(atS: 0.2, kind: .still), Cue(atS: 0.3, kind: .bell),
            Cue(atS: 0.3, kind: .over),
        ]
        let model = TimerModel(home.app, cues: cues, time: SittingTime().time)
        #expect(model.ringsBetween && model.isAloud)
        #expect(model.state == .rest)
        #expect(model.running == nil, "it does not begin by itself")
        model.start()
        #expect(model.time(at: model.begun.addingTimeInterval(1.5)) == 1.5)
        model.isAloud = false
        await model.running?.value
        #expect(model.state == .over)
        #expect(home.host.bells == [false, false], "to be felt, not heard")
        #expect(model.rings, "the last bell can still be seen")
        #expect(model.time(at: .now) == 0)
    }

    @Test func aBellFades() async throws {
        let cues = [Cue(atS: 0, kind: .bell), Cue(atS: 0.1, kind: .still), Cue(atS: 0.2, kind: .over)]
        let home = try Home()
        let model = TimerModel(home.app, cues: cues, time: SittingTime().time)
        model.start()
        await model.running?.value
        #expect(home.host.bells == [true] && !model.rings)
    }

    @Test func itIsStopped() async throws {
        let home = try Home()
        let model = TimerModel(
            home.app, cues: [Cue(atS: 0, kind: .still), Cue(atS: 60, kind: .bell), Cue(atS: 60, kind: .over)])
        #expect(!model.ringsBetween)
        model.start()
        try await Task.sleep(for: .milliseconds(20))
        model.stop()
        await model.running?.value
        #expect(model.state == .rest)
        #expect(home.host.bells.isEmpty)
    }

    @Test func breathingHasNoBells() async throws {
        let home = try Home()
        let model = TimerModel(
            home.app, cues: [Cue(atS: 0, kind: .breatheIn), Cue(atS: 0.2, kind: .breatheOut), Cue(atS: 0.4, kind: .over)],
            time: SittingTime().time)
        model.start()
        await model.running?.value
        #expect(model.state == .over)
        #expect(home.host.bells.isEmpty)
    }
}

/// Whether the person is safe: asked, answered, and never in the way.
@MainActor
@Suite struct SafetyTests {
    @Test func itIsAskedAtTheAnswerAndStandsOnToday() async throws {
        let home = try await Home.opened()
        let model = FormModel(home.app, form: "critic-and-friend", light: false)
        try await model.walk(to: "ready-dying")
        let turns = model.turns
        try await model.give(.choice(picked: ["yes"], own: nil))
        #expect(model.turns == turns + 1, "the screen is shown from its top")
        #expect(model.hasRaised)
        let asked = try #require(model.view?.safety)
        #expect(asked.flag != nil && asked.answered == nil && !asked.linesFirst)
        #expect(asked.options.map(\.answer) == [.yes, .notSure, .no, .skip])
        #expect(Set(asked.options.map(\.text)).count == 4)
        let step = model.stepId
        await model.answerSafety(.notSure).value
        let answered = try #require(model.view?.safety)
        #expect(answered.answered == .notSure && answered.linesFirst)
        #expect(answered.text == home.app.strings[.safetyNotYes])
        #expect(model.stepId == step, "nothing waits for it")
        let again = FormModel(home.app, form: "critic-and-friend", light: false)
        await again.open().value
        #expect(again.view?.safety == answered)
        try await model.walk()
        #expect(!model.hasRaised)
        #expect(model.view?.safety?.answered == .notSure, "it stays beside every step")

        let day = TodayModel(home.app)
        await day.load()
        let onToday = try #require(day.view?.safety)
        #expect(onToday.answered == .notSure && onToday.linesFirst)
        #expect(!day.isQuiet)
        await day.answerSafety(.yes).value
        await day.load()
        #expect(day.view?.safety == nil)
        #expect(home.app.trouble == nil)
    }

    @Test func thePlanForTonightStandsBesideTheQuestion() async throws {
        let home = try await Home.opened()
        try await done(home, "getting-through-tonight", ["alone": .listed(items: ["a warm shower"])])
        let model = FormModel(home.app, form: "critic-and-friend", light: false)
        try await model.walk(to: "ready-dying")
        try await model.give(.choice(picked: ["yes"], own: nil))
        let plan = try #require(model.view?.safety?.plan)
        #expect(plan.contains { $0.answer == "a warm shower" && $0.ask == home.app.strings[.tonightAlone] })
    }

    @Test func withoutAVaultTheAnswerStaysWithTheRun() async throws {
        let home = try Home()
        let model = FormModel(home.app, unsavedForm: "critic-and-friend")
        try await model.walk(to: "ready-dying")
        await model.answerSafety(.yes).value
        try await model.give(.choice(picked: ["yes"], own: nil))
        let asked = try #require(model.view?.safety)
        #expect(asked.flag == nil && asked.plan.isEmpty)
        await model.answerSafety(.no).value
        #expect(model.view?.safety?.linesFirst == true)
        try await model.give(.choice(picked: ["yes"], own: nil))
        #expect(model.view?.safety?.answered == .no)
        #expect(model.view?.safety?.text == home.app.strings[.safetyNotYes])
        await model.answerSafety(.yes).value
        #expect(model.view?.safety?.linesFirst == false)
        #expect(model.view?.safety?.text == home.app.strings[.safetyYes])
    }

    @Test func aWordWithoutLines() async throws {
        let home = try await Home.opened()
        let model = FormModel(home.app, form: "critic-and-friend", light: false)
        try await model.walk(to: "ready-dying", ["ready-then": .choice(picked: ["yes"], own: nil)])
        #expect(model.view?.light == true, "the light version was chosen beforehand")
        await model.setLight(false).value
        let notice = try #require(model.view?.notices.first { $0.lines == "none" })
        #expect(!notice.text.isEmpty)
        let toolbox = ToolboxModel(home.app)
        await toolbox.load()
        #expect(toolbox.toCall(notice.lines) == nil)
    }
}

/// People to call, offered beside words about dying: once a day, and not where that is turned off.
@MainActor
@Suite struct HelpTests {
    private let words = "Some days I want to die."

    @Test func besideAnEntry() async throws {
        let home = try await Home.opened()
        let calm = EntryModel(home.app, id: nil)
        calm.text = "A walk."
        await calm.save().value
        #expect(home.app.help == nil)
        let model = EntryModel(home.app, id: nil)
        home.app.open(.entry(nil))
        model.text = words
        await model.save().value
        #expect(home.app.help == home.app.strings[.phrasesOffer])
        #expect(home.app.top == nil, "it is kept, and left as always")
        home.app.putHelpAway()
        let again = EntryModel(home.app, id: nil)
        again.text = words
        await again.save().value
        #expect(home.app.help == nil, "once a day")
    }

    @Test func besideALine() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        model.line = words
        await model.keepLine().value
        #expect(model.kept != nil)
        #expect(home.app.help == home.app.strings[.phrasesOffer])
    }

    @Test func besideAnExercise() async throws {
        let home = try await Home.opened()
        try await done(home, "catch-one-moment", ["what": .text(text: words)])
        #expect(home.app.help == home.app.strings[.phrasesOffer])
    }

    @Test func notWhereItIsTurnedOff() async throws {
        let home = try await Home.opened()
        await SettingsModel(home.app).setLooksForPhrases(false).value
        let model = TodayModel(home.app)
        model.line = words
        await model.keepLine().value
        #expect(model.kept != nil)
        #expect(home.app.help == nil)
    }
}

@MainActor
@Suite struct TrackModelTests {
    @Test func aTracksPartsAreReadAndDone() async throws {
        let home = try await Home.opened()
        let path = PathModel(home.app)
        await path.load()
        #expect(path.tracks.count == 2)
        let line = try #require(path.tracks.first)
        #expect(line.share == 0)
        path.open(line)
        #expect(home.app.top == .track(line.id))
        let model = TrackModel(home.app, id: line.id)
        await model.load()
        let part = try #require(model.view?.parts.first)
        home.app.open(part.lesson)
        #expect(home.app.top == .lesson(part.lesson.id))
        let lesson = LessonModel(home.app, id: part.lesson.id)
        await lesson.load()
        #expect(lesson.view?.track == line.id && lesson.view?.stage == nil)
        await lesson.markRead().value
        try await done(home, try #require(part.forms.first?.form.id))
        await path.load()
        #expect(try #require(path.tracks.first).share > 0)
        await model.load()
        #expect(model.view?.parts.first?.forms.first?.timesDone == 1)
        let unknown = TrackModel(home.app, id: "nonsense")
        await unknown.load()
        #expect(unknown.view == nil)
        #expect(unknown.showing.failure == .NotFound(what: "track"))
    }
}

/// How true a sentence feels, and nothing else.
private let believed: [String: Answer] = [
    "what": .choice(picked: ["number"], own: nil), "belief": .text(text: "I manage alone"),
    "rating": .scale(value: 60),
]

@MainActor
@Suite struct MapModelTests {
    @Test func aSectionIsWrittenTakenOutAndPutBack() async throws {
        let home = try await Home.opened()
        try await done(home, "evidence-log", believed)
        let model = MapModel(home.app)
        #expect(model.view == nil)
        await model.load()
        #expect(model.view?.sections.map(\.id) == ["learned", "belief", "alarm", "moves", "cost", "helps"])
        func section() throws -> MapSection { try #require(model.view?.sections.first { $0.id == "belief" }) }
        #expect(try section().gathered == ["I manage alone"])
        #expect(try section().own == nil)

        model.write(try section())
        #expect(model.written["belief"] == "I manage alone", "it begins with what stands there")
        model.cancel(try section())
        await model.keep(try section()).value
        await model.load()
        #expect(try section().own == nil)

        model.write(try section())
        model.written["belief"] = String(repeating: "a", count: home.app.mostText + 1)
        await model.keep(try section()).value
        #expect(model.refused["belief"] == sentence(.tooLong(most: UInt32(home.app.mostText))))
        model.written["belief"] = "Alone is safer, I thought."
        #expect(model.refused.isEmpty)
        await model.keep(try section()).value
        #expect(model.written.isEmpty)
        await model.load()
        #expect(try section().own == "Alone is safer, I thought.")

        await model.gather(try section()).value
        await model.load()
        #expect(try section().own == nil)
        #expect(try section().gathered == ["I manage alone"])
        await model.undo(try section()).value
        await model.load()
        #expect(try section().own == "Alone is safer, I thought.")
        #expect(model.takenOut.isEmpty)
        await model.undo(try section()).value
        #expect(home.app.trouble == nil)
    }
}

@MainActor
@Suite struct KeptModelTests {
    @Test func whatExercisesFiledIsDoneDeletedAndBroughtBack() async throws {
        let home = try await Home.opened()
        let model = KeptModel(home.app)
        #expect(model.groups == nil)
        await model.load()
        #expect(model.groups == [])
        try await done(home, "my-goals", ["goal": .text(text: "Ask for one thing a week")])
        try await done(home, "evidence-log", believed)
        await model.load()
        let goals = try #require(model.groups?.first)
        #expect(goals.title == home.app.strings[.keptGoals])
        let goal = try #require(goals.items.first)
        #expect(goal.title == "Ask for one thing a week" && goal.done == false)
        await model.setDone(goal, true).value
        await model.load()
        #expect(model.groups?.first?.items.first?.done == true)
        let belief = try #require(model.groups?.first { $0.title == home.app.strings[.keptBeliefs] }?.items.first)
        #expect(belief.done == nil)
        await model.delete(belief).value
        await model.load()
        #expect(model.groups?.contains { $0.title == home.app.strings[.keptBeliefs] } == false)
        #expect(model.deleted == belief)
        await model.undo().value
        #expect(model.deleted == nil)
        await model.load()
        #expect(model.groups?.flatMap(\.items).contains(belief) == true)
        await model.undo().value
        #expect(home.app.trouble == nil)
    }
}
