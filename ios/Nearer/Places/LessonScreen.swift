import NearerKit
import SwiftUI

/// A lesson: in short first, then the whole of it where wanted, and where it comes from.
struct LessonScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: LessonModel

    init(_ app: AppModel, id: String) {
        _model = State(initialValue: LessonModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(model.view?.title ?? "") {
            Shows(model) { read($0) }
        }
        .task(id: app.changes.of(LessonModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func read(_ lesson: LessonView) -> some View {
        QuietCard {
            SectionTitle(app.strings[.lessonShort])
            Text(verbatim: lesson.short).lineSpacing(4).textSelection(.enabled)
        }
        if model.isWhole {
            Paragraphs(lesson.paragraphs)
                .padding(.top, 8)
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("lesson-body")
        } else {
            QuietButton(
                "\(app.strings[.lessonWhole]) · \(app.formats.minutes(lesson.minutes))", id: "lesson-whole"
            ) { model.isWhole = true }
        }
        SectionTitle(app.strings[.lessonSources])
        HintText(lesson.sources.joined(separator: "\n"))
        if let day = lesson.lastRead { HintText("\(app.strings[.lessonReadDone]), \(app.formats.day(day))") }
        PrimaryButton(app.strings[.lessonRead], id: "lesson-read") { model.markRead() }
    }
}

#Preview("A stage's way to its lessons") { OnDemoVault { StageScreen($0, number: 2) } }
