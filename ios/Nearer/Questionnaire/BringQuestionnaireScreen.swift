import NearerKit
import SwiftUI

/// A questionnaire of somebody else's: what is asked, what isn't taken, how it is scored. Nothing is kept before.
struct BringQuestionnaireScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: BringQuestionnaireModel

    init(_ app: AppModel, id: String?) {
        _model = State(initialValue: BringQuestionnaireModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(app.strings[model.measure == nil ? .bringTitle : .questionnaireSetKey]) {
            if model.measure == nil {
                HintText(app.strings[.bringHint])
                QuietButton(app.strings[.bringPick], id: "bring-pick") { model.pick() }
            }
            if let plan = model.plan {
                Planned(plan: plan)
                if plan.canKeep, let draft = model.draft {
                    ScoringChoice(model: model, plan: plan, draft: draft)
                }
            }
            if let refused = model.refused { Refusal(refused) }
            if model.canKeep { PrimaryButton(app.strings[.bringKeep], id: "bring-keep") { model.keep() } }
        }
        .task { await model.load() }
    }
}

private struct Planned: View {
    @Environment(AppModel.self) private var app
    let plan: QuestionnairePlan

    var body: some View {
        SectionTitle(plan.title).accessibilityIdentifier("bring-previewed")
        if !plan.description.isEmpty { HintText(plan.description) }
        if !plan.copyright.isEmpty { HintText(plan.copyright) }
        Text(verbatim: plan.words)
        if plan.isKept { HintText(app.strings[.bringReplaces]) }
        if !plan.notes.isEmpty {
            SectionTitle(app.strings[.bringNotes])
            ForEach(Array(plan.notes.enumerated()), id: \.offset) { _, note in
                QuietCard {
                    if !note.said.isEmpty { Text(verbatim: note.said) }
                    Text(verbatim: note.text).text(.small)
                    HintText(note.place)
                }
            }
        }
        if !plan.questions.isEmpty {
            Unfold(app.strings[.bringQuestions], id: "bring-questions") {
                ForEach(plan.questions, id: \.linkId) { question in
                    Text(verbatim: question.text)
                    HintText(([question.kind] + question.answers).joined(separator: " · "))
                }
            }
        }
    }
}

#Preview("Bring in a questionnaire") { OnDemoVault { BringQuestionnaireScreen($0, id: nil) } }
