import SwiftUI

/// Side by side, on further lines where there is no room: large text must not be cut.
struct FlowRow: Layout {
    var spacing: CGFloat = 8

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        let places = places(within: proposal.width ?? .infinity, subviews)
        return CGSize(
            width: places.map(\.maxX).max() ?? 0, height: places.map(\.maxY).max() ?? 0)
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        for (subview, place) in zip(subviews, places(within: bounds.width, subviews)) {
            subview.place(
                at: CGPoint(x: bounds.minX + place.minX, y: bounds.minY + place.minY), anchor: .topLeading,
                proposal: ProposedViewSize(place.size))
        }
    }

    private func places(within width: CGFloat, _ subviews: Subviews) -> [CGRect] {
        var places: [CGRect] = []
        var (x, y, height): (CGFloat, CGFloat, CGFloat) = (0, 0, 0)
        for subview in subviews {
            var size = subview.sizeThatFits(.unspecified)
            if size.width > width {
                // Wider than the whole line: as high as it needs there.
                size = subview.sizeThatFits(ProposedViewSize(width: width, height: nil))
            }
            if x > 0, x + size.width > width {
                y += height + spacing
                (x, height) = (0, 0)
            }
            places.append(CGRect(origin: CGPoint(x: x, y: y), size: size))
            x += size.width + spacing
            height = max(height, size.height)
        }
        return places
    }
}
