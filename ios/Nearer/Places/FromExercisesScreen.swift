import NearerKit
import SwiftUI

/// What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes.
struct FromExercisesScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: KeptModel

    init(_ app: AppModel) {
        _model = State(initialValue: KeptModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.keptTitle]) {
            Shows(model) { groups in
                if groups.isEmpty { Empty(app.strings[.keptEmpty]) }
                ForEach(groups, id: \.title) { group in
                    SectionTitle(group.title)
                    ForEach(group.items, id: \.id) { KeptCard(model: model, item: $0) }
                }
            }
        }
        .canUndo(model.deleted.map { _ in app.strings[.journalDeleted] }) { model.undo() }
        .task(id: app.changes.of(KeptModel.topics)) { await model.load() }
    }
}

private struct KeptCard: View {
    @Environment(AppModel.self) private var app
    let model: KeptModel
    let item: KeptItem

    var body: some View {
        QuietCard {
            HStack(alignment: .top) {
                Text(verbatim: item.title).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                    .privacySensitive()
                IconAction("trash", "\(app.strings[.actionDelete]): \(item.title)", id: "kept-delete") { model.delete(item) }
            }
            if !item.detail.isEmpty { Text(verbatim: item.detail).privacySensitive() }
            HintText(app.formats.day(item.day))
            if let done = item.done {
                PickLine(app.strings[.planDone], .check, isPicked: done, id: "kept-done") { model.setDone(item, !done) }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("kept-\(item.id)")
    }
}

#Preview("From exercises") { OnDemoVault { FromExercisesScreen($0) } }
