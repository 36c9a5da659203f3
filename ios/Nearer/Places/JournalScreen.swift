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
            SearchField(typed: binding(model.typed) { model.typed = $0 })
            FlowRow {
                PrimaryButton(app.strings[.journalWrite], id: "journal-write") { model.write() }
                QuietButton(app.strings[.journalCalendar], id: "journal-calendar") { model.openCalendar() }
                QuietButton(app.strings[.journalFilter], id: "journal-filter") { model.showsFilters.toggle() }
            }
            if model.showsFilters { FilterPanel(model: model) }
            if app.asking.isFiltered { FilterChips(model: model) }
            if app.asking.isPlain { offers }
            if model.deleted != nil { UndoBar { model.undo() } }
            if let key = model.emptyKey { HintText(app.strings[key]) }
            lines
        }
        .task(id: model.query) { await model.load() }
    }

    /// What was written on this day in earlier years, and things to write about: offered, never forced.
    @ViewBuilder
    private var offers: some View {
        if !model.onThisDay.isEmpty {
            Unfold(app.strings[.journalOnThisDay], id: "journal-on-this-day") {
                ForEach(model.onThisDay, id: \.id) { line in
                    CardButton({ model.open(line) }) {
                        HintText(app.formats.longDay(line.day))
                        SpansText(line.snippet).lineLimit(5).privacySensitive()
                    }
                    .accessibilityIdentifier("on-this-day-\(line.id)")
                }
            }
        }
        if !model.prompts.isEmpty {
            Unfold(app.strings[.journalPrompts], id: "journal-prompts") {
                ForEach(model.prompts, id: \.id) { prompt in
                    CardButton({ model.write(from: prompt) }) { Text(verbatim: prompt.text) }
                        .accessibilityIdentifier("prompt-\(prompt.id)")
                }
            }
        }
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
                    if let checkIn = model.checkIns.said(line.way, line.chip) { Text(verbatim: checkIn) }
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
