import NearerKit
import SwiftUI

/// How much a button asks to be taken: one filled button a screen.
enum ButtonRank { case filled, tonal, well, text, quiet }

/// A button's look by its rank: it is known by its tone, in high contrast by an edge as well.
struct RankedButtonStyle: ButtonStyle {
    @Environment(\.palette) private var palette
    @Environment(\.isEnabled) private var isEnabled
    let rank: ButtonRank

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .text(.body)
            .fontWeight(rank == .quiet ? .regular : .medium)
            .multilineTextAlignment(.center)
            .padding(.horizontal, rank == .text || rank == .quiet ? 14 : 24)
            .padding(.vertical, 10)
            .frame(minHeight: rank == .text || rank == .quiet ? .touch : .lead)
            .foregroundStyle(ink)
            .background { Capsule().fill(ground) }
            .overlay { if palette.isHighContrast, rank == .well { Capsule().stroke(palette.edge, lineWidth: 2) } }
            .opacity(isEnabled ? configuration.isPressed ? 0.7 : 1 : 0.5)
            .contentShape(Capsule())
            .animation(Moves.tap, value: configuration.isPressed)
    }

    private var ink: Color {
        switch rank {
        case .filled: palette.onAccent
        case .tonal: palette.onTint
        case .well: palette.ink
        case .text: palette.accent
        case .quiet: palette.inkSoft
        }
    }

    private var ground: Color {
        switch rank {
        case .filled: palette.accent
        case .tonal: palette.tint
        case .well: palette.wellDeep
        case .text, .quiet: .clear
        }
    }
}

/// The one button that a screen suggests.
struct PrimaryButton: View {
    let text: String
    let id: String
    let act: @MainActor () -> Void

    init(_ text: String, id: String, act: @escaping @MainActor () -> Void) {
        self.text = text
        self.id = id
        self.act = act
    }

    var body: some View {
        Button(action: act) { Text(verbatim: text) }
            .buttonStyle(RankedButtonStyle(rank: .filled))
            .accessibilityIdentifier(id)
    }
}

/// A button beside it.
struct QuietButton: View {
    let text: String
    let id: String
    /// What a screen reader says instead, where several buttons have the same words.
    let said: String
    let rank: ButtonRank
    let act: @MainActor () -> Void

    init(
        _ text: String, id: String, said: String? = nil, rank: ButtonRank = .well, act: @escaping @MainActor () -> Void
    ) {
        self.text = text
        self.id = id
        self.said = said ?? text
        self.rank = rank
        self.act = act
    }

    var body: some View {
        Button(action: act) { Text(verbatim: text) }
            .buttonStyle(RankedButtonStyle(rank: rank))
            .accessibilityLabel(said)
            .accessibilityIdentifier(id)
    }
}

/// A control that is only a picture; `label` says what it does.
struct IconAction: View {
    let symbol: String
    let label: String
    let id: String
    let act: @MainActor () -> Void

    init(_ symbol: String, _ label: String, id: String, act: @escaping @MainActor () -> Void) {
        self.symbol = symbol
        self.label = label
        self.id = id
        self.act = act
    }

    var body: some View {
        Button(action: act) {
            Image(systemName: symbol)
                .frame(minWidth: touchSide, minHeight: touchSide)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(label)
        .accessibilityIdentifier(id)
    }
}

/// One of several small choices.
struct Chip: View {
    @Environment(\.palette) private var palette
    let text: String
    let isPicked: Bool
    let id: String
    let pick: @MainActor () -> Void

    init(_ text: String, isPicked: Bool, id: String, pick: @escaping @MainActor () -> Void) {
        self.text = text
        self.isPicked = isPicked
        self.id = id
        self.pick = pick
    }

    var body: some View {
        Button(action: pick) {
            HStack(spacing: 6) {
                // A mark, so that it is not told by colour alone.
                if isPicked { Image(systemName: "checkmark").accessibilityHidden(true) }
                Text(verbatim: text)
            }
            .text(.body)
            .padding(.horizontal, 14)
            .frame(minHeight: .touch)
            .foregroundStyle(isPicked ? palette.onTint : palette.ink)
            .background { Capsule().fill(isPicked ? palette.tint : palette.wellDeep) }
            .overlay { if palette.isHighContrast { Capsule().stroke(palette.edge, lineWidth: isPicked ? 4 : 2) } }
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }
}

/// The sheet that an answer stands on: known by its words and its tone, chosen by an edge as well.
struct AnswerSheet: ViewModifier {
    @Environment(\.palette) private var palette
    let isPicked: Bool

    func body(content: Content) -> some View {
        let shape = RoundedRectangle(cornerRadius: .radius)
        content
            .foregroundStyle(isPicked ? palette.onTint : palette.ink)
            .background { shape.fill(isPicked ? palette.tint : palette.sheet) }
            .overlay { shape.stroke(edge, lineWidth: width) }
            .contentShape(shape)
    }

    private var edge: Color {
        if isPicked { return palette.accent }
        return palette.isHighContrast ? palette.edge : palette.line
    }

    private var width: CGFloat {
        switch (palette.isHighContrast, isPicked) {
        case (true, true): 4
        case (true, false), (false, true): 2
        case (false, false): 1
        }
    }
}

/// An answer: one of several of which one holds, or any number.
struct PickLine: View {
    enum Mark { case radio, check }

    @Environment(\.palette) private var palette
    @Environment(\.isEnabled) private var isEnabled
    let words: String
    let mark: Mark
    let isPicked: Bool
    let hint: String?
    let id: String
    let pick: @MainActor () -> Void

    init(
        _ text: String, _ mark: Mark, isPicked: Bool, hint: String? = nil, id: String,
        pick: @escaping @MainActor () -> Void
    ) {
        words = text
        self.mark = mark
        self.isPicked = isPicked
        self.hint = hint
        self.id = id
        self.pick = pick
    }

    var body: some View {
        Button(action: pick) {
            HStack(spacing: 14) {
                sign.opacity(isEnabled ? 1 : 0).accessibilityHidden(true)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: words).text(.answer).fontWeight(isPicked ? .medium : .regular)
                    if let hint { HintText(hint) }
                }
                .multilineTextAlignment(.leading)
            }
            .padding(.horizontal, 18)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: .answer, alignment: .leading)
            .modifier(AnswerSheet(isPicked: isPicked))
        }
        .buttonStyle(.plain)
        .sensoryFeedback(.impact(weight: .light), trigger: isPicked) { _, isPicked in isPicked }
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }

    @ViewBuilder
    private var sign: some View {
        switch (mark, isPicked) {
        case (.radio, true): Circle().stroke(palette.accent, lineWidth: 7).padding(3.5).frame(width: 22, height: 22)
        case (.radio, false): Circle().stroke(palette.edge, lineWidth: 2).padding(1).frame(width: 22, height: 22)
        case (.check, true): Image(systemName: "checkmark.square.fill").foregroundStyle(palette.accent)
        case (.check, false): Image(systemName: "square").foregroundStyle(palette.edge)
        }
    }
}

/// A line that shows what belongs to it when tapped.
struct Unfold<Content: View>: View {
    @State private var isOpen: Bool
    let title: String
    let hint: String
    let id: String
    let content: () -> Content

    init(
        _ title: String, hint: String = "", isOpenAtFirst: Bool = false, id: String,
        @ViewBuilder content: @escaping () -> Content
    ) {
        _isOpen = State(initialValue: isOpenAtFirst)
        self.title = title
        self.hint = hint
        self.id = id
        self.content = content
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Button {
                isOpen.toggle()
            } label: {
                HStack(spacing: 12) {
                    Image(systemName: isOpen ? "chevron.up" : "chevron.down").accessibilityHidden(true)
                    VStack(alignment: .leading) {
                        Text(verbatim: title).text(.body)
                        if !hint.isEmpty { HintText(hint) }
                    }
                }
                .frame(maxWidth: .infinity, minHeight: touchSide, alignment: .leading)
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityIdentifier(id)
            if isOpen {
                VStack(alignment: .leading, spacing: 8) { content() }.padding(.leading, 12)
            }
        }
    }
}
