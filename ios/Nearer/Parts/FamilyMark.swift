import NearerKit
import SwiftUI

/// The mark of a family of feelings, which says it without colour: on a field of 16, as in the design. It never stands
/// without its word, except where it has a label.
struct FamilyMark: View {
    @Environment(\.palette) private var palette
    let family: String
    let side: CGFloat
    /// None: the family's own colour for marks.
    var color: Color?

    var body: some View {
        let ink = color ?? palette.family(family)?.mark ?? palette.edge
        Canvas { [family] context, size in
            let pen = MarkPen(unit: min(size.width, size.height) / 16, ink: ink)
            pen.draw(family, on: context)
        }
        .frame(width: side, height: side)
        .accessibilityHidden(true)
    }
}

private struct MarkPen {
    let unit: CGFloat
    let ink: Color

    private func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint { CGPoint(x: x * unit, y: y * unit) }

    private func disc(_ x: CGFloat, _ y: CGFloat, _ radius: CGFloat) -> Path {
        Path(
            ellipseIn: CGRect(
                x: (x - radius) * unit, y: (y - radius) * unit, width: 2 * radius * unit, height: 2 * radius * unit))
    }

    private func corners(_ points: [(CGFloat, CGFloat)], closed: Bool) -> Path {
        var path = Path()
        for (place, point) in points.enumerated() {
            if place == 0 { path.move(to: at(point.0, point.1)) } else { path.addLine(to: at(point.0, point.1)) }
        }
        if closed { path.closeSubpath() }
        return path
    }

    /// Half a disc with its flat side at this height.
    private func half(flatAt y: CGFloat, rising: Bool) -> Path {
        var path = Path()
        path.move(to: at(2, y))
        path.addArc(
            center: at(8, y), radius: 6 * unit, startAngle: .degrees(180), endAngle: .degrees(0), clockwise: !rising)
        path.closeSubpath()
        return path
    }

    func draw(_ family: String, on context: GraphicsContext) {
        func fill(_ path: Path) { context.fill(path, with: .color(ink)) }
        func stroke(_ path: Path, _ width: CGFloat) {
            let style = StrokeStyle(lineWidth: width * unit, lineCap: .round, lineJoin: .round)
            context.stroke(path, with: .color(ink), style: style)
        }
        switch family {
        case "gladness": fill(half(flatAt: 11, rising: true))
        case "shame": fill(half(flatAt: 6, rising: false))
        case "closeness":
            fill(disc(5.8, 8, 4.3))
            stroke(disc(10.5, 8, 3.5), 1.6)
        case "calmness": stroke(wave, 2.2)
        case "interest":
            let star: [(CGFloat, CGFloat)] = [
                (8, 1.5), (9.9, 6.1), (14.5, 8), (9.9, 9.9), (8, 14.5), (6.1, 9.9), (1.5, 8), (6.1, 6.1),
            ]
            fill(corners(star, closed: true))
        case "sadness": fill(drop)
        case "aloneness":
            stroke(disc(8, 8, 6), 1.8)
            fill(disc(8, 8, 1.9))
        case "fear": stroke(corners([(1.5, 11), (4.8, 5), (8, 11), (11.2, 5), (14.5, 11)], closed: false), 2)
        case "anger": fill(corners([(8, 2), (14.3, 13.5), (1.7, 13.5)], closed: true))
        default: stroke(corners([(2.5, 8), (13.5, 8)], closed: false), 3)
        }
    }

    private var wave: Path {
        var path = Path()
        path.move(to: at(1.5, 8.5))
        path.addCurve(to: at(8, 8.5), control1: at(3.5, 5.5), control2: at(5.8, 5.5))
        path.addCurve(to: at(14.5, 8.5), control1: at(10.2, 11.5), control2: at(12.5, 11.5))
        return path
    }

    private var drop: Path {
        var path = Path()
        path.move(to: at(8, 1.5))
        path.addCurve(to: at(12.5, 9.8), control1: at(11, 5.5), control2: at(12.5, 7.5))
        path.addArc(
            center: at(8, 9.8), radius: 4.5 * unit, startAngle: .degrees(0), endAngle: .degrees(180), clockwise: false)
        path.addCurve(to: at(8, 1.5), control1: at(3.5, 7.5), control2: at(5, 5.5))
        path.closeSubpath()
        return path
    }
}
