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
            if let gone = model.gone {
                Text(verbatim: gone).announced(gone).accessibilityIdentifier("entry-gone")
            } else {
                if let prompt = model.prompt { Text(verbatim: prompt.text).font(.headline) }
                if let checkIn = model.checkIn { Text(verbatim: checkIn).font(.headline) }
                if model.isRestored {
                    QuietCard {
                        Text(verbatim: app.strings[.journalDraftKept])
                        QuietButton(app.strings[.journalDraftDrop], id: "draft-drop") { model.dropDraft() }
                    }
                    .accessibilityIdentifier("draft-kept")
                }
                fields
            }
        }
        .task(id: app.changes.of(EntryModel.topics)) { await model.load() }
        .onDisappear { model.keep() }
    }

    @ViewBuilder
    private var fields: some View {
        WordsField(app.strings[.journalText], id: "entry-text", lines: 5, text: $model.text)
        if let refused = model.refused { Refusal(refused) }
        PrimaryButton(app.strings[.actionSave], id: "entry-save") { model.save() }
        SectionTitle(app.strings[.journalMood])
        FlowRow {
            ForEach(app.limits.moods, id: \.self) { mood in
                Chip(app.strings[Mood.key(mood)], isPicked: model.mood == mood, id: "mood-\(mood)") { model.pick(mood) }
            }
        }
        Unfold(app.strings[.entryFeelings], id: "entry-feelings") {
            EmotionsStep(
                feelings: model.feelings, withBody: false, draft: .emotions(felt: model.felt),
                load: { await model.loadFeelings() }
            ) { answer in
                if case .emotions(let felt) = answer { model.felt = felt } else { model.felt = [] }
            }
        }
        if !model.everyone.isEmpty {
            SectionTitle(app.strings[.entryPeople])
            FlowRow {
                ForEach(model.everyone, id: \.id) { person in
                    Chip(person.name, isPicked: model.people.contains(person.id), id: "entry-person-\(person.id)") {
                        model.toggle(person)
                    }
                }
            }
        }
        WordsField(app.strings[.journalTags], id: "entry-tags", text: $model.tags).textInputAutocapitalization(.never)
        EntryWhen(model: model)
        if model.id != nil {
            QuietButton(app.strings[.actionDelete], id: "entry-delete") { model.delete() }
            EntryVersions(model: model)
            ForGood(id: "entry-delete-for-good") { model.deleteForGood() }
        }
    }
}

#Preview("A new entry") { OnDemoVault { EntryScreen($0, id: nil) } }
