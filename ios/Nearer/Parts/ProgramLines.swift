import NearerKit
import SwiftUI

/// A lesson to open: how long it is, and whether it was read.
struct LessonCard: View {
    @Environment(AppModel.self) private var app
    let lesson: LessonLine

    var body: some View {
        let read = lesson.lastRead.map { "\(app.strings[.lessonReadDone]), \(app.formats.day($0))" }
        ProgramCard(title: lesson.title, facts: [app.formats.minutes(lesson.minutes), read], isDone: read != nil) {
            app.open(lesson)
        }
        .accessibilityIdentifier("lesson-\(lesson.id)")
    }
}

/// An exercise to open: what it is for, how long it is, and whether it was done.
struct FormCard: View {
    @Environment(AppModel.self) private var app
    let form: StageForm

    var body: some View {
        let done = form.lastDone.map { "\(app.strings[.practiceDone]), \(app.formats.day($0))" }
        let facts = [form.role, app.formats.minutes(form.form.minutes), done]
        ProgramCard(title: form.form.title, facts: facts, isDone: form.timesDone > 0) { app.open(form) }
            .accessibilityIdentifier("form-\(form.form.id)")
    }
}

private struct ProgramCard: View {
    let title: String
    let facts: [String?]
    let isDone: Bool
    let open: @MainActor () -> Void

    var body: some View {
        CardButton(open) {
            HStack(spacing: 12) {
                Text(verbatim: title).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                // The facts say the same in words.
                if isDone { Image(systemName: "checkmark").accessibilityHidden(true) }
            }
            HintText(facts.compactMap(\.self).joined(separator: " · "))
        }
    }
}
