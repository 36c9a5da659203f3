import NearerKit
import SwiftUI

/// Two taps: which way it went, then a chip. It is kept at the second; all that comes after can be left out.
struct CaptureScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: CaptureModel

    init(_ app: AppModel) {
        _model = State(initialValue: CaptureModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.captureTitle]) {
            if let checked = model.checked {
                kept(checked)
            } else if let kind = model.kind {
                CheckInChips(kind: kind, strings: app.strings, moods: app.limits.moods) {
                    model.tap($0)
                } mood: {
                    model.tap($0)
                } back: {
                    model.way = nil
                }
            } else {
                CheckInWays(kinds: model.kinds) { model.way = $0 }
            }
        }
        .task(id: app.changes.of(CaptureModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func kept(_ checked: CheckedIn) -> some View {
        HStack {
            Text(verbatim: app.strings[.journalSaved])
                .announced(app.strings[.journalSaved])
                .accessibilityIdentifier("capture-kept")
            QuietButton(app.strings[.actionUndo], id: "capture-undo") { model.undo() }
        }
        if let safety = checked.safety {
            SafetyCard(app, safety, takesFocus: true) { model.answerSafety($0) }
        }
        if let notice = checked.notice { Notice(app, notice) }
        Hinted(app, checked.question, who: checked.asksWho)
        WordsField(app.strings[.captureSentence], id: "capture-sentence", text: $model.sentence)
        if let refused = model.refused { Refusal(refused) }
        if !model.sentence.isEmpty {
            QuietButton(app.strings[.actionAdd], id: "capture-sentence-add") { model.addSentence() }
        }
        if !model.everyone.isEmpty {
            SectionTitle(app.strings[.capturePerson])
            FlowRow {
                ForEach(model.everyone, id: \.id) { person in
                    Chip(person.name, isPicked: model.people.contains(person.id), id: "capture-person-\(person.id)") {
                        model.toggle(person)
                    }
                }
            }
        }
        Toggle(
            app.strings[.captureMoreTonight], isOn: binding(model.isForTonight) { model.setForTonight($0) }
        )
        .frame(minHeight: touchSide)
        .accessibilityIdentifier("capture-more-tonight")
        PrimaryButton(app.strings[.actionClose], id: "capture-close") { model.close() }
    }
}

/// Two taps from everywhere.
struct CaptureButton: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        IconAction("plus", app.strings[.captureOpen], id: "capture-open") { app.open(.capture) }
    }
}

#Preview("Capture") { OnDemoVault { CaptureScreen($0) } }
