import NearerKit
import Testing

@MainActor
@Suite struct FormatsTests {
    private let english = Formats(language: "en-GB", minutesShort: "min")
    private let german = Formats(language: "de-DE", minutesShort: "Min.")

    @Test func days() {
        #expect(english.day("2026-11-24") == "24 Nov 2026")
        // The comma comes and goes with the edition of the locale's data.
        #expect(english.longDay("2026-11-24").filter { $0 != "," } == "Tuesday 24 November 2026")
        #expect(german.day("2028-02-29") == "29.02.2028")
        #expect(english.day("no day") == "no day")
    }

    @Test func aPickedDayIsTheDayThatWasShown() throws {
        for day in ["2026-11-24", "2028-02-29", "1970-01-01"] {
            #expect(english.day(picked: try #require(english.date(day))) == day)
        }
        #expect(english.date("no day") == nil)
        #expect(english.day(at: Moment(ms: noon, zone: "Europe/Berlin")) == "2026-11-24")
        #expect(english.day(at: Moment(ms: noon, zone: "Pacific/Kiritimati")) == "2026-11-25")
        #expect(english.day(at: Moment(ms: noon, zone: "Mars/Olympus")) == "2026-11-24")
    }

    @Test func timesAreThePlacesWhereTheyWereWritten() {
        #expect(english.time(noon, offsetS: 3600) == "12:00")
        #expect(english.time(noon, offsetS: 20700) == "16:45")
        #expect(english.time(noon, offsetS: -39600) == "00:00")
        #expect(english.timeOfDay(180) == "03:00")
        #expect(!english.time(noon).isEmpty)
    }

    @Test func numbers() {
        #expect(english.minutes(5) == "5\u{A0}min")
        #expect(german.number(-3) == "-3")
        #expect(english.number(12345) == "12345")
        #expect(english.decimal(3.44) == "3.4")
        #expect(german.decimal(3) == "3,0")
        #expect(english.percent(0.34) == "34%")
    }
}
