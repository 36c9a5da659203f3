import NearerKit
import Testing

@MainActor
@Suite struct PathModelTests {
    @Test func thePathLeadsToStagesLessonsAndForms() async throws {
        let home = try await Home.opened()
        let path = PathModel(home.app)
        await path.load()
        #expect(path.stages.count >= 10)
        let course = try home.nearer.course()
        let line = try #require(
            try path.stages.first { line in
                let stage = try course.stage(number: line.number)
                return !stage.lessons.isEmpty && !stage.forms.isEmpty
            })
        #expect(line.share == 0)
        path.open(line)
        #expect(home.app.top == .stage(line.number))

        let stage = StageModel(home.app, number: line.number)
        await stage.load()
        let view = try #require(stage.view)
        #expect(view.number == line.number)
        let lesson = try #require(view.lessons.first)
        home.app.open(lesson)
        #expect(home.app.top == .lesson(lesson.id))
        home.app.open(try #require(view.forms.first))
        #expect(home.app.top == .form(view.forms[0].form.id, light: false))
        home.app.back()

        let reading = LessonModel(home.app, id: lesson.id)
        await reading.load()
        #expect(reading.view?.title == lesson.title)
        #expect(reading.view?.lastRead == nil)
        #expect(!reading.isWhole)
        await reading.markRead().value
        #expect(home.app.top == .stage(line.number), "it leaves by itself")
        await path.load()
        let walked = try #require(path.stages.first { $0.number == line.number })
        #expect(walked.share > 0)
        await reading.load()
        #expect(reading.view?.lastRead == "2026-11-24")
    }

    @Test func aStagesPracticeIsTakenAlong() async throws {
        let home = try await Home.opened()
        let path = PathModel(home.app)
        await path.load()
        for line in path.stages {
            let stage = StageModel(home.app, number: line.number)
            await stage.load()
            guard let offer = stage.view?.practice else { continue }
            #expect(!offer.taken)
            await stage.takePractice().value
            await stage.load()
            #expect(stage.view?.practice?.taken == true)
            #expect(try home.nearer.habits().list().map(\.name) == [offer.name])
            return
        }
        Issue.record("no stage has a practice")
    }

    @Test func aStageThatIsNotThereSaysSo() async throws {
        let home = try await Home.opened()
        let stage = StageModel(home.app, number: 99)
        await stage.load()
        #expect(stage.view == nil)
        #expect(stage.showing.failure == .NotFound(what: "stage"))
        let lesson = LessonModel(home.app, id: "nonsense")
        await lesson.load()
        #expect(lesson.view == nil)
        #expect(lesson.showing.failure == .NotFound(what: "lesson"))
        #expect(home.app.trouble == nil)
    }
}

@MainActor
@Suite struct InsightsModelTests {
    @Test func chartsFollowWhomTheyAreAbout() async throws {
        let home = try await Home.opened()
        let mirela = try home.nearer.people().add(name: "Mirela", relation: nil).id
        let model = InsightsModel(home.app)
        let before = model.query
        await model.load()
        #expect(model.people.map(\.name) == ["Mirela"])
        let closeness = try #require(model.measures.first { $0.id == "closeness-check" })
        #expect(model.isEmpty(try #require(model.chart(closeness))))

        let course = try home.nearer.course()
        var view = try course.begin(form: closeness.id, light: false)
        let run = try #require(view.run)
        while let step = view.step {
            let answer: Answer = if case .person = step.part { .person(id: mirela) } else { anAnswer(step) }
            view = try course.answer(run: run, step: step.id, answer: answer)
        }
        _ = try course.finish(run: run)
        // The screen loads anew.
        try await eventually { model.query != before }

        model.about = mirela
        #expect(model.chart(closeness) == nil, "nobody else's chart meanwhile")
        await model.load()
        #expect(model.isEmpty(try #require(model.chart(closeness))) == false)
        model.about = nil
        await model.load()
        #expect(model.isEmpty(try #require(model.chart(closeness))))
        model.answer(closeness)
        #expect(home.app.top == .form(closeness.id, light: false))
    }

    @Test func anOlderLoadDoesNotOverwriteANewer() async throws {
        let home = try await Home.opened()
        let mirela = try home.nearer.people().add(name: "Mirela", relation: nil).id
        let model = InsightsModel(home.app)
        async let first: Void = model.load()
        await Task.yield()
        model.about = mirela
        async let second: Void = model.load()
        _ = await (first, second)
        let measure = try #require(model.measures.first)
        #expect(model.chart(measure) != nil)
        model.open(measure)
        #expect(home.app.top == .questionnaire(measure.id))
    }
}

@MainActor
@Suite struct YouModelTests {
    @Test func peopleAreAddedAndRenamed() async throws {
        let home = try await Home.opened()
        let model = YouModel(home.app)
        await model.load()
        #expect(model.people == [])
        #expect(model.plans == [])
        #expect(model.practices == [])
        await model.addPerson().value
        model.newName = " "
        await model.addPerson().value
        #expect(model.refused == sentence(.required))
        #expect(model.newName == " ", "what was typed stays")
        model.newName = "Mirela"
        #expect(model.refused == nil)
        await model.addPerson().value
        #expect(model.newName == nil)
        await model.load()
        let mirela = try #require(model.people?.first)
        await model.keep(mirela).value
        model.beginChanging(mirela)
        #expect(model.changed[mirela.id] == mirela)
        model.changed[mirela.id]?.name = ""
        await model.keep(mirela).value
        #expect(model.refused != nil)
        model.changed[mirela.id]?.name = "Ioana"
        #expect(model.refused == nil)
        await model.keep(mirela).value
        #expect(model.changed.isEmpty)
        await model.load()
        #expect(model.people?.map(\.name) == ["Ioana"])
    }

    @Test func exercisesWithSomebodyAreTurnedOffAtOnceAndOnAgainByTheQuestion() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.people().add(name: "Mirela", relation: nil)
        let model = YouModel(home.app)
        await model.load()
        let mirela = try #require(model.people?.first)
        #expect(mirela.contact == .unset)
        await model.hold(mirela).value
        await model.load()
        let held = try #require(model.people?.first)
        #expect(held.contact == .hold)
        let about = AboutPersonModel(home.app)
        await about.ask(held).value
        let question = try #require(about.question)
        #expect(question.person == mirela.id && question.options.count == 4)
        await about.answer(question, .no).value
        #expect(about.question == nil && about.said?.answered.contact == .near)
        await model.load()
        #expect(model.people?.map(\.contact) == [.near])
    }

    @Test func youLeadsToTheMapAndToWhatExercisesKept() throws {
        let app = try Home().app
        let model = YouModel(app)
        model.openMap()
        #expect(app.top == .myMap)
        model.openKept()
        #expect(app.top == .fromExercises)
    }

    @Test func plansAreDoneAndDeleted() async throws {
        let home = try await Home.opened()
        let course = try home.nearer.course()
        // With nobody in particular nothing is planned.
        let sam = try home.nearer.people().add(name: "Sam", relation: nil).id
        for cue in ["When she calls,", "When I wake,"] {
            var view = try course.begin(form: "catch-the-distancing", light: false)
            let run = try #require(view.run)
            while let step = view.step {
                let answer: Answer =
                    switch (step.id, step.part) {
                    case (_, .person): .person(id: sam)
                    case ("need", _): .choice(picked: ["alarm"], own: nil)
                    case ("back", _): .choice(picked: ["days"], own: nil)
                    case ("way-back", _): .choice(picked: ["yes"], own: nil)
                    case (_, .plan): .plan(cue: cue, act: "I say hello.", practise: false)
                    default: anAnswer(step)
                    }
                view = try course.answer(run: run, step: step.id, answer: answer)
            }
            _ = try course.finish(run: run)
        }
        let model = YouModel(home.app)
        await model.load()
        let plans = try #require(model.plans)
        #expect(plans.count == 2)
        await model.setDone(plans[0]).value
        await model.load()
        #expect(model.plans == [plans[1]])
        await model.delete(plans[1]).value
        await model.load()
        #expect(model.plans == [])
    }

    @Test func youLeadsToThePractices() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice())
        let you = YouModel(home.app)
        you.newPractice()
        #expect(home.app.top == .editPractice(.new))
        you.openPractices()
        #expect(home.app.top == .practices)
        await you.load()
        await you.archive(try #require(you.practices?.first)).value
        await you.load()
        #expect(you.practices == [])
    }
}

@MainActor
@Suite struct SettingsModelTests {
    @Test func theDaysEndAndTheCountryAreChosen() async throws {
        let home = try await Home.opened()
        let model = SettingsModel(home.app)
        await model.load()
        #expect(model.countries.contains { $0.code == "DE" })
        #expect(model.dayBoundary == 180)
        #expect(model.dayEnds.contains(180) && model.dayEnds.count == 13)
        #expect(model.country == nil)
        await model.setDayBoundary(300).value
        await model.setCountry("RO").value
        #expect(model.dayBoundary == 300)
        #expect(model.country == "RO")
        #expect(try home.nearer.settings().read().dayBoundaryMin == 300)
        await model.setCountry(nil).value
        #expect(model.country == nil)
    }

    @Test func whatIsSaidUnaskedIsChosen() async throws {
        let home = try await Home.opened()
        let model = SettingsModel(home.app)
        #expect(model.looksForPhrases)
        #expect(model.ifQuiet == nil)
        await model.setLooksForPhrases(false).value
        await model.setIfQuiet(.after10Days).value
        #expect(!model.looksForPhrases)
        #expect(model.ifQuiet == .after10Days)
        let kept = try home.nearer.settings().read()
        #expect(kept.phrasesOff && kept.ifQuiet == .after10Days)
        #expect(Set(IfQuiet.all.map { home.app.strings[$0.key] }).count == 3)
    }

    @Test func withoutAVaultThereIsNothingToSet() async throws {
        let home = try Home()
        let model = SettingsModel(home.app)
        await model.setDayBoundary(0).value
        #expect(model.dayBoundary == nil)
        #expect(home.app.trouble == nil)
    }
}

@MainActor
@Suite struct ToolboxModelTests {
    @Test func itWorksWithoutAVault() async throws {
        let home = try Home()
        let model = ToolboxModel(home.app)
        #expect(model.region == "DE")
        await model.load()
        let view = try #require(model.view)
        #expect(view.country?.code == "DE")
        #expect(model.toCall("all")?.lines.isEmpty == false)
        model.open(try #require(view.items.first))
        #expect(home.app.top == .unsavedForm(view.items[0].form))
        #expect(home.app.top?.needsNoVault == true)
    }

    @Test func thePlanForTonightIsReachedWhereTheVaultIsOpen() async throws {
        let home = try Home()
        let model = ToolboxModel(home.app)
        #expect(!model.reachesPlan)
        await home.app.open().value
        #expect(model.reachesPlan)
        model.openPlan()
        #expect(home.app.top == .form("getting-through-tonight", light: true))
        let form = FormModel(home.app, form: "getting-through-tonight", light: true)
        await form.open().value
        #expect(form.view?.step != nil)
    }

    @Test func theChosenCountryCounts() async throws {
        let home = try await Home.opened()
        let model = ToolboxModel(home.app)
        let other = try #require(try library.countries().first { $0.code != "DE" })
        await SettingsModel(home.app).setCountry(other.code).value
        #expect(model.region == other.code)
        await model.load()
        #expect(model.view?.country == other)
    }

    @Test func aNoticesLinesAreOfItsKind() async throws {
        let home = try Home()
        let model = ToolboxModel(home.app)
        await model.load()
        let view = try library.unsavedRun(
            form: "catch-the-distancing", light: true,
            given: [GivenAnswer(step: "need", answer: .choice(picked: ["safety"], own: nil))])
        let notice = try #require(view.notices.first)
        let lines = try #require(model.toCall(notice.lines)).lines
        #expect(Set(lines.map(\.kind)) == [.emergency, .violence])
        #expect(model.toCall("none") == nil, "only words")
    }
}

@MainActor
@Suite struct FirstStartModelTests {
    @Test func threePagesAndTheFirstThing() async throws {
        let home = try await Home.opened()
        let model = FirstStartModel(home.app)
        model.back()
        #expect(model.page == .whatItIs)
        model.next()
        model.brought = .inTherapy
        model.next()
        model.next()
        #expect(model.page == .firstThing)
        model.back()
        #expect(model.page == .whatBringsYou)
        model.next()
        await model.begin().value
        #expect(home.app.settings?.welcomed == true)
        #expect(home.app.settings?.brought == .inTherapy)
        let form = try #require(try library.firstForm())
        #expect(home.app.top == .form(form, light: true))
    }

    @Test func onlyLookingAround() async throws {
        let home = try await Home.opened()
        await FirstStartModel(home.app).look().value
        #expect(home.app.settings?.welcomed == true)
        #expect(home.app.settings?.brought == nil)
        #expect(home.app.top == nil)
    }
}
