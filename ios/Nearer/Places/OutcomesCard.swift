import NearerKit
import SwiftUI

/// What came of what was expected: a sentence, and from three on a row of marks. Nothing where nothing came back yet.
struct OutcomesCard: View {
    @Environment(AppModel.self) private var app
    let outcomes: OutcomesView

    var body: some View {
        if !outcomes.line.isEmpty {
            SectionTitle(app.strings[.outcomesTitle])
            QuietCard {
                marks(outcomes.marks)
                Text(verbatim: outcomes.line).text(.body)
                ForEach(outcomes.kinds, id: \.title) { kind in
                    Text(verbatim: kind.title).text(.nav)
                    marks(kind.marks)
                    HintText(kind.line)
                }
                if let share = outcomes.share { Text(verbatim: share).text(.body) }
                ForEach(outcomes.compared, id: \.self) { HintText($0) }
                if let doubt = outcomes.doubt { HintText(doubt) }
                if let footnote = outcomes.footnote { HintText(footnote) }
            }
            .accessibilityIdentifier("outcomes")
        }
    }

    @ViewBuilder
    private func marks(_ marks: [OutcomeMark]) -> some View {
        if !marks.isEmpty {
            FlowRow {
                ForEach(Array(marks.enumerated()), id: \.offset) { _, mark in
                    Image(systemName: Self.symbol(mark))
                        .accessibilityLabel(mark.text)
                }
            }
        }
    }

    /// An open circle, half of one, a full one, or a dash; a dot for what was only noticed.
    private static func symbol(_ mark: OutcomeMark) -> String {
        if mark.noticed { return "smallcircle.filled.circle" }
        return switch mark.went {
        case .no: "circle"
        case .partly: "circle.lefthalf.filled"
        case .yes: "circle.fill"
        case .notDone: "minus"
        }
    }
}
