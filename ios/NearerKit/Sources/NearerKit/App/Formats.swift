import Foundation
import NearerCore

/// Days, times and numbers in the person's language, from what the core hands over.
@MainActor
public final class Formats {
    private let locale: Locale
    private let minutesShort: String
    private let days: DateFormatter
    private let longDays: DateFormatter
    private let daysOfMonth: DateFormatter
    private let weekdays: DateFormatter
    private let times: DateFormatter
    private let parser: DateFormatter
    private let months: DateFormatter
    private let monthNames: DateFormatter
    private let daysAndDates: DateFormatter
    private let moments: DateFormatter
    private let greenwich: Calendar

    public init(language: String, minutesShort: String) {
        let locale = Locale(identifier: language)
        self.locale = locale
        self.minutesShort = minutesShort
        // A day of the core's is no moment: it is read and shown in one zone, and none moves it.
        days = Formats.dates(locale, day: .medium, time: .none)
        longDays = Formats.dates(locale, day: .full, time: .none)
        daysOfMonth = Formats.dates(locale, day: .none, time: .none)
        daysOfMonth.setLocalizedDateFormatFromTemplate("d")
        weekdays = Formats.dates(locale, day: .none, time: .none)
        weekdays.setLocalizedDateFormatFromTemplate("EEE")
        times = Formats.dates(locale, day: .none, time: .short)
        months = Formats.dates(locale, day: .none, time: .none)
        months.setLocalizedDateFormatFromTemplate("MMMMyyyy")
        monthNames = Formats.dates(locale, day: .none, time: .none)
        monthNames.setLocalizedDateFormatFromTemplate("MMMM")
        daysAndDates = Formats.dates(locale, day: .none, time: .none)
        daysAndDates.setLocalizedDateFormatFromTemplate("EEEEdMMMM")
        moments = Formats.dates(locale, day: .medium, time: .short)
        moments.timeZone = .current
        parser = Formats.dates(Locale(identifier: "en_US_POSIX"), day: .none, time: .none)
        parser.calendar = Calendar(identifier: .gregorian)
        parser.dateFormat = "yyyy-MM-dd"
        var greenwich = Calendar(identifier: .gregorian)
        greenwich.timeZone = .gmt
        self.greenwich = greenwich
    }

    /// "24", in its month.
    public func dayOfMonth(_ day: Day) -> String {
        parser.date(from: day).map(daysOfMonth.string) ?? day
    }

    /// "Tue".
    public func weekday(_ day: Day) -> String {
        parser.date(from: day).map(weekdays.string) ?? day
    }

    /// "Tuesday 24 November": a day of these weeks.
    public func dayAndDate(_ day: Day) -> String {
        parser.date(from: day).map(daysAndDates.string) ?? day
    }

    /// "November", from a day of it.
    public func monthName(_ day: Day) -> String {
        parser.date(from: day).map(monthNames.string) ?? day
    }

    /// "12", "3.42": a score as it is.
    public func score(_ score: Double) -> String {
        let numbers = NumberFormatter()
        numbers.locale = locale
        numbers.numberStyle = .decimal
        numbers.maximumFractionDigits = 2
        return numbers.string(from: NSNumber(value: score)) ?? String(score)
    }

    /// "24 Nov 2026".
    public func day(_ day: Day) -> String {
        parser.date(from: day).map(days.string) ?? day
    }

    /// The day as a picker takes it, in Greenwich; none: it is no day.
    public func date(_ day: Day) -> Date? {
        parser.date(from: day)
    }

    /// The day that was picked, in Greenwich.
    public func day(picked: Date) -> Day {
        parser.string(from: picked)
    }

    /// The day at a moment, where it is.
    public func day(at moment: Moment) -> Day {
        let here = Formats.dates(Locale(identifier: "en_US_POSIX"), day: .none, time: .none)
        here.calendar = Calendar(identifier: .gregorian)
        here.dateFormat = parser.dateFormat
        here.timeZone = TimeZone(identifier: moment.zone) ?? .gmt
        return here.string(from: Date(timeIntervalSince1970: Double(moment.ms) / 1000))
    }

    /// "Tuesday, 24 November 2026".
    public func longDay(_ day: Day) -> String {
        parser.date(from: day).map(longDays.string) ?? day
    }

    /// "22:41" at the place where it was written.
    public func time(_ atMs: Int64, offsetS: Int32) -> String {
        time(atMs, TimeZone(secondsFromGMT: Int(offsetS)) ?? .gmt)
    }

    /// "22:41" in the zone of the device.
    public func time(_ atMs: Int64) -> String {
        time(atMs, .autoupdatingCurrent)
    }

    private func time(_ atMs: Int64, _ zone: TimeZone) -> String {
        times.timeZone = zone
        return times.string(from: Date(timeIntervalSince1970: Double(atMs) / 1000))
    }

    /// "03:00", from minutes after midnight.
    public func timeOfDay(_ minutes: UInt16) -> String {
        time(Int64(minutes) * 60_000, .gmt)
    }

    /// "November 2026", from a day of it.
    public func month(_ day: Day) -> String {
        parser.date(from: day).map(months.string) ?? day
    }

    /// "24 Nov 2026, 22:41" in the zone of the device.
    public func moment(_ ms: Int64) -> String {
        moments.string(from: Date(timeIntervalSince1970: Double(ms) / 1000))
    }

    /// The day on which a week begins here: 0 for Monday to 6 for Sunday.
    var firstWeekday: UInt32 {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = locale
        return UInt32((calendar.firstWeekday + 5) % 7)
    }

    /// Minutes after midnight as a picker takes them, in Greenwich.
    public func date(timeOfDay minutes: UInt16) -> Date {
        Date(timeIntervalSince1970: Double(minutes) * 60)
    }

    /// Minutes after midnight that were picked, in Greenwich.
    public func timeOfDay(picked: Date) -> UInt16 {
        let parts = greenwich.dateComponents([.hour, .minute], from: picked)
        return UInt16((parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// "5 min".
    public func minutes(_ minutes: UInt32) -> String {
        "\(number(minutes))\u{A0}\(minutesShort)"
    }

    public func number(_ number: some BinaryInteger) -> String {
        Int64(number).formatted(.number.grouping(.never).locale(locale))
    }

    /// "3.4".
    public func decimal(_ number: Double) -> String {
        number.formatted(.number.grouping(.never).precision(.fractionLength(1)).locale(locale))
    }

    /// "34 %", from a share of 1.
    public func percent(_ share: Double) -> String {
        share.formatted(.percent.precision(.fractionLength(0)).locale(locale))
    }

    private static func dates(
        _ locale: Locale, day: DateFormatter.Style, time: DateFormatter.Style
    ) -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = .gmt
        formatter.dateStyle = day
        formatter.timeStyle = time
        return formatter
    }
}
