import NearerKit
import SwiftUI

/// Practices that come in from Loop Habit Tracker: seen first, then taken.
struct ImportHabitsScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: ImportHabitsModel

    init(_ app: AppModel) {
        _model = State(initialValue: ImportHabitsModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.habitsImportTitle]) {
            HintText(app.strings[.habitsImportHint])
            QuietButton(app.strings[.bringPick], id: "habits-import-pick") { model.pick() }
            if let refused = model.refused { Refusal(refused) }
            if let plan = model.plan {
                Text(verbatim: plan.words).announced(plan.words).accessibilityIdentifier("habits-import-words")
                if !plan.spanWords.isEmpty { HintText(plan.spanWords) }
                ForEach(Array(plan.lines.enumerated()), id: \.offset) { _, line in
                    Text(verbatim: "\(line.name) · \(app.formats.number(line.marks))")
                }
                if model.canTake {
                    PrimaryButton(app.strings[.habitsImportTake], id: "habits-import-take") { model.take() }
                }
            }
            if let taken = model.taken {
                Text(verbatim: taken).announced(taken).accessibilityIdentifier("habits-import-taken")
            }
        }
    }
}

#Preview("Practices that come in") { OnDemoVault { ImportHabitsScreen($0) } }
