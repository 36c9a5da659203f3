import AppIntents
import NearerKit
import SwiftUI
import WidgetKit

/// Today's practices, in the room that a widget has.
struct PracticesView: View {
    @Environment(\.widgetFamily) private var family
    let shown: Shown

    var body: some View {
        if let practices = shown.practices {
            switch family {
            case .accessoryCircular: Ring(practices: practices)
            case .accessoryRectangular: Line(practices: practices)
            case .systemMedium: Marks(shown: shown, practices: practices, most: 12)
            default: Marks(shown: shown, practices: practices, most: 6)
            }
        }
    }
}

/// On the Lock Screen: a ring that closes. It is said in words.
private struct Ring: View {
    let practices: WidgetView

    var body: some View {
        Gauge(value: Double(practices.done), in: 0...Double(max(practices.dots.count, 1))) {
            Image(systemName: "circle.dotted")
        }
        .gaugeStyle(.accessoryCircularCapacity)
        .accessibilityLabel(Text(verbatim: practices.words))
        .privacySensitive()
    }
}

/// On the Lock Screen: dots and a sentence. There is nothing to tap but the widget itself, which opens the app.
private struct Line: View {
    let practices: WidgetView

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            HStack(spacing: 4) {
                ForEach(practices.dots, id: \.practice) { dot in
                    Image(systemName: dot.settled ? "circle.fill" : "circle").font(.caption)
                }
            }
            .accessibilityHidden(true)
            Text(verbatim: practices.words).font(.caption)
        }
        .privacySensitive()
    }
}

/// On the home screen: a dot that is tapped is marked as done.
private struct Marks: View {
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast
    let shown: Shown
    let practices: WidgetView
    let most: Int

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            FlowRow {
                ForEach(practices.dots.prefix(most), id: \.practice) { dot in
                    Button(intent: MarkPractice(practice: dot.practice)) {
                        Image(systemName: dot.settled ? "circle.fill" : "circle")
                            .font(.title)
                            .foregroundStyle(Palette.of(scheme, contrast).practice(dot.colour))
                            .frame(minWidth: 36, minHeight: 36)
                    }
                    .buttonStyle(.plain)
                    .disabled(dot.settled)
                    .accessibilityLabel(shown.strings?[.practiceDone] ?? "")
                    .accessibilityValue(colour(dot))
                    .accessibilityAddTraits(dot.settled ? .isSelected : [])
                }
            }
            Text(verbatim: practices.words).font(.subheadline)
        }
    }

    /// What tells one from the other where it is only heard.
    private func colour(_ dot: WidgetDot) -> String {
        let place = Int(dot.colour)
        return shown.colours.indices.contains(place) ? shown.colours[place] : ""
    }
}
