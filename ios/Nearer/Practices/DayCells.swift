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
                Text(verbatim: title).font(.caption).foregroundStyle(palette.inkSoft)
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

/// A practice over a month, in weeks from Monday on.
struct MonthCells: View {
    @Environment(AppModel.self) private var app
    let model: PracticeModel
    let month: PracticeMonth
    let color: Color

    var body: some View {
        VStack(spacing: 4) {
            ForEach(Array(month.weeks.enumerated()), id: \.offset) { _, week in
                HStack(spacing: 0) {
                    ForEach(Array(week.enumerated()), id: \.offset) { _, cell in
                        if let cell {
                            DayCellButton(
                                cell: cell, title: app.formats.dayOfMonth(cell.day), said: cell.words, color: color,
                                isOffered: model.canFillIn(cell)
                            ) { model.fillIn(cell) }
                        } else {
                            Color.clear.frame(maxWidth: .infinity, minHeight: touchSide).accessibilityHidden(true)
                        }
                    }
                }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-month")
    }
}

/// A year, a column a week, read out as the core's sentence.
struct HeatMapCells: View {
    @Environment(\.palette) private var palette
    let map: HeatMap
    let color: Color

    var body: some View {
        Canvas { [map, palette, color] context, size in
            let columns = (map.levels.count + 6) / 7
            let side = min(size.width / CGFloat(max(columns, 1)), size.height / 7)
            for (at, level) in map.levels.enumerated() {
                let corner = CGPoint(x: CGFloat(at / 7) * side, y: CGFloat(at % 7) * side)
                let cell = Path(CGRect(x: corner.x + 0.5, y: corner.y + 0.5, width: side - 1, height: side - 1))
                switch map.states[at] {
                case .before, .ahead: break
                case .skipped, .paused: context.stroke(cell, with: .color(palette.edge))
                default:
                    context.fill(cell, with: .color(palette.wellDeep))
                    context.fill(cell, with: .color(color.opacity(Double(level) / 4)))
                }
            }
        }
        .frame(height: 56)
        .accessibilityElement()
        .accessibilityLabel(map.words)
        .accessibilityIdentifier("practice-heat-map")
    }
}
