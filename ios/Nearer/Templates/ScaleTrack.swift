import NearerKit
import SwiftUI

/// How high the track is touched.
private let touchedHeight: CGFloat = 56

/// A track as wide as the text, with a dot for each number where there are few. Nothing is set until it is touched; swipes
/// and the screen reader's own gestures change it by one.
struct ScaleTrack: View {
    /// With more numbers than these, dots would be a line.
    private static let mostDots = 20

    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction
    let draft: ScaleDraft
    /// What is asked, for whoever can't see it.
    let ask: String
    let said: String
    let put: @MainActor (ScaleDraft) -> Void

    var body: some View {
        GeometryReader { room in
            let track = Track(width: room.size.width, mirrored: direction == .rightToLeft)
            Canvas { [palette, draft] context, _ in track.draw(draft, palette, dots: draft.steps <= Self.mostDots, on: context) }
                .gesture(
                    DragGesture(minimumDistance: 0).onChanged { value in
                        MainActor.assumeIsolated { change { $0.slide(to: track.share(at: value.location.x)) } }
                    })
        }
        .frame(height: touchedHeight)
        .sensoryFeedback(.selection, trigger: draft.value)
        .accessibilityElement()
        .accessibilityLabel(ask)
        .accessibilityValue(said)
        .accessibilityAdjustableAction { direction in
            MainActor.assumeIsolated { change { $0.step(by: direction == .increment ? 1 : -1) } }
        }
        .accessibilityIdentifier("scale-slider")
    }

    private func change(_ make: (inout ScaleDraft) -> Void) {
        var draft = draft
        make(&draft)
        if draft != self.draft { put(draft) }
    }
}

/// Where everything lies on the track, as it was drawn: 24 high in the middle of 56, the thumb 32 by 44.
private struct Track {
    private static let inset: CGFloat = 16
    private static let thick: CGFloat = 24
    private static let thumb = CGSize(width: 32, height: 44)
    private static let dot: CGFloat = 2.5
    /// Of paper, around the thumb.
    private static let gap: CGFloat = 4

    let width: CGFloat
    let mirrored: Bool

    private func x(_ share: Double) -> CGFloat { Self.inset + (width - 2 * Self.inset) * share }

    func share(at x: CGFloat) -> Double {
        let x = mirrored ? width - x : x
        return Double((x - Self.inset) / max(width - 2 * Self.inset, 1))
    }

    private func box(_ from: CGFloat, _ to: CGFloat, _ high: CGFloat) -> CGRect {
        let start = mirrored ? width - to : from
        return CGRect(x: start, y: (touchedHeight - high) / 2, width: to - from, height: high)
    }

    func draw(_ draft: ScaleDraft, _ palette: Palette, dots: Bool, on context: GraphicsContext) {
        let round = Self.thick / 2
        context.fill(Path(roundedRect: box(0, width, Self.thick), cornerRadius: round), with: .color(palette.wellDeep))
        if let share = draft.share {
            let filled = box(0, min(x(share) + Self.inset, width), Self.thick)
            context.fill(Path(roundedRect: filled, cornerRadius: round), with: .color(palette.accent))
        }
        if dots {
            for step in 0...max(draft.steps, 1) {
                let share = Double(step) / Double(max(draft.steps, 1))
                let at = x(share)
                let isPassed = draft.share.map { share <= $0 } ?? false
                context.fill(
                    Path(ellipseIn: box(at - Self.dot, at + Self.dot, 2 * Self.dot)),
                    with: .color(isPassed ? palette.onAccent : palette.edge))
            }
        }
        if let share = draft.share {
            let (half, gap) = (Self.thumb.width / 2, Self.gap)
            let around = box(x(share) - half - gap, x(share) + half + gap, Self.thumb.height + 2 * gap)
            context.fill(Path(roundedRect: around, cornerRadius: half + gap), with: .color(palette.paper))
            let thumb = box(x(share) - half, x(share) + half, Self.thumb.height)
            context.fill(Path(roundedRect: thumb, cornerRadius: half), with: .color(palette.accent))
        }
    }
}

#Preview("A scale, untouched and set") {
    OnDemoVault { app in
        ScaleTrack(draft: ScaleDraft(low: 0, high: 10, nil), ask: app.strings[.journalMood], said: "") { _ in }
        ScaleTrack(draft: ScaleDraft(low: 0, high: 10, .scale(value: 6)), ask: app.strings[.journalMood], said: "6") { _ in }
    }
}
