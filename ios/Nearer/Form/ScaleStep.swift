import NearerKit
import SwiftUI

/// What a scale step asks.
struct Scale {
    let low: Int32
    let high: Int32
    let lowEnd: String
    let highEnd: String
    let before: Int32?
    /// How the values are said and drawn; empty: by the number alone.
    var values: [ScaleValue] = []
}

/// A number between two ends: the number large, the track below it, its ends named.
struct ScaleStep: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.accessibilityReduceMotion) private var still
    let scale: Scale
    let ask: String
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        let formats = app.formats
        let draft = ScaleDraft(low: scale.low, high: scale.high, draft)
        VStack(spacing: 12) {
            if !size.isAccessibilitySize, let circles = circles(draft.value) {
                TwoCircles(radius: 50, closeness: circles.closeness, lean: circles.lean, label: nil)
                    .animation(Moves.lean(still: still), value: draft.value)
                    .padding(.bottom, 10)
            }
            // A dash, not a number, where nothing was answered: the middle is an answer too.
            Text(verbatim: draft.value.map { formats.number($0) } ?? "–")
                .text(.display)
                .accessibilityHidden(true)
                .accessibilityIdentifier("scale-value")
            Text(verbatim: draft.value.flatMap { words($0) } ?? " ")
                .text(.body)
                .foregroundStyle(palette.inkSoft)
                .multilineTextAlignment(.center)
                .accessibilityHidden(true)
            if let before = scale.before { HintText("\(app.strings[.formBefore]): \(formats.number(before))") }
            ScaleTrack(draft: draft, ask: ask, said: draft.value.map(said) ?? app.strings[.scaleUnset]) {
                enter($0.answer)
            }
            HStack(alignment: .top, spacing: 24) {
                end("\(formats.number(scale.low)) · \(scale.lowEnd)")
                Spacer(minLength: 0)
                end("\(scale.highEnd) · \(formats.number(scale.high))").multilineTextAlignment(.trailing)
            }
        }
        .padding(.bottom, 6)
    }

    private func end(_ words: String) -> some View {
        Text(verbatim: words).text(.quiet).foregroundStyle(palette.inkSoft)
    }

    /// The pair as it stands for a value; untouched, as at the low end. None: it is asked for something else.
    private func circles(_ value: Int32?) -> CirclesView? {
        scale.values.first { $0.value == value ?? scale.low }?.circles
    }

    private func words(_ number: Int32) -> String? {
        if let words = scale.values.first(where: { $0.value == number })?.words { return words }
        return switch number {
        case scale.low: scale.lowEnd
        case scale.high: scale.highEnd
        default: nil
        }
    }

    private func said(_ number: Int32) -> String {
        [app.formats.number(number), words(number)].compactMap(\.self).joined(separator: ", ")
    }
}

/// Numbers side by side, on further lines where they don't fit.
struct NumberRow: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let numbers: ClosedRange<Int32>
    let picked: Int32?
    let id: String
    let said: (Int32) -> String
    let pick: @MainActor (Int32) -> Void

    var body: some View {
        FlowRow(spacing: 4) {
            ForEach(Array(numbers), id: \.self) { number in
                let isPicked = number == picked
                let shape = RoundedRectangle(cornerRadius: .radiusSmall)
                Button {
                    pick(number)
                } label: {
                    Text(verbatim: app.formats.number(number))
                        .text(.body)
                        .frame(minWidth: .touch, minHeight: .touch)
                        .foregroundStyle(isPicked ? palette.onAccent : palette.ink)
                        .background { shape.fill(isPicked ? palette.accent : palette.sheet) }
                        .overlay { shape.stroke(palette.edge) }
                }
                .buttonStyle(.plain)
                .sensoryFeedback(.selection, trigger: isPicked) { _, isPicked in isPicked }
                .accessibilityLabel(said(number))
                .accessibilityAddTraits(isPicked ? .isSelected : [])
                .accessibilityIdentifier("\(id)-\(number)")
            }
        }
    }
}
