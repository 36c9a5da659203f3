import NearerKit
import SwiftUI

/// Answers that were given elsewhere: what is new, what they come to, what can't be taken.
struct BringAnswersScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: BringAnswersModel

    init(_ app: AppModel) {
        _model = State(initialValue: BringAnswersModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.bringAnswersTitle]) {
            HintText(app.strings[.bringAnswersHint])
            QuietButton(app.strings[.bringPick], id: "bring-pick") { model.pick() }
            if model.isPicked { whose }
            if let refused = model.refused { Refusal(refused) }
            if let plan = model.plan { PlannedAnswers(plan: plan) }
            if model.canTake { PrimaryButton(app.strings[.bringAnswersTake], id: "bring-take") { model.take() } }
            if model.isTaken {
                Text(verbatim: app.strings[.journalSaved])
                    .announced(app.strings[.journalSaved])
                    .accessibilityIdentifier("bring-taken")
            }
        }
        .task(id: app.changes.of(BringAnswersModel.topics)) { await model.load() }
    }

    /// Which questionnaire they answer, where the file doesn't say so by itself.
    private var whose: some View {
        let picked = model.measures.first { $0.id == model.measure }?.title ?? app.strings[.bringAnswersAsStated]
        return Unfold(app.strings[.bringAnswersWhich], hint: picked, id: "bring-which") {
            FlowRow {
                Chip(app.strings[.bringAnswersAsStated], isPicked: model.measure == nil, id: "bring-which-stated") {
                    model.answer(nil)
                }
                ForEach(model.measures, id: \.id) { measure in
                    Chip(measure.title, isPicked: measure.id == model.measure, id: "bring-which-\(measure.id)") {
                        model.answer(measure.id)
                    }
                }
            }
        }
    }
}

private struct PlannedAnswers: View {
    @Environment(AppModel.self) private var app
    let plan: AnswersPlan

    var body: some View {
        Text(verbatim: plan.words).accessibilityIdentifier("bring-summary")
        ForEach(Array(plan.lines.enumerated()), id: \.offset) { _, line in self.line(line) }
        if !plan.failures.isEmpty { SectionTitle(app.strings[.bringAnswersUnread]) }
        ForEach(Array(plan.failures.enumerated()), id: \.offset) { _, failure in
            QuietCard {
                Text(verbatim: failure.words).text(.small)
                HintText(failure.place)
            }
        }
    }

    private func line(_ line: AnswersLine) -> some View {
        QuietCard {
            Text(verbatim: line.title).text(.body).fontWeight(.medium)
            HintText(app.formats.longDay(line.day))
            if !line.isNew { HintText(app.strings[.bringAnswersIsHere]) }
            ForEach(line.scores, id: \.subscale) { score in
                if let value = score.value {
                    Text(verbatim: "\(score.title): \(app.formats.score(value))")
                } else {
                    Text(verbatim: score.title)
                    HintText(score.text)
                }
            }
            ForEach(line.stated.map(\.text) + line.notes, id: \.self) { HintText($0) }
        }
    }
}

#Preview("Bring in answers") { OnDemoVault { BringAnswersScreen($0) } }
