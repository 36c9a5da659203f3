import NearerKit
import Testing

private let vector = vectors("form")

/// Something fitting for any step.
func anAnswer(_ step: StepView) -> Answer {
    switch step.part {
    case .read, .script, .timer, .review: .done
    case .text: .text(text: "some words")
    case .scale(_, let high, _, _, _): .scale(value: high)
    case .choice(let options, _, _): .choice(picked: [options[0].id], own: nil)
    case .emotions: .emotions(felt: [felt("calm", 3)])
    case .listed: .listed(items: ["one thing"])
    case .person: .person(id: nil)
    case .date(let which): .date(day: which == .future ? "2026-12-24" : "2026-11-20")
    case .dialogue(let turns): .dialogue(replies: firstRoad(turns))
    case .followUp(let choices, _): .followUp(inDays: choices.first?.inDays)
    case .plan(let cue, let act):
        .plan(cue: cue.isEmpty ? "When" : cue, act: act.isEmpty ? "I do" : act, practise: true)
    }
}

/// The replies that lead to an ending by taking the first one each time.
func firstRoad(_ turns: [Turn]) -> [String] {
    var draft = DialogueDraft(nil, turns: turns)
    while let reply = draft.turn?.replies.first { draft.choose(reply) }
    guard case .dialogue(let replies) = draft.answer else { return [] }
    return replies
}

/// Runs through forms, left and resumed, and what they file.
@Suite struct FormTests {
    @Test(arguments: cases(vector["runs"]))
    func aRun(_ script: Case) throws {
        let house = try House()
        var people: [String: Id] = [:]
        for name in vector["people"].texts { people[name] = try house.people.add(name: name, relation: nil).id }
        let view = try house.course.begin(form: script["form"].text, light: script["light"].bool)
        let run = try #require(view.run)
        standsAt(view, script.json)
        for op in script["ops"].list {
            if let error = op["error"].fieldsOrNil {
                let before = error["error"] == "NotFound" ? nil : try house.course.resume(run: run)
                #expect(try outcome { _ = try play(house, run, op, people) } == error, "\(op)")
                if let before { #expect(try house.course.resume(run: run) == before, "an error changes nothing") }
                continue
            }
            let view = try play(house, run, op, people)
            if op.fields["at"] != nil {
                let view = try #require(view)
                standsAt(view, op)
                #expect(try house.course.resume(run: run) == view)
            }
        }
        try checkFiled(house, run, script["filed"], people)
        try house.reopen()
        try checkFiled(house, run, script["filed"], people)
    }

    private func play(_ house: House, _ run: Id, _ op: Json, _ people: [String: Id]) throws -> RunView? {
        switch op["op"].text {
        case "answer":
            return try house.course.answer(run: run, step: op["step"].text, answer: answer(op["answer"], people))
        case "back": return try house.course.back(run: run)
        case "light": return try house.course.setLight(run: run, light: op["light"].bool)
        case "finish": return try house.course.finish(run: run)
        case "resume": return try house.course.resume(run: run)
        case "discard":
            try house.course.discard(run: run)
            #expect(try house.course.openRun(form: "catch-the-distancing") == nil)
            return nil
        case "reopen":
            try house.reopen()
            let view = try house.course.resume(run: run)
            #expect(try house.course.openRun(form: view.form) == (view.finished ? nil : view))
            return view
        default: fatalError("the vectors have an unknown op: \(op)")
        }
    }

    private func standsAt(_ view: RunView, _ expected: Json) {
        #expect(view.step?.id == expected["at"].textOrNil, "\(expected)")
        #expect(view.finished == expected["finished"].boolOrNil ?? false)
        if let before = expected["before"].intOrNil { #expect(Int(view.stepsBefore) == before) }
        if let notices = expected["notices"].listOrNil { #expect(view.notices.map(\.id) == notices.map(\.text)) }
    }

    private func checkFiled(_ house: House, _ run: Id, _ filed: Json, _ people: [String: Id]) throws {
        let everything = try house.everything().map(\.id)
        #expect(everything.count == (filed["entry"] == .null ? 0 : 1))
        for typed in filed["found_by"].texts { #expect(try house.found(typed) == everything, "\(typed)") }
        for typed in filed["not_found_by"].texts { #expect(try house.found(typed).isEmpty, "\(typed)") }
        if let expected = filed["entry"].given, let id = everything.first {
            let entry = try house.journal.get(entry: id)
            #expect(kind(entry.kind) == expected["kind"].text)
            #expect(entry.run == run)
            for part in expected["holds"].texts { #expect(entry.text.contains(part)) }
            for part in expected["lacks"].texts { #expect(!entry.text.contains(part)) }
            #expect(entry.people == expected["people"].texts.map { people[$0] })
            #expect(entry.feelings == expected["feelings"].list.map(felt))
        }
        let plans = try house.plans.openItems()
        #expect(plans.map { [$0.cue, $0.act, $0.plan] } == filed["plans"].list.map { plan in
            ["cue", "act", "plan"].map { plan[$0].text }
        })
        #expect(try house.habits.list().map(\.name) == filed["practices"].texts)
    }

    private func kind(_ kind: EntryKind) -> String {
        switch kind {
        case .free: "Free"
        case .checkIn: "CheckIn"
        case .exercise: "Exercise"
        case .session: "Session"
        case .letter: "Letter"
        }
    }

    @Test func answersAreShownAgainOnTheWayBack() throws {
        let house = try House()
        let run = try #require(try house.course.begin(form: "catch-the-distancing", light: false).run)
        _ = try house.course.answer(run: run, step: "who", answer: .person(id: nil))
        _ = try house.course.answer(run: run, step: "trigger", answer: .text(text: "a knock"))
        #expect(try house.course.back(run: run).step?.answer == .text(text: "a knock"))
        let view = try house.course.back(run: run)
        #expect(view.step?.id == "who")
        #expect(view.step?.answer == .person(id: nil))
        #expect(!view.canGoBack)
    }

    @Test func aPlanIsDoneOnce() throws {
        let house = try House()
        let run = try #require(try house.course.begin(form: "catch-the-distancing", light: false).run)
        let mirela = try house.people.add(name: "Mirela", relation: nil).id
        for op in vector["runs"].list[0]["ops"].list where op["op"].text == "answer" && op["error"] == .null {
            _ = try house.course.answer(run: run, step: op["step"].text, answer: answer(op["answer"], ["Mirela": mirela]))
        }
        _ = try house.course.finish(run: run)
        let plans = try house.plans.openItems()
        let plan = try #require(plans.first)
        try house.plans.setDone(item: plan.id, done: true)
        #expect(try house.plans.openItems().isEmpty)
        try house.plans.setDone(item: plan.id, done: false)
        #expect(try house.plans.openItems() == plans)
        try house.plans.delete(item: plan.id)
        #expect(try house.plans.openItems().isEmpty)
    }

    @Test func everyFormCanBeWalkedToItsEnd() throws {
        let house = try House()
        var forms = Set(try house.insights.measures().map(\.id))
        forms.formUnion(try library.toolbox(region: "DE").items.map(\.form))
        for line in try house.course.path().stages {
            forms.formUnion(try house.course.stage(number: line.number).forms.map(\.form.id))
        }
        for line in try house.course.path().tracks {
            let track = try house.course.track(id: line.id)
            forms.formUnion((track.parts.flatMap(\.forms) + track.forms).map(\.form.id))
        }
        #expect(forms.count >= 15)
        for form in forms.sorted() {
            var view = try house.course.begin(form: form, light: false)
            let run = try #require(view.run)
            #expect(!view.title.isEmpty && view.stepsInAll > 0)
            while let step = view.step {
                if case .read = step.part {} else { #expect(!step.ask.isEmpty) }
                view = try house.course.answer(run: run, step: step.id, answer: anAnswer(step))
            }
            #expect(try house.course.finish(run: run).finished)
            #expect(try house.course.openRun(form: form) == nil)
        }
    }

    @Test func anUnsavedRunIsTheSameAndIsKeptNowhere() throws {
        let house = try House()
        let form = "catch-the-distancing"
        var given: [GivenAnswer] = []
        var view = try library.unsavedRun(form: form, light: true, given: [])
        while let step = view.step {
            #expect(view.run == nil)
            given.append(GivenAnswer(step: step.id, answer: anAnswer(step)))
            view = try library.unsavedRun(form: form, light: true, given: given)
        }
        #expect(given.map(\.step) == ["need", "move"])
        #expect(try house.course.openRun(form: form) == nil)
        let bad = GivenAnswer(step: "need", answer: .done)
        #expect(
            try outcome { _ = try library.unsavedRun(form: form, light: true, given: [bad]) }
                == ["error": "Invalid", "field": "need", "reason": "WrongKind"])
    }

    @Test func anUnknownRunIsNotFound() throws {
        let house = try House()
        #expect(throws: NearerError.NotFound(what: "run")) { try house.course.finish(run: unknown) }
    }
}
