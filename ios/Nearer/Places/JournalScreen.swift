import NearerKit
import SwiftUI

/// The journal: newest first by day, found as one types.
struct JournalScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: JournalModel

    init(_ app: AppModel) {
        _model = State(initialValue: JournalModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.journalTitle], isPlace: true) {
            SearchField(typed: $model.typed)
            PrimaryButton(app.strings[.journalWrite], id: "journal-write") { model.write() }
            if model.deleted != nil { UndoBar { model.undo() } }
            if let key = model.emptyKey { HintText(app.strings[key]) }
            lines
        }
        .task(id: model.query) { await model.load() }
    }

    private var lines: some View {
        let lines = model.lines ?? []
        return LazyVStack(alignment: .leading, spacing: 8) {
            ForEach(Array(lines.enumerated()), id: \.element.id) { at, line in
                if at == 0 || lines[at - 1].day != line.day { SectionTitle(app.formats.longDay(line.day)) }
                EntryCard(model: model, line: line, at: at)
            }
            if model.hasMore {
                QuietButton(app.strings[.journalMore], id: "journal-more") { Task { await model.loadMore() } }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("journal-lines")
    }
}

private struct SearchField: View {
    @Environment(AppModel.self) private var app
    let typed: Binding<String>

    var body: some View {
        HStack(alignment: .bottom) {
            WordsField(app.strings[.journalSearch], id: "journal-search", text: typed)
                .submitLabel(.search)
                .autocorrectionDisabled()
            if !typed.wrappedValue.isEmpty {
                IconAction("xmark", app.strings[.actionClose], id: "journal-search-clear") { typed.wrappedValue = "" }
            }
        }
    }
}

private struct EntryCard: View {
    @Environment(AppModel.self) private var app
    let model: JournalModel
    let line: EntryLine
    let at: Int

    var body: some View {
        QuietCard {
            Button {
                model.open(line)
            } label: {
                VStack(alignment: .leading, spacing: 4) {
                    SpansText(line.snippet).lineLimit(5).privacySensitive()
                    HintText(facts.joined(separator: " · "))
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityIdentifier("entry-\(at)")
            HStack {
                IconAction(line.star ? "star.fill" : "star", app.strings[line.star ? .journalUnstar : .journalStar], id: "star") {
                    model.setStar(line, !line.star)
                }
                IconAction("trash", app.strings[.actionDelete], id: "delete") { model.delete(line) }
            }
        }
    }

    private var facts: [String] {
        let said = [
            app.formats.time(line.atMs, offsetS: line.offsetS), line.kind.key.map { app.strings[$0] },
            line.mood.map { app.strings[Mood.key($0)] },
        ]
        return said.compactMap(\.self) + line.feelings + line.people + line.tags.map { "#\($0)" }
    }
}

#Preview("Journal") { OnDemoVault { JournalScreen($0) } }
