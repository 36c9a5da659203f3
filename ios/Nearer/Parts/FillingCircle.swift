import NearerKit
import SwiftUI

/// One circle alone, which fills from below: `share` of it, 0 to 1. `label` is its text alternative; none: decoration.
struct FillingCircle: View {
    private static let hole = 0.80
    private static let levelOpacity = 0.34

    @Environment(\.palette) private var palette
    let share: Double
    let label: String?
    let side: CGFloat

    var body: some View {
        let share = CGFloat(min(max(share, 0), 1))
        Canvas { [palette] context, size in
            let radius = min(size.width, size.height) / 2
            let line = radius * (1 - CGFloat(Self.hole))
            func disc(_ inset: CGFloat) -> Path {
                Path(
                    ellipseIn: CGRect(
                        x: size.width / 2 - radius + inset, y: size.height / 2 - radius + inset,
                        width: 2 * (radius - inset), height: 2 * (radius - inset)))
            }
            var inside = context
            inside.clip(to: disc(line))
            let top = size.height / 2 + radius - line - 2 * (radius - line) * share
            inside.fill(
                Path(CGRect(x: 0, y: top, width: size.width, height: size.height - top)),
                with: .color(palette.you.opacity(Self.levelOpacity)))
            context.stroke(disc(line / 2), with: .color(palette.you), lineWidth: line)
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
