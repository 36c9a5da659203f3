import NearerKit
import SwiftUI

/// The one button that a screen suggests.
struct PrimaryButton: View {
    @Environment(\.palette) private var palette
    let text: String
    let id: String
    let act: @MainActor () -> Void

    init(_ text: String, id: String, act: @escaping @MainActor () -> Void) {
        self.text = text
        self.id = id
        self.act = act
    }

    var body: some View {
        Button(action: act) {
            Text(verbatim: text)
                .multilineTextAlignment(.center)
                .padding(.horizontal, 20)
                .padding(.vertical, 8)
                .frame(minHeight: touchSide)
                .foregroundStyle(palette.onAccent)
                .background { Capsule().fill(palette.accent) }
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier(id)
    }
}

/// A button beside it, as good a choice.
struct QuietButton: View {
    @Environment(\.palette) private var palette
    let text: String
    let id: String
    /// What a screen reader says instead, where several buttons have the same words.
    let said: String
    let act: @MainActor () -> Void

    init(_ text: String, id: String, said: String? = nil, act: @escaping @MainActor () -> Void) {
        self.text = text
        self.id = id
        self.said = said ?? text
        self.act = act
    }

    var body: some View {
        Button(action: act) {
            Text(verbatim: text)
                .multilineTextAlignment(.center)
                .padding(.horizontal, 20)
                .padding(.vertical, 8)
                .frame(minHeight: touchSide)
                .foregroundStyle(palette.accent)
                .overlay { Capsule().stroke(palette.edge) }
                .contentShape(Capsule())
        }
        .buttonStyle(.plain)
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
            .padding(.horizontal, 14)
            .frame(minHeight: touchSide)
            .foregroundStyle(isPicked ? palette.onTint : palette.ink)
            .background { Capsule().fill(isPicked ? palette.tint : palette.sheet) }
            .overlay { Capsule().stroke(palette.edge) }
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }
}

/// A line to pick: one of several of which one holds, or any number.
struct PickLine: View {
    enum Mark { case radio, check }

    @Environment(\.palette) private var palette
    let text: String
    let mark: Mark
    let isPicked: Bool
    let hint: String?
    let id: String
    let pick: @MainActor () -> Void

    init(
        _ text: String, _ mark: Mark, isPicked: Bool, hint: String? = nil, id: String,
        pick: @escaping @MainActor () -> Void
    ) {
        self.text = text
        self.mark = mark
        self.isPicked = isPicked
        self.hint = hint
        self.id = id
        self.pick = pick
    }

    var body: some View {
        Button(action: pick) {
            HStack(spacing: 12) {
                Image(systemName: symbol).foregroundStyle(isPicked ? palette.accent : palette.edge)
                    .accessibilityHidden(true)
                VStack(alignment: .leading) {
                    Text(verbatim: text)
                    if let hint { HintText(hint) }
                }
            }
            .padding(.vertical, 6)
            .frame(maxWidth: .infinity, minHeight: touchSide, alignment: .leading)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }

    private var symbol: String {
        switch (mark, isPicked) {
        case (.radio, true): "largecircle.fill.circle"
        case (.radio, false): "circle"
        case (.check, true): "checkmark.square.fill"
        case (.check, false): "square"
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
                        Text(verbatim: title)
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
