import NearerKit
import SwiftUI

/// One circle alone, which fills from below: `share` of it, 0 to 1. Done it is a full disc with a tick, skipped it has a
/// short bar. `label` is its text alternative; none: decoration.
struct FillingCircle: View {
    private static let hole: CGFloat = 0.80
    private static let well: CGFloat = 0.72
    private static let full: CGFloat = 0.86
    private static let levelOpacity = 0.34

    @Environment(\.palette) private var palette
    let share: Double
    let label: String?
    let side: CGFloat
    var mark: MarkKind?

    var body: some View {
        let share = CGFloat(min(max(share, 0), 1))
        Canvas { [palette, mark] context, size in
            let centre = CGPoint(x: size.width / 2, y: size.height / 2)
            let radius = min(size.width, size.height) / 2
            func disc(_ part: CGFloat) -> Path {
                let reach = radius * part
                return Path(
                    ellipseIn: CGRect(x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach))
            }
            if mark == .done {
                context.fill(disc(Self.full), with: .color(palette.you))
            } else {
                context.fill(disc(Self.well), with: .color(palette.wellDeep))
                var inside = context
                inside.clip(to: disc(Self.well))
                let top = centre.y + radius * Self.well * (1 - 2 * share)
                inside.fill(
                    Path(CGRect(x: 0, y: top, width: size.width, height: size.height - top)),
                    with: .color(palette.you.opacity(Self.levelOpacity)))
            }
            let line = radius * (1 - Self.hole)
            context.stroke(disc(1 - (1 - Self.hole) / 2), with: .color(palette.you), lineWidth: line)
            let pen = StrokeStyle(lineWidth: max(2, radius * 0.11), lineCap: .round, lineJoin: .round)
            func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint {
                CGPoint(x: centre.x + (x - 1) * radius, y: centre.y + (y - 1) * radius)
            }
            var sign = Path()
            switch mark {
            case .done:
                sign.move(to: at(0.62, 1.03))
                sign.addLine(to: at(0.88, 1.29))
                sign.addLine(to: at(1.40, 0.75))
                context.stroke(sign, with: .color(palette.onAccent), style: pen)
            case .skipped:
                sign.move(to: at(0.7, 1))
                sign.addLine(to: at(1.3, 1))
                context.stroke(sign, with: .color(palette.you), style: pen)
            case .notDone, nil: break
            }
        }
        .frame(width: side, height: side)
        .accessibilityElement()
        .accessibilityLabel(label ?? "")
        .accessibilityHidden(label == nil)
    }
}

/// How firm a practice is, as a slowly filling circle.
struct StrengthCircle: View {
    @Environment(AppModel.self) private var app
    let strength: Double

    var body: some View {
        let label = "\(app.strings[.practiceStrength]): \(app.formats.percent(strength))"
        FillingCircle(share: strength, label: label, side: 36)
    }
}
