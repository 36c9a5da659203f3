import NearerKit
import SwiftUI

/// A practice of one's own: a name, an if–then plan, how often.
struct NewPracticeScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: NewPracticeModel

    init(_ app: AppModel) {
        _model = State(initialValue: NewPracticeModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.practiceNew]) {
            WordsField(app.strings[.practiceName], id: "practice-name", text: $model.name)
            if let refused = model.refused { Refusal(refused) }
            WordsField(app.strings[.practiceCue], id: "practice-cue", text: $model.cue)
            WordsField(app.strings[.practiceAct], id: "practice-act", text: $model.act)
            SectionTitle(app.strings[.practiceSchedule])
            FlowRow {
                ForEach(NewPracticeModel.schedules, id: \.key) { offered in
                    Chip(app.strings[offered.key], isPicked: model.schedule == offered.schedule, id: offered.key.rawValue) {
                        model.schedule = offered.schedule
                    }
                }
            }
            PrimaryButton(app.strings[.actionSave], id: "practice-save") { model.save() }
        }
    }
}

#Preview("A new practice") { OnDemoVault { NewPracticeScreen($0) } }
