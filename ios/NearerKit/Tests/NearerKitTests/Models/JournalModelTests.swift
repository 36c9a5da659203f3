import Foundation
import NearerKit
import Testing

@MainActor
@Suite struct JournalModelTests {
    private func model(_ home: Home) -> JournalModel {
        JournalModel(home.app, pause: .milliseconds(5))
    }

    @Test func anEmptyJournalSaysSo() async throws {
        let home = try await Home.opened()
        let model = model(home)
        #expect(model.emptyKey == nil)
        await model.load()
        #expect(model.emptyKey == .journalEmpty)
        model.typed = "anything"
        await model.load()
        #expect(model.emptyKey == .journalNoneFound)
        #expect(model.days.isEmpty)
        #expect(!model.hasMore)
    }

    @Test func newestFirstByDay() async throws {
        let home = try await Home.opened()
        let old = try home.write("yesterday")
        home.clock.advance(dayMs)
        let first = try home.write("in the morning")
        home.clock.advance(hourMs)
        let last = try home.write("later")
        let model = model(home)
        await model.load()
        #expect(model.days.map(\.day) == ["2026-11-25", "2026-11-24"])
        #expect(model.days.map { $0.lines.map(\.id) } == [[last, first], [old]])
        #expect(Set(model.days.map(\.id)).count == 2)
    }

    @Test func pagesFollowEachOtherToTheEnd() async throws {
        let home = try await Home.opened()
        let written = try (0..<75).map { place in
            home.clock.advance(minuteMs)
            return try home.write("entry \(place)")
        }
        let model = model(home)
        await model.load()
        let first = try #require(model.lines?.count)
        #expect(first < 75 && model.hasMore)
        while model.hasMore {
            async let one: Void = model.loadMore()
            async let two: Void = model.loadMore()
            _ = await (one, two)
        }
        #expect(model.lines?.map(\.id) == written.reversed())
        await model.loadMore()
        #expect(model.lines?.count == 75)
        await model.load()
        #expect(model.lines?.map(\.id) == written.reversed(), "a change leaves the reader where they are")
        model.typed = "entry"
        await model.load()
        #expect(model.lines?.count == first, "something else begins at its top")
    }

    @Test func searchesAsOneTypes() async throws {
        let home = try await Home.opened()
        let river = try home.write("by the river")
        home.clock.advance(minuteMs)
        let home2 = try home.write("at home")
        let model = model(home)
        await model.load()
        #expect(model.lines?.map(\.id) == [home2, river])
        let query = model.query
        model.typed = "riv"
        #expect(model.query != query)
        await model.load()
        #expect(model.lines?.map(\.id) == [river])
        #expect(model.lines?.first?.snippet.filter(\.hit).map(\.text) == ["river"])
        model.typed = "xyz"
        #expect(model.emptyKey == nil, "not before it was searched for")
        await model.load()
        #expect(model.emptyKey == .journalNoneFound)
    }

    @Test func whoTypesOnIsNotOvertakenByAnOlderSearch() async throws {
        let home = try await Home.opened()
        for text in ["a", "ab", "abc", "abcd"] { try home.write(text) }
        let model = model(home)
        await model.load()
        var loads: [Task<Void, Never>] = []
        for typed in ["a", "ab", "abc", "abcd"] {
            model.typed = typed
            loads.append(Task { await model.load() })
            try await Task.sleep(for: .milliseconds(3))
        }
        for load in loads { await load.value }
        #expect(model.lines?.count == 1)
        #expect(home.app.trouble == nil, "an interrupted search is no trouble")
    }

    @Test func aCancelledSearchChangesNothing() async throws {
        let home = try await Home.opened()
        try home.write("one")
        let model = JournalModel(home.app, pause: .seconds(30))
        await model.load()
        model.typed = "nothing"
        let load = Task { await model.load() }
        try await Task.sleep(for: .milliseconds(5))
        load.cancel()
        await load.value
        #expect(model.lines?.count == 1)
    }

    @Test func starDeleteAndUndo() async throws {
        let home = try await Home.opened()
        let entry = try home.write("one")
        let model = model(home)
        await model.load()
        var line = try #require(model.lines?.first)
        let changes = home.changes
        await model.setStar(line, true).value
        try await home.changed(after: changes)
        await model.load()
        line = try #require(model.lines?.first)
        #expect(line.star)
        await model.undo().value
        await model.delete(line).value
        #expect(model.deleted == entry)
        await model.load()
        #expect(model.lines == [])
        await model.undo().value
        #expect(model.deleted == nil)
        await model.load()
        #expect(model.lines?.map(\.id) == [entry])
        await model.undo().value
        #expect(home.app.trouble == nil)
        model.open(line)
        #expect(home.app.top == .entry(entry))
        model.write()
        #expect(home.app.top == .entry(nil))
    }
}

@MainActor
@Suite struct EntryModelTests {
    @Test func aNewEntryIsWritten() async throws {
        let home = try await Home.opened()
        let mirela = try home.nearer.people().add(name: "Mirela", relation: nil)
        home.app.open(.entry(nil))
        let model = EntryModel(home.app, id: nil)
        #expect(model.title == home.app.strings[.journalWrite])
        await model.load()
        #expect(model.everyone == [mirela])
        await model.save().value
        #expect(model.refused == sentence(.required))
        #expect(home.app.top == .entry(nil))
        model.text = "Words."
        #expect(model.refused == nil)
        model.pick(2)
        model.pick(2)
        #expect(model.mood == nil)
        model.pick(-1)
        model.toggle(mirela)
        model.toggle(mirela)
        model.toggle(mirela)
        model.tags = " work  Sunday\n"
        await model.save().value
        #expect(home.app.top == nil)
        let entry = try #require(try home.nearer.journal().page(before: nil, count: 1).lines.first)
        let view = try home.nearer.journal().get(entry: entry.id)
        #expect(view.text == "Words.")
        #expect(view.mood == -1)
        #expect(view.people == [mirela.id])
        #expect(Set(view.tags) == ["work", "Sunday"])
        await model.delete().value
        #expect(home.app.trouble == nil)
    }

    @Test func whatIsNotShownStaysWhenAnEntryIsChanged() async throws {
        let home = try await Home.opened()
        let at = home.clock.ms.value - dayMs
        let journal = try home.nearer.journal()
        let id = try journal.write(
            draft: draft("before", feelings: [felt("calm", 3)], tags: ["one", "two"], star: true, at: at))
        home.app.open(.entry(id))
        let model = EntryModel(home.app, id: id)
        #expect(model.title == home.app.strings[.actionEdit])
        await model.load()
        #expect(model.text == "before")
        #expect(Set(model.tags.split(separator: " ")) == ["one", "two"])
        model.text = "after"
        await model.load()
        #expect(model.text == "after", "what is being written is not overwritten")
        model.tags = "one"
        await model.save().value
        let view = try journal.get(entry: id)
        #expect(view.text == "after")
        #expect(view.feelings == [felt("calm", 3)])
        #expect(view.tags == ["one"])
        #expect(view.star)
        #expect(view.atMs == at)
        #expect(home.app.top == nil)
    }

    @Test func anEntryIsDeleted() async throws {
        let home = try await Home.opened()
        let id = try home.write("one")
        home.app.open(.entry(id))
        await EntryModel(home.app, id: id).delete().value
        #expect(home.app.top == nil)
        #expect(try home.nearer.bin().items().map(\.id) == [id])
    }

    @Test func anEntryThatIsGoneIsTrouble() async throws {
        let home = try await Home.opened()
        home.app.open(.entry(unknown))
        let model = EntryModel(home.app, id: unknown)
        await model.load()
        #expect(model.showing.failure == .NotFound(what: "entry"))
    }

    @Test func anEntryThatIsNotReadYetCannotBeOverwritten() async throws {
        let home = try await Home.opened()
        let id = try home.write("one")
        let model = EntryModel(home.app, id: id)
        model.text = "typed too soon"
        #expect(!model.canSave)
        await model.save().value
        #expect(try home.nearer.journal().get(entry: id).text == "one")
        await model.load()
        #expect(model.canSave)
        #expect(model.text == "one")
    }
}
