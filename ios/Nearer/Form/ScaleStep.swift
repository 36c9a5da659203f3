import NearerKit
import SwiftUI

/// What a scale step asks.
struct Scale {
    let low: Int32
    let high: Int32
    let lowEnd: String
    let highEnd: String
    let before: Int32?
}

/// A number between two ends: a few to tap, many to slide over.
struct ScaleStep: View {
    @Environment(AppModel.self) private var app
    let scale: Scale
    let ask: String
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    private static let mostToTap = 11

    var body: some View {
        let formats = app.formats
        VStack(alignment: .leading, spacing: 8) {
            if let before = scale.before { HintText("\(app.strings[.formBefore]): \(formats.number(before))") }
            if scale.high - scale.low < Self.mostToTap {
                NumberRow(numbers: scale.low...scale.high, picked: value, id: "scale", said: said) {
                    enter(.scale(value: $0))
                }
            } else {
                LongScale(scale: scale, ask: ask, value: value) { enter(.scale(value: $0)) }
            }
            HStack {
                HintText("\(formats.number(scale.low)) · \(scale.lowEnd)")
                Spacer()
                HintText("\(formats.number(scale.high)) · \(scale.highEnd)")
            }
        }
    }

    private var value: Int32? {
        if case .scale(let value) = draft { value } else { nil }
    }

    private func said(_ number: Int32) -> String {
        let number = (number, app.formats.number(number))
        return switch number.0 {
        case scale.low: "\(number.1), \(scale.lowEnd)"
        case scale.high: "\(number.1), \(scale.highEnd)"
        default: number.1
        }
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
                Button {
                    pick(number)
                } label: {
                    Text(verbatim: app.formats.number(number))
                        .frame(minWidth: touchSide, minHeight: touchSide)
                        .foregroundStyle(isPicked ? palette.onAccent : palette.ink)
                        .background { RoundedRectangle(cornerRadius: 8).fill(isPicked ? palette.accent : palette.sheet) }
                        .overlay { RoundedRectangle(cornerRadius: 8).stroke(palette.edge) }
                }
                .buttonStyle(.plain)
                .accessibilityLabel(said(number))
                .accessibilityAddTraits(isPicked ? .isSelected : [])
                .accessibilityIdentifier("\(id)-\(number)")
            }
        }
    }
}

private struct LongScale: View {
    @Environment(AppModel.self) private var app
    let scale: Scale
    let ask: String
    let value: Int32?
    let pick: @MainActor (Int32) -> Void

    var body: some View {
        // A dash, not a number, where nothing was answered: the middle is an answer too.
        let said = value.map { app.formats.number($0) } ?? "–"
        let (low, high) = (Double(scale.low), Double(scale.high))
        Text(verbatim: said).font(.ask).accessibilityHidden(true).accessibilityIdentifier("scale-value")
        Slider(value: binding(value.map(Double.init) ?? (low + high) / 2) { pick(Int32($0.rounded())) }, in: low...high, step: 1)
            .opacity(value == nil ? 0.6 : 1)
            .accessibilityLabel(ask)
            .accessibilityValue(said)
            .accessibilityIdentifier("scale-slider")
    }
}
