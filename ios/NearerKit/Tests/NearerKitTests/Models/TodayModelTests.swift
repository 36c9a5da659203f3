import NearerKit
import Testing

@MainActor
@Suite struct TodayModelTests {
    @Test func anEmptyDayIsQuietAndOffersAStep() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        #expect(model.title == "Today")
        #expect(!model.isQuiet, "nothing is said before it is read")
        await model.load()
        let view = try #require(model.view)
        #expect(view.day == "2026-11-24")
        #expect(model.title == view.greeting)
        #expect(model.isQuiet == view.due.isEmpty)
        let next = try #require(view.next)
        model.open(next, light: true)
        #expect(home.app.top == (next.kind == .lesson ? .lesson(next.id) : .form(next.id, light: true)))
        #expect(model.offersLight(next) == (next.kind == .form && next.hasLight))
    }

    @Test func aHintThatNamedNobodyOnAWidgetIsAskedAboutUntilItIsLeftOpen() async throws {
        let home = try await Home.opened()
        let ada = try home.nearer.people().add(name: "Ada", relation: nil)
        let tapped = Captured.checkIn(checkIn: CheckIn(way: .back, chip: "safety"))
        _ = try home.app.library.capture(shared: home.host.folders.shared, clock: home.clock, id: nil, captured: tapped)
        _ = try home.nearer.journal().fileInbox()
        let model = TodayModel(home.app)
        await model.load()
        #expect(model.view?.asksWho?.ask == "Is it about someone in particular?")
        let about = AboutPersonModel(home.app)
        await about.load()
        #expect(about.people == [ada])
        await about.hintOfNobody().value
        #expect(about.isLeftOpen)
        #expect(try home.nearer.today().view().asksWho == nil)
    }

    @Test func aPracticeIsMarkedAndTakenBack() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice())
        let model = TodayModel(home.app)
        await model.load()
        #expect(!model.isQuiet)
        let made = try #require(model.view?.practices.first)
        #expect(made.mark == nil)
        await model.mark(made, .done).value
        await model.load()
        #expect(model.view?.practices.first?.mark == .done)
        await model.mark(made, .skipped).value
        await model.load()
        #expect(model.view?.practices.first?.mark == .skipped)
        await model.takeBack(made).value
        await model.load()
        #expect(model.view?.practices.first == made)
    }

    @Test func whatWasLeftOpenAndWhatIsDueIsOpened() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.course().begin(form: "catch-the-distancing", light: true)
        let model = TodayModel(home.app)
        await model.load()
        let unfinished = try #require(model.view?.unfinished)
        model.open(unfinished)
        #expect(home.app.top == .form("catch-the-distancing", light: false))
        model.open(
            DueItem(kind: .measure, form: "weekly-pulse", entry: nil, followUp: nil, title: "", minutes: 1, reason: ""))
        #expect(home.app.top == .form("weekly-pulse", light: false))
    }

    @Test func whatLeadsIsWhatIsDueThenWhatWasLeftOpen() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        await model.load()
        guard case .quiet = model.hero else { throw NeverCame() }
        #expect(model.more.isEmpty)
        _ = try home.nearer.course().begin(form: "catch-the-distancing", light: true)
        await model.load()
        guard case .unfinished(let run) = model.hero else { throw NeverCame() }
        #expect(run.form == "catch-the-distancing")
        model.checkIn(.back)
        #expect(home.app.top == .capture)
        #expect(CaptureModel(home.app).way == .back)
        #expect(CaptureModel(home.app).way == nil, "said once")
    }

    @Test func aQuestionIsAnsweredOnTheSpot() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        let due = DueItem(
            kind: .question, form: "if-i-go-quiet", entry: nil, followUp: nil, title: "", minutes: 1, reason: "")
        #expect(!model.isKept)
        await model.answer(due, OptionView(id: "say-nothing", text: "")).value
        #expect(model.isKept && home.app.top == nil, "nothing more is asked")
        #expect(try home.nearer.settings().read().ifQuiet == .sayNothing)
        await model.answer(due, OptionView(id: "unheard-of", text: "")).value
        #expect(home.app.trouble != nil)
    }

    @Test func aTapMarksAPracticeAndAnotherTakesItBack() async throws {
        let home = try await Home.opened()
        _ = try home.nearer.habits().add(new: practice())
        let model = TodayModel(home.app)
        await model.load()
        let made = try #require(model.view?.practices.first)
        await model.tap(made).value
        await model.load()
        let marked = try #require(model.view?.practices.first)
        #expect(marked.mark == .done)
        await model.tap(marked).value
        await model.load()
        #expect(model.view?.practices.first?.mark == nil)
    }

    @Test func aLineIsKeptAndTakenBack() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        model.line = " \n"
        #expect(!model.canKeepLine)
        model.line = "A line."
        #expect(model.canKeepLine)
        await model.keepLine().value
        #expect(model.line.isEmpty)
        let kept = try #require(model.kept)
        #expect(try home.nearer.journal().get(entry: kept).text == "A line.")
        await model.takeLineBack().value
        #expect(model.kept == nil)
        #expect(try home.nearer.bin().items().map(\.id) == [kept])
        await model.takeLineBack().value
        model.line = "Another."
        await model.keepLine().value
        #expect(model.kept != nil)
        model.line = "A third"
        #expect(model.kept == nil, "the next line is about something else")
    }

    @Test func aLineThatIsNotKeptStays() async throws {
        let home = try await Home.opened()
        let model = TodayModel(home.app)
        model.line = "A line."
        home.clock.fails.value = ClockError.Failed
        await model.keepLine().value
        #expect(model.line == "A line.")
        #expect(home.app.trouble == .Internal(place: "clock"))
    }
}
