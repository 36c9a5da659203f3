import NearerKit
import SwiftUI

/// One practice over time: how firm it is, its days, its year, and today at the bottom in reach. What can be done with it as
/// a whole lies behind the menu.
struct PracticeScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var model: PracticeModel

    init(_ app: AppModel, id: Id) {
        _model = State(initialValue: PracticeModel(app, id: id))
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                Shows(model) { whole in
                    if !model.isDeleted {
                        head(whole.sheet)
                        days(whole)
                        RestingPart(model: model, sheet: whole.sheet)
                    }
                }
            }
            .padding(.bottom, 16)
            .column()
        }
        .background { Ground(hasDusk: false) }
        .safeAreaInset(edge: .bottom, spacing: 0) {
            if let sheet = model.sheet, !model.isDeleted, !sheet.view.archived { today(sheet.view) }
        }
        .canUndo(model.isDeleted ? app.strings[.journalDeleted] : nil) { model.undo() }
        .titled(model.sheet?.view.name ?? app.strings[.practicesTitle])
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                if let sheet = model.sheet, !model.isDeleted { menu(sheet.view) }
            }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func head(_ sheet: PracticeSheet) -> some View {
        let practice = sheet.view
        HStack(alignment: .center, spacing: 20) {
            FillingCircle(share: practice.strength, label: practice.words, side: 88)
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: practice.name)
                    .text(.title)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("screen-title")
                HintText(practice.plan.isEmpty ? practice.scheduleWords : practice.plan)
            }
        }
        VStack(alignment: .leading, spacing: 4) {
            if !practice.plan.isEmpty { HintText(practice.scheduleWords) }
            if !practice.why.isEmpty { HintText(practice.why) }
            if let person = model.person { HintText(person.name).privacySensitive() }
            if let streak = practice.streak { HintText(streak.words).accessibilityIdentifier("practice-streak") }
            ForEach(Array(sheet.reminderWords.enumerated()), id: \.offset) { _, words in HintText(words) }
        }
    }

    @ViewBuilder
    private func days(_ whole: PracticeModel.Whole) -> some View {
        let month = whole.month
        Text(verbatim: month.words).text(.body)
        MonthRow(month: month, name: model.monthOf.map(app.formats.month) ?? app.formats.month(whole.sheet.view.day)) {
            model.show(monthOf: $0)
        }
        MonthCalendar(
            month: month, today: whole.sheet.view.day, canFillIn: { model.canFillIn($0) }, fillIn: { model.fillIn($0) })
        CalendarKey()
        if model.asTable {
            ForEach(whole.year.months, id: \.from) { Text(verbatim: $0.words).text(.small) }
        } else {
            YearColumns(months: Array(whole.year.months.suffix(12)), shown: model.monthOf) { model.show(monthOf: $0) }
            HintText(whole.year.words)
        }
        QuietButton(
            app.strings[model.asTable ? .insightsChart : .insightsTable], id: "practice-table", rank: .text
        ) { model.asTable.toggle() }
    }

    private func today(_ practice: PracticeView) -> some View {
        BottomBar {
            if practice.mark == nil {
                QuietButton(app.strings[.practiceSkip], id: "practice-skip") { model.mark(.skipped) }
            } else {
                QuietButton(app.strings[.practiceTakeBack], id: "practice-take-back", rank: .quiet) { model.takeBack() }
            }
        } end: {
            if practice.mark == nil {
                PrimaryButton(app.strings[.practiceDone], id: "practice-mark") { model.mark(.done) }
            } else {
                QuietButton(app.strings[.practiceFillIn], id: "practice-fill-in") { model.fillInToday() }
            }
        }
        .sensoryFeedback(.impact(weight: .light), trigger: practice.mark)
    }

    private func menu(_ practice: PracticeView) -> some View {
        Menu {
            item(app.strings[.practiceFillIn], id: "practice-fill-in") { model.fillInToday() }
            item(app.strings[.practiceEdit], id: "practice-edit") { model.edit() }
            if let exercise = model.exercise {
                item(exercise.form.title, id: "practice-exercise") { model.openExercise() }
            }
            if practice.archived {
                item(app.strings[.practiceUnarchive], id: "practice-unarchive") { model.unarchive() }
            } else {
                item(app.strings[.practiceArchive], id: "practice-archive") { model.archive() }
            }
            Button(role: .destructive) {
                model.delete()
            } label: {
                Text(verbatim: app.strings[.actionDelete])
            }
            .accessibilityIdentifier("practice-delete")
        } label: {
            Image(systemName: "ellipsis").frame(minWidth: .touch, minHeight: .touch).contentShape(Rectangle())
        }
        .accessibilityLabel(app.strings[.practiceMore])
        .accessibilityIdentifier("practice-menu")
    }

    private func item(_ text: String, id: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) { Text(verbatim: text) }.accessibilityIdentifier(id)
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
                QuietButton(app.strings[.actionSave], id: "practice-pause-save", rank: .tonal) { model.rest() }
                QuietButton(app.strings[.actionCancel], id: "practice-pause-cancel", rank: .quiet) { model.leaveResting() }
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
