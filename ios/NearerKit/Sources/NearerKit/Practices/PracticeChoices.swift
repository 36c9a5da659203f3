import NearerCore

extension ScheduleChoice {
    public static let all: [ScheduleChoice] = [.daily, .weekly, .weekdays, .everyDays, .monthly, .within]

    public var key: Key {
        switch self {
        case .daily: .scheduleKindDaily
        case .weekly: .scheduleKindWeekly
        case .weekdays: .scheduleKindWeekdays
        case .everyDays: .scheduleKindEveryDays
        case .monthly: .scheduleKindMonthly
        case .within: .scheduleKindWithin
        }
    }

    /// It has a field for how often.
    public var asksForTimes: Bool { [.daily, .weekly, .within].contains(self) }

    /// It has a field for days.
    public var asksForDays: Bool { [.everyDays, .within].contains(self) }
}

extension UnitChoice {
    public static let all: [UnitChoice] = [.minutes, .times, .own]

    public var key: Key {
        switch self {
        case .minutes: .unitMinutes
        case .times: .unitTimes
        case .own: .unitOwn
        }
    }
}

extension TargetKind {
    /// None: nothing certain is aimed for.
    public static let all: [TargetKind?] = [nil, .atLeast, .atMost]

    public var key: Key {
        switch self {
        case .atLeast: .targetKindAtLeast
        case .atMost: .targetKindAtMost
        }
    }
}

extension ReminderTimeChoice {
    public static let all: [ReminderTimeChoice] = [.at, .within, .afterCue]

    public var key: Key {
        switch self {
        case .at: .reminderKindAt
        case .within: .reminderKindWithin
        case .afterCue: .reminderKindAfterCue
        }
    }
}

/// Days of the week: bit 0 is Monday, bit 6 Sunday.
public enum Weekdays {
    public static let keys: [Key] = [
        .weekday1, .weekday2, .weekday3, .weekday4, .weekday5, .weekday6, .weekday7,
    ]

    public static func holds(_ days: UInt8, _ day: Int) -> Bool { days & (1 << day) != 0 }

    public static func toggled(_ days: UInt8, _ day: Int) -> UInt8 { days ^ (1 << day) }
}
