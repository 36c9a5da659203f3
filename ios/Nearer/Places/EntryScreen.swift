import NearerKit
import SwiftUI

/// A reflection: written anew, or changed. Nothing is asked for but that something be there.
struct EntryScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: EntryModel

    init(_ app: AppModel, id: Id?) {
        _model = State(initialValue: EntryModel(app, id: id))
    }

    var body: some View {
        ScreenFrame(model.title) {
            WordsField(app.strings[.journalText], id: "entry-text", lines: 5, text: $model.text)
            if let refused = model.refused { Refusal(refused) }
            PrimaryButton(app.strings[.actionSave], id: "entry-save") { model.save() }
            SectionTitle(app.strings[.journalMood])
            FlowRow {
                ForEach(Mood.all, id: \.self) { mood in
                    Chip(app.strings[Mood.key(mood)], isPicked: model.mood == mood, id: "mood-\(mood)") { model.pick(mood) }
                }
            }
            if !model.everyone.isEmpty {
                SectionTitle(app.strings[.youPeople])
                FlowRow {
                    ForEach(model.everyone, id: \.id) { person in
                        Chip(person.name, isPicked: model.people.contains(person.id), id: "entry-person-\(person.id)") {
                            model.toggle(person)
                        }
                    }
                }
            }
            WordsField(app.strings[.journalTags], id: "entry-tags", text: $model.tags).textInputAutocapitalization(.never)
            if model.id != nil {
                QuietButton(app.strings[.actionDelete], id: "entry-delete") { model.delete() }
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}

#Preview("A new entry") { OnDemoVault { EntryScreen($0, id: nil) } }
