import NearerKit
import SwiftUI

/// The person's ring and the other's disc. `label` is the sentence that they stand for; none: that sentence is read beside
/// them. What both share is filled with `tint`, the family of a feeling, or with the look's own colour.
struct TwoCircles: View, Animatable {
    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction
    let radius: Double
    var closeness: Double
    var lean: Double
    let label: String?
    var tint: Color?

    /// They go from one state to the next by way of all between.
    nonisolated var animatableData: AnimatablePair<Double, Double> {
        get { AnimatablePair(closeness, lean) }
        set { (closeness, lean) = (newValue.first, newValue.second) }
    }

    var body: some View {
        let circles = Circles(radius: radius, closeness: closeness, lean: lean)
        let mirrored = direction == .rightToLeft
        Canvas { [palette, tint] context, size in
            func at(_ spot: Spot) -> CGPoint {
                let x = (size.width - circles.width) / 2 + spot.x
                return CGPoint(x: mirrored ? size.width - x : x, y: (size.height - circles.height) / 2 + spot.y)
            }
            func disc(_ centre: Spot, _ radius: Double) -> Path {
                let centre = at(centre)
                return Path(
                    ellipseIn: CGRect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius))
            }
            context.fill(disc(circles.other, radius), with: .color(palette.otherFill))
            context.stroke(
                disc(circles.other, radius - circles.rim / 2), with: .color(palette.other), lineWidth: circles.rim)
            if circles.lens != nil {
                var shared = context
                shared.clip(to: disc(circles.you, radius))
                shared.fill(disc(circles.other, radius), with: .color(tint ?? palette.between))
            }
            var ring = disc(circles.you, radius)
            ring.addPath(disc(circles.hole, circles.holeRadius))
            context.fill(ring, with: .color(palette.you), style: FillStyle(eoFill: true))
        }
        .frame(width: box.width, height: box.height)
        .accessibilityElement()
        .accessibilityLabel(label ?? "")
        .accessibilityHidden(label == nil)
    }

    /// Holds them wherever they go, so that nothing around moves with them.
    private var box: Circles { Circles(radius: radius, closeness: 0, lean: 0) }
}

/// Which way a moment went, as small circles; a dot: neither.
struct WayCircles: View {
    @Environment(\.palette) private var palette
    let way: Way?
    let radius: Double

    var body: some View {
        switch way {
        case .back: TwoCircles(radius: radius, closeness: 0.1, lean: -0.9, label: nil)
        case .nearer: TwoCircles(radius: radius, closeness: 0.9, lean: 0.9, label: nil)
        case .mood, nil: Circle().fill(palette.edge).frame(width: 4, height: 4)
        }
    }
}
