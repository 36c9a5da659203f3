import NearerKit
import SwiftUI

/// A stage: what to read, what to do, and a practice to take along.
struct StageScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: StageModel

    init(_ app: AppModel, number: UInt8) {
        _model = State(initialValue: StageModel(app, number: number))
    }

    var body: some View {
        ScreenFrame(model.view?.title ?? "") {
            Shows(model) { stage in
                Text(verbatim: stage.summary)
                HintText(stage.state)
                if !stage.lessons.isEmpty {
                    SectionTitle(app.strings[.stageLessons])
                    ForEach(stage.lessons, id: \.id) { LessonCard(lesson: $0) }
                }
                if !stage.forms.isEmpty {
                    SectionTitle(app.strings[.stageForms])
                    ForEach(stage.forms, id: \.form.id) { FormCard(form: $0) }
                }
                if let practice = stage.practice {
                    SectionTitle(app.strings[.stagePractice])
                    offer(practice)
                }
            }
        }
        .task(id: app.changes.of(StageModel.topics)) { await model.load() }
    }

    private func offer(_ practice: PracticeOffer) -> some View {
        QuietCard {
            Text(verbatim: practice.name).text(.body).fontWeight(.medium)
            Text(verbatim: practice.plan)
            HintText(practice.why)
            if practice.taken {
                Text(verbatim: app.strings[.stagePracticeMade])
                    .padding(.vertical, 8)
                    .announced(app.strings[.stagePracticeMade])
                    .accessibilityIdentifier("practice-taken")
            } else {
                QuietButton(app.strings[.stagePracticeMake], id: "take-practice") { model.takePractice() }
            }
        }
    }
}

#Preview("Stage") { OnDemoVault { StageScreen($0, number: 1) } }
