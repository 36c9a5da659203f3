import NearerKit
import SwiftUI

/// The lines of a chart, read out as the core's sentence.
struct ChartLines: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let chart: ChartView

    var body: some View {
        let pens = Pen.all(palette)
        VStack(alignment: .leading, spacing: 4) {
            HintText(app.formats.number(Int(chart.high)))
            Canvas { [chart, palette] context, size in
                context.stroke(edges(of: size), with: .color(palette.line))
                let space = Space(chart, size)
                for (at, series) in chart.series.enumerated() { draw(series, in: space, with: pens[at % pens.count], on: context) }
            }
            .frame(height: 180)
            HintText(app.formats.number(Int(chart.low)))
            // What parts of the scale are called, from the lowest up, where there is one score to look at.
            if chart.series.count == 1 {
                ForEach(Array(chart.series[0].labels.enumerated()), id: \.offset) { _, label in
                    HintText("\(app.formats.score(label.low))–\(app.formats.score(label.high)) \(label.text)")
                }
            }
            FlowRow(spacing: 16) {
                ForEach(Array(chart.series.enumerated()), id: \.offset) { at, series in
                    Legend(title: series.title, pen: pens[at % pens.count])
                }
            }
        }
        .accessibilityElement()
        .accessibilityLabel(chart.text)
    }
}

/// How a series is drawn: told apart by dashes and by the shape of its points, not by tone alone.
private struct Pen {
    let color: Color
    let dash: [CGFloat]
    let isSquare: Bool

    static func all(_ palette: Palette) -> [Pen] {
        [
            Pen(color: palette.accent, dash: [], isSquare: false),
            Pen(color: palette.inkSoft, dash: [7, 4], isSquare: true),
            Pen(color: palette.inkSoft, dash: [2, 4], isSquare: false),
            Pen(color: palette.edge, dash: [10, 3, 2, 3], isSquare: true),
        ]
    }

    var line: StrokeStyle { StrokeStyle(lineWidth: 2, lineCap: .round, dash: dash) }

    func point(at point: CGPoint) -> Path {
        let box = CGRect(x: point.x - 4, y: point.y - 4, width: 8, height: 8)
        return isSquare ? Path(box) : Path(ellipseIn: box)
    }
}

private struct Legend: View {
    let title: String
    let pen: Pen

    var body: some View {
        HStack(spacing: 6) {
            Canvas { [pen] context, size in
                var line = Path()
                line.move(to: CGPoint(x: 0, y: size.height / 2))
                line.addLine(to: CGPoint(x: size.width, y: size.height / 2))
                context.stroke(line, with: .color(pen.color), style: pen.line)
                context.fill(pen.point(at: CGPoint(x: size.width / 2, y: size.height / 2)), with: .color(pen.color))
            }
            .frame(width: 28, height: 12)
            Text(verbatim: title).font(.caption)
        }
    }
}

/// Where a moment and a value lie on the paper.
private struct Space {
    private let first: Int64
    private let last: Int64
    private let low: Double
    private let high: Double
    let size: CGSize

    init(_ chart: ChartView, _ size: CGSize) {
        let moments = chart.series.flatMap { $0.points.map(\.atMs) }
        first = moments.min() ?? 0
        last = moments.max() ?? 0
        low = chart.low
        high = chart.high
        self.size = size
    }

    /// Points at the edges are drawn whole.
    private static let margin: CGFloat = 6

    func point(_ point: ChartPoint) -> CGPoint {
        // A single answer stands in the middle.
        let share = last == first ? 0.5 : Double(point.atMs - first) / Double(last - first)
        return CGPoint(x: Self.margin + (size.width - 2 * Self.margin) * share, y: height(of: point.value))
    }

    func height(of value: Double) -> CGFloat {
        size.height * (1 - (min(max(value, low), high) - low) / (high - low))
    }
}

private func edges(of size: CGSize) -> Path {
    var path = Path()
    for edge in [0, size.height] {
        path.move(to: CGPoint(x: 0, y: edge))
        path.addLine(to: CGPoint(x: size.width, y: edge))
    }
    return path
}

private func draw(_ series: ChartSeries, in space: Space, with pen: Pen, on context: GraphicsContext) {
    if let low = series.bandLow, let high = series.bandHigh {
        let top = space.height(of: high)
        let band = CGRect(x: 0, y: top, width: space.size.width, height: space.height(of: low) - top)
        context.fill(Path(band), with: .color(pen.color.opacity(0.14)))
    }
    let points = series.points.map(space.point)
    guard let first = points.first else { return }
    var line = Path()
    line.move(to: first)
    for point in points.dropFirst() { line.addLine(to: point) }
    context.stroke(line, with: .color(pen.color), style: pen.line)
    for (point, shown) in zip(series.points, points) {
        context.fill(pen.point(at: shown), with: .color(pen.color))
        if point.marked {
            let ring = CGRect(x: shown.x - 8, y: shown.y - 8, width: 16, height: 16)
            context.stroke(Path(ellipseIn: ring), with: .color(pen.color))
        }
    }
}
