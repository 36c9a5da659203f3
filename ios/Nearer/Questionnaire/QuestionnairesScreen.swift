import NearerKit
import SwiftUI

/// All questionnaires, also those that are off; and the ways to bring in and to hand on.
struct QuestionnairesScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: QuestionnairesModel

    init(_ app: AppModel) {
        _model = State(initialValue: QuestionnairesModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.questionnairesTitle]) {
            HintText(app.strings[.questionnairesHint])
            Shows(model) { _ in
                SectionTitle(app.strings[.questionnairesOurs])
                ForEach(model.ours ?? [], id: \.id) { line($0) }
                if !model.brought.isEmpty { SectionTitle(app.strings[.questionnairesBrought]) }
                ForEach(model.brought, id: \.id) { line($0) }
                QuietButton(app.strings[.questionnairesBring], id: "bring-questionnaire") {
                    app.open(.bringQuestionnaire(nil))
                }
                QuietButton(app.strings[.questionnairesBringAnswers], id: "bring-answers") { app.open(.bringAnswers) }
                QuietButton(app.strings[.questionnairesHandOn], id: "hand-on") { app.open(.handOn) }
            }
        }
        .task(id: app.changes.of(QuestionnairesModel.topics)) { await model.load() }
    }

    private func line(_ measure: MeasureLine) -> some View {
        CardButton({ app.open(.questionnaire(measure.id)) }) {
            HStack(spacing: 8) {
                Text(verbatim: measure.title).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                HintText(app.formats.minutes(measure.minutes))
                Image(systemName: "chevron.forward").accessibilityHidden(true)
            }
            if !measure.description.isEmpty { HintText(measure.description) }
        }
        .accessibilityIdentifier("questionnaire-\(measure.id)")
    }
}

#Preview("Questionnaires") { OnDemoVault { QuestionnairesScreen($0) } }
