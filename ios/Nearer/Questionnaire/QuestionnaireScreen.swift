import NearerKit
import SwiftUI

/// One questionnaire: its scores with how sure they are, the chart, what changed, what was answered, how it comes up.
struct QuestionnaireScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: QuestionnaireModel

    init(_ app: AppModel, id: String) {
        _model = State(initialValue: QuestionnaireModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(model.measure?.title ?? "") {
            Shows(model) { sheet in
                if let measure = sheet?.measure, !model.isRemoved { all(measure) }
            }
        }
        .canUndo(model.isRemoved || model.deleted != nil ? app.strings[.journalDeleted] : nil) {
            if model.isRemoved { model.undoRemove() } else { model.undoDelete() }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func all(_ measure: MeasureLine) -> some View {
        VStack(alignment: .leading, spacing: 12) {
            Group {
                about(measure)
                scores(measure)
                if !model.answers.isEmpty { Answered(model: model) }
                Offering(model: model, measure: measure)
                if measure.brought { brought(measure) }
                if let erased = model.erased {
                    Text(verbatim: erased).announced(erased).accessibilityIdentifier("answers-erased")
                }
                if !(model.answers.isEmpty && model.people.isEmpty) { Erasing(model: model) }
            }
        }
    }

    @ViewBuilder
    private func about(_ measure: MeasureLine) -> some View {
        if !measure.description.isEmpty { HintText(measure.description) }
        if measure.private { HintText(app.strings[.questionnairePrivate]) }
        if measure.isOn {
            PrimaryButton(
                "\(app.strings[.insightsAnswer]) · \(app.formats.minutes(measure.minutes))", id: "answer-\(measure.id)"
            ) { model.answer() }
        }
        if !model.people.isEmpty {
            FlowRow {
                Chip(
                    app.strings[.insightsInGeneral], isPicked: model.about == nil, id: "about-\(measure.id)-general"
                ) { model.about = nil }
                ForEach(model.people, id: \.id) { person in
                    Chip(person.name, isPicked: model.about == person.id, id: "about-\(measure.id)-\(person.id)") {
                        model.about = person.id
                    }
                }
            }
        }
    }

    @ViewBuilder
    private func scores(_ measure: MeasureLine) -> some View {
        if let scores = model.scores {
            ForEach(scores.scores, id: \.subscale) { ScoreCard(score: $0) }
            if !scores.overall.isEmpty { SectionTitle(app.strings[.questionnaireOverall]) }
            ForEach(scores.overall, id: \.subscale) { ScoreCard(score: $0) }
        }
        if let chart = model.chart, !chart.rows.isEmpty {
            ChartCard(chart: chart, isTable: binding(model.isTable) { model.isTable = $0 })
        }
        if measure.hasScores, model.answers.count > 1 { Changes(model: model) }
    }

    @ViewBuilder
    private func brought(_ measure: MeasureLine) -> some View {
        if let key = measure.keyTitle { HintText(key) }
        QuietButton(app.strings[.questionnaireSetKey], id: "set-key") { model.setKey() }
        QuietButton(app.strings[.questionnaireRemove], id: "questionnaire-remove") { model.remove() }
    }
}

/// What was answered, each with its words; each can be put away.
private struct Answered: View {
    @Environment(AppModel.self) private var app
    let model: QuestionnaireModel

    var body: some View {
        SectionTitle(app.strings[.questionnaireAnswers])
        ForEach(Array(model.answers.enumerated()), id: \.element.id) { at, answered in
            Unfold(app.formats.longDay(answered.day), id: "answered-\(at)") {
                ForEach(Array(answered.lines.enumerated()), id: \.offset) { _, line in
                    HintText(line.ask)
                    Text(verbatim: line.answer)
                }
                QuietButton(
                    app.strings[.actionDelete], id: "answered-delete-\(at)",
                    said: "\(app.strings[.actionDelete]): \(app.formats.longDay(answered.day))"
                ) { model.delete(answered) }
            }
        }
    }
}

/// Whether it is in use, and how often it comes up.
private struct Offering: View {
    @Environment(AppModel.self) private var app
    let model: QuestionnaireModel
    let measure: MeasureLine

    var body: some View {
        Toggle(
            app.strings[.questionnaireIsOn],
            isOn: binding(measure.isOn) { model.setOffered($0, everyDays: measure.everyDays) }
        )
        .frame(minHeight: touchSide)
        .accessibilityIdentifier("questionnaire-on")
        if measure.isOn {
            SectionTitle(app.strings[.questionnaireRhythm])
            FlowRow {
                ForEach(app.limits.rhythms, id: \.days) { rhythm in
                    let days = rhythm.days
                    Chip(
                        rhythm.words, isPicked: measure.everyDays == days,
                        id: "questionnaire-rhythm-\(days.map(String.init) ?? "own")"
                    ) {
                        model.setOffered(true, everyDays: days)
                    }
                }
            }
        }
    }
}

/// Erasing is asked twice: it can't be taken back.
private struct Erasing: View {
    @Environment(AppModel.self) private var app
    let model: QuestionnaireModel

    var body: some View {
        if model.asksToErase {
            QuietCard {
                Text(verbatim: app.strings[.questionnaireEraseSure])
                QuietButton(app.strings[.questionnaireEraseAll], id: "erase-answers-sure") { model.erase() }
                QuietButton(app.strings[.actionCancel], id: "erase-answers-cancel") { model.asksToErase = false }
            }
        } else {
            QuietButton(app.strings[.questionnaireErase], id: "erase-answers") { model.asksToErase = true }
        }
    }
}

#Preview("A questionnaire") { OnDemoVault { QuestionnaireScreen($0, id: "closeness-check") } }
