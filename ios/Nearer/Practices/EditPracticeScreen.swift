import NearerKit
import SwiftUI

/// A practice as it is made or changed: its plan, how often, how much, with what, and when it is reminded of.
struct EditPracticeScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: EditPracticeModel

    init(_ app: AppModel, _ edited: EditedPractice) {
        _model = State(initialValue: EditPracticeModel(app, edited))
    }

    var body: some View {
        ScreenFrame(model.title) {
            if model.canSave {
                words
                SchedulePart(model: model)
                MeasuredPart(model: model)
                LinksPart(model: model)
                RemindersPart(model: model)
                PrimaryButton(app.strings[.actionSave], id: "practice-save") { model.save() }
            }
        }
        .task(id: app.changes.of(EditPracticeModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private var words: some View {
        WordsField(app.strings[.practiceName], id: "practice-name", text: $model.draft.name)
        FieldRefusal(model.refusal("name"))
        WordsField(app.strings[.practiceWhy], id: "practice-why", text: $model.draft.why)
        FieldRefusal(model.refusal("why"))
        WordsField(app.strings[.practiceCue], id: "practice-cue", text: $model.draft.cue)
        FieldRefusal(model.refusal("cue"))
        WordsField(app.strings[.practiceAct], id: "practice-act", text: $model.draft.act)
        FieldRefusal(model.refusal("act"))
    }
}

/// Why a field is not taken, where it isn't.
struct FieldRefusal: View {
    let sentence: String?

    init(_ sentence: String?) { self.sentence = sentence }

    var body: some View {
        if let sentence { Refusal(sentence) }
    }
}

/// How often.
private struct SchedulePart: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: EditPracticeModel

    var body: some View {
        let kind = model.draft.scheduleKind
        SectionTitle(app.strings[.practiceSchedule])
        ForEach(ScheduleKind.allCases, id: \.self) { offered in
            PickLine(app.strings[offered.key], .radio, isPicked: kind == offered, id: offered.key.rawValue) {
                model.draft.scheduleKind = offered
            }
        }
        if kind.asksForTimes {
            NumberField(app.strings[.scheduleTimes], id: "schedule-times", typed: $model.draft.times)
        }
        if kind.asksForDays {
            NumberField(app.strings[.scheduleDays], id: "schedule-days", typed: $model.draft.days)
        }
        if kind == .weekdays {
            WeekdayChips(days: model.draft.weekdays, id: "schedule-weekday") { model.draft.weekdays = $0 }
        }
        FieldRefusal(model.refusal("schedule"))
    }
}

/// Days of the week, any of them.
struct WeekdayChips: View {
    @Environment(AppModel.self) private var app
    let days: UInt8
    let id: String
    let pick: @MainActor (UInt8) -> Void

    var body: some View {
        FlowRow {
            ForEach(Array(Weekdays.keys.enumerated()), id: \.offset) { day, key in
                Chip(app.strings[key], isPicked: Weekdays.holds(days, day), id: "\(id)-\(day + 1)") {
                    pick(Weekdays.toggled(days, day))
                }
            }
        }
    }
}

/// How much.
private struct MeasuredPart: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: EditPracticeModel

    var body: some View {
        Switch(app.strings[.practiceMeasured], id: "practice-measured", isOn: model.draft.isMeasured) {
            model.draft.isMeasured = $0
        }
        if model.draft.isMeasured {
            SectionTitle(app.strings[.practiceUnit])
            FlowRow {
                ForEach(UnitKind.allCases, id: \.self) { unit in
                    Chip(app.strings[unit.key], isPicked: model.draft.unitKind == unit, id: unit.key.rawValue) {
                        model.draft.unitKind = unit
                    }
                }
            }
            if model.draft.unitKind == .own {
                WordsField(app.strings[.practiceUnitOwn], id: "practice-unit-own", text: $model.draft.ownUnit)
            }
            FieldRefusal(model.refusal("unit"))
            SectionTitle(app.strings[.practiceTarget])
            FlowRow {
                ForEach(TargetKind.all, id: \.self) { target in
                    let key = target?.key ?? .targetNone
                    Chip(app.strings[key], isPicked: model.draft.targetKind == target, id: key.rawValue) {
                        model.draft.targetKind = target
                    }
                }
            }
            if model.draft.targetKind != nil {
                NumberField(app.strings[.practiceAmount], id: "practice-target", typed: $model.draft.target)
            }
            FieldRefusal(model.refusal("target"))
        }
    }
}

/// What it is done with, whom it is about, and its colour.
private struct LinksPart: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let model: EditPracticeModel

    var body: some View {
        Unfold(
            app.strings[.practiceExercise], hint: exercise ?? "", id: "practice-exercise"
        ) {
            ForEach(model.exercises, id: \.form.id) { line in
                let isPicked = model.draft.form == line.form.id
                PickLine(line.form.title, .check, isPicked: isPicked, id: "exercise-\(line.form.id)") {
                    model.draft.form = isPicked ? nil : line.form.id
                }
            }
        }
        if !model.people.isEmpty {
            SectionTitle(app.strings[.practicePerson])
            FlowRow {
                ForEach(model.people, id: \.id) { person in
                    let isPicked = model.draft.person == person.id
                    Chip(person.name, isPicked: isPicked, id: "practice-person-\(person.id)") {
                        model.draft.person = isPicked ? nil : person.id
                    }
                }
            }
        }
        SectionTitle(app.strings[.practiceColour])
        FlowRow {
            ForEach(Array(model.colours.enumerated()), id: \.offset) { at, name in
                HStack(spacing: 4) {
                    Image(systemName: "circle.fill").foregroundStyle(palette.practice(UInt8(at))).accessibilityHidden(true)
                    Chip(name, isPicked: Int(model.draft.colour) == at, id: "practice-colour-\(at)") {
                        model.draft.colour = UInt8(at)
                    }
                }
            }
        }
        FieldRefusal(model.refusal("colour"))
    }

    private var exercise: String? { model.exercises.first { $0.form.id == model.draft.form }?.form.title }
}

/// When it is reminded of.
private struct RemindersPart: View {
    @Environment(AppModel.self) private var app
    let model: EditPracticeModel

    var body: some View {
        SectionTitle(app.strings[.practiceReminders])
        ForEach(model.draft.reminders) { reminder in
            QuietCard {
                ReminderFields(reminder: reminder) { model.draft.change($0) }
                QuietButton(app.strings[.actionDelete], id: "reminder-delete") { model.draft.removeReminder(reminder.id) }
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("reminder-\(reminder.id)")
        }
        FieldRefusal(model.refusal("reminder", "reminders", "weekdays"))
        QuietButton(app.strings[.reminderAdd], id: "reminder-add") { model.addReminder() }
        HintText(app.strings[.remindersDiscreet])
    }
}

/// One reminder: at a time, somewhere between two, or after the cue; on which days.
private struct ReminderFields: View {
    @Environment(AppModel.self) private var app
    let reminder: ReminderDraft
    let change: @MainActor (ReminderDraft) -> Void

    var body: some View {
        FlowRow {
            ForEach(ReminderTimeKind.allCases, id: \.self) { kind in
                Chip(app.strings[kind.key], isPicked: reminder.kind == kind, id: kind.key.rawValue) {
                    put { $0.kind = kind }
                }
            }
        }
        switch reminder.kind {
        case .at:
            TimeField(app.strings[.reminderTime], id: "reminder-time", minutes: reminder.at) { at in put { $0.at = at } }
        case .within:
            TimeField(app.strings[.reminderFrom], id: "reminder-from", minutes: reminder.from) { from in
                put { $0.from = from }
            }
            TimeField(app.strings[.reminderUntil], id: "reminder-until", minutes: reminder.to) { to in put { $0.to = to } }
        case .afterCue:
            TimeField(app.strings[.reminderCue], id: "reminder-cue", minutes: reminder.at) { at in put { $0.at = at } }
            NumberField(
                app.strings[.reminderMinutes], id: "reminder-minutes",
                typed: binding(reminder.minutes) { minutes in put { $0.minutes = minutes } })
        }
        WeekdayChips(days: reminder.weekdays, id: "reminder-weekday") { days in put { $0.weekdays = days } }
    }

    private func put(_ make: (inout ReminderDraft) -> Void) {
        var changed = reminder
        make(&changed)
        change(changed)
    }
}

#Preview("A new practice") { OnDemoVault { EditPracticeScreen($0, .new) } }
#Preview("A practice from the path") { OnDemoVault { EditPracticeScreen($0, .suggested(stage: 2)) } }
