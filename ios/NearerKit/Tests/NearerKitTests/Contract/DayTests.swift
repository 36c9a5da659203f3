import NearerKit
import Testing

/// The day of an entry: the person's, on the wall clock of the place.
@Suite struct DayTests {
    @Test(arguments: cases(vectors("day")["cases"]))
    func theDayOfAnEntry(_ case: Case) throws {
        let house = try House()
        var settings = try house.settings.read()
        #expect(settings.dayBoundaryMin == 180)
        settings.dayBoundaryMin = UInt16(`case`["boundary"].intOrNil ?? 180)
        try house.settings.write(settings: settings)
        let at = instant(`case`["at"].text)
        house.clock.zone.value = `case`["zone"].text
        house.clock.ms.value = at
        let now = try house.write("now")
        #expect(try house.today.view().day == `case`["day"].text)
        house.clock.advance(5 * hourMs)
        let back = try house.journal.write(draft: draft("dated back", at: at))
        for _ in 1...2 {
            for entry in [now, back] {
                let view = try house.journal.get(entry: entry)
                #expect(view.day == `case`["day"].text)
                #expect(Int(view.offsetS) == `case`["offset_s"].int)
                #expect(view.atMs == at)
            }
            for line in try house.everything() {
                #expect(line.day == `case`["day"].text)
                #expect(Int(line.offsetS) == `case`["offset_s"].int)
            }
            try house.reopen()
        }
    }

    @Test func aDayOnceWrittenStays() throws {
        let house = try House()
        house.clock.ms.value = instant("2026-11-24T01:30:00Z")  // 02:30 in Berlin
        let entry = try house.write("late in the evening")
        var settings = try house.settings.read()
        settings.dayBoundaryMin = 0
        try house.settings.write(settings: settings)
        house.clock.zone.value = "Asia/Tokyo"
        house.clock.advance(dayMs)
        try house.reopen()
        let view = try house.journal.get(entry: entry)
        #expect(view.day == "2026-11-23")
        #expect(view.offsetS == 3600)
        let after = try house.journal.get(entry: house.write("in Tokyo, by midnight"))
        #expect(after.day == "2026-11-25")
        #expect(after.offsetS == 9 * 3600)
    }
}
