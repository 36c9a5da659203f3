import NearerKit
import SwiftUI

/// The lines of a chart, read out as the core's sentence: one leads, with discs; the second is dashed, with squares; the usual
/// range is a ground, not a line. The axis carries its values.
struct ChartLines: View {
    private static let high: CGFloat = 180

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction
    let chart: ChartView

    var body: some View {
        let pens = Pen.all(palette)
        VStack(alignment: .leading, spacing: 8) {
            HStack(alignment: .top, spacing: 8) {
                axis
                Canvas { [chart, palette, direction] context, size in
                    let space = Space(chart, size, mirrored: direction == .rightToLeft)
                    context.stroke(space.lines, with: .color(palette.line))
                    for (at, series) in chart.series.enumerated() {
                        draw(series, in: space, with: pens[at % pens.count], band: palette.wellDeep, on: context)
                    }
                }
                .frame(height: Self.high)
            }
            if let first = days.first, let last = days.last, first != last {
                HStack {
                    Text(verbatim: app.formats.day(first)).text(.nav)
                    Spacer(minLength: 8)
                    Text(verbatim: app.formats.day(last)).text(.nav)
                }
                .foregroundStyle(palette.inkSoft)
            }
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

    private var days: [Day] { chart.series.flatMap(\.points).sorted { $0.atMs < $1.atMs }.map(\.day) }

    private var axis: some View {
        VStack(alignment: .trailing) {
            ForEach([chart.high, (chart.high + chart.low) / 2, chart.low], id: \.self) { value in
                if value != chart.high { Spacer(minLength: 0) }
                Text(verbatim: app.formats.score(value)).text(.nav).foregroundStyle(palette.inkSoft)
            }
        }
        .frame(height: Self.high)
    }
}

/// How a series is drawn: told apart by dashes and by the shape of its points, not by tone alone.
private struct Pen {
    let color: Color
    let width: CGFloat
    let dash: [CGFloat]
    let isSquare: Bool

    static func all(_ palette: Palette) -> [Pen] {
        [
            Pen(color: palette.you, width: 3, dash: [], isSquare: false),
            Pen(color: palette.inkSoft, width: 2, dash: [7, 5], isSquare: true),
            Pen(color: palette.inkSoft, width: 2, dash: [2, 5], isSquare: false),
            Pen(color: palette.edge, width: 2, dash: [10, 4, 2, 4], isSquare: true),
        ]
    }

    var line: StrokeStyle { StrokeStyle(lineWidth: width, lineCap: .round, lineJoin: .round, dash: dash) }

    func point(at point: CGPoint) -> Path {
        let reach = width + 2
        let box = CGRect(x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach)
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
            Text(verbatim: title).text(.quiet)
        }
    }
}

/// Where a moment and a value lie on the paper.
private struct Space {
    /// Points at the edges are drawn whole.
    private static let margin: CGFloat = 8

    private let first: Int64
    private let last: Int64
    private let low: Double
    private let high: Double
    private let mirrored: Bool
    let size: CGSize

    init(_ chart: ChartView, _ size: CGSize, mirrored: Bool) {
        let moments = chart.series.flatMap { $0.points.map(\.atMs) }
        first = moments.min() ?? 0
        last = moments.max() ?? 0
        low = chart.low
        high = chart.high
        self.size = size
        self.mirrored = mirrored
    }

    func point(_ point: ChartPoint) -> CGPoint {
        // A single answer stands in the middle.
        let share = last == first ? 0.5 : Double(point.atMs - first) / Double(last - first)
        let x = Self.margin + (size.width - 2 * Self.margin) * share
        return CGPoint(x: mirrored ? size.width - x : x, y: height(of: point.value))
    }

    func height(of value: Double) -> CGFloat {
        let room = size.height - 2 * Self.margin
        return Self.margin + room * (1 - (min(max(value, low), high) - low) / max(high - low, .ulpOfOne))
    }

    /// The ends of the scale, and its middle.
    var lines: Path {
        var path = Path()
        for value in [low, (low + high) / 2, high] {
            path.move(to: CGPoint(x: 0, y: height(of: value)))
            path.addLine(to: CGPoint(x: size.width, y: height(of: value)))
        }
        return path
    }
}

private func draw(
    _ series: ChartSeries, in space: Space, with pen: Pen, band: Color, on context: GraphicsContext
) {
    if let low = series.bandLow, let high = series.bandHigh {
        let top = space.height(of: high)
        let ground = CGRect(x: 0, y: top, width: space.size.width, height: space.height(of: low) - top)
        context.fill(Path(ground), with: .color(band))
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
            let ring = CGRect(x: shown.x - 9, y: shown.y - 9, width: 18, height: 18)
            context.stroke(Path(ellipseIn: ring), with: .color(pen.color))
        }
    }
}
