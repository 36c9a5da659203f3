import NearerKit
import SwiftUI

/// What comes in and goes out, what was deleted, and whether all of it can be read.
struct DataScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: DataModel

    init(_ app: AppModel) {
        _model = State(initialValue: DataModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.dataTitle]) {
            QuietButton(app.strings[.copiesTitle], id: "open-copies") { app.open(.copies) }
            QuietButton(app.strings[.importTitle], id: "open-import") { app.open(.importJournal) }
            QuietButton(app.strings[.exportTitle], id: "open-export") { app.open(.exportJournal) }
            QuietButton(app.strings[.binTitle], id: "open-bin") { app.open(.bin) }
            Shows(model) { _ in
                cameIn
                readable
            }
            QuietButton(app.strings[.eraseTitle], id: "open-erase") { app.open(.erase) }
        }
        .task(id: app.changes.of(DataModel.topics)) { await model.load() }
    }

    /// What came in last, and the way to undo it, for as long as it can be.
    @ViewBuilder private var cameIn: some View {
        if model.cameIn != nil || model.undoing.undone != nil {
            SectionTitle(app.strings[.dataCameIn])
            if let undone = model.undoing.undone {
                Text(verbatim: undone).announced(undone).accessibilityIdentifier("data-undone")
            }
            if let cameIn = model.cameIn {
                HintText(cameIn.words)
                if model.undoing.work.percent == nil {
                    QuietButton(app.strings[.dataUndo], id: "data-undo") { model.undoing.undo() }
                }
            }
            WorkBar(work: model.undoing.work)
            if let refused = model.undoing.refused { Refusal(refused) }
        }
    }

    /// What can't be read, and the way to look for it.
    @ViewBuilder private var readable: some View {
        SectionTitle(app.strings[.dataWhole])
        HintText(app.strings[.dataWholeHint])
        if let looked = model.looked {
            Text(verbatim: looked).announced(looked).accessibilityIdentifier("data-looked")
        }
        if let unread = model.unread, unread.count > 0 {
            if model.looked == nil { Text(verbatim: unread.words).accessibilityIdentifier("data-unread") }
            Unfold(app.strings[.importFailures], id: "data-unread-lines") {
                ForEach(Array(unread.lines.enumerated()), id: \.offset) { _, line in HintText(line) }
            }
        }
        HintText(app.strings[.dataReportHint])
        if model.looking.percent == nil {
            QuietButton(app.strings[.dataLookOver], id: "data-look") { model.lookOver() }
            QuietButton(app.strings[.dataReport], id: "data-report") { model.writeReport() }
        }
        WorkBar(work: model.looking)
        if let refused = model.refused { Refusal(refused) }
    }
}

/// What was deleted: it can be taken back for thirty days, or removed for good.
struct BinScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: BinModel

    init(_ app: AppModel) {
        _model = State(initialValue: BinModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.binTitle]) {
            HintText(app.strings[.binHint])
            if let said = model.said { Text(verbatim: said).announced(said).accessibilityIdentifier("bin-removed") }
            Shows(model) { items in
                if items.isEmpty { Empty(app.strings[.binEmpty]) }
                ForEach(Array(items.enumerated()), id: \.element.id) { at, item in
                    QuietCard {
                        if !item.title.isEmpty { Text(verbatim: item.title).privacySensitive() }
                        HintText("\(item.kindWords) · \(item.daysLeftWords)")
                        QuietButton(app.strings[.binRestore], id: "bin-restore-\(at)") { model.restore(item) }
                        ForGood(id: "bin-remove-\(at)") { model.removeForGood(item) }
                    }
                    .accessibilityElement(children: .contain)
                    .accessibilityIdentifier("bin-\(at)")
                }
            }
        }
        .task(id: app.changes.of(BinModel.topics)) { await model.load() }
    }
}

/// How far long work is, with the way to give it up.
struct WorkBar: View {
    @Environment(AppModel.self) private var app
    let work: LongWork

    var body: some View {
        if let percent = work.percent {
            HintText("\(app.formats.number(percent)) %")
            QuietButton(app.strings[.actionStop], id: "work-stop") { work.giveUp() }
        }
    }
}

/// The journal of another app: what is in the file, what its moods mean, then all of it in one go.
struct ImportJournalScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: ImportJournalModel

    init(_ app: AppModel) {
        _model = State(initialValue: ImportJournalModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.importTitle]) {
            HintText(app.strings[.importHint])
            QuietButton(app.strings[.bringPick], id: "import-pick") { model.pick() }
            WorkBar(work: model.work)
            WorkBar(work: model.undoing.work)
            if let refused = model.refused ?? model.undoing.refused { Refusal(refused) }
            if let undone = model.undoing.undone {
                Text(verbatim: undone).announced(undone).accessibilityIdentifier("import-undone")
            } else if let taken = model.taken {
                Text(verbatim: taken.words).announced(taken.words).accessibilityIdentifier("import-taken")
                failures(taken.failures)
                if model.canUndo { QuietButton(app.strings[.importUndo], id: "import-undo") { model.undoing.undo() } }
            } else if let plan = model.plan {
                planned(plan)
            }
        }
    }

    @ViewBuilder
    private func planned(_ plan: JournalPlan) -> some View {
        SectionTitle(plan.formatWords).accessibilityIdentifier("import-previewed")
        Text(verbatim: plan.words)
        if let first = plan.first, let last = plan.last {
            HintText("\(app.formats.day(first)) – \(app.formats.day(last))")
        }
        if plan.needsZone { HintText(app.strings[.importZoneHere]) }
        if !plan.samples.isEmpty { SectionTitle(app.strings[.importSamples]) }
        ForEach(Array(plan.samples.enumerated()), id: \.offset) { _, sample in
            QuietCard {
                HintText(app.formats.day(sample.day))
                Text(verbatim: sample.beginning).privacySensitive()
            }
        }
        if !plan.moods.isEmpty {
            SectionTitle(app.strings[.importMoods])
            ForEach(Array(plan.moods.enumerated()), id: \.element.label) { at, label in mood(at, label) }
            Toggle(
                app.strings[.importMoodWordsAsTags], isOn: binding(model.moodWordsAsTags) { model.moodWordsAsTags = $0 }
            )
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("import-mood-tags")
        }
        if !plan.tags.isEmpty {
            Unfold(app.strings[.importTags], hint: app.formats.number(Int(plan.tagsInAll)), id: "import-tags") {
                HintText(plan.tags.map { "#\($0)" }.joined(separator: " "))
            }
        }
        failures(plan.failures)
        if model.canTake { PrimaryButton(app.strings[.importTake], id: "import-take") { model.take() } }
    }

    /// What a word of the file means; it begins with what is usual.
    private func mood(_ at: Int, _ label: MoodLabel) -> some View {
        let chosen = model.mood(label)
        let words = app.strings[chosen.map(Mood.key) ?? .importNoMood]
        return Unfold(label.label, hint: words, isOpenAtFirst: chosen == nil, id: "import-mood-\(at)") {
            FlowRow {
                ForEach(app.limits.moods, id: \.self) { mood in
                    Chip(app.strings[Mood.key(mood)], isPicked: mood == chosen, id: "import-mood-\(at)-\(mood)") {
                        model.choose(label, mood)
                    }
                }
                Chip(app.strings[.importNoMood], isPicked: chosen == nil, id: "import-mood-\(at)-none") {
                    model.choose(label, nil)
                }
            }
        }
    }

    @ViewBuilder
    private func failures(_ failures: [JournalFailure]) -> some View {
        if !failures.isEmpty {
            Unfold(app.strings[.importFailures], id: "import-failures") {
                ForEach(Array(failures.enumerated()), id: \.offset) { _, failure in HintText(failure.words) }
            }
        }
    }
}

/// The journal, or all of the vault, as a file in the open.
struct ExportJournalScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: ExportJournalModel

    init(_ app: AppModel) {
        _model = State(initialValue: ExportJournalModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.exportTitle]) {
            HintText(app.strings[.exportHint])
            ForEach(ExportJournalModel.Way.allCases, id: \.self) { way in
                PickLine(app.strings[way.key], .radio, isPicked: model.way == way, id: way.key.rawValue) { model.way = way }
            }
            PrimaryButton(app.strings[.handOnWrite], id: "export-write") { model.write() }
            WorkBar(work: model.work)
            if let refused = model.refused { Refusal(refused) }
            if let said = model.said { Text(verbatim: said).announced(said).accessibilityIdentifier("export-written") }
        }
    }
}

#Preview("Import") { OnDemoVault { ImportJournalScreen($0) } }
#Preview("Bin") { OnDemoVault { BinScreen($0) } }
