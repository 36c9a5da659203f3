import NearerKit
import SwiftUI

/// One day of a practice: done, left out, not done, or how much; with a note.
struct PracticeDayScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: PracticeDayModel

    init(_ app: AppModel, id: Id, day: Day) {
        _model = State(initialValue: PracticeDayModel(app, id: id, day: day))
    }

    var body: some View {
        ScreenFrame(model.view?.name ?? app.strings[.practiceFillIn]) {
            SectionTitle(app.formats.longDay(model.day))
            Shows(model) { sheet in
                let view = sheet.view
                if !view.plan.isEmpty { HintText(view.plan) }
                Text(verbatim: view.words).announced(view.words).accessibilityIdentifier("practice-state")
                FlowRow {
                    mark(.practiceDone, .done, id: "practice-done")
                    mark(.practiceSkip, .skipped, id: "practice-skip")
                    mark(.practiceNotDone, .notDone, id: "practice-not-done")
                    if model.offersOnceMore {
                        QuietButton(app.strings[.practiceOnceMore], id: "practice-once-more") { model.onceMore() }
                    }
                }
                if model.isCounted { AmountField(model: model, view: view) }
                WordsField(app.strings[.practiceNote], id: "practice-note", lines: 2, text: $model.note)
                if let refused = model.refused { Refusal(refused) }
                FlowRow {
                    if model.canKeepNote {
                        PrimaryButton(app.strings[.actionSave], id: "practice-note-save") { model.keepNote() }
                    }
                    if view.mark != nil {
                        QuietButton(app.strings[.practiceTakeBack], id: "practice-take-back") { model.takeBack() }
                    }
                }
            }
        }
        .task(id: app.changes.of(PracticeDayModel.topics)) { await model.load() }
    }

    private func mark(_ key: Key, _ kind: MarkKind, id: String) -> some View {
        Chip(app.strings[key], isPicked: model.view?.mark == kind, id: id) { model.mark(kind) }
    }
}

/// How much it was, in the practice's unit.
private struct AmountField: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: PracticeDayModel
    let view: PracticeView

    var body: some View {
        NumberField("\(app.strings[.practiceAmount]) · \(view.unitWords)", id: "practice-amount", typed: $model.amount)
        QuietButton(app.strings[.actionSave], id: "practice-amount-save", said: "\(app.strings[.actionSave]): \(app.strings[.practiceAmount])") {
            model.markAmount()
        }
    }
}

#Preview("A practice's day") {
    OnDemoVault { app in OnFirstPractice(app) { PracticeDayScreen(app, id: $0.id, day: $0.day) } }
}
