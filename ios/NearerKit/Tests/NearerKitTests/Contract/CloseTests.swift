import Foundation
import NearerKit
import Testing

private let closedTold: [String: Json] = ["error": "Closed"]

private let questionnaire = file(
    "{\"resourceType\": \"Questionnaire\", \"status\": \"draft\", \"item\": [{\"linkId\": \"a\", \"type\": \"string\", \"text\": \"x\"}]}")
private let noAnswers = file("{\"resourceType\": \"Bundle\"}")

private func file(_ json: String) -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json").path
    guard (try? json.write(toFile: path, atomically: true, encoding: .utf8)) != nil else { fatalError("no file") }
    return path
}

private let calls: [String: @Sendable (House) throws -> Void] = [
    "today": { _ = try $0.today.view() },
    "path": { _ = try $0.course.path() },
    "stage": { _ = try $0.course.stage(number: 1) },
    "lesson": { _ = try $0.course.lesson(id: "attachment-in-one-page") },
    "track": { _ = try $0.course.track(id: "trust") },
    "safe now": { try $0.course.answerSafety(flag: unknown, answer: .yes) },
    "help after a run": { _ = try $0.course.helpOffered(run: unknown, step: "x") },
    "follow-up answered": { try $0.course.followUpAnswered(followUp: unknown) },
    "ask tomorrow": { try $0.course.askTomorrow(followUp: unknown) },
    "answer at once": { _ = try $0.course.answerAtOnce(form: "if-i-go-quiet", option: "say-nothing") },
    "map": { _ = try $0.course.map() },
    "edit map": { try $0.course.editMap(section: "alarm", words: "late") },
    "mark read": { try $0.course.markRead(lesson: "attachment-in-one-page") },
    "take practice": { _ = try $0.course.takePractice(stage: 2) },
    "begin": { _ = try $0.course.begin(form: "weekly-pulse", light: false) },
    "open run": { _ = try $0.course.openRun(form: "weekly-pulse") },
    "resume": { _ = try $0.course.resume(run: unknown) },
    "answer": { _ = try $0.course.answer(run: unknown, step: "mood", answer: .scale(value: 1)) },
    "back": { _ = try $0.course.back(run: unknown) },
    "light": { _ = try $0.course.setLight(run: unknown, light: true) },
    "finish": { _ = try $0.course.finish(run: unknown) },
    "discard": { try $0.course.discard(run: unknown) },
    "write": { try $0.write("late") },
    "help after an entry": { _ = try $0.journal.helpOffered(text: "I want to die") },
    "kept": { _ = try $0.kept.groups() },
    "delete kept": { try $0.kept.delete(kind: .goal, id: unknown) },
    "do kept": { try $0.kept.setDone(kind: .goal, id: unknown, done: true) },
    "edit": { try $0.journal.edit(entry: unknown, draft: draft("late")) },
    "star": { try $0.journal.setStar(entry: unknown, star: true) },
    "delete": { try $0.journal.delete(entry: unknown) },
    "restore": { try $0.journal.restore(entry: unknown) },
    "get": { _ = try $0.journal.get(entry: unknown) },
    "bin": { _ = try $0.vault.bin().items() },
    "put back": { try $0.vault.bin().restore(kind: .person, id: unknown) },
    "remove for good": { _ = try $0.vault.bin().removeForGood(kind: .person, id: unknown) },
    "delete person": { try $0.people.delete(id: unknown) },
    "delete practice": { try $0.habits.delete(practice: unknown) },
    "keep up": { _ = try $0.vault.backups().keepUp() },
    "backup": {
        _ = try $0.vault.backups().writeBackup(path: "/nowhere", passphrase: "four words make it", progress: nil)
    },
    "document": { try $0.vault.backups().writeDocument(path: "/nowhere/d.json", progress: nil) },
    "own backups": { _ = try $0.vault.backups().localBackups() },
    "set recovery": { try $0.vault.backups().setRecovery(passphrase: "four words make it") },
    "recovery": { _ = try $0.vault.backups().hasRecovery() },
    "look at a backup": { _ = try $0.vault.backups().lookAt(source: .local(name: "x")) },
    "take": {
        let other = try House()
        let path = other.folder.appendingPathComponent("d.json").path
        try other.vault.backups().writeDocument(path: path, progress: nil)
        let incoming = try other.vault.backups().lookAt(source: .document(path: path))
        _ = try $0.vault.backups().take(lookedAt: incoming, mode: .merge, progress: nil)
    },
    "can take back": { _ = try $0.vault.backups().canTakeBack() },
    "take back": { _ = try $0.vault.backups().takeBack(progress: nil) },
    "look over": { _ = try $0.vault.backups().lookOver(progress: nil) },
    "unread": { _ = try $0.settings.unread() },
    "change key": { try $0.vault.lock().changeKey(keys: $0.keys, current: nil) },
    "prove lock": { try $0.vault.lock().prove(keys: $0.keys, current: nil) },
    "set lock": { _ = try $0.vault.lock().set(keys: $0.keys, change: LockChange(wanted: .phone, current: nil)) },
    "lock settings": { _ = try $0.vault.lock().settings() },
    "set lock settings": {
        try $0.vault.lock().setSettings(settings: LockSettings(delay: .atOnce, withScreen: true))
    },
    "copies": { _ = try $0.vault.copies().view() },
    "start copies": { _ = try $0.vault.copies().start(folder: Nowhere(), called: "Nowhere", progress: nil) },
    "keep copies": { _ = try $0.vault.copies().keep(folder: Nowhere(), which: .now, progress: nil) },
    "write a copy": { _ = try $0.vault.copies().write(path: "/nowhere/c.age", progress: nil) },
    "stop copies": { _ = try $0.vault.copies().stop() },
    "report": { _ = try $0.vault.backups().writeReport(path: "/nowhere/r.txt", progress: nil) },
    "page": { _ = try $0.journal.page(before: nil, count: 10) },
    "search": { _ = try $0.journal.search(typed: "late", before: nil, count: 10) },
    "add practice": { _ = try $0.habits.add(new: practice()) },
    "edit practice": { try $0.habits.edit(practice: unknown, new: practice()) },
    "order practices": { try $0.habits.reorder(practices: []) },
    "pause practice": { try $0.habits.pause(practice: unknown, from: nil, to: nil) },
    "resume practice": { try $0.habits.resume(practice: unknown) },
    "unarchive": { try $0.habits.unarchive(practice: unknown) },
    "mark an amount": { try $0.habits.markAmount(practice: unknown, day: nil, amount: "1", note: "") },
    "once more": { _ = try $0.habits.onceMore(practice: unknown) },
    "put away": { _ = try $0.habits.archived() },
    "practice on a day": { _ = try $0.habits.onDay(practice: unknown, day: "2026-11-24") },
    "sheet": { _ = try $0.habits.sheet(practice: unknown) },
    "week": { _ = try $0.habits.week(of: nil) },
    "month of a practice": { _ = try $0.habits.month(practice: unknown, of: nil) },
    "heat map": { _ = try $0.habits.heatMap(practice: unknown, from: nil, to: nil) },
    "review": { _ = try $0.habits.review(span: .week, of: nil) },
    "smaller was said": { try $0.habits.smallerWasSaid(practice: unknown) },
    "practice settings": { _ = try $0.habits.settings() },
    "set practice settings": { try $0.habits.setSettings(settings: PracticeSettings(streaks: true)) },
    "suggestions": { _ = try $0.course.practiceSuggestions() },
    "take a suggestion": { _ = try $0.course.takePracticeAs(stage: 2, chosen: practice()) },
    "plan reminders": { _ = try $0.vault.reminders().plan(lastSnapshot: nil) },
    "reminder settings": { _ = try $0.vault.reminders().settings() },
    "set reminders": {
        let settings = ReminderSettings(on: false, dueOn: false, dueMinute: 0, quiet: nil)
        try $0.vault.reminders().setSettings(settings: settings)
    },
    "look at habits": { _ = try $0.vault.bring().lookAtHabits(path: "/nowhere/b.db") },
    "take habits": {
        let other = try House()
        let path = other.above["habits.zip"].path
        try other.vault.exports().writeHabits(path: path)
        let incoming = try other.vault.bring().lookAtHabits(path: path)
        _ = try $0.vault.bring().takeHabits(lookedAt: incoming)
    },
    "write habits": { try $0.vault.exports().writeHabits(path: "/nowhere/h.zip") },
    "archive": { try $0.habits.archive(practice: unknown) },
    "mark": { try $0.habits.mark(practice: unknown, day: nil, mark: .done, note: "") },
    "clear mark": { try $0.habits.clearMark(practice: unknown, day: nil) },
    "practices": { _ = try $0.habits.list() },
    "practice": { _ = try $0.habits.get(practice: unknown) },
    "people": { _ = try $0.people.all() },
    "add person": { _ = try $0.people.add(name: "Abel", relation: nil) },
    "rename": { try $0.people.rename(id: unknown, name: "Abel") },
    "hold": { try $0.people.hold(id: unknown) },
    "the question about a person": { _ = try $0.people.question(id: unknown) },
    "a hint about a person": { _ = try $0.people.hint(id: unknown) },
    "the answer about a person": { _ = try $0.people.answer(id: unknown, answer: .no) },
    "whom to pick": { _ = try $0.people.toPick() },
    "whom to pick at a step": { _ = try $0.people.toPickAt(form: "answer-a-bid", step: "who") },
    "a hint about nobody": { try $0.people.hintOfNobody() },
    "somebody died": { try $0.people.markDied(id: unknown, day: nil) },
    "nobody died": { try $0.people.undoDied(id: unknown) },
    "out of pickers": { try $0.people.setPicked(id: unknown, picked: false) },
    "a child": { try $0.people.setChild(id: unknown, child: true) },
    "old words taken out": { try $0.today.takeOutOldWords() },
    "old words left": { try $0.today.leaveOldWords() },
    "whether the plan is open": { _ = try $0.plans.tonightIsOpen() },
    "opening the plan": { try $0.plans.openTonight(open: false) },
    "plans": { _ = try $0.plans.openItems() },
    "tonight": { _ = try $0.plans.tonight() },
    "do plan": { try $0.plans.setDone(item: unknown, done: true) },
    "delete plan": { try $0.plans.delete(item: unknown) },
    "measures": { _ = try $0.insights.measures() },
    "scores": { _ = try $0.insights.latestScores(measure: "weekly-pulse", person: nil) },
    "outcomes": { _ = try $0.insights.outcomes(person: nil) },
    "chart": { _ = try $0.insights.chart(measure: "weekly-pulse", person: nil) },
    "find": { _ = try $0.journal.find(ask: JournalAsk(typed: "late", filter: JournalFilter())) },
    "versions": { _ = try $0.journal.versions(entry: unknown) },
    "put version back": { try $0.journal.putBack(entry: unknown, version: 1) },
    "delete for good": { _ = try $0.journal.deleteForGood(entry: unknown) },
    "keep draft": { try $0.journal.keepDraft(entry: nil, draft: draft("late")) },
    "draft": { _ = try $0.journal.draft(entry: nil) },
    "drafts": { _ = try $0.journal.drafts() },
    "drop draft": { try $0.journal.dropDraft(entry: nil) },
    "save": { _ = try $0.journal.save(entry: nil, draft: draft("late")) },
    "check in": { _ = try $0.journal.checkIn(checkIn: CheckIn(way: .mood, mood: 1)) },
    "add sentence": { try $0.journal.addSentence(entry: unknown, text: "late") },
    "more tonight": { try $0.journal.moreTonight(entry: unknown, wanted: true) },
    "file inbox": { _ = try $0.journal.fileInbox() },
    "inbox": { _ = try $0.journal.inbox() },
    "month of the journal": { _ = try $0.journal.month(day: nil, firstWeekday: 0) },
    "days": { _ = try $0.journal.days(first: "2026-11-01", last: "2026-11-30") },
    "on this day": { _ = try $0.journal.onThisDay() },
    "counts": { _ = try $0.journal.counts() },
    "prompts": { _ = try $0.journal.prompts() },
    "wall": { _ = try $0.journal.wall(atMs: nil, zone: nil) },
    "moment": { _ = try $0.journal.moment(wall: WallTime(date: "2026-11-24", minute: 600), zone: nil) },
    "look at a journal": { _ = try $0.vault.bring().lookAtJournal(path: noAnswers, format: nil, progress: nil) },
    "take a journal": {
        let other = try House()
        let path = file("{\"version\": \"v4.1\", \"entries\": [{\"date\": \"2024-01-01\", \"time\": \"10:00\", \"title\": \"x\", \"body\": \"\", \"starred\": false}], \"tags\": {}}")
        let opened = try other.vault.bring().lookAtJournal(path: path, format: .jrnl, progress: nil)
        let choice = JournalChoice(moods: [], moodWordsAsTags: false, zone: nil)
        _ = try $0.vault.bring().takeJournal(lookedAt: opened, choice: choice, progress: nil)
    },
    "write journal": {
        _ = try $0.vault.exports().writeJournal(path: "/nowhere/j.md", format: .markdown, progress: nil)
    },
    "renew backups": { _ = try $0.vault.backups().renewBackups() },
    "questionnaires": { _ = try $0.assessments.list() },
    "keys": { _ = try $0.assessments.keys() },
    "look at a questionnaire": { _ = try $0.vault.bring().lookAtQuestionnaire(path: questionnaire) },
    "look at a kept questionnaire": {
        _ = try $0.vault.bring().lookAtKeptQuestionnaire(measure: "brought-\(unknown)")
    },
    "take a questionnaire": {
        let lookedAt = try House().vault.bring().lookAtQuestionnaire(path: questionnaire)
        _ = try $0.vault.bring().takeQuestionnaire(lookedAt: lookedAt, choice: .unscored(aboutPeople: false))
    },
    "remove questionnaire": { try $0.assessments.remove(measure: "brought-\(unknown)") },
    "set offered": { try $0.assessments.setOffered(measure: "worth", isOn: true, everyDays: nil) },
    "skip": { try $0.assessments.skip(measure: "worth") },
    "scores beside earlier": { _ = try $0.assessments.scores(measure: "worth", person: nil) },
    "changes": { _ = try $0.assessments.changes(measure: "worth", person: nil, earlier: nil, later: nil) },
    "answers": { _ = try $0.assessments.answers(measure: "worth", person: nil) },
    "measured people": { _ = try $0.assessments.people(measure: "worth") },
    "delete answers": { try $0.assessments.deleteAnswers(answered: unknown) },
    "erase answers": { _ = try $0.assessments.erase(measure: "worth", person: nil) },
    "look at answers": { _ = try $0.vault.bring().lookAtAnswers(path: noAnswers) },
    "take answers": {
        let lookedAt = try House().vault.bring().lookAtAnswers(path: noAnswers)
        _ = try $0.vault.bring().takeAnswers(lookedAt: lookedAt, measure: nil)
    },
    "write bundle": {
        let choice = BundleChoice(first: nil, last: nil, measures: [], aboutPeople: false)
        _ = try $0.vault.exports().writeBundle(path: "/nowhere/b.json", choice: choice, progress: nil)
    },
    "settings": { _ = try $0.settings.read() },
    "set": {
        let settings = Settings(
            welcomed: true, brought: nil, dayBoundaryMin: 180, country: nil, demo: false, ifQuiet: nil,
            phrasesOff: false)
        try $0.settings.write(settings: settings)
    },
    "observe": { _ = try $0.vault.observe(observer: TellingObserver()) },
]

/// A folder that is never asked: the vault says before that it is closed.
private final class Nowhere: CopyFolder {
    func list() throws -> [String] { [] }
    func read(name _: String, to _: String) throws {}
    func write(from _: String, name _: String) throws {}
    func delete(name _: String) throws {}
}

/// After close, and while closing, a call is `Closed` or whole.
@Suite struct CloseTests {
    @Test(arguments: calls.keys.sorted())
    func aCallAfterClose(_ name: String) throws {
        let house = try House()
        try house.close()
        let call = try #require(calls[name])
        #expect(try outcome { try call(house) } == closedTold)
    }

    @Test func aPlanAfterClose() throws {
        let house = try House()
        let answers = try house.vault.bring().lookAtAnswers(path: noAnswers)
        let asked = try house.vault.bring().lookAtQuestionnaire(path: questionnaire)
        let path = house.folder.appendingPathComponent("d.json").path
        try house.vault.backups().writeDocument(path: path, progress: nil)
        let backup = try house.vault.backups().lookAt(source: .document(path: path))
        try house.close()
        let choice = MergeChoice(settings: false, safety: false)
        #expect(try outcome { _ = try answers.plan(measure: nil) } == closedTold)
        #expect(try outcome { _ = try asked.plan(key: nil) } == closedTold)
        #expect(try outcome { _ = try backup.plan(mode: .merge, choice: choice) } == closedTold)
    }

    @Test func closingTwiceAndForgettingLateAreNoErrors() throws {
        let house = try House()
        try house.close()
        try house.close()
        try house.vault.forget(observer: 1)
        _ = try house.vault.journal()
        #expect(try library.strings().count > 50)
    }

    /// A new call of the bindings needs its line above.
    @Test func everyRoomHasBeenAsked() throws {
        let generated = root.appendingPathComponent("ios/NearerKit/Generated/NearerBindings/NearerBindings.swift")
        let source = try String(contentsOf: generated, encoding: .utf8)
        var found = 0
        let rooms = [
            "Today", "Assessments", "Course", "Journal", "Habits", "People", "Plans", "Insights", "SettingsRoom", "Bin",
            "Backups", "Bring", "Exports", "Kept", "Reminders", "Copies", "Lock",
        ]
        for room in rooms {
            let start = try #require(source.range(of: "public protocol \(room)Protocol"))
            let rest = source[start.upperBound...]
            let end = try #require(rest.range(of: "\n}\n"))
            found += rest[..<end.lowerBound].components(separatedBy: "\n    func ").count - 1
        }
        #expect(found + 1 == calls.count)
    }

    @Test(arguments: 0..<20)
    func closingWhileEightThreadsCall(_ round: Int) throws {
        let house = try House()
        let (journal, today, habits, course) = (house.journal, house.today, house.habits, house.course)
        let written = Shared<Set<Id>>([])
        let write: @Sendable (Int) throws -> Void = { place in
            let entry = try journal.write(draft: draft("written by \(place)"))
            written.change { _ = $0.insert(entry) }
        }
        let work: [@Sendable (Int) throws -> Void] = [
            write,
            { _ in _ = try journal.page(before: nil, count: 30) },
            { _ in _ = try today.view() },
            { _ in _ = try habits.add(new: practice()) },
            write,
            { _ in _ = try course.begin(form: "weekly-pulse", light: false) },
            { _ in _ = try course.stage(number: 1) },
            { _ in _ = try journal.search(typed: "written", before: nil, count: 30) },
        ]
        let done = Shared(0)
        let ends = Shared<[Int: String]>([:])
        let started = Told<Void>()
        let threads = work.enumerated().map { place, call in
            Running {
                started.put(())
                while true {
                    do {
                        try call(place)
                        done.change { $0 += 1 }
                    } catch NearerError.Cancelled where place == 7 {
                        // Closing interrupts a search that runs; the next one is `Closed`.
                        continue
                    } catch {
                        ends.change { $0[place] = "\(error)" }
                        return
                    }
                }
            }
        }
        for _ in threads { try started.take() }
        usleep(UInt32(2000 * round))
        try house.close()
        for thread in threads { try thread.join() }
        #expect(Set(ends.value.values) == ["\(NearerError.Closed)"])
        #expect(ends.value.count == 8)
        #expect(round < 5 || done.value > 0, "nothing ran before the vault closed")
        try house.open()
        var kept: Set<Id> = []
        var before: Int64?
        repeat {
            let page = try house.journal.page(before: before, count: 200)
            kept.formUnion(page.lines.map(\.id))
            before = page.next
        } while before != nil
        #expect(kept == written.value, "what a call said was written is there, and nothing else")
        try house.close()
    }
}
