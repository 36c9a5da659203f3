import NearerKit
import Testing

private let form = "catch-the-distancing"

extension FormModel {
    fileprivate var stepId: String? { view?.step?.id }

    /// Enters an answer at the step where the run stands, and goes on.
    fileprivate func give(_ answer: Answer) async throws {
        let step = try #require(view?.step)
        enter(step, answer)
        await next().value
    }
}

@MainActor
@Suite struct FormModelTests {
    private func opened(_ home: Home, light: Bool = false) async -> FormModel {
        let model = FormModel(home.app, form: form, light: light)
        await model.open().value
        return model
    }

    @Test func aRunIsWalkedAndKept() async throws {
        let home = try await Home.opened()
        let model = FormModel(home.app, form: form, light: true)
        guard case .opening = model.page else { throw NeverCame() }
        await model.open().value
        #expect(model.keeps)
        #expect(model.screen == .form(form, light: true))
        #expect(model.stepId == "need")
        try await model.give(.choice(picked: ["air"], own: nil))
        guard case .step(let view, let step) = model.page else { throw NeverCame() }
        #expect(view.stepsBefore == 1)
        #expect(step.id == "move")
        try await model.give(.choice(picked: [], own: "watered the begonias"))
        guard case .end = model.page else { throw NeverCame() }
        await model.finish().value
        guard case .finished = model.page else { throw NeverCame() }
        #expect(try home.nearer.journal().search(typed: "begonias", before: nil, count: 9).lines.count == 1)
    }

    @Test func aRunIsTakenUpWhereItWasLeft() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        try await model.give(.text(text: "a knock"))
        let again = await opened(home, light: true)
        #expect(again.stepId == "need")
        #expect(again.view?.run == model.view?.run)
        #expect(again.view?.light == false)
    }

    @Test func nothingEnteredIsRequiredOrSkippedOrDone() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        #expect(model.stepId == "who")
        let required = sentence(.required)
        await model.next().value
        if model.stepId == "who" {
            #expect(model.refused == required)
            try await model.give(.person(id: nil))
        }
        #expect(model.refused == nil)
        try await model.give(.text(text: "a knock"))
        await model.next().value
        #expect(model.stepId == "need")
        #expect(model.refused == required)
        model.enter(try #require(model.view?.step), .choice(picked: [], own: nil))
        #expect(model.refused == nil, "who enters something is not refused any more")
        await model.next().value
        #expect(model.refused == required, "the core says why")
        try await model.give(.choice(picked: ["air"], own: nil))
        let urge = try #require(model.view?.step)
        #expect(urge.id == "urge" && urge.optional)
        await model.next().value
        #expect(model.stepId != "urge", "an optional step that is left blank is skipped")
        await model.back().value
        #expect(model.view?.step?.answer == .skipped)
        #expect(model.draft(try #require(model.view?.step)) == nil)
    }

    @Test func skippingPutsTheDraftAway() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        try await model.give(.text(text: "a knock"))
        try await model.give(.choice(picked: ["air"], own: nil))
        let urge = try #require(model.view?.step)
        model.enter(urge, .scale(value: 7))
        #expect(model.draft(urge) == .scale(value: 7))
        await model.skip().value
        await model.back().value
        #expect(model.draft(urge) == nil)
    }

    @Test func aStepThatAsksForNothingIsDone() async throws {
        let home = try await Home.opened()
        var met: Set<String> = []
        for form in try everyForm(home.nearer.course()) {
            let model = FormModel(home.app, form: form, light: false)
            await model.open().value
            model.begin()
            for _ in 0..<80 {
                guard let step = model.view?.step else { break }
                met.insert(kind(step.part))
                switch step.part {
                case .read, .timer, .script, .review: break
                case .plan(let cue, let act) where !cue.isEmpty && !act.isEmpty: break
                default: model.enter(step, anAnswer(step))
                }
                await model.next().value
                if model.stepId == step.id { model.enter(step, anAnswer(step)); await model.next().value }
                #expect(model.stepId != step.id, "\(form) stays at \(step.id): \(model.refused ?? "")")
            }
            guard case .end = model.page else {
                Issue.record("\(form) has no end")
                continue
            }
            await model.finish().value
            #expect(model.view?.finished == true)
        }
        #expect(met.count == 14, "a kind of step was not met: \(met.sorted())")
        #expect(home.app.trouble == nil)
    }

    /// The forms of all stages and tracks.
    private func everyForm(_ course: Course) throws -> [String] {
        let path = try course.path()
        var forms = try path.stages.flatMap { try course.stage(number: $0.number).forms }
        for line in path.tracks {
            let track = try course.track(id: line.id)
            forms += track.parts.flatMap(\.forms) + track.forms
        }
        return forms.map(\.form.id)
    }

    private func kind(_ part: StepPart) -> String {
        switch part {
        case .read: "read"
        case .text: "text"
        case .scale: "scale"
        case .choice: "choice"
        case .emotions: "emotions"
        case .listed: "listed"
        case .person: "person"
        case .timer: "timer"
        case .date: "date"
        case .dialogue: "dialogue"
        case .followUp: "followUp"
        case .script: "script"
        case .plan: "plan"
        case .review: "review"
        }
    }

    @Test func whatWasTakenBackStaysBack() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        try await model.give(.text(text: "a knock"))
        await model.back().value
        let step = try #require(model.view?.step)
        model.enter(step, nil)
        #expect(model.draft(step) == nil, "not what was answered before")
        await model.next().value
        #expect(model.stepId == "need", "it is passed over")
        await model.back().value
        #expect(model.view?.step?.answer == .skipped)
    }

    @Test func theWayBackShowsWhatWasAnswered() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        try await model.give(.text(text: "a knock"))
        await model.back().value
        #expect(model.draft(try #require(model.view?.step)) == .text(text: "a knock"))
        await model.back().value
        #expect(model.view?.canGoBack == false)
    }

    @Test func theShortWayAndBack() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        await model.setLight(false).value
        #expect(model.stepId == "who")
        await model.setLight(true).value
        #expect(model.stepId == "need")
        #expect(model.view?.light == true)
        await model.setLight(false).value
        #expect(model.stepId == "who")
    }

    @Test func whatIsHalfEnteredIsKeptOnLeaving() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        model.enter(try #require(model.view?.step), .text(text: "half a word"))
        await model.leave().value
        let again = await opened(home)
        #expect(again.stepId == "trigger")
        #expect(again.draft(try #require(again.view?.step)) == .text(text: "half a word"))
        await again.leave().value
        again.enter(try #require(again.view?.step), .text(text: "  "))
        await again.leave().value
        #expect(await opened(home).view?.step?.answer == .text(text: "half a word"))
        #expect(home.app.trouble == nil)
    }

    @Test func halfAnAnswerThatTheCoreRefusesIsNoTrouble() async throws {
        let home = try await Home.opened()
        let model = await opened(home, light: true)
        model.enter(try #require(model.view?.step), .text(text: "of another kind"))
        await model.leave().value
        #expect(home.app.trouble == nil)
        #expect(await opened(home).stepId == "need")
    }

    @Test func aRunIsPutAway() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        try await model.give(.person(id: nil))
        await model.discard().value
        guard case .putAway = model.page else { throw NeverCame() }
        #expect(try home.nearer.course().openRun(form: form) == nil)
        await model.leave().value
        #expect(home.app.trouble == nil)
    }

    @Test func aSecondTapWhileOneIsKeptDoesNothing() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        model.enter(try #require(model.view?.step), .person(id: nil))
        let first = model.next()
        #expect(model.isBusy)
        let second = model.next()
        let third = model.discard()
        for task in [first, second, third] { await task.value }
        #expect(!model.isBusy)
        #expect(!model.isPutAway)
        #expect(model.stepId == "trigger")
    }

    @Test func theWayOnSaysWhetherItLeavesTheStepOut() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        let who = try #require(model.view?.step)
        #expect(who.optional && model.skips(who))
        model.enter(who, .person(id: nil))
        #expect(!model.skips(who), "nobody in particular is an answer")
        #expect(!model.wentBack)
        await model.next().value
        #expect(!model.wentBack)
        await model.back().value
        #expect(model.wentBack, "pages move the other way")
        await model.next().value
        #expect(!model.wentBack)
    }

    @Test func anUnknownFormIsShutAndCanBeTriedAgain() async throws {
        let home = try await Home.opened()
        let model = FormModel(home.app, form: "nonsense", light: false)
        await model.open().value
        guard case .shut(.NotFound(what: "form")) = model.page else { throw NeverCame() }
        #expect(home.app.trouble == nil, "it is said where the step would be")
        await home.app.close().value
        let late = await opened(home)
        #expect(late.isShut)
        await home.app.open().value
        await late.open().value
        #expect(late.stepId == "who")
        await model.next().value
        await model.skip().value
        await model.back().value
        await model.discard().value
        #expect(model.isPutAway)
    }

    @Test func aFormWithACautionBeginsWithIt() async throws {
        let home = try await Home.opened()
        let course = try home.nearer.course()
        for stage in try course.path().stages {
            for line in try course.stage(number: stage.number).forms {
                let model = FormModel(home.app, form: line.form.id, light: false)
                await model.open().value
                let isIntro = if case .intro = model.page { true } else { false }
                #expect(isIntro == (model.view?.caution != nil))
                model.begin()
                guard case .step = model.page else { throw NeverCame() }
            }
        }
    }

    @Test func aNewPersonIsThereAtOnce() async throws {
        let home = try await Home.opened()
        let model = await opened(home)
        await model.loadPeople()
        #expect(model.people.isEmpty)
        #expect(await model.addPerson("") == .no(sentence(.required)))
        guard case .yes(let mirela) = await model.addPerson("Mirela") else { throw NeverCame() }
        #expect(model.people.map(\.person) == [mirela])
        try await model.give(.person(id: mirela.id))
        #expect(model.stepId == "trigger")
    }

    @Test func whoIsOnHoldStandsLastAndCannotBePickedWhereTheFormCoachesNearer() async throws {
        let home = try await Home.opened()
        let people = try home.nearer.people()
        let (ada, zoe) = (try people.add(name: "Ada", relation: nil), try people.add(name: "Zoe", relation: nil))
        try people.hold(id: ada.id)
        let nearer = FormModel(home.app, form: "answer-a-bid", light: true)
        await nearer.open().value
        await nearer.loadPeople()
        #expect(nearer.people.map(\.person.id) == [zoe.id, ada.id])
        #expect(nearer.people.map(\.canBePicked) == [true, false])
        #expect(nearer.people.map(\.note) == [nil, "Not in exercises just now."])
        let elsewhere = await opened(home)
        await elsewhere.loadPeople()
        #expect(elsewhere.people.map(\.canBePicked) == [true, true])
    }

    @Test func theWordsForFeelings() async throws {
        let home = try Home()
        let model = FormModel(home.app, unsavedForm: form)
        #expect(model.feelings == nil)
        await model.loadFeelings()
        #expect(model.feelings?.families.isEmpty == false)
    }
}

@MainActor
@Suite struct UnsavedFormModelTests {
    @Test func everyToolWorksWithoutAVault() async throws {
        let home = try Home()
        for item in try library.toolbox(region: "DE").items {
            let model = FormModel(home.app, unsavedForm: item.form)
            #expect(!model.keeps)
            #expect(model.screen == .unsavedForm(item.form))
            await model.open().value
            for _ in 0..<80 {
                guard let step = model.view?.step else { break }
                model.enter(step, anAnswer(step))
                await model.next().value
            }
            guard case .end = model.page else {
                Issue.record("\(item.form) has no end")
                continue
            }
            await model.back().value
            #expect(model.stepId != nil)
            let last = try #require(model.view?.step)
            model.enter(last, anAnswer(last))
            await model.next().value
            await model.finish().value
            guard case .finished = model.page else { throw NeverCame() }
        }
        #expect(home.app.trouble == nil)
    }

    @Test func aRefusalIsToldAndNothingIsLost() async throws {
        let home = try Home()
        let model = FormModel(home.app, unsavedForm: form)
        await model.open().value
        try await model.give(.person(id: nil))
        try await model.give(.scale(value: 3))
        #expect(model.refused == sentence(.wrongKind))
        #expect(model.stepId == "trigger")
        try await model.give(.text(text: "a knock"))
        #expect(model.stepId == "need")
        await model.setLight(true).value
        #expect(model.stepId == "need")
        #expect(model.view?.light == true)
        await model.setLight(false).value
        let who = try #require(model.view?.step)
        #expect(model.draft(who) == .person(id: nil), "what was answered stands there as a draft")
        await model.leave().value
        await model.loadPeople()
        await model.discard().value
        #expect(model.isPutAway)
    }

    @Test func anUnknownFormIsShutWithAReason() async throws {
        let home = try Home()
        let model = FormModel(home.app, unsavedForm: "nonsense")
        await model.finish().value
        await model.open().value
        guard case .shut(.NotFound(what: "form")) = model.page else { throw NeverCame() }
    }
}
