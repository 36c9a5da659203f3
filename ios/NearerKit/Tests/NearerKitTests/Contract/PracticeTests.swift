import NearerKit
import Testing

private let vector = vectors("practice")
private let marks: [Character: MarkKind] = ["D": .done, "S": .skipped, "N": .notDone]

/// Practices: marks, and the strength that grows of them.
@Suite struct PracticeTests {
    /// Noon of the first day and so many days on, as the wall clock of the vectors' zone has it: it goes an hour
    /// forward on 29 March.
    private func noon(_ days: Int) -> Int64 {
        let utc = instant("\(vector["first_day"].text)T11:00:00Z") + Int64(days) * dayMs
        return utc >= instant("2026-03-29T01:00:00Z") ? utc - hourMs : utc
    }

    private func day(_ days: Int) -> Day {
        let march = 9 + days
        return march <= 31 ? "2026-03-\(two(march))" : "2026-04-\(two(march - 31))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func expect(_ view: PracticeView, _ case: Case) {
        #expect(abs(view.strength - `case`["strength"].number) <= vector["tolerance"].number)
        #expect(Int(view.doneInAll) == `case`["done"].int)
        #expect(view.mark == `case`["mark"].textOrNil?.first.flatMap { marks[$0] })
        #expect(view.due == `case`["due"].bool)
        #expect(view.day == day(`case`["days"].text.count - 1))
    }

    @Test(arguments: cases(vector["cases"]))
    func strength(_ case: Case) throws {
        let house = try House()
        house.clock.ms.value = noon(0)
        let made = try house.habits.add(new: practice("Breathe", schedule(`case`["schedule"])))
        for (place, letter) in `case`["days"].text.enumerated() {
            house.clock.ms.value = noon(place)
            if let mark = marks[letter] { try house.habits.mark(practice: made, day: nil, mark: mark, note: "") }
        }
        expect(try house.habits.get(practice: made), `case`)
        try house.reopen()
        let list = try house.habits.list()
        #expect(list.count == 1)
        expect(try #require(list.first), `case`)
        #expect(list.first?.schedule == schedule(`case`["schedule"]))
    }

    @Test(arguments: cases(vector["cases"]))
    func marksGivenLaterCountTheSame(_ case: Case) throws {
        let house = try House()
        house.clock.ms.value = noon(0)
        let made = try house.habits.add(new: practice("Breathe", schedule(`case`["schedule"])))
        let days = Array(`case`["days"].text)
        house.clock.ms.value = noon(days.count - 1)
        for (place, letter) in days.enumerated().reversed() {
            guard let mark = marks[letter] else { continue }
            try house.habits.mark(practice: made, day: day(place), mark: .notDone, note: "replaced")
            try house.habits.mark(practice: made, day: day(place), mark: mark, note: "")
        }
        expect(try house.habits.get(practice: made), `case`)
    }

    @Test(arguments: cases(vector["refused"]))
    func aPracticeIsRefused(_ case: Case) throws {
        let house = try House()
        let new = practice(`case`["practice"].text, schedule(`case`["schedule"]))
        #expect(try outcome { _ = try house.habits.add(new: new) } == `case`.error)
        #expect(try house.habits.list().isEmpty)
    }

    @Test func aMarkTakenBackLeavesNothing() throws {
        let house = try House()
        let made = try house.habits.add(new: practice())
        let before = try house.habits.get(practice: made)
        try house.habits.mark(practice: made, day: nil, mark: .done, note: "a note")
        #expect(try house.habits.get(practice: made).strength > 0)
        try house.habits.clearMark(practice: made, day: nil)
        #expect(try house.habits.get(practice: made) == before)
    }

    @Test func aPracticePutAwayIsNotListed() throws {
        let house = try House()
        let made = try house.habits.add(new: practice())
        let kept = try house.habits.add(new: practice("Write"))
        try house.habits.archive(practice: made)
        #expect(try house.habits.list().map(\.id) == [kept])
    }

    @Test func aMarkAfterMidnightIsTheEvenings() throws {
        let house = try House()
        let made = try house.habits.add(new: practice())
        house.clock.ms.value = instant("2026-11-26T01:59:00Z")  // 02:59 in Berlin
        try house.habits.mark(practice: made, day: nil, mark: .done, note: "")
        #expect(try house.habits.get(practice: made).day == "2026-11-25")
        house.clock.advance(minuteMs)
        let view = try house.habits.get(practice: made)
        #expect(view.day == "2026-11-26")
        #expect(view.mark == nil)
    }
}
