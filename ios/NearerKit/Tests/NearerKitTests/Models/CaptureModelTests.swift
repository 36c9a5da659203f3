import Foundation
import NearerKit
import Testing

/// The journal in full, through the models: captured, filtered, kept while typed, put back, brought in and taken along.
@MainActor
@Suite struct CaptureModelTests {
    @Test func twoTapsAreKeptAndTheRestCanBeLeftOut() async throws {
        let home = try await Home.opened()
        let ana = try home.nearer.people().add(name: "Ana", relation: nil)
        home.app.open(.capture)
        let model = CaptureModel(home.app)
        await model.load()
        #expect(model.kinds.map(\.way) == [.back, .nearer, .mood])
        model.way = .nearer
        await model.tap(try #require(model.kind?.chips.first { $0.id == "stayed" })).value
        let entry = try #require(model.checked?.entry)
        model.sentence = "On the stairs."
        await model.addSentence().value
        #expect(model.sentence.isEmpty)
        await model.toggle(ana).value
        await model.setForTonight(true).value
        let kept = try home.nearer.journal().get(entry: entry)
        #expect((kept.text, kept.people, kept.way, kept.chip) == ("On the stairs.", [ana.id], .nearer, "stayed"))
        #expect(model.kinds.said(kept.way, kept.chip) == "Came nearer: stayed")
        #expect(model.isForTonight)
        await model.undo().value
        #expect(model.checked == nil)
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.isEmpty)
        model.close()
        #expect(home.app.top == nil)
    }

    @Test func whatWasLeftSealedIsFiledOnceWhenTheAppIsLookedAt() async throws {
        let home = try await Home.opened()
        let captured = Captured.checkIn(checkIn: CheckIn(way: .mood, mood: -1))
        _ = try home.app.library.capture(shared: home.host.folders.shared, clock: home.clock, id: nil, captured: captured)
        for _ in 0..<2 {
            await home.app.fileInbox().value
            #expect(try home.nearer.journal().page(before: nil, count: 9).lines.map(\.mood) == [-1])
        }
        #expect(home.app.inbox == nil)
    }

    @Test func aWidgetAndAShareSheetLeaveTheirsWithoutTheKey() async throws {
        let home = try await Home.opened()
        await home.app.close().value
        let link = Way.nearer.link
        #expect(link.absoluteString == "nearer://capture/nearer")
        for other in ["nearer://capture", "nearer://capture/far", "nearer://open/nearer", "https://capture/nearer"] {
            #expect(Way(link: try #require(URL(string: other))) == nil)
        }
        let tapped = try #require(Way(link: link).flatMap { home.app.sealedCapture($0) })
        let chip = try #require(tapped.kind?.chips.first { $0.id == "stayed" })
        let (first, second) = (tapped.tap(chip), tapped.tap(chip))
        await first.value
        await second.value
        #expect(tapped.isKept && tapped.refused == nil)
        let shared = try SealedCaptureModel(
            language: "en", shared: home.host.folders.shared, clock: home.clock, words: "Quetzal on the wire")
        #expect(shared.title == home.app.strings[.captureShared])
        await shared.keep().value
        await shared.keep().value
        #expect(shared.isKept)
        await home.app.open().value
        await home.app.fileInbox().value
        let lines = try home.nearer.journal().page(before: nil, count: 9).lines
        #expect(lines.count == 2)
        #expect(Set(lines.map(\.chip)) == ["stayed", nil])
    }

    @Test func whatCanTBeLeftSaysWhyAndCanBeTriedAgain() async throws {
        let folder = try Folder()
        let model = try SealedCaptureModel(
            language: "en", shared: folder["nothing"].path, clock: SettableClock(), words: " ")
        #expect(!model.canKeep)
        await model.keep().value
        #expect(!model.isKept && model.refused == nil)
        model.words = "Ibis"
        await model.keep().value
        #expect(!model.isKept && model.refused == model.strings[.errorNotFound])
    }

    @Test func theJournalIsFilteredAndTheCalendarLeadsToADay() async throws {
        let home = try await Home.opened()
        try home.write("plain")
        var starred = draft("with a star")
        starred.star = true
        _ = try home.nearer.journal().write(draft: starred)
        let model = JournalModel(home.app, pause: .milliseconds(1))
        home.app.asking.filter.star = true
        await model.load()
        #expect(model.lines?.count == 1 && !home.app.asking.isPlain)
        home.app.asking.clearFilter()
        await model.load()
        #expect(model.lines?.count == 2 && model.counts?.entries == 2)
        let calendar = CalendarModel(home.app)
        await calendar.load()
        let day = try #require(calendar.month?.weeks.joined().compactMap(\.self).first { $0.entries > 0 })
        calendar.open(day)
        #expect(home.app.place == .journal && home.app.asking.filter.first == day.day)
        await model.load()
        #expect(model.lines?.count == 2)
    }

    @Test func whatIsTypedComesBackAndIsLetGoOf() async throws {
        let home = try await Home.opened()
        let writing = EntryModel(home.app, id: nil)
        await writing.load()
        writing.text = "Half a thought"
        await writing.keep().value
        try await eventually { try home.nearer.journal().draft(entry: nil)?.draft.text == "Half a thought" }
        let again = EntryModel(home.app, id: nil)
        await again.load()
        #expect(again.text == "Half a thought" && again.isRestored)
        await again.dropDraft().value
        #expect(again.text.isEmpty && !again.isRestored)
        #expect(try home.nearer.journal().draft(entry: nil) == nil)
    }

    @Test func anEntryIsDatedBackPutBackAndGoneForGood() async throws {
        let home = try await Home.opened()
        let id = try home.write("before")
        let model = EntryModel(home.app, id: id)
        await model.load()
        model.text = "after"
        await model.setWhen(WallTime(date: "2026-11-20", minute: 600)).value
        await model.save().value
        #expect(try home.nearer.journal().get(entry: id).day == "2026-11-20")
        let again = EntryModel(home.app, id: id)
        await again.load()
        await again.putBack(try #require(again.versions.first)).value
        #expect(again.text == "before")
        await again.deleteForGood().value
        #expect(again.gone?.isEmpty == false)
        #expect(try home.nearer.bin().items().isEmpty)
    }

    @Test func promptsBeginAnEntryAndCanBeTurnedOff() async throws {
        let home = try await Home.opened()
        let journal = JournalModel(home.app, pause: .milliseconds(1))
        await journal.load()
        let prompt = try #require(journal.prompts.first)
        journal.write(from: prompt)
        let entry = EntryModel(home.app, id: nil)
        await entry.load()
        #expect(entry.prompt == prompt)
        await SettingsModel(home.app).setOffersPrompts(false).value
        await journal.load()
        #expect(journal.prompts.isEmpty)
    }

    @Test func aJournalIsBroughtInAndTakenAlong() async throws {
        let home = try await Home.opened()
        let path = home.above["daylio.csv"].path
        let csv = """
            full_date,date,weekday,time,mood,activities,note_title,note
            2024-05-18,May 18,Saturday,9:15 PM,in awe,walk,"On the jetty","I stayed."
            2024-02-30,Feb 30,Friday,8:00 AM,bad,"","","Never was."
            """
        try csv.write(toFile: path, atomically: true, encoding: .utf8)
        home.host.toPick = path
        let model = ImportJournalModel(home.app)
        await model.pick().value
        let plan = try #require(model.plan)
        #expect((plan.entries, plan.failed) == (1, 1))
        let label = try #require(plan.moods.first)
        #expect(model.mood(label) == nil)
        model.choose(label, 3)
        await model.take().value
        #expect(model.taken?.added == 1 && !model.canTake)
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.map(\.mood) == [3])

        let export = ExportJournalModel(home.app)
        for way in ExportJournalModel.Way.allCases {
            export.way = way
            await export.write().value
            #expect(export.said?.isEmpty == false)
        }
        #expect(home.host.offered.count == 6)
    }

    @Test func theBinGivesBackAndRemovesForGood() async throws {
        let home = try await Home.opened()
        let ids = [try home.write("one"), try home.write("two")]
        for id in ids { try home.nearer.journal().delete(entry: id) }
        let model = BinModel(home.app)
        await model.load()
        #expect(model.items?.count == 2)
        await model.restore(try #require(model.items?.first)).value
        await model.load()
        await model.removeForGood(try #require(model.items?.first)).value
        await model.load()
        #expect(model.items?.isEmpty == true && model.said?.isEmpty == false)
    }
}
