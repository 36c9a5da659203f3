import NearerKit
import SwiftUI

/// Today: whether the person is safe where that was asked, what was left open, what is due, the practices, one next
/// step, and a line for the journal.
struct TodayScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: TodayModel

    init(_ app: AppModel) {
        _model = State(initialValue: TodayModel(app))
    }

    var body: some View {
        ScreenFrame(model.title, isPlace: true) {
            if let today = model.view {
                if let safety = today.safety { SafetyCard(app, safety) { model.answerSafety($0) } }
                ForEach(model.putRight, id: \.self) { sentence in
                    QuietCard { Text(verbatim: sentence) }.accessibilityIdentifier("today-put-right")
                }
                if model.isQuiet { HintText(app.strings[.todayNothing]) }
                if let run = today.unfinished { unfinished(run) }
                if !today.due.isEmpty {
                    SectionTitle(app.strings[.todayDue])
                    ForEach(today.due, id: \.id) { due($0) }
                }
                if !today.practices.isEmpty {
                    HStack(alignment: .bottom) {
                        SectionTitle(app.strings[.todayPractices]).frame(maxWidth: .infinity, alignment: .leading)
                        IconAction("chevron.forward", app.strings[.practicesTitle], id: "open-practices") {
                            model.openPractices()
                        }
                    }
                    ForEach(today.practices, id: \.id) { PracticeCard(model: model, practice: $0) }
                }
                if let next = today.next { nextStep(next) }
                QuickLine(model: model)
            }
        }
        .task(id: app.changes.of(TodayModel.topics)) { await model.load() }
    }

    private func unfinished(_ run: UnfinishedRun) -> some View {
        CardButton {
            model.open(run)
        } content: {
            HintText(app.strings[.todayUnfinished])
            Text(verbatim: run.title).font(.headline)
        }
        .accessibilityIdentifier("today-unfinished")
    }

    @ViewBuilder
    private func due(_ due: DueItem) -> some View {
        CardButton {
            model.open(due)
        } content: {
            Text(verbatim: due.title).font(.headline)
            HintText("\(due.reason) \(app.formats.minutes(due.minutes))")
        }
        .accessibilityIdentifier("due-\(due.form ?? "letter")")
        if model.canPutAside(due) {
            QuietButton(app.strings[.actionSkip], id: "due-skip", said: "\(app.strings[.actionSkip]): \(due.title)") {
                model.putAside(due)
            }
        }
    }

    @ViewBuilder
    private func nextStep(_ next: NextStep) -> some View {
        SectionTitle(app.strings[.todayNext])
        QuietCard {
            Text(verbatim: next.title).font(.headline)
            HintText("\(next.reason) \(app.formats.minutes(next.minutes))")
            FlowRow {
                if model.offersLight(next) {
                    PrimaryButton(app.strings[.formLight], id: "next-light") { model.open(next, light: true) }
                    QuietButton(app.strings[.formFull], id: "next-full") { model.open(next, light: false) }
                } else {
                    PrimaryButton(app.strings[.actionBegin], id: "next-begin") { model.open(next, light: false) }
                }
            }
        }
    }
}

/// A line into the journal: written, kept, and taken back again where wanted.
private struct QuickLine: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: TodayModel
    @FocusState private var isWriting: Bool

    var body: some View {
        WordsField(app.strings[.todayCapture], id: "quick-line", text: $model.line).focused($isWriting)
        if model.canKeepLine {
            PrimaryButton(app.strings[.actionSave], id: "quick-save") {
                isWriting = false
                model.keepLine()
            }
        }
        if model.kept != nil {
            FlowRow(spacing: 12) {
                Text(verbatim: app.strings[.journalSaved])
                    .frame(minHeight: touchSide)
                    .announced(app.strings[.journalSaved])
                    .accessibilityIdentifier("quick-kept")
                QuietButton(app.strings[.actionUndo], id: "quick-undo") { model.takeLineBack() }
            }
        }
    }
}

/// A practice today: its plan, how firm it is, and done, skip or take back.
private struct PracticeCard: View {
    @Environment(AppModel.self) private var app
    let model: TodayModel
    let practice: PracticeView

    var body: some View {
        QuietCard {
            HStack(alignment: .top, spacing: 12) {
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: practice.name).font(.headline)
                    if !practice.plan.isEmpty { HintText(practice.plan) }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                StrengthCircle(strength: practice.strength)
            }
            FlowRow {
                switch practice.mark {
                case .done:
                    let done = app.strings[.practiceDone]
                    marked(practice.amountWords.isEmpty ? done : "\(done) · \(practice.amountWords)")
                case .skipped: marked(app.strings[.practiceSkipped])
                case .notDone, nil:
                    button(.practiceDone, "practice-done") { model.mark(practice, .done) }
                    button(.practiceSkip, "practice-skip") { model.mark(practice, .skipped) }
                }
                if practice.severalADay {
                    button(.practiceOnceMore, "practice-once-more") { model.onceMore(practice) }
                } else if practice.counted {
                    button(.practiceAmount, "practice-amount") { model.open(practice) }
                }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-\(practice.id)")
    }

    @ViewBuilder
    private func marked(_ said: String) -> some View {
        Text(verbatim: said)
            .frame(minHeight: touchSide)
            .announced(said)
            .accessibilityIdentifier("practice-state")
        button(.practiceTakeBack, "practice-take-back") { model.takeBack(practice) }
    }

    /// Read out with the practice's name: several practices have the same buttons.
    private func button(_ key: Key, _ id: String, _ act: @escaping @MainActor () -> Void) -> some View {
        QuietButton(app.strings[key], id: id, said: "\(app.strings[key]): \(practice.name)", act: act)
    }
}

#Preview("Today") { OnDemoVault { TodayScreen($0) } }
