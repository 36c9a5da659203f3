import NearerKit
import SwiftUI

/// Today's practices as tiles that scroll sideways: a tap marks, a long press has the rest. At the largest text sizes they
/// are a list.
struct PracticeStrip: View {
    @Environment(\.dynamicTypeSize) private var size
    let model: TodayModel
    let practices: [PracticeView]

    var body: some View {
        if size.isAccessibilitySize {
            VStack(spacing: 8) { ForEach(practices, id: \.id) { PracticeTile(model: model, practice: $0) } }
        } else {
            ScrollView(.horizontal) {
                HStack(spacing: 10) {
                    ForEach(practices, id: \.id) { PracticeTile(model: model, practice: $0).frame(width: 190) }
                }
                .padding(.horizontal, .margin)
            }
            .scrollIndicators(.hidden)
            .padding(.horizontal, -.margin)
        }
    }
}

/// A practice today: its circle, its name and its cue.
private struct PracticeTile: View {
    private static let round: CGFloat = 22
    private static let high: CGFloat = 80

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let model: TodayModel
    let practice: PracticeView

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: Self.round)
        Button {
            model.tap(practice)
        } label: {
            HStack(spacing: 12) {
                FillingCircle(share: practice.strength, label: nil, side: 44, mark: practice.mark)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: practice.name).text(.label)
                    if !cue.isEmpty { Text(verbatim: cue).text(.quiet).foregroundStyle(palette.inkSoft) }
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
            }
            .padding(.horizontal, 14)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: Self.high, alignment: .leading)
            .background { shape.fill(palette.well) }
            .overlay { if palette.isHighContrast { shape.stroke(palette.edge, lineWidth: 2) } }
            .contentShape(shape)
        }
        .buttonStyle(.plain)
        .sensoryFeedback(.impact(weight: .light), trigger: practice.mark)
        .contextMenu { actions }
        .accessibilityLabel(practice.words)
        .accessibilityAddTraits(practice.mark == .done ? .isSelected : [])
        .accessibilityAction(named: app.strings[.practiceSkip]) { MainActor.assumeIsolated { skip() } }
        .accessibilityAction(named: app.strings[.practiceNote]) { MainActor.assumeIsolated { model.open(practice) } }
        .accessibilityAction(named: app.strings[.practiceOpen]) { MainActor.assumeIsolated { model.openAll(practice) } }
        .accessibilityIdentifier(practice.mark == nil ? "practice-done" : "practice-state")
    }

    /// What it hangs on; else how often it is meant to be.
    private var cue: String { practice.cue.isEmpty ? practice.scheduleWords : practice.cue }

    @ViewBuilder
    private var actions: some View {
        action(.practiceSkip, id: "practice-skip") { skip() }
        if practice.severalADay {
            action(.practiceOnceMore, id: "practice-once-more") { model.onceMore(practice) }
        } else if practice.counted {
            action(.practiceAmount, id: "practice-amount") { model.open(practice) }
        }
        action(.practiceNote, id: "practice-note") { model.open(practice) }
        action(.practiceOpen, id: "practice-open") { model.openAll(practice) }
    }

    private func action(_ key: Key, id: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) { Text(verbatim: app.strings[key]) }.accessibilityIdentifier(id)
    }

    private func skip() {
        model.mark(practice, .skipped)
    }
}

/// A row that leads somewhere: what it is, small, above its name.
struct LeadRow: View {
    @Environment(\.palette) private var palette
    let over: String
    let name: String
    let id: String
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            HStack(spacing: 16) {
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: over).text(.quiet).foregroundStyle(palette.inkSoft)
                    Text(verbatim: name).text(.body)
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
                Image(systemName: "chevron.forward").accessibilityHidden(true)
            }
            .padding(.vertical, 8)
            .frame(minHeight: 60)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier(id)
    }
}

#Preview("Practices today") {
    OnDemoVault { app in OnFirstPractice(app) { PracticeStrip(model: TodayModel(app), practices: [$0]) } }
}
