import NearerKit
import Testing

/// How a tap changes what stands at a step.
@Suite struct ScaleDraftTests {
    @Test func nothingIsSetUntilItIsTouched() {
        var draft = ScaleDraft(low: 0, high: 10, nil)
        #expect(draft.value == nil && draft.share == nil && draft.answer == nil)
        draft.slide(to: 0.64)
        #expect(draft.value == 6)
        draft.slide(to: 1.7)
        #expect(draft.value == 10)
        draft.slide(to: -1)
        #expect(draft.answer == .scale(value: 0))
        #expect(ScaleDraft(low: 1, high: 7, .scale(value: 4)).share == 0.5)
    }

    @Test func aStepGoesOneFurtherAndStaysBetweenTheEnds() {
        var draft = ScaleDraft(low: 0, high: 2, nil)
        draft.step(by: 1)
        #expect(draft.value == 0, "from nothing it begins at the low end")
        for _ in 0..<3 { draft.step(by: 1) }
        #expect(draft.value == 2)
        draft.step(by: -1)
        #expect(draft.value == 1)
        var down = ScaleDraft(low: 0, high: 2, nil)
        down.step(by: -1)
        #expect(down.value == 2)
    }
}

@Suite struct DraftTests {
    private let one = OptionView(id: "one", text: "One")
    private let two = OptionView(id: "two", text: "Two")
    private let nothing = PlainWord(id: "nothing", word: "nothing")

    @Test func oneOfSeveral() {
        var draft = ChoiceDraft(nil, many: false)
        #expect(draft.answer == .choice(picked: [], own: nil))
        draft.tap(one)
        draft.tap(two)
        #expect(draft.holds(two) && !draft.holds(one))
        draft.tapOwn()
        #expect(draft.answer == .choice(picked: [], own: ""))
        draft.write("mine")
        draft.tap(one)
        #expect(draft.answer == .choice(picked: ["one"], own: nil))
        draft = ChoiceDraft(draft.answer, many: false, words: draft.keptWords)
        draft.tapOwn()
        #expect(draft.answer == .choice(picked: [], own: "mine"), "the words stay while another is tried")
    }

    @Test func anyOfThem() {
        var draft = ChoiceDraft(.choice(picked: ["one"], own: "mine"), many: true)
        draft.tap(two)
        draft.tap(one)
        #expect(draft.answer == .choice(picked: ["two"], own: "mine"))
        draft.tapOwn()
        #expect(draft.answer == .choice(picked: ["two"], own: nil))
        draft.tapOwn()
        #expect(draft.own == "mine")
    }

    @Test func feelingsStandBesideEachOtherAndAFullAnswerAlone() {
        var draft = EmotionsDraft(nil)
        #expect(draft.answer == nil)
        draft.tap("calm", full: [nothing])
        draft.tap("lonely", full: [nothing])
        draft.tap("calm", intensity: 3)
        #expect(draft.answer == .emotions(felt: [felt("calm", 3), felt("lonely")]))
        draft.tap("calm", intensity: 3)
        draft.tap("unknown", intensity: 3)
        #expect(draft.felt("calm")?.intensity == nil)
        draft.tapFull(nothing)
        #expect(draft.answer == .emotions(felt: [felt("nothing")]))
        draft.tap("calm", full: [nothing])
        #expect(draft.answer == .emotions(felt: [felt("calm")]))
        draft.tap("calm", full: [nothing])
        #expect(draft.answer == nil)
        draft.tapFull(nothing)
        draft.tapFull(nothing)
        #expect(draft.answer == nil)
    }

    @Test func aListHasAlwaysOneFieldToWriteIn() {
        var draft = ListedDraft(nil)
        #expect(draft.items == [""])
        #expect(!draft.canRemove)
        draft.write("one", at: 0)
        draft.add()
        draft.write("two", at: 1)
        #expect(draft.canRemove)
        #expect(!draft.canAdd(most: 2) && draft.canAdd(most: 3))
        draft.remove(at: 0)
        #expect(draft.answer == .listed(items: ["two"]))
        draft.remove(at: 0)
        #expect(draft.items == [""])
        #expect(ListedDraft(.listed(items: [])).items == [""])
    }

    @Test func aPlanBeginsWithWhatIsProposed() {
        var draft = PlanDraft(nil, cue: "When I wake,", act: "I breathe.")
        #expect(draft.answer == .plan(cue: "When I wake,", act: "I breathe.", practise: false))
        draft.practise = true
        #expect(PlanDraft(draft.answer, cue: "", act: "") == draft)
    }

    private let turns = [
        Turn(
            id: "ask", says: "All right?",
            replies: [Reply(id: "yes", text: "Yes.", to: "why"), Reply(id: "no", text: "No.", to: "end")], ending: nil),
        Turn(id: "why", says: "Really?", replies: [Reply(id: "really", text: "Really.", to: "end")], ending: nil),
        Turn(id: "end", says: "Thank you.", replies: [], ending: "It was said."),
    ]

    @Test func aRolePlayGoesFromTurnToTurn() {
        var draft = DialogueDraft(nil, turns: turns)
        #expect(draft.turn == turns[0])
        #expect(draft.answer == .dialogue(replies: []))
        draft.choose(turns[1].replies[0])
        #expect(draft.said.isEmpty, "what is no reply here is not said")
        draft.choose(turns[0].replies[0])
        #expect(draft.said.map(\.turn) == [turns[0]] && draft.turn == turns[1])
        draft.choose(turns[1].replies[0])
        #expect(draft.turn?.ending == "It was said.")
        #expect(draft.answer == .dialogue(replies: ["yes", "really"]))
        #expect(DialogueDraft(draft.answer, turns: turns) == draft)
        draft.startAgain()
        #expect(draft == DialogueDraft(nil, turns: turns))
        #expect(DialogueDraft(.dialogue(replies: ["yes", "gone"]), turns: turns).turn == turns[1])
        #expect(DialogueDraft(nil, turns: []).turn == nil)
    }

    @Test func whatWasWrittenBeforeIsTakenUpAndLetGo() {
        let before = ["I manage alone", "They'd go"]
        var draft = TextDraft(nil, recalled: before)
        draft.tap(before[0])
        #expect(draft.holds(before[0]))
        draft.tap(before[0])
        #expect(draft.text.isEmpty)
        draft.write("my own")
        draft.tap(before[0])
        draft = TextDraft(draft.answer, recalled: before, words: draft.keptWords)
        draft.tap(before[1])
        #expect(draft.answer == .text(text: before[1]))
        draft.tap(before[1])
        #expect(draft.text == "my own", "no word of one's own is lost")
        draft.tap(before[1])
        draft.write("They'd go, then")
        #expect(draft.keptWords == "They'd go, then")
    }

    @Test func answersByKind() {
        #expect(Answer.date(day: "2026-11-24").day == "2026-11-24" && Answer.done.day == nil)
        #expect(Answer.text(text: "a").text == "a")
        #expect(Answer.scale(value: 3).scale == 3)
        #expect(Answer.done.text == nil && Answer.done.scale == nil)
        #expect(Answer.person(id: nil).person == .some(nil))
        #expect(Answer.done.person == .none)
    }
}

@Suite struct PaceTests {
    @Test func aBreathFillsAndEmpties() {
        let cues = [
            Cue(atS: 0, kind: .breatheIn), Cue(atS: 4, kind: .breatheOut), Cue(atS: 10, kind: .breatheIn),
            Cue(atS: 14, kind: .breatheOut), Cue(atS: 20, kind: .over),
        ]
        #expect(cues.breathes && cues.whole == 20 && cues.bells == 0)
        #expect([3.9, 4, 10, 20].map(cues.kind(at:)) == [.breatheIn, .breatheOut, .breatheIn, .over])
        #expect(cues.fullness(at: 0) == 0 && cues.fullness(at: 20) == 0)
        #expect(abs(cues.fullness(at: 4) - 1) < 1e-9)
        #expect(abs(cues.fullness(at: 2) - 0.5) < 1e-9)
        #expect(abs(cues.fullness(at: 7) - 0.5) < 1e-9)
    }

    @Test func aBellIsSoftAndFades() {
        let samples = Bell.samples
        #expect(samples.count == 3 * Int(Bell.rate))
        #expect(samples.allSatisfy { abs($0) < 0.7 })
        #expect(samples.contains { abs($0) > 0.3 })
        #expect(samples.suffix(1000).allSatisfy { abs($0) < 0.03 })
    }
}
