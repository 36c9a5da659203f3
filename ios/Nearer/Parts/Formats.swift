import Foundation
import NearerKit

/// Days, times and lengths in the person's language, from what the core hands over.
struct Formats {
    private let locale: Locale
    private let minutesShort: String

    init(language: String, minutesShort: String) {
        locale = Locale(identifier: language)
        self.minutesShort = minutesShort
    }

    /// "24 Nov 2026", from a day of the core.
    func day(_ day: Day) -> String { self.day(day, .abbreviated) }

    /// "Tuesday, 24 November 2026".
    func longDay(_ day: Day) -> String { self.day(day, .complete) }

    /// "22:41" at the place where it was written.
    func time(_ atMs: Int64, offsetS: Int32) -> String {
        let zone = TimeZone(secondsFromGMT: Int(offsetS)) ?? .gmt
        return Date(timeIntervalSince1970: Double(atMs) / 1000).formatted(style(.omitted, .shortened, zone))
    }

    /// "5 min".
    func minutes(_ minutes: UInt32) -> String { "\(number(minutes))\u{A0}\(minutesShort)" }

    /// "3:00", from minutes after midnight.
    func clock(_ minutes: UInt16) -> String {
        let two = IntegerFormatStyle<UInt16>(locale: locale).precision(.integerLength(2)).format(minutes % 60)
        return "\(number(minutes / 60)):\(two)"
    }

    func number<Number: BinaryInteger>(_ number: Number) -> String {
        IntegerFormatStyle<Number>(locale: locale).format(number)
    }

    func percent(_ share: Double) -> String {
        share.formatted(.percent.locale(locale).precision(.fractionLength(0)))
    }

    private func day(_ day: Day, _ length: Date.FormatStyle.DateStyle) -> String {
        // A day of the core has no zone: it is read and written in the same one.
        let reader = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        guard let date = try? reader.parse(day) else { return day }
        return date.formatted(style(length, .omitted, .gmt))
    }

    private func style(
        _ date: Date.FormatStyle.DateStyle, _ time: Date.FormatStyle.TimeStyle, _ zone: TimeZone
    ) -> Date.FormatStyle {
        Date.FormatStyle(date: date, time: time, locale: locale, timeZone: zone)
    }
}

extension AppModel {
    var formats: Formats { Formats(language: host.language, minutesShort: strings[.minutesShort]) }
}
