import Foundation
import NearerKit
import Testing

private let vector = vectors("error")
private let form = "catch-the-distancing"

private func unsaved(_ form: String, _ steps: String...) throws {
    let given = steps.map { GivenAnswer(step: $0, answer: .done) }
    _ = try library.unsavedRun(form: form, light: false, given: given)
}

private func mark(_ house: House, _ day: Day) throws {
    let made = try house.habits.add(new: practice())
    try house.habits.mark(practice: made, day: day, mark: .done, note: "")
}

private func write(_ house: House, _ draft: EntryDraft) throws {
    _ = try house.journal.write(draft: draft)
}

private let openAfterwards = cases(vector["cases"]).filter { $0["name"].text != "write after close" }

private let actions: [String: @Sendable (House) throws -> Void] = [
    "get an unknown entry": { _ = try $0.journal.get(entry: unknown) },
    "edit an unknown entry": { try $0.journal.edit(entry: unknown, draft: draft("one")) },
    "delete an unknown entry": { try $0.journal.delete(entry: unknown) },
    "restore an entry that is not in the bin": { try $0.journal.restore(entry: $0.write("one")) },
    "get an entry that is in the bin": {
        let entry = try $0.write("one")
        try $0.journal.delete(entry: entry)
        _ = try $0.journal.get(entry: entry)
    },
    "get an unknown practice": { _ = try $0.habits.get(practice: unknown) },
    "mark an unknown practice": { try $0.habits.mark(practice: unknown, day: nil, mark: .done, note: "") },
    "archive an unknown practice": { try $0.habits.archive(practice: unknown) },
    "do an unknown plan": { try $0.plans.setDone(item: unknown, done: true) },
    "rename an unknown person": { try $0.people.rename(id: unknown, name: "Abel") },
    "write about an unknown person": { try write($0, draft("one", people: [unknown])) },
    "answer with an unknown person": {
        let run = try $0.course.begin(form: form, light: false).run ?? ""
        _ = try $0.course.answer(run: run, step: "who", answer: .person(id: unknown))
    },
    "scores about an unknown person": {
        _ = try $0.insights.latestScores(measure: "closeness-check", person: unknown)
    },
    "resume an unknown run": { _ = try $0.course.resume(run: unknown) },
    "begin an unknown form": { _ = try $0.course.begin(form: "nonsense", light: false) },
    "run an unknown form unsaved": { _ in try unsaved("nonsense") },
    "read an unknown lesson": { _ = try $0.course.lesson(id: "nonsense") },
    "open an unknown stage": { _ = try $0.course.stage(number: 99) },
    "chart an unknown measure": { _ = try $0.insights.chart(measure: "nonsense", person: nil) },
    "an id that is none": { _ = try $0.journal.get(entry: "nonsense") },
    "an id that is none, within a draft": { try write($0, draft("one", people: ["nonsense"])) },
    "a day that is none": { try mark($0, "2026-02-30") },
    "mark tomorrow": { try mark($0, "2026-11-25") },
    "write about tomorrow": { try write($0, draft("one", at: $0.clock.ms.value + dayMs)) },
    "write about 1969": { try write($0, draft("one", at: -1)) },
    "a mood of 4": { try write($0, draft("one", mood: 4)) },
    "a feeling of 11": { try write($0, draft("one", feelings: [felt("calm", 11)])) },
    "41 tags": { try write($0, draft("one", tags: (0..<41).map { "tag \($0)" })) },
    "a person without a name": { _ = try $0.people.add(name: "  ", relation: nil) },
    "a name of 81 characters": { _ = try $0.people.add(name: String(repeating: "ü", count: 81), relation: nil) },
    "a day that ends after noon": {
        var settings = try $0.settings.read()
        settings.dayBoundaryMin = 721
        try $0.settings.write(settings: settings)
    },
    "a zone that is none": {
        $0.clock.zone.value = "Mars/Olympus"
        try $0.write("one")
    },
    "a clock that fails": {
        $0.clock.fails.value = ClockError.Failed
        try $0.write("one")
    },
    "a clock that throws something unforeseen": {
        $0.clock.fails.value = Unforeseen()
        try $0.write("one")
    },
    "a demo where there is a vault": {
        try library.makeDemo(folders: folders($0.folder), keys: $0.keys, clock: $0.clock)
    },
    "an unknown step of an unsaved run": { _ in try unsaved(form, "nonsense") },
    "open the same folder twice": { _ = try House(above: $0.above, keys: $0.keys) },
    "a folder below a regular file": {
        let file = $0.above["a file"]
        try Data("in the way".utf8).write(to: file)
        _ = try House(above: $0.above, folder: file.appendingPathComponent("vault"))
    },
    "a folder where the vault's lock should be": {
        let folder = $0.above["other"]
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("vault.lock"), withIntermediateDirectories: true)
        _ = try House(above: $0.above, folder: folder)
    },
    "write after close": {
        try $0.close()
        try $0.write("one")
    },
]

let everyReason: [Reason] = [
    .required, .tooLong(most: 80), .outOfRange(low: -3, high: 7), .unknownOption, .unknownStep, .wrongKind,
    .alreadyThere, .alreadyFinished, .notADay, .notAnId, .unknownZone, .inTheFuture,
]

/// Every error that can be provoked, as it crosses to a front end.
@Suite struct ErrorTests {
    @Test func everyCaseHasItsAction() {
        #expect(actions.keys.sorted() == vector["cases"].list.map { $0["name"].text }.sorted())
    }

    @Test(arguments: cases(vector["cases"]))
    func anError(_ case: Case) throws {
        let house = try House()
        let action = try #require(actions[`case`["name"].text])
        #expect(try outcome { try action(house) } == `case`.error)
    }

    @Test(arguments: openAfterwards)
    func afterAnErrorTheVaultWorks(_ case: Case) throws {
        let house = try House()
        let action = try #require(actions[`case`["name"].text])
        _ = try outcome { try action(house) }
        house.clock.fails.value = nil
        house.clock.zone.value = "Europe/Berlin"
        let entry = try house.write("afterwards")
        #expect(try house.found("afterwards") == [entry])
    }

    @Test func anErrorNeverSaysWhatWasWritten() throws {
        let house = try House()
        let secret = "xylophone"
        let long = String(repeating: secret, count: 20)
        let run = try #require(try house.course.begin(form: form, light: false).run)
        let answer = { (step: String, answer: Answer) in
            _ = try house.course.answer(run: run, step: step, answer: answer)
        }
        let calls: [() throws -> Void] = [
            { try write(house, draft(secret, people: [unknown])) },
            { try write(house, draft(secret, mood: 9)) },
            { _ = try house.people.add(name: long, relation: nil) },
            { _ = try house.habits.add(new: practice(long)) },
            { try answer("need", .text(text: secret)) },
            { try answer("need", .choice(picked: [], own: secret)) },
            { try answer("trigger", .text(text: String(repeating: long, count: 1000))) },
            { _ = try house.journal.get(entry: secret) },
            { try house.habits.clearMark(practice: unknown, day: secret) },
        ]
        for (place, call) in calls.enumerated() {
            do {
                try call()
                Issue.record("call \(place) succeeded")
            } catch {
                #expect(!"\(error) \(error.localizedDescription) \(String(reflecting: error))".contains(secret))
            }
        }
    }

    @Test func everyReasonHasASentence() throws {
        #expect(everyReason.compactMap { told($0)["reason"]?.textOrNil }.sorted() == vector["reasons"].texts.sorted())
        let sentences = try everyReason.map { try library.reasonSentence(reason: $0) }
        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences { #expect(sentence.contains(" ") && !sentence.hasPrefix("reason-")) }
        #expect(sentences[1].contains("80"))
        #expect(sentences[2].contains("7"))
    }

    @Test(arguments: ["en", "es-MX", "xx", ""])
    func theLibraryOpensInAnyLanguageAndWithoutAVault(_ language: String) throws {
        let library = try Library.open(language: language)
        #expect(try library.strings().count > 50)
        #expect(try !library.feelings().families.isEmpty)
    }

    @Test func theCatalogueHasEveryKey() throws {
        let strings = try library.strings()
        #expect(Set(Key.allCases.map(\.rawValue)) == Set(strings.keys))
    }

    @Test func aDemoIsFullAndOpens() throws {
        let above = try Folder()
        let (keys, clock) = (MemoryKeys(), SettableClock())
        try library.makeDemo(folders: folders(above["demo"]), keys: keys, clock: clock)
        let house = try House(above: above, folder: above["demo"], keys: keys, clock: clock)
        #expect(try house.settings.read().demo)
        #expect(try house.everything().count >= 10)
        try house.close()
    }
}
