import NearerKit
import SwiftUI

/// The journal: newest first by day, found as one types. It loads by itself, however far down somebody reads.
struct JournalScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.horizontalSizeClass) private var width
    @State private var model: JournalModel
    @State private var isAtTop = true
    @State private var searches = false

    init(_ app: AppModel) {
        _model = State(initialValue: JournalModel(app))
    }

    var body: some View {
        List {
            Group {
                JournalHead(model: model, searches: $searches)
                    .onAppear { isAtTop = true }
                    .onDisappear { isAtTop = false }
                if app.asking.isFiltered { FilterChips(model: model) }
                if app.asking.isPlain { JournalOffers(model: model) }
                Shows(model) { _ in lines }
            }
            .listRowSeparator(.hidden)
            .listRowBackground(Color.clear)
            .listRowInsets(EdgeInsets(top: 0, leading: .margin, bottom: 0, trailing: .margin))
        }
        .listStyle(.plain)
        .accessibilityIdentifier("journal-lines")
        .scrollContentBackground(.hidden)
        .scrollDismissesKeyboard(.interactively)
        .background { Ground(hasDusk: false) }
        .overlay(alignment: .bottomTrailing) { WriteButton(isExtended: isAtTop) { model.write() } }
        .canUndo(model.deleted.map { _ in app.strings[.journalDeleted] }) { model.undo() }
        .titled(app.strings[.journalTitle])
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private var lines: some View {
        if let key = model.emptyKey { Empty(app.strings[key]) }
        ForEach(model.days) { day in
            let families = model.families(day.lines)
            ForEach(Array(day.lines.enumerated()), id: \.element.id) { at, line in
                DayRow(
                    day: day.day, isFirst: at == 0, isLast: at == day.lines.count - 1, families: families
                ) { entry(line) }
                .onAppear { if line.id == model.lines?.last?.id { Task { await model.loadMore() } } }
            }
        }
        if model.hasMore {
            QuietButton(app.strings[.journalMore], id: "journal-more", rank: .text) { Task { await model.loadMore() } }
        }
    }

    private func entry(_ line: EntryLine) -> some View {
        let place = model.lines?.firstIndex { $0.id == line.id } ?? 0
        return Button {
            if width == .regular { model.showBeside(line) } else { model.open(line) }
        } label: {
            EntryWords(line: line, checkIn: model.checkIns.said(line.way, line.chip)).contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .swipeActions { actions(line) }
        .contextMenu { actions(line) }
        .accessibilityAction(named: app.strings[line.star ? .journalUnstar : .journalStar]) {
            MainActor.assumeIsolated { star(line) }
        }
        .accessibilityAction(named: app.strings[.actionDelete]) { MainActor.assumeIsolated { delete(line) } }
        .accessibilityIdentifier("entry-\(place)")
    }

    @ViewBuilder
    private func actions(_ line: EntryLine) -> some View {
        Button(role: .destructive) {
            delete(line)
        } label: {
            Label(app.strings[.actionDelete], systemImage: "trash")
        }
        .accessibilityIdentifier("delete")
        Button {
            star(line)
        } label: {
            Label(
                app.strings[line.star ? .journalUnstar : .journalStar], systemImage: line.star ? "star.slash" : "star")
        }
        .accessibilityIdentifier("star")
    }

    private func star(_ line: EntryLine) {
        model.setStar(line, !line.star)
    }

    private func delete(_ line: EntryLine) {
        model.delete(line)
    }
}

/// The journal's name, and the ways to look for something in it.
private struct JournalHead: View {
    @Environment(AppModel.self) private var app
    let model: JournalModel
    @Binding var searches: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            HStack(spacing: 4) {
                Text(verbatim: app.strings[.journalTitle])
                    .text(.title)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("screen-title")
                IconAction("magnifyingglass", app.strings[.journalSearch], id: "journal-search-open") { searches.toggle() }
                IconAction("calendar", app.strings[.journalCalendar], id: "journal-calendar") { model.openCalendar() }
            }
            if searches || !app.asking.isPlain {
                SearchField(typed: binding(model.typed) { model.typed = $0 })
                QuietButton(app.strings[.journalFilter], id: "journal-filter") { model.showsFilters.toggle() }
                if model.showsFilters { FilterPanel(model: model) }
            }
        }
        .padding(.bottom, 12)
    }
}

/// What was written on this day in earlier years, and things to write about: offered, never forced.
private struct JournalOffers: View {
    @Environment(AppModel.self) private var app
    let model: JournalModel

    var body: some View {
        if !model.onThisDay.isEmpty {
            Unfold(app.strings[.journalOnThisDay], id: "journal-on-this-day") {
                ForEach(model.onThisDay, id: \.id) { line in
                    CardButton({ model.open(line) }) {
                        HintText(app.formats.longDay(line.day))
                        SpansText(line.snippet).text(.words).lineLimit(5).privacySensitive()
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

#Preview("Journal") { OnDemoVault { JournalScreen($0) } }
