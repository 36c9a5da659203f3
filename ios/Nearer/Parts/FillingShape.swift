import NearerKit
import SwiftUI

/// A pebble that fills from below: `share` of it, 0 to 1. `label` is its text alternative; none: decoration.
struct FillingShape: View {
    @Environment(\.palette) private var palette
    let share: Double
    let label: String?
    let side: CGFloat

    var body: some View {
        let share = min(max(share, 0), 1)
        Canvas { [palette] context, size in
            let pebble = pebblePath(in: CGRect(origin: .zero, size: size))
            context.fill(pebble, with: .color(palette.hollow))
            var inside = context
            inside.clip(to: pebble)
            let top = size.height * (1 - share)
            inside.fill(
                Path(CGRect(x: 0, y: top, width: size.width, height: size.height - top)),
                with: .color(palette.accent.opacity(0.75)))
            context.stroke(pebble, with: .color(palette.outline), lineWidth: 1.5)
        }
        .frame(width: side, height: side)
        .accessibilityElement()
        .accessibilityLabel(label ?? "")
        .accessibilityHidden(label == nil)
    }
}

/// How firm a practice is, as a slowly filling shape.
struct StrengthShape: View {
    @Environment(AppModel.self) private var app
    let strength: Double

    var body: some View {
        let label = "\(app.strings[.practiceStrength]): \(app.formats.percent(strength))"
        FillingShape(share: strength, label: label, side: 36)
    }
}

/// Within its edge, so that the line around it is not cut.
private func pebblePath(in rect: CGRect) -> Path {
    func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint {
        CGPoint(x: rect.minX + 1 + x * (rect.width - 2), y: rect.minY + 1 + y * (rect.height - 2))
    }
    var path = Path()
    path.move(to: at(0.52, 0))
    path.addCurve(to: at(1, 0.54), control1: at(0.82, 0), control2: at(1, 0.24))
    path.addCurve(to: at(0.48, 1), control1: at(1, 0.84), control2: at(0.78, 1))
    path.addCurve(to: at(0, 0.5), control1: at(0.18, 1), control2: at(0, 0.8))
    path.addCurve(to: at(0.52, 0), control1: at(0, 0.2), control2: at(0.22, 0))
    path.closeSubpath()
    return path
}
