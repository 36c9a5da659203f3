import NearerKit
import SwiftUI

/// One practice: its plan, how firm it is, its days, and what can be done with it as a whole.
struct PracticeScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var model: PracticeModel

    init(_ app: AppModel, id: Id) {
        _model = State(initialValue: PracticeModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(model.sheet?.view.name ?? app.strings[.practicesTitle]) {
            if model.isDeleted {
                UndoBar { model.undo() }
            } else if let sheet = model.sheet {
                what(sheet)
                days(sheet.view)
                RestingPart(model: model, sheet: sheet)
                whole(sheet.view)
            }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func what(_ sheet: PracticeSheet) -> some View {
        let practice = sheet.view
        QuietCard {
            HStack(alignment: .top, spacing: 12) {
                VStack(alignment: .leading, spacing: 4) {
                    if !practice.plan.isEmpty { Text(verbatim: practice.plan) }
                    HintText(practice.scheduleWords)
                    if !practice.why.isEmpty { HintText(practice.why) }
                    if let person = model.person { HintText(person.name).privacySensitive() }
                    if let streak = practice.streak {
                        HintText(streak.words).accessibilityIdentifier("practice-streak")
                    }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                StrengthCircle(strength: practice.strength)
            }
        }
        if !sheet.reminderWords.isEmpty {
            SectionTitle(app.strings[.practiceReminders])
            ForEach(Array(sheet.reminderWords.enumerated()), id: \.offset) { _, words in HintText(words) }
        }
        FlowRow {
            PrimaryButton(app.strings[.practiceFillIn], id: "practice-fill-in") { model.fillInToday() }
            QuietButton(app.strings[.practiceEdit], id: "practice-edit") { model.edit() }
            if let exercise = model.exercise {
                QuietButton(exercise.form.title, id: "practice-exercise") { model.openExercise() }
            }
        }
    }

    @ViewBuilder
    private func days(_ practice: PracticeView) -> some View {
        let color = palette.practice(practice.colour)
        SectionTitle(app.strings[.practiceDays])
        if let month = model.month {
            SpanRow(title: month.title, earlier: month.earlier, later: month.later) { model.show(monthOf: $0) }
            MonthCells(model: model, month: month, color: color)
            HintText(month.words)
        }
        if let year = model.year {
            QuietCard {
                if model.asTable {
                    ForEach(year.months, id: \.from) { Text(verbatim: $0.words).font(.subheadline) }
                } else {
                    HeatMapCells(map: year, color: color)
                    // The cells are read out as this same sentence.
                    HintText(year.words).accessibilityHidden(true)
                }
                QuietButton(app.strings[model.asTable ? .insightsChart : .insightsTable], id: "practice-table") {
                    model.asTable.toggle()
                }
            }
        }
    }

    private func whole(_ practice: PracticeView) -> some View {
        FlowRow {
            if practice.archived {
                QuietButton(app.strings[.practiceUnarchive], id: "practice-unarchive") { model.unarchive() }
            } else {
                QuietButton(app.strings[.practiceArchive], id: "practice-archive") { model.archive() }
            }
            QuietButton(app.strings[.actionDelete], id: "practice-delete") { model.delete() }
        }
    }
}

/// Letting it rest, and taking it up again.
private struct RestingPart: View {
    @Environment(AppModel.self) private var app
    let model: PracticeModel
    let sheet: PracticeSheet

    var body: some View {
        SectionTitle(app.strings[.practicePause])
        ForEach(Array(sheet.pauses.enumerated()), id: \.offset) { _, pause in
            let to = pause.to.map(app.formats.day) ?? app.strings[.practicePauseOpen]
            HintText("\(app.formats.day(pause.from)) – \(to)")
        }
        if sheet.view.paused {
            QuietButton(app.strings[.practiceResume], id: "practice-resume") { model.resume() }
        } else if let resting = model.resting {
            DayField(app.strings[.practicePauseFrom], id: "practice-pause-from", day: resting.from) {
                model.resting?.from = $0
            }
            Switch(app.strings[.practicePauseOpen], id: "practice-pause-open", isOn: resting.to == nil) { isOpen in
                model.resting?.to = isOpen ? nil : resting.from
            }
            if let to = resting.to {
                DayField(app.strings[.practicePauseTo], id: "practice-pause-to", day: to) { model.resting?.to = $0 }
            }
            if let refused = model.refused { Refusal(refused) }
            FlowRow {
                PrimaryButton(app.strings[.actionSave], id: "practice-pause-save") { model.rest() }
                QuietButton(app.strings[.actionCancel], id: "practice-pause-cancel") { model.leaveResting() }
            }
        } else {
            QuietButton(app.strings[.practicePause], id: "practice-pause") { model.beginResting() }
        }
    }
}

/// The first practice of the demo vault: for `#Preview`s only.
struct OnFirstPractice<Content: View>: View {
    @State private var model: PracticesModel
    private let content: (PracticeView) -> Content

    init(_ app: AppModel, @ViewBuilder content: @escaping (PracticeView) -> Content) {
        _model = State(initialValue: PracticesModel(app))
        self.content = content
    }

    var body: some View {
        Group {
            if let practice = model.practices?.first { content(practice) } else { Color.clear }
        }
        .task { await model.load() }
    }
}

#Preview("A practice") { OnDemoVault { app in OnFirstPractice(app) { PracticeScreen(app, id: $0.id) } } }
