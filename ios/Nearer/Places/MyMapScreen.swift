import NearerKit
import SwiftUI

/// My map: one page about how it works for someone, gathered from exercises or in their own words.
struct MyMapScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: MapModel
    /// The part that was opened.
    @State private var opened: String?

    init(_ app: AppModel) {
        _model = State(initialValue: MapModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.youMap]) {
            Shows(model) { map in
                MapLoop(sections: map.sections) { section in
                    opened = section.id
                    if model.written[section.id] == nil { model.write(section) }
                }
                if let section = map.sections.first(where: { $0.id == opened }) {
                    QuietCard {
                        CardTitle(section.title)
                        HintText(section.hint)
                        MapPart(model: model, section: section)
                    }
                    .accessibilityElement(children: .contain)
                    .accessibilityIdentifier("map-\(section.id)")
                }
                HintText(map.hint)
            }
        }
        .task(id: app.changes.of(MapModel.topics)) { await model.load() }
    }
}

private struct MapPart: View {
    @Environment(AppModel.self) private var app
    let model: MapModel
    let section: MapSection

    var body: some View {
        if let words = model.written[section.id] { written(words) } else { shown }
        if let refused = model.refused[section.id] { Refusal(refused) }
    }

    @ViewBuilder
    private func written(_ words: String) -> some View {
        WordsField(
            section.title, id: "map-words-\(section.id)", lines: 3,
            text: binding(words) { model.written[section.id] = $0 })
        FlowRow {
            PrimaryButton(app.strings[.actionSave], id: "map-save-\(section.id)") { model.keep(section) }
            QuietButton(app.strings[.actionCancel], id: "map-cancel-\(section.id)", rank: .quiet) { model.cancel(section) }
        }
    }

    @ViewBuilder
    private var shown: some View {
        if let own = section.own {
            Text(verbatim: own).text(.words).textSelection(.enabled).privacySensitive()
        } else if section.gathered.isEmpty {
            HintText(app.strings[.mapEmpty])
        } else {
            Paragraphs(section.gathered.map { Paragraph(bullet: true, spans: [Styled(text: $0, style: .plain)]) })
                .privacySensitive()
        }
        FlowRow {
            if section.own != nil {
                QuietButton(app.strings[.mapGather], id: "map-gather-\(section.id)", rank: .quiet) { model.gather(section) }
            } else if model.takenOut[section.id] != nil {
                QuietButton(app.strings[.actionUndo], id: "map-undo-\(section.id)", rank: .text) { model.undo(section) }
            }
        }
    }
}

#Preview("My map") { OnDemoVault { MyMapScreen($0) } }
