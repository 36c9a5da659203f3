import NearerKit
import SwiftUI

/// A day of a practice: what it was as a picture, and in words for whoever can't see it.
struct DayCellButton: View {
    @Environment(\.palette) private var palette
    let cell: DayCell
    /// What stands above the picture.
    let title: String
    let said: String
    let color: Color
    let isOffered: Bool
    let fillIn: @MainActor () -> Void

    var body: some View {
        Button(action: fillIn) {
            VStack(spacing: 2) {
                Text(verbatim: title).text(.nav).foregroundStyle(palette.inkSoft)
                Image(systemName: cell.state.symbol).foregroundStyle(cell.state.isMarked ? color : palette.edge)
            }
            .frame(maxWidth: .infinity, minHeight: touchSide)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .disabled(!isOffered)
        .accessibilityLabel(said)
        .accessibilityIdentifier("day-\(cell.day)")
    }
}

extension DayState {
    /// Told apart by shape, not by colour alone.
    var symbol: String {
        switch self {
        case .done: "checkmark.circle.fill"
        case .partly: "circle.lefthalf.filled"
        case .skipped: "arrow.right.circle"
        case .notDone: "minus.circle"
        case .unknown: "circle.dotted"
        case .open: "circle"
        case .paused: "pause.circle"
        case .free, .ahead: "circle.fill"
        case .before: "minus"
        }
    }

    var isMarked: Bool { self == .done || self == .partly || self == .skipped || self == .notDone }
}

/// The way to what lies before and after, with the name of what is shown.
struct SpanRow: View {
    @Environment(AppModel.self) private var app
    let title: String
    let earlier: Day
    /// None: it is still to come.
    let later: Day?
    let show: @MainActor (Day) -> Void

    var body: some View {
        Text(verbatim: title).announced(title).accessibilityIdentifier("span-title")
        FlowRow {
            QuietButton(app.strings[.spanEarlier], id: "span-earlier") { show(earlier) }
            if let later { QuietButton(app.strings[.spanLater], id: "span-later") { show(later) } }
        }
    }
}
