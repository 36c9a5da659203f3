import NearerKit
import SwiftUI

/// Rows that belong together, on one sheet, with hairlines between.
struct RowGroup<Content: View>: View {
    @Environment(\.palette) private var palette
    let content: Content

    init(@ViewBuilder content: () -> Content) { self.content = content() }

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: .radius)
        VStack(spacing: 0) { content }
            .padding(.horizontal, 18)
            .padding(.vertical, 4)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background { shape.fill(palette.sheet) }
            .overlay { if palette.isHighContrast { shape.stroke(palette.edge, lineWidth: 2) } }
    }
}

/// A row of a group: a picture, what it is, how it stands now, and that it leads on.
struct ValueRow: View {
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let symbol: String
    let title: String
    let value: String

    var body: some View {
        HStack(spacing: 16) {
            if !size.isAccessibilitySize {
                Image(systemName: symbol).frame(width: 24).accessibilityHidden(true)
            }
            VStack(alignment: .leading, spacing: 2) {
                Text(verbatim: title).text(.body).foregroundStyle(palette.ink)
                if !value.isEmpty { Text(verbatim: value).text(.small).foregroundStyle(palette.inkSoft) }
            }
            .multilineTextAlignment(.leading)
            .frame(maxWidth: .infinity, alignment: .leading)
            Image(systemName: "chevron.forward").foregroundStyle(palette.inkSoft).accessibilityHidden(true)
        }
        .padding(.vertical, 8)
        .frame(minHeight: 60)
        .contentShape(Rectangle())
        .accessibilityElement(children: .combine)
    }
}

/// A row that leads to a screen of its own.
struct LinkRow: View {
    let symbol: String
    let title: String
    let value: String
    let id: String
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) { ValueRow(symbol: symbol, title: title, value: value) }
            .buttonStyle(.plain)
            .accessibilityIdentifier(id)
    }
}

/// A row whose value is one of several, picked from a menu.
struct MenuRow<Choices: View>: View {
    let symbol: String
    let title: String
    let value: String
    let id: String
    let choices: Choices

    init(symbol: String, title: String, value: String, id: String, @ViewBuilder choices: () -> Choices) {
        self.symbol = symbol
        self.title = title
        self.value = value
        self.id = id
        self.choices = choices()
    }

    var body: some View {
        Menu {
            choices
        } label: {
            ValueRow(symbol: symbol, title: title, value: value)
        }
        .accessibilityIdentifier(id)
    }
}

/// One of the choices of a menu.
struct MenuChoice: View {
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
            if isPicked { Label(text, systemImage: "checkmark") } else { Text(verbatim: text) }
        }
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }
}

/// The hairline between two rows.
struct RowLine: View {
    @Environment(\.palette) private var palette

    var body: some View { Rectangle().fill(palette.line).frame(height: 1).accessibilityHidden(true) }
}

#Preview("Rows") {
    OnDemoVault { app in
        RowGroup {
            LinkRow(symbol: "bell", title: app.strings[.remindersTitle], value: "", id: "open-reminders") {}
            RowLine()
            MenuRow(symbol: "eye", title: app.strings[.settingsAppearance], value: "", id: "settings-appearance") {
                MenuChoice(app.strings[.appearanceSystem], isPicked: true, id: Key.appearanceSystem.rawValue) {}
            }
        }
    }
}
