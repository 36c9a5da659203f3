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
            Shows(model) { _ in
                if let draft = Binding($model.draft) {
                    words(draft)
                    SchedulePart(model: model, draft: draft)
                    MeasuredPart(model: model, draft: draft)
                    LinksPart(model: model, draft: draft)
                    RemindersPart(model: model, draft: draft)
                    PrimaryButton(app.strings[.actionSave], id: "practice-save") { model.save() }
                }
            }
        }
        .task(id: app.changes.of(EditPracticeModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func words(_ draft: Binding<PracticeDraft>) -> some View {
        WordsField(app.strings[.practiceName], id: "practice-name", text: draft.name)
        FieldRefusal(model.refusal("name"))
        WordsField(app.strings[.practiceWhy], id: "practice-why", text: draft.why)
        FieldRefusal(model.refusal("why"))
        WordsField(app.strings[.practiceCue], id: "practice-cue", text: draft.cue)
        FieldRefusal(model.refusal("cue"))
        WordsField(app.strings[.practiceAct], id: "practice-act", text: draft.act)
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
    let model: EditPracticeModel
    @Binding var draft: PracticeDraft

    var body: some View {
        SectionTitle(app.strings[.practiceSchedule])
        ForEach(ScheduleChoice.all, id: \.self) { offered in
            PickLine(app.strings[offered.key], .radio, isPicked: draft.schedule == offered, id: offered.key.rawValue) {
                draft.schedule = offered
            }
        }
        if draft.schedule.asksForTimes {
            NumberField(app.strings[.scheduleTimes], id: "schedule-times", typed: $draft.times)
        }
        if draft.schedule.asksForDays {
            NumberField(app.strings[.scheduleDays], id: "schedule-days", typed: $draft.days)
        }
        if draft.schedule == .weekdays {
            WeekdayChips(days: draft.weekdays, id: "schedule-weekday") { draft.weekdays = $0 }
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
    let model: EditPracticeModel
    @Binding var draft: PracticeDraft

    var body: some View {
        Switch(app.strings[.practiceMeasured], id: "practice-measured", isOn: draft.measured) {
            draft.measured = $0
        }
        if draft.measured {
            SectionTitle(app.strings[.practiceUnit])
            FlowRow {
                ForEach(UnitChoice.all, id: \.self) { unit in
                    Chip(app.strings[unit.key], isPicked: draft.unit == unit, id: unit.key.rawValue) {
                        draft.unit = unit
                    }
                }
            }
            if draft.unit == .own {
                WordsField(app.strings[.practiceUnitOwn], id: "practice-unit-own", text: $draft.ownUnit)
            }
            FieldRefusal(model.refusal("unit"))
            SectionTitle(app.strings[.practiceTarget])
            FlowRow {
                ForEach(TargetKind.all, id: \.self) { target in
                    let key = target?.key ?? .targetNone
                    Chip(app.strings[key], isPicked: draft.targetKind == target, id: key.rawValue) {
                        draft.targetKind = target
                    }
                }
            }
            if draft.targetKind != nil {
                NumberField(app.strings[.practiceAmount], id: "practice-target", typed: $draft.target)
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
    @Binding var draft: PracticeDraft

    var body: some View {
        Unfold(
            app.strings[.practiceExercise], hint: exercise ?? "", id: "practice-exercise"
        ) {
            ForEach(model.exercises, id: \.form.id) { line in
                let isPicked = draft.form == line.form.id
                PickLine(line.form.title, .check, isPicked: isPicked, id: "exercise-\(line.form.id)") {
                    draft.form = isPicked ? nil : line.form.id
                }
            }
        }
        if !model.people.isEmpty {
            SectionTitle(app.strings[.practicePerson])
            FlowRow {
                ForEach(model.people, id: \.id) { person in
                    let isPicked = draft.person == person.id
                    Chip(person.name, isPicked: isPicked, id: "practice-person-\(person.id)") {
                        draft.person = isPicked ? nil : person.id
                    }
                }
            }
        }
        SectionTitle(app.strings[.practiceColour])
        FlowRow {
            ForEach(Array(model.colours.enumerated()), id: \.offset) { at, name in
                HStack(spacing: 4) {
                    Image(systemName: "circle.fill").foregroundStyle(palette.practice(UInt8(at))).accessibilityHidden(true)
                    Chip(name, isPicked: Int(draft.colour) == at, id: "practice-colour-\(at)") {
                        draft.colour = UInt8(at)
                    }
                }
            }
        }
        FieldRefusal(model.refusal("colour"))
    }

    private var exercise: String? { model.exercises.first { $0.form.id == draft.form }?.form.title }
}

/// When it is reminded of.
private struct RemindersPart: View {
    @Environment(AppModel.self) private var app
    let model: EditPracticeModel
    @Binding var draft: PracticeDraft

    var body: some View {
        SectionTitle(app.strings[.practiceReminders])
        ForEach(Array(draft.reminders.enumerated()), id: \.offset) { at, reminder in
            QuietCard {
                ReminderFields(reminder: reminder) { draft.reminders[at] = $0 }
                QuietButton(app.strings[.actionDelete], id: "reminder-delete") { draft.reminders.remove(at: at) }
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("reminder-\(at)")
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
            ForEach(ReminderTimeChoice.all, id: \.self) { choice in
                Chip(app.strings[choice.key], isPicked: reminder.choice == choice, id: choice.key.rawValue) {
                    put { $0.choice = choice }
                }
            }
        }
        switch reminder.choice {
        case .at:
            TimeField(app.strings[.reminderTime], id: "reminder-time", minutes: reminder.minute) { minute in
                put { $0.minute = minute }
            }
        case .within:
            TimeField(app.strings[.reminderFrom], id: "reminder-from", minutes: reminder.from) { from in
                put { $0.from = from }
            }
            TimeField(app.strings[.reminderUntil], id: "reminder-until", minutes: reminder.to) { to in put { $0.to = to } }
        case .afterCue:
            TimeField(app.strings[.reminderCue], id: "reminder-cue", minutes: reminder.minute) { minute in
                put { $0.minute = minute }
            }
            NumberField(
                app.strings[.reminderMinutes], id: "reminder-minutes",
                typed: binding(reminder.after) { after in put { $0.after = after } })
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
