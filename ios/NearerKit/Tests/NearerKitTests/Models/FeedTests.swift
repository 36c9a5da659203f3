import Foundation
import NearerKit
import Testing

/// What SwiftUI does with `.task(id:)`: loads once, and again whenever the id is another.
@MainActor
private final class Shown {
    private var tasks: [Task<Void, Never>] = []

    func show(_ id: @escaping @MainActor () -> AnyHashable, _ load: @escaping @MainActor () async -> Void) {
        tasks.append(
            Task {
                var last: AnyHashable?
                while !Task.isCancelled {
                    let now = id()
                    if now != last {
                        last = now
                        await load()
                    }
                    try? await Task.sleep(for: .milliseconds(2))
                }
            })
    }

    func leave() {
        for task in tasks { task.cancel() }
    }
}

/// The number of the last commit that it was told of: several may be told of in one report.
private final class Commits: Observer {
    let last = Shared(UInt64(0))

    func changed(change: Change) {
        last.change { $0 = max($0, change.number) }
    }
}

/// What the vault's feed tells is loaded again by whom it may alter, and by nobody else.
@MainActor
@Suite struct FeedTests {
    /// Waits until nobody asks anything of the core any more.
    private func quiet(_ home: Home) async throws {
        var (count, times) = (-1, 0)
        while times < 20 {
            let now = home.clock.readings.value
            (count, times) = now == count ? (count, times + 1) : (now, 0)
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test func typingAnEntryReadsNothing() async throws {
        let home = try await Home.opened()
        let app = home.app
        let (today, journal, entry) = (TodayModel(app), JournalModel(app), EntryModel(app, id: nil))
        let shown = Shown()
        let loads = Shared(0)
        shown.show({ app.changes.of(TodayModel.topics) }) {
            await today.load()
            loads.change { $0 += 1 }
        }
        shown.show({ journal.query }) {
            await journal.load()
            loads.change { $0 += 1 }
        }
        shown.show({ app.changes.of(EntryModel.topics) }) {
            await entry.load()
            loads.change { $0 += 1 }
        }
        while loads.value < 3 { try await Task.sleep(for: .milliseconds(20)) }
        let commits = Commits()
        _ = try home.nearer.observe(observer: commits)
        for _ in 0..<100 {
            entry.text += "a"
            try await Task.sleep(for: .milliseconds(20))
        }
        try await Task.sleep(for: .seconds(1))
        try await quiet(home)
        print("while 100 letters were typed the core kept them \(commits.last.value) times")
        #expect(commits.last.value > 1)
        #expect(loads.value == 3, "nothing that is shown was read again")
        shown.leave()
    }

    @Test func typingAnAnswerAsksNothing() async throws {
        let home = try await Home.opened()
        let app = home.app
        let (today, form) = (TodayModel(app), FormModel(app, form: "downward-arrow", light: true))
        let shown = Shown()
        shown.show({ app.changes.of(TodayModel.topics) }) { await today.load() }
        await form.open().value
        try await quiet(home)
        guard case .step(_, let step) = form.page else { throw NeverCame() }
        // What opening began may come late on a busy machine; what typing asked would come every time.
        var asked = 0
        for _ in 0..<3 {
            let before = home.clock.readings.value
            for count in 1...100 { form.enter(step, .text(text: String(repeating: "a", count: count))) }
            try await quiet(home)
            asked = home.clock.readings.value - before
            if asked == 0 { break }
        }
        #expect(asked == 0)
        let before = home.clock.readings.value
        await form.leave().value
        try await quiet(home)
        #expect(home.clock.readings.value > before, "what stood there is kept")
        shown.leave()
    }

    /// A model with what it shows.
    private struct Showing {
        let name: String
        let topics: [Topic]
        let load: @MainActor () async -> Void
        let said: @MainActor () -> String
    }

    private func models(_ app: AppModel) -> [Showing] {
        let (today, path, map, you) = (TodayModel(app), PathModel(app), MapModel(app), YouModel(app))
        let (practices, journal, calendar) = (PracticesModel(app), JournalModel(app), CalendarModel(app))
        let (kept, bin, reminders, data) = (KeptModel(app), BinModel(app), RemindersModel(app), DataModel(app))
        let (measures, pulse) = (QuestionnairesModel(app), QuestionnaireModel(app, id: "weekly-pulse"))
        let (insights, toolbox, stage) = (InsightsModel(app), ToolboxModel(app), StageModel(app, number: 1))
        func showing<Model>(
            _ model: Model, _ topics: [Topic], _ load: @escaping @MainActor () async -> Void,
            _ said: @escaping @MainActor () -> Any
        ) -> Showing {
            Showing(name: "\(Model.self)", topics: topics, load: load) { String(describing: said()) }
        }
        return [
            showing(today, TodayModel.topics, today.load) { today.view as Any },
            showing(path, PathModel.topics, path.load) { (path.stages, path.tracks) },
            showing(stage, StageModel.topics, stage.load) { stage.view as Any },
            showing(map, MapModel.topics, map.load) { map.view as Any },
            showing(you, YouModel.topics, you.load) { (you.people, you.plans, you.practices) },
            showing(practices, PracticesModel.topics, practices.load) {
                (practices.practices, practices.week, practices.suggestions)
            },
            showing(journal, JournalModel.topics, journal.load) {
                (journal.lines, journal.counts, journal.onThisDay, journal.prompts)
            },
            showing(calendar, CalendarModel.topics, calendar.load) { calendar.month as Any },
            showing(kept, KeptModel.topics, kept.load) { kept.groups as Any },
            showing(bin, BinModel.topics, bin.load) { bin.items as Any },
            showing(reminders, RemindersModel.topics, reminders.load) { reminders.settings as Any },
            showing(data, DataModel.topics, data.load) { (data.cameIn, data.unread) },
            showing(measures, QuestionnairesModel.topics, measures.load) { (measures.ours, measures.brought) },
            showing(pulse, QuestionnaireModel.topics, pulse.load) { (pulse.measure, pulse.scores, pulse.answers) },
            showing(insights, InsightsModel.topics, insights.load) {
                (insights.measures, insights.people, insights.outcomes)
            },
            showing(toolbox, ToolboxModel.topics, toolbox.load) { toolbox.plan },
        ]
    }

    /// Something in each room: alone, and by exercises that together file into all of them.
    private func deeds() -> [(String, (Nearer) throws -> Void)] {
        let alone: [(String, (Nearer) throws -> Void)] = [
            ("a setting", { nearer in
                var settings = try nearer.settings().read()
                settings.country = "RO"
                try nearer.settings().write(settings: settings)
            }),
            ("a person", { _ = try $0.people().add(name: "Mirela", relation: nil) }),
            ("an entry", { _ = try $0.journal().write(draft: draft("one", tags: ["new"])) }),
            ("a practice", { _ = try $0.habits().add(new: practice()) }),
            ("a lesson", { try $0.course().markRead(lesson: "attachment-in-one-page") }),
            ("a check-in", { _ = try $0.journal().checkIn(checkIn: CheckIn(way: .back, chip: "air", mood: nil)) }),
            ("an offer", { try $0.assessments().setOffered(measure: "weekly-pulse", isOn: true, everyDays: 9) }),
            ("something deleted", { nearer in
                let journal = try nearer.journal()
                try journal.delete(entry: try #require(journal.page(before: nil, count: 1).lines.first).id)
            }),
        ]
        let forms = [
            "catch-one-moment", "catch-the-distancing", "weekly-pulse", "my-goals", "getting-through-tonight",
            "evidence-log", "interview-people", "learned-then-holds-now", "behavioural-experiment",
            "before-a-session", "trust-ladder", "loop-map", "critic-and-friend", "letter-to-future-me",
            "if-i-go-quiet",
        ]
        return alone + forms.map { form in (form, { try finish($0, form) }) }
    }

    @Test func aChangeInEachRoomReachesWhomItAltersAndNobodyElse() async throws {
        let home = try await Home.opened()
        let (app, nearer, alters) = (home.app, try home.nearer, try home.app.library.topics())
        let observer = TellingObserver()
        _ = try nearer.observe(observer: observer)
        let models = models(app)
        var reached: Set<Room> = []
        for (name, deed) in deeds() {
            for model in models { await model.load() }
            let before = models.map { (app.changes.of($0.topics), $0.said()) }
            let all = home.changes
            try deed(nearer)
            // What is told last is what is typed last.
            try nearer.journal().keepDraft(entry: nil, draft: draft("typed after \(name)"))
            var (rooms, told): (Set<Room>, Int) = ([], 0)
            while !rooms.contains(.draft) {
                let change = try observer.change()
                rooms.formUnion(change.rooms)
                told += change.rooms.count
            }
            try await home.changed(after: all + told - 1)
            reached.formUnion(rooms)
            for (model, (count, said)) in zip(models, before) {
                let mayAlter = model.topics.contains { !rooms.isDisjoint(with: alters[$0] ?? []) }
                #expect((app.changes.of(model.topics) > count) == mayAlter, "\(name): \(model.name)")
                await model.load()
                #expect(model.said() == said || mayAlter, "\(name) alters \(model.name), which is not told")
            }
        }
        #expect(reached.count == Set(alters.values.joined()).count, "a room that nothing was done in: \(reached)")
    }
}

private func finish(_ nearer: Nearer, _ form: String) throws {
    let course = try nearer.course()
    var view = try course.begin(form: form, light: false)
    let run = try #require(view.run)
    // With nobody in particular nothing is planned, and nothing comes back.
    let somebody = try nearer.people().all().first?.id
    while let step = view.step {
        var answer = anAnswer(step)
        if case .person = step.part { answer = .person(id: somebody) }
        // What asks whether one is safe, where it can be said.
        if case .choice(let options, _, _) = step.part, options.contains(where: { $0.id == "harm" }) {
            answer = .choice(picked: ["harm"], own: nil)
        }
        view = try course.answer(run: run, step: step.id, answer: answer)
    }
    _ = try course.finish(run: run)
}
