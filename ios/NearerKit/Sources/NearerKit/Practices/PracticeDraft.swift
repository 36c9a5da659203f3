import NearerBindings
import NearerCore

/// How often, as it is picked.
public enum ScheduleKind: CaseIterable, Sendable {
    case daily, weekly, weekdays, everyDays, monthly, within

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

    public var asksForTimes: Bool { [.daily, .weekly, .within].contains(self) }

    public var asksForDays: Bool { [.everyDays, .within].contains(self) }
}

/// What an amount is counted in, as it is picked.
public enum UnitKind: CaseIterable, Sendable {
    case minutes, times, own

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

/// When a reminder comes, as it is picked.
public enum ReminderTimeKind: CaseIterable, Sendable {
    case at, within, afterCue

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
    public static let all: UInt8 = 127
    public static let keys: [Key] = [
        .weekday1, .weekday2, .weekday3, .weekday4, .weekday5, .weekday6, .weekday7,
    ]

    public static func holds(_ days: UInt8, _ day: Int) -> Bool { days & (1 << day) != 0 }

    public static func toggled(_ days: UInt8, _ day: Int) -> UInt8 { days ^ (1 << day) }
}

/// A reminder as it is being written.
public struct ReminderDraft: Equatable, Identifiable, Sendable {
    public let id: Int
    public var kind = ReminderTimeKind.at
    /// Minutes after midnight: the time itself, or when the cue usually comes.
    public var at: UInt16 = 18 * 60
    public var from: UInt16 = 9 * 60
    public var to: UInt16 = 18 * 60
    /// Minutes after the cue, as they are typed.
    public var minutes = ""
    public var weekdays = Weekdays.all
}

/// A practice as it is being written: numbers are as they are typed, and what is not picked keeps its words.
public struct PracticeDraft: Equatable, Sendable {
    public var name = ""
    public var why = ""
    public var cue = ""
    public var act = ""
    public var scheduleKind = ScheduleKind.daily
    public var times = ""
    public var days = ""
    public var weekdays = Weekdays.all
    public var isMeasured = false
    public var unitKind = UnitKind.minutes
    public var ownUnit = ""
    public var targetKind: TargetKind?
    public var target = ""
    public var form: String?
    public var person: Id?
    public var colour: UInt8 = 0
    public private(set) var reminders: [ReminderDraft] = []
    private var nextReminder = 0

    public mutating func addReminder() {
        reminders.append(ReminderDraft(id: nextReminder))
        nextReminder += 1
    }

    public mutating func removeReminder(_ reminder: ReminderDraft.ID) {
        reminders.removeAll { $0.id == reminder }
    }

    public mutating func change(_ reminder: ReminderDraft) {
        if let at = reminders.firstIndex(where: { $0.id == reminder.id }) { reminders[at] = reminder }
    }
}

@MainActor
extension PracticeDraft {
    init(_ chosen: NewPractice, _ formats: Formats) {
        name = chosen.name
        why = chosen.why
        cue = chosen.cue
        act = chosen.act
        (times, days) = (formats.number(1), formats.number(2))
        switch chosen.schedule {
        case .daily(let times): (scheduleKind, self.times) = (.daily, formats.number(times))
        case .weekly(let times): (scheduleKind, self.times) = (.weekly, formats.number(times))
        case .weekdays(let days): (scheduleKind, weekdays) = (.weekdays, days)
        case .everyDays(let days): (scheduleKind, self.days) = (.everyDays, formats.number(days))
        case .monthly: scheduleKind = .monthly
        case .within(let times, let days):
            (scheduleKind, self.times, self.days) = (.within, formats.number(times), formats.number(days))
        }
        if let measured = chosen.measured {
            isMeasured = true
            switch measured.unit {
            case .minutes: unitKind = .minutes
            case .times: unitKind = .times
            case .own(let words): (unitKind, ownUnit) = (.own, words)
            }
            targetKind = measured.target?.kind
            target = measured.target.map { formats.amount($0.amount) } ?? ""
        }
        form = chosen.form
        person = chosen.person
        colour = chosen.colour
        for reminder in chosen.reminders { add(reminder, formats) }
    }

    private mutating func add(_ reminder: Reminder, _ formats: Formats) {
        var draft = ReminderDraft(id: nextReminder)
        nextReminder += 1
        draft.weekdays = reminder.weekdays
        switch reminder.time {
        case .at(let minute): (draft.kind, draft.at) = (.at, minute)
        case .within(let from, let to): (draft.kind, draft.from, draft.to) = (.within, from, to)
        case .afterCue(let cue, let minutes):
            (draft.kind, draft.at, draft.minutes) = (.afterCue, cue, formats.number(minutes))
        }
        reminders.append(draft)
    }

    /// What is handed to the core, which says what of it does not fit. Where a number is none, it is one that the core
    /// refuses.
    func chosen(_ formats: Formats) -> NewPractice {
        func count<Number: FixedWidthInteger>(_ typed: String) -> Number {
            formats.number(typed: typed).flatMap { Number(exactly: $0) } ?? 0
        }
        let schedule: Schedule =
            switch scheduleKind {
            case .daily: .daily(times: count(times))
            case .weekly: .weekly(times: count(times))
            case .weekdays: .weekdays(days: weekdays)
            case .everyDays: .everyDays(days: count(days))
            case .monthly: .monthly
            case .within: .within(times: count(times), days: count(days))
            }
        let unit: NearerCore.AmountUnit =
            switch unitKind {
            case .minutes: .minutes
            case .times: .times
            case .own: .own(words: ownUnit)
            }
        let aimed = targetKind.map { Target(kind: $0, amount: formats.number(typed: target) ?? .nan) }
        let reminders = reminders.map { draft in
            let time: ReminderTime =
                switch draft.kind {
                case .at: .at(minute: draft.at)
                case .within: .within(from: draft.from, to: draft.to)
                case .afterCue:
                    .afterCue(
                        cue: draft.at,
                        minutes: formats.number(typed: draft.minutes).flatMap { UInt16(exactly: $0) } ?? .max)
                }
            return Reminder(time: time, weekdays: draft.weekdays)
        }
        return NewPractice(
            name: name, why: why, cue: cue, act: act, schedule: schedule,
            measured: isMeasured ? Measured(unit: unit, target: aimed) : nil, form: form, person: person,
            reminders: reminders, colour: colour)
    }
}
