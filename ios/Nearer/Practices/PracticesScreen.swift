import NearerKit
import SwiftUI

/// All practices: in their order, over a week, from the path, and those put away.
struct PracticesScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: PracticesModel
    @State private var export: ExportHabitsModel

    init(_ app: AppModel) {
        _model = State(initialValue: PracticesModel(app))
        _export = State(initialValue: ExportHabitsModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.practicesTitle]) {
            Shows(model) { all($0) }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func all(_ sheet: PracticesModel.Sheet) -> some View {
        if sheet.practices.isEmpty { Empty(app.strings[.youPracticesEmpty]) }
        ForEach(sheet.practices, id: \.id) { PracticeCard(model: model, practice: $0) }
        FlowRow {
            QuietButton(app.strings[.practiceNew], id: "new-practice", rank: .tonal) { model.newPractice() }
            QuietButton(app.strings[.practicesLookBack], id: "practices-look-back") { model.lookBack() }
        }
        if !sheet.week.practices.isEmpty { WeekCards(model: model, week: sheet.week) }
        Group {
            if !sheet.suggestions.isEmpty {
                SectionTitle(app.strings[.practicesFromPath])
                ForEach(sheet.suggestions, id: \.stage) { suggestion($0) }
            }
            if !sheet.archived.isEmpty {
                SectionTitle(app.strings[.practicesArchived])
                ForEach(sheet.archived, id: \.id) { archived($0) }
            }
        }
        Switch(app.strings[.practicesStreaks], id: "practices-streaks", isOn: model.streaks) { model.setStreaks($0) }
        QuietButton(app.strings[.habitsImportTitle], id: "habits-import") { model.importHabits() }
        QuietButton(app.strings[.habitsExportTitle], id: "habits-export") { export.offer() }
        HintText(app.strings[.habitsExportHint])
    }

    private func suggestion(_ suggestion: PracticeSuggestion) -> some View {
        QuietCard {
            Text(verbatim: suggestion.chosen.name).text(.body).fontWeight(.medium)
            HintText(suggestion.stageTitle)
            if !suggestion.plan.isEmpty { Text(verbatim: suggestion.plan) }
            if !suggestion.chosen.why.isEmpty { HintText(suggestion.chosen.why) }
            QuietButton(
                app.strings[.actionAdd], id: "practice-take", said: "\(app.strings[.actionAdd]): \(suggestion.chosen.name)"
            ) { model.take(suggestion) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("suggestion-\(suggestion.stage)")
    }

    private func archived(_ practice: PracticeView) -> some View {
        QuietCard {
            PracticeHead(practice: practice) { model.open(practice) }
            QuietButton(
                app.strings[.practiceUnarchive], id: "practice-unarchive",
                said: "\(app.strings[.practiceUnarchive]): \(practice.name)"
            ) { model.unarchive(practice) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-\(practice.id)")
    }
}

/// A practice's name, plan and firmness, as the way to all of it.
private struct PracticeHead: View {
    @Environment(\.palette) private var palette
    let practice: PracticeView
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            HStack(alignment: .top, spacing: 12) {
                Image(systemName: practice.state.symbol)
                    .foregroundStyle(palette.practice(practice.colour))
                    .accessibilityHidden(true)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: practice.name).text(.body).fontWeight(.medium)
                    if !practice.plan.isEmpty { HintText(practice.plan) }
                    HintText(practice.scheduleWords)
                    if let streak = practice.streak { HintText(streak.words) }
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
                FillingCircle(share: practice.strength, label: nil, side: 36)
            }
            .frame(minHeight: touchSide)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(said.joined(separator: " "))
        .accessibilityIdentifier("practice-open")
    }

    /// What is seen, with the day's state and strength in the core's words.
    private var said: [String] {
        [practice.words, practice.plan, practice.scheduleWords, practice.streak?.words ?? ""].filter { !$0.isEmpty }
    }
}

private struct PracticeCard: View {
    @Environment(AppModel.self) private var app
    let model: PracticesModel
    let practice: PracticeView

    var body: some View {
        QuietCard {
            PracticeHead(practice: practice) { model.open(practice) }
            HStack {
                move("arrow.up", .practiceMoveUp, by: -1, id: "practice-move-up")
                move("arrow.down", .practiceMoveDown, by: 1, id: "practice-move-down")
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-\(practice.id)")
    }

    private func move(_ symbol: String, _ key: Key, by places: Int, id: String) -> some View {
        IconAction(symbol, "\(app.strings[key]): \(practice.name)", id: id) { model.move(practice, by: places) }
            .disabled(!model.canMove(practice, by: places))
    }
}

/// The week, seven days a practice: a tap fills one in.
private struct WeekCards: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let model: PracticesModel
    let week: WeekView

    var body: some View {
        SectionTitle(app.strings[.practicesWeek])
        SpanRow(title: week.title, earlier: week.earlier, later: week.later) { model.show(weekOf: $0) }
        ForEach(week.practices, id: \.practice) { line in
            QuietCard {
                Text(verbatim: line.name).text(.body).fontWeight(.medium)
                HStack(spacing: 0) {
                    ForEach(line.days, id: \.day) { cell in
                        DayCellButton(
                            cell: cell, title: app.formats.weekday(cell.day), said: "\(line.name): \(cell.words)",
                            color: palette.practice(line.colour), isOffered: model.canFillIn(cell)
                        ) { model.fillIn(line, cell) }
                    }
                }
                HintText(line.words)
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("week-\(line.practice)")
        }
    }
}

#Preview("Practices") { OnDemoVault { PracticesScreen($0) } }
