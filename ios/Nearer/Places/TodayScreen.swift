import NearerKit
import SwiftUI

/// Today: whether the person is safe where that was asked, then the one thing that leads, today's practices, one next
/// step, and a line for the journal.
struct TodayScreen: View {
    /// Below this height, between the bars, what leads is smaller.
    private static let low: CGFloat = 560

    @Environment(AppModel.self) private var app
    @Environment(\.horizontalSizeClass) private var width
    @State private var model: TodayModel

    init(_ app: AppModel) {
        _model = State(initialValue: TodayModel(app))
    }

    var body: some View {
        GeometryReader { room in
            ScrollView {
                Shows(model) { today in
                    if width == .regular {
                        HStack(alignment: .top, spacing: 48) {
                            lead(today).frame(maxWidth: .column)
                            rest(today).frame(maxWidth: .column)
                        }
                        .padding(.horizontal, .marginWide)
                        .frame(maxWidth: .infinity)
                    } else {
                        VStack(alignment: .leading, spacing: 20) {
                            lead(today)
                            rest(today)
                        }
                        .column()
                    }
                }
                .padding(.vertical, 12)
            }
            .scrollDismissesKeyboard(.interactively)
            .environment(\.isLow, room.size.height < Self.low)
        }
        .background { Ground(hasDusk: true) }
        .titled(app.strings[.placeToday])
        .toolbar {
            ToolbarItem(placement: .topBarLeading) {
                if let today = model.view {
                    HintText(today.dayWords).accessibilityIdentifier("today-day").accessibilityAddTraits(.isHeader)
                }
            }
        }
        .task(id: app.changes.of(TodayModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func lead(_ today: TodayView) -> some View {
        VStack(alignment: .leading, spacing: 12) {
            if let safety = today.safety { SafetyCard(app, safety) { model.answerSafety($0) } }
            Hinted(app, today.asks, who: today.asksWho)
            if let old = today.oldWords { oldWords(old) }
            ForEach(model.putRight, id: \.self) { sentence in
                QuietCard { Text(verbatim: sentence) }.accessibilityIdentifier("today-put-right")
            }
            if model.isKept {
                HintText(app.strings[.todayKept])
                    .frame(maxWidth: .infinity)
                    .announced(app.strings[.todayKept])
                    .accessibilityIdentifier("today-kept")
            }
            switch model.hero {
            case .due(let due): DueHero(model: model, due: due)
            case .unfinished(let run): unfinished(run)
            case .quiet: quiet
            }
        }
    }

    /// Told once: entries of before say in words what is only a mark by now.
    private func oldWords(_ old: OldWords) -> some View {
        QuietCard {
            Text(verbatim: old.text)
            ForEach(old.entries, id: \.entry) { each in
                QuietButton(each.day, id: "old-words-entry") { model.openEntry(each.entry) }
            }
            FlowRow {
                PrimaryButton(app.strings[.oldWordsTakeOut], id: "old-words-take-out") { model.takeOutOldWords() }
                QuietButton(app.strings[.oldWordsLeave], id: "old-words-leave") { model.leaveOldWords() }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("old-words")
    }

    private func unfinished(_ run: UnfinishedRun) -> some View {
        Hero(.asking, reason: app.strings[.todayUnfinished], line: run.title, role: .title) {
            PrimaryButton(app.strings[.actionResume], id: "today-unfinished") { model.open(run) }
        } out: {
            EmptyView()
        }
    }

    private var quiet: some View {
        Hero(
            .resting, line: app.strings[.todayNothing], role: .title, sentence: app.strings[.todayNothingHint]
        ) {
            WayTiles(kinds: model.ways) { model.checkIn($0) }
        } out: {
            EmptyView()
        }
    }

    @ViewBuilder
    private func rest(_ today: TodayView) -> some View {
        VStack(alignment: .leading, spacing: 12) {
            ForEach(model.more, id: \.id) { due in
                LeadRow(over: "\(app.strings[.todayDue]) · \(app.formats.minutes(due.minutes))", name: due.title, id: due.row) {
                    model.open(due)
                }
            }
            if case .due = model.hero, let run = today.unfinished {
                LeadRow(over: app.strings[.todayUnfinished], name: run.title, id: "today-unfinished") { model.open(run) }
            }
            if !today.practices.isEmpty { practices(today.practices) }
            SevenDays(days: today.week)
            if let next = today.next { nextStep(next) }
            QuickLine(model: model)
        }
    }

    @ViewBuilder
    private func practices(_ practices: [PracticeView]) -> some View {
        HStack(alignment: .bottom) {
            SectionTitle(app.strings[.todayPractices]).frame(maxWidth: .infinity, alignment: .leading)
            IconAction("chevron.forward", app.strings[.practicesTitle], id: "open-practices") { model.openPractices() }
        }
        PracticeStrip(model: model, practices: practices)
    }

    @ViewBuilder
    private func nextStep(_ next: NextStep) -> some View {
        let over = "\(next.reason) \(app.formats.minutes(next.minutes))"
        if model.offersLight(next) {
            LeadRow(over: over, name: next.title, id: "next-light") { model.open(next, light: true) }
            QuietButton(app.strings[.formFull], id: "next-full", rank: .text) { model.open(next, light: false) }
        } else {
            LeadRow(over: over, name: next.title, id: "next-begin") { model.open(next, light: false) }
        }
    }
}

extension DueItem {
    /// What its control is called.
    fileprivate var row: String { "due-\(form ?? "letter")" }
}

/// What is due, answered on the spot where one tap is enough.
private struct DueHero: View {
    @Environment(AppModel.self) private var app
    let model: TodayModel
    let due: DueItem

    var body: some View {
        Hero(.asking, reason: due.reason, line: due.question?.ask ?? due.title, role: .title) {
            if let question = due.question {
                AnswerGrid(options: question.options) { model.answer(due, $0) }
            } else {
                PrimaryButton("\(app.strings[.actionBegin]) · \(app.formats.minutes(due.minutes))", id: due.row) {
                    model.open(due)
                }
            }
        } out: {
            if model.canPutAside(due) {
                let words = app.strings[due.canWait ? .todayTomorrow : .todayNotNow]
                QuietButton(words, id: "due-skip", said: "\(words): \(due.title)", rank: .quiet) { model.putAside(due) }
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
            QuietButton(app.strings[.actionSave], id: "quick-save", rank: .tonal) {
                isWriting = false
                model.keepLine()
            }
        }
        if model.kept != nil {
            FlowRow(spacing: 12) {
                Text(verbatim: app.strings[.journalSaved])
                    .frame(minHeight: .touch)
                    .announced(app.strings[.journalSaved])
                    .accessibilityIdentifier("quick-kept")
                QuietButton(app.strings[.actionUndo], id: "quick-undo", rank: .text) { model.takeLineBack() }
            }
        }
    }
}

#Preview("Today") { OnDemoVault { TodayScreen($0) } }
