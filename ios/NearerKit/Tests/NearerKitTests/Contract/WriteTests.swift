import NearerKit
import Testing

private let vector = vectors("write")

/// What is written comes back as it was written.
@Suite struct WriteTests {
    private func text(_ case: Case) -> String {
        String(repeating: `case`["text"].text, count: `case`["repeat"].intOrNil ?? 1)
    }

    /// Equal to the last code point: Swift's `==` takes texts for equal whose marks are put together differently.
    private func same(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8)
    }

    @Test(arguments: cases(vector["texts"]))
    func aTextComesBackEqual(_ case: Case) throws {
        let house = try House()
        let text = text(`case`)
        let entry = try house.write(text)
        #expect(same(try house.journal.get(entry: entry).text, text))
        #expect(try house.everything().map(\.id) == [entry])
        try house.reopen()
        #expect(same(try house.journal.get(entry: entry).text, text))
        try house.journal.edit(entry: entry, draft: draft("changed"))
        #expect(try house.journal.get(entry: entry).text == "changed")
    }

    @Test(arguments: cases(vector["refused"]))
    func aTextIsRefused(_ case: Case) throws {
        let house = try House()
        let entry = try house.write("was there before")
        let text = text(`case`)
        #expect(try outcome { try house.write(text) } == `case`.error)
        #expect(try outcome { try house.journal.edit(entry: entry, draft: draft(text)) } == `case`.error)
        #expect(try house.everything().map(\.id) == [entry])
        #expect(try house.journal.get(entry: entry).text == "was there before")
    }

    @Test func allPartsOfAnEntryComeBack() throws {
        let house = try House()
        let mirela = try house.people.add(name: "Mirela", relation: nil).id
        let abel = try house.people.add(name: "Abel", relation: nil).id
        let feelings = [felt("lonely", 0), felt("calm", 10), felt("cant-tell")]
        let entry = try house.journal.write(
            draft: draft(
                "all", mood: -3, feelings: feelings, people: [mirela, abel], tags: ["work", "Überraschung"], star: true))
        try house.reopen()
        let view = try house.journal.get(entry: entry)
        #expect(view.text == "all")
        #expect(view.mood == -3)
        #expect(view.star)
        #expect(view.feelings == feelings)
        #expect(view.feelingWords.count == 3)
        #expect(Dictionary(uniqueKeysWithValues: zip(view.people, view.peopleNames)) == [mirela: "Mirela", abel: "Abel"])
        #expect(Set(view.tags) == ["work", "Überraschung"])
        #expect(view.run == nil)
    }

    @Test func aFeelingAloneIsAnEntry() throws {
        let house = try House()
        let entry = try house.journal.write(draft: draft(feelings: [felt("calm")]))
        #expect(try house.journal.get(entry: entry).text.isEmpty)
    }

    @Test func theBinGivesBack() throws {
        let house = try House()
        let entry = try house.write("thrown away")
        try house.journal.delete(entry: entry)
        #expect(try house.everything().isEmpty)
        #expect(try house.vault.bin().items().map(\.id) == [entry])
        try house.journal.restore(entry: entry)
        #expect(try house.journal.get(entry: entry).text == "thrown away")
        #expect(try house.vault.bin().items().isEmpty)
    }
}
