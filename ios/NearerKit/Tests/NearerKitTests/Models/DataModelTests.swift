import Foundation
import NearerKit
import Testing

@MainActor
@Suite struct DataModelTests {
    @Test func whatCameInIsOfferedToBeUndone() async throws {
        let home = try await Home.opened()
        _ = try home.write("mine")
        let model = DataModel(home.app)
        await model.load()
        #expect(model.cameIn == nil)
        let path = home.above["daylio.csv"].path
        let csv = """
            full_date,date,weekday,time,mood,activities,note_title,note
            2024-05-18,May 18,Saturday,9:15 PM,good,walk,"Theirs","I stayed."
            """
        try csv.write(toFile: path, atomically: true, encoding: .utf8)
        let opened = try home.nearer.bring().lookAtJournal(path: path, format: nil, progress: nil)
        let choice = JournalChoice(moods: [], moodWordsAsTags: false, zone: nil)
        let taken = try home.nearer.bring().takeJournal(lookedAt: opened, choice: choice, progress: nil)
        #expect(taken.added == 1)
        await model.load()
        #expect(model.cameIn?.words.isEmpty == false && model.cameIn?.writtenSince == 0)
        await model.undoing.undo().value
        #expect(model.undoing.undone?.isEmpty == false && model.undoing.refused == nil)
        #expect(try home.nearer.journal().page(before: nil, count: 9).lines.count == 1)
    }

    @Test func theVaultIsLookedOver() async throws {
        let home = try await Home.opened()
        _ = try home.write("mine")
        let model = DataModel(home.app)
        await model.load()
        #expect(model.unread?.count == 0 && model.looked == nil)
        await model.lookOver().value
        #expect(model.looked == "All of it can be read.")
        #expect(model.looking.percent == nil)
        await model.writeReport().value
        let report = try String(contentsOfFile: #require(home.host.offered.last), encoding: .utf8)
        #expect(report.contains("rows of entry: 1") && !report.contains("mine"))
    }
}
