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
            if let stage = model.view {
                Text(verbatim: stage.summary)
                HintText(stage.state)
                if !stage.lessons.isEmpty {
                    SectionTitle(app.strings[.stageLessons])
                    ForEach(stage.lessons, id: \.id) { lesson($0) }
                }
                if !stage.forms.isEmpty {
                    SectionTitle(app.strings[.stageForms])
                    ForEach(stage.forms, id: \.form.id) { form($0) }
                }
                if let practice = stage.practice {
                    SectionTitle(app.strings[.stagePractice])
                    offer(practice)
                }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private func lesson(_ lesson: LessonLine) -> some View {
        let read = lesson.lastRead.map { "\(app.strings[.lessonReadDone]), \(app.formats.day($0))" }
        return line(lesson.title, [app.formats.minutes(lesson.minutes), read], isDone: read != nil) { model.open(lesson) }
            .accessibilityIdentifier("lesson-\(lesson.id)")
    }

    private func form(_ line: StageForm) -> some View {
        let done = line.lastDone.map { "\(app.strings[.practiceDone]), \(app.formats.day($0))" }
        let facts = [line.role, app.formats.minutes(line.form.minutes), done]
        return self.line(line.form.title, facts, isDone: line.timesDone > 0) { model.open(line) }
            .accessibilityIdentifier("form-\(line.form.id)")
    }

    private func line(
        _ title: String, _ facts: [String?], isDone: Bool, open: @escaping @MainActor () -> Void
    ) -> some View {
        CardButton(open) {
            HStack(spacing: 12) {
                Text(verbatim: title).font(.headline).frame(maxWidth: .infinity, alignment: .leading)
                // The facts say the same in words.
                if isDone { Image(systemName: "checkmark").accessibilityHidden(true) }
            }
            HintText(facts.compactMap(\.self).joined(separator: " · "))
        }
    }

    private func offer(_ practice: PracticeOffer) -> some View {
        QuietCard {
            Text(verbatim: practice.name).font(.headline)
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
