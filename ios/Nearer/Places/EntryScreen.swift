import NearerKit
import SwiftUI

/// A reflection: written anew, or changed. Nothing is asked for but that something be there.
struct EntryScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: EntryModel
    @State private var tool: WritingTool?

    init(_ app: AppModel, id: Id?) {
        _model = State(initialValue: EntryModel(app, id: id))
    }

    var body: some View {
        WritingFrame(tool: $tool) {
            VStack(alignment: .leading, spacing: 12) {
                if let gone = model.gone {
                    Text(verbatim: gone).text(.body).announced(gone).accessibilityIdentifier("entry-gone")
                } else {
                    // What is new can be written before anything is read.
                    if model.id == nil { page } else { Shows(model) { _ in page } }
                }
            }
        } opened: { tool in
            if model.gone == nil { EntryTool(model: model, tool: tool) }
        } chosen: {
            EntryChosen(model: model)
        }
        .titled(model.title)
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                if model.gone == nil {
                    QuietButton(app.strings[.actionFinish], id: "entry-save", rank: .text) { model.save() }
                }
            }
        }
        .task(id: app.changes.of(EntryModel.topics)) { await model.load() }
        .task { await model.loadFeelings() }
        .onDisappear { model.keep() }
    }

    @ViewBuilder
    private var page: some View {
        if let prompt = model.prompt { HintText(prompt.text) }
        if let checkIn = model.checkIn { HintText(checkIn) }
        if model.isRestored {
            QuietCard {
                Text(verbatim: app.strings[.journalDraftKept])
                QuietButton(app.strings[.journalDraftDrop], id: "draft-drop", rank: .text) { model.dropDraft() }
            }
            .accessibilityIdentifier("draft-kept")
        }
        PageField(said: app.strings[.journalText], id: "entry-text", text: $model.text)
        if let refused = model.refused { Refusal(refused) }
        if model.id != nil {
            EntryVersions(model: model)
            QuietButton(app.strings[.actionDelete], id: "entry-delete", rank: .text) { model.delete() }
            ForGood(id: "entry-delete-for-good") { model.deleteForGood() }
        }
    }
}

/// One of the tools, open.
private struct EntryTool: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: EntryModel
    let tool: WritingTool

    var body: some View {
        switch tool {
        case .mood:
            FlowRow {
                ForEach(app.limits.moods, id: \.self) { mood in
                    Chip(app.strings[Mood.key(mood)], isPicked: model.mood == mood, id: "mood-\(mood)") { model.pick(mood) }
                }
            }
        case .feelings:
            EmotionsStep(
                feelings: model.feelings, withBody: false, scrolls: false, draft: .emotions(felt: model.felt),
                load: { await model.loadFeelings() }
            ) { answer in
                if case .emotions(let felt) = answer { model.felt = felt } else { model.felt = [] }
            }
        case .people:
            FlowRow {
                ForEach(model.everyone, id: \.id) { person in
                    Chip(person.name, isPicked: model.people.contains(person.id), id: "entry-person-\(person.id)") {
                        model.toggle(person)
                    }
                }
            }
        case .tags:
            WordsField(app.strings[.journalTags], id: "entry-tags", text: $model.tags).textInputAutocapitalization(.never)
        case .when: EntryWhen(model: model)
        }
    }
}

/// What was said beside the words.
private struct EntryChosen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Bindable var model: EntryModel

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if let feelings = model.feelings {
                FeelingTray(feelings: feelings, draft: EmotionsDraft(.emotions(felt: model.felt))) { model.felt = $0.felt }
            }
            let names = model.everyone.filter { model.people.contains($0.id) }.map(\.name)
            if !names.isEmpty || model.mood != nil {
                FlowRow(spacing: 8) {
                    if let mood = model.mood { said(app.strings[Mood.key(mood)]) }
                    ForEach(names, id: \.self) { said($0).privacySensitive() }
                }
            }
        }
    }

    private func said(_ words: String) -> some View {
        Text(verbatim: words)
            .text(.body)
            .padding(.horizontal, 14)
            .frame(minHeight: 40)
            .background { Capsule().fill(palette.wellDeep) }
    }
}

#Preview("A new entry") { OnDemoVault { EntryScreen($0, id: nil) } }
