import NearerKit
import Testing

private let vector = vectors("search")
private let pageCounts = vector["pages"]["counts"].list.map(\.int)

/// The vectors' entries, and their ids by place. Nothing changes it: all tests share one.
private struct Written: Sendable {
    let journal: Journal
    let ids: [Id]
    let above: Folder

    static let shared = Result { try Written() }

    init() throws {
        let house = try House()
        var people: [String: Id] = [:]
        var ids: [Id] = []
        for entry in vector["entries"].list {
            let names = entry["people"].listOrNil?.map(\.text) ?? []
            for name in names where people[name] == nil {
                people[name] = try house.people.add(name: name, relation: nil).id
            }
            ids.append(
                try house.journal.write(
                    draft: draft(
                        entry["text"].text, feelings: (entry["feelings"].listOrNil ?? []).map { felt($0.text) },
                        people: names.compactMap { people[$0] }, tags: entry["tags"].listOrNil?.map(\.text) ?? [],
                        star: entry["star"].boolOrNil ?? false)))
            house.clock.advance(minuteMs)
        }
        (journal, self.ids, above) = (house.journal, ids, house.above)
    }

    func places(_ lines: [EntryLine]) -> [Int] {
        lines.map { ids.firstIndex(of: $0.id) ?? -1 }
    }
}

/// Search as one types: what is found, newest first, and what is marked. One after the other: a newer search
/// interrupts the one before it.
@Suite(.serialized) struct SearchTests {
    @Test(arguments: cases(vector["queries"]))
    func aQuery(_ query: Case) throws {
        let written = try Written.shared.get()
        let page = try written.journal.search(typed: query["typed"].text, before: nil, count: 200)
        #expect(written.places(page.lines) == query["finds"].list.map(\.int))
        #expect(page.next == nil)
        if let first = page.lines.first {
            #expect(first.snippet.filter(\.hit).map(\.text) == query["hits"].texts)
        }
        for (line, place) in zip(page.lines, written.places(page.lines)) {
            #expect(line.snippet.map(\.text).joined() == vector["entries"].list[place]["text"].text)
        }
    }

    @Test func aVeryLongQuery() throws {
        let written = try Written.shared.get()
        let long = vector["long_query"]
        let typed = String(repeating: long["word"].text, count: long["times"].int)
        let page = try written.journal.search(typed: typed, before: nil, count: 200)
        #expect(written.places(page.lines) == long["finds"].list.map(\.int))
    }

    @Test(arguments: vector["pages"]["typed"].texts, pageCounts)
    func pagesTogetherAreTheWhole(_ typed: String, _ count: Int) throws {
        let written = try Written.shared.get()
        let expected = vector["queries"].list.first { $0["typed"].text == typed }?["finds"].list.map(\.int)
        var found: [Int] = []
        var before: Int64?
        repeat {
            let page = try written.journal.search(typed: typed, before: before, count: UInt32(count))
            #expect(page.lines.count <= count)
            found += written.places(page.lines)
            before = page.next
            if before != nil { #expect(page.lines.count == count) }
        } while before != nil
        #expect(found == expected)
    }

    @Test func aLongEntryIsCutAroundTheHit() throws {
        let house = try House()
        let cut = vector["snippet"]
        let before = String(repeating: cut["before"].text, count: cut["before_times"].int)
        let after = String(repeating: cut["after"].text, count: cut["after_times"].int)
        try house.write(before + cut["word"].text + after)
        let lines = try house.journal.search(typed: cut["typed"].text, before: nil, count: 10).lines
        let snippet = try #require(lines.first).snippet
        #expect(snippet.filter(\.hit).map(\.text) == [cut["word"].text])
        #expect(snippet.first?.text.hasPrefix("…") == true)
        #expect(snippet.last?.text.hasSuffix("…") == true)
        #expect(snippet.reduce(0) { $0 + $1.text.count } <= cut["most_characters"].int)
    }

    @Test func theIndexFollowsEveryChange() throws {
        let house = try House()
        let mirela = try house.people.add(name: "Mirela", relation: nil).id
        let entry = try house.journal.write(draft: draft("first words", people: [mirela]))
        house.clock.advance(minuteMs)
        let later = try house.write("other words")
        #expect(try house.found("first") == [entry])
        #expect(try house.found("mirela") == [entry])
        #expect(try house.found("words") == [later, entry])

        try house.journal.edit(entry: entry, draft: draft("second thoughts", people: [mirela]))
        #expect(try house.found("first").isEmpty)
        #expect(try house.found("second") == [entry])
        try house.people.rename(id: mirela, name: "Ioana")
        #expect(try house.found("mirela").isEmpty)
        #expect(try house.found("ioana") == [entry])
        try house.journal.delete(entry: entry)
        #expect(try house.found("second").isEmpty)
        #expect(try house.found("") == [later])
        try house.journal.restore(entry: entry)
        #expect(try house.found("ioana") == [entry])
        try house.journal.edit(entry: later, draft: draft("other words", at: house.clock.ms.value - 2 * dayMs))
        #expect(try house.found("") == [entry, later], "what is dated back moves down")
        try house.reopen()
        #expect(try house.found("ioana") == [entry])
        #expect(try house.found("") == [entry, later])
    }
}
