import Testing

@testable import NearerKit

/// A model, by what its screen asks of it.
@MainActor
private struct Watched {
    let name: String
    /// `loading`, `shown`, or the error's name.
    let state: @MainActor () -> String
    let load: @MainActor () async -> Void
    let retry: @MainActor () async -> Void

    init<Model: ScreenModel>(_ model: Model) {
        name = "\(Model.self)"
        state = {
            switch model.showing {
            case .loading: "loading"
            case .shown: "shown"
            case .failed(let error): "\(error)"
            }
        }
        load = { await model.load() }
        retry = { await model.retry().value }
    }
}

/// Every model that asks the vault.
@MainActor
private func models(_ app: AppModel, practice: Id, entry: Id) -> [Watched] {
    [
        Watched(TodayModel(app)), Watched(PathModel(app)), Watched(StageModel(app, number: 1)),
        Watched(TrackModel(app, id: "trust")), Watched(LessonModel(app, id: "attachment-in-one-page")),
        Watched(MapModel(app)), Watched(KeptModel(app)), Watched(InsightsModel(app)), Watched(JournalModel(app)),
        Watched(CalendarModel(app)), Watched(EntryModel(app, id: entry)), Watched(QuestionnairesModel(app)),
        Watched(QuestionnaireModel(app, id: "weekly-pulse")), Watched(BringQuestionnaireModel(app, id: nil)),
        Watched(BringAnswersModel(app)), Watched(HandOnModel(app)), Watched(YouModel(app)),
        Watched(PracticesModel(app)), Watched(PracticeModel(app, id: practice)),
        Watched(PracticeDayModel(app, id: practice, day: "2026-11-24")), Watched(PracticeReviewModel(app)),
        Watched(EditPracticeModel(app, .new)), Watched(RemindersModel(app)), Watched(CaptureModel(app)),
        Watched(DataModel(app)), Watched(BinModel(app)),
        Watched(FormModel(app, form: "catch-the-distancing", light: false)),
    ]
}

@MainActor
@Suite struct ShowingTests {
    private func watched(_ home: Home) throws -> [Watched] {
        let made = try home.nearer.habits().add(new: practice())
        return models(home.app, practice: made, entry: try home.write("one"))
    }

    @Test func aScreenWaitsAndThenShows() async throws {
        let home = try await Home.opened()
        for model in try watched(home) {
            #expect(model.state() == "loading", "\(model.name)")
            await model.load()
            #expect(model.state() == "shown", "\(model.name)")
        }
        #expect(home.app.trouble == nil)
    }

    /// At most so many of the models ask for nothing that depends on the time, and can't fail by the clock.
    private static let mostTimeless = 14

    @Test func whatCouldNotBeReadIsReadOnceMore() async throws {
        let home = try await Home.opened()
        let models = try watched(home)
        home.clock.fails.value = ClockError.Failed
        var failed = 0
        for model in models {
            await model.load()
            if model.state() == "shown" { continue }
            failed += 1
            #expect(model.state() == "\(NearerError.Internal(place: "clock"))", "\(model.name)")
        }
        #expect(failed >= models.count - Self.mostTimeless)
        home.clock.fails.value = nil
        for model in models {
            await model.retry()
            #expect(model.state() == "shown", "\(model.name)")
        }
    }

    @Test func nothingThatIsShownGoesAway() async throws {
        let home = try await Home.opened()
        let models = try watched(home)
        for model in models { await model.load() }
        home.clock.fails.value = ClockError.Failed
        var told = 0
        for model in models {
            home.app.putTroubleAway()
            let reading = Task { await model.load() }
            await Task.yield()
            #expect(model.state() == "shown", "\(model.name) while it is read anew")
            await reading.value
            #expect(model.state() == "shown", "\(model.name)")
            if home.app.trouble != nil { told += 1 }
        }
        #expect(told >= models.count - Self.mostTimeless, "it is said beside")
    }

    @Test func whatGoesWithTheVaultIsNoTrouble() async throws {
        let home = try await Home.opened()
        let models = try watched(home)
        for model in models.dropLast(14) { await model.load() }
        let before = models.map { $0.state() }
        #expect(Set(before) == ["loading", "shown"])
        await home.app.close().value
        // A run is opened by somebody who waits for it.
        for (model, was) in zip(models, before) where model.name != "FormModel" {
            await model.load()
            #expect(model.state() == was, "\(model.name)")
        }
        #expect(home.app.trouble == nil)
    }

    @Test func aReadingThatWasOvertakenShowsNothing() async throws {
        let home = try await Home.opened()
        let reading = Reading<Int>()
        let slow = Task {
            await reading.take(home.app) {
                try? await Task.sleep(for: .milliseconds(50))
                return .success(1)
            }
        }
        await Task.yield()
        #expect(await reading.take(home.app) { .success(2) } == 2)
        #expect(await slow.value == nil)
        #expect(reading.value == 2)
    }
}
