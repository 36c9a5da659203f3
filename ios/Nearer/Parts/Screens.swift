import NearerKit
import SwiftUI

/// A screen: its title and its content in one scroll, no wider than text can be read well.
struct ScreenFrame<Content: View>: View {
    private enum Anchor { case top }

    @Environment(\.palette) private var palette
    let title: String
    let isPlace: Bool
    /// Whenever it changes, the screen is shown from its top again.
    let turns: Int
    let content: Content

    init(_ title: String, isPlace: Bool = false, turns: Int = 0, @ViewBuilder content: () -> Content) {
        self.title = title
        self.isPlace = isPlace
        self.turns = turns
        self.content = content()
    }

    var body: some View {
        ScrollViewReader { scroll in
            ScrollView {
                VStack(alignment: .leading, spacing: 12) {
                    Text(verbatim: title)
                        .font(isPlace ? .place : .screen)
                        .accessibilityAddTraits(.isHeader)
                        .accessibilityIdentifier("screen-title")
                        .id(Anchor.top)
                    content
                }
                .padding(.horizontal, 16)
                .padding(.bottom, 24)
                .frame(maxWidth: 640, alignment: .leading)
                .frame(maxWidth: .infinity)
            }
            .scrollDismissesKeyboard(.interactively)
            .onChange(of: turns) { scroll.scrollTo(Anchor.top, anchor: .top) }
        }
        .background { palette.paper.ignoresSafeArea() }
    }
}

/// The title of a part of a screen.
struct SectionTitle: View {
    @Environment(\.palette) private var palette
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(verbatim: text)
            .font(.headline)
            .foregroundStyle(palette.inkSoft)
            .padding(.top, 8)
            .accessibilityAddTraits(.isHeader)
    }
}

/// Text that steps back a little: reasons, hints, what was when.
struct HintText: View {
    @Environment(\.palette) private var palette
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(verbatim: text).font(.subheadline).foregroundStyle(palette.inkSoft)
    }
}

/// A sheet of paper.
struct QuietCard<Content: View>: View {
    @Environment(\.palette) private var palette
    let content: Content

    init(@ViewBuilder content: () -> Content) { self.content = content() }

    var body: some View {
        VStack(alignment: .leading, spacing: 4) { content }
            .padding(.horizontal, 16)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: touchSide, alignment: .leading)
            .background { RoundedRectangle(cornerRadius: 12).fill(palette.sheet) }
            .overlay { RoundedRectangle(cornerRadius: 12).stroke(palette.line) }
    }
}

/// A sheet of paper that is one control as a whole.
struct CardButton<Content: View>: View {
    let act: @MainActor () -> Void
    let content: Content

    init(_ act: @escaping @MainActor () -> Void, @ViewBuilder content: () -> Content) {
        self.act = act
        self.content = content()
    }

    var body: some View {
        Button(action: act) {
            QuietCard { content }.contentShape(Rectangle())
        }
        .buttonStyle(.plain)
    }
}

/// Says calmly that something failed, until it is put away.
struct ErrorBar: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let sentence: String
    let close: @MainActor () -> Void

    var body: some View {
        HStack {
            Text(verbatim: sentence).font(.subheadline).frame(maxWidth: .infinity, alignment: .leading)
            IconAction("xmark", app.strings[.actionClose], id: "error-close", act: close)
        }
        .padding(.leading, 16)
        .foregroundStyle(palette.paper)
        .background { RoundedRectangle(cornerRadius: 12).fill(palette.ink) }
        .padding(.horizontal, 12)
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("error-bar")
        .announced(sentence)
    }
}

/// Below what was just kept, calmly: whom one can call, with the way there. It stays until it is put away.
struct HelpBar: View {
    @Environment(AppModel.self) private var app
    let sentence: String

    var body: some View {
        QuietCard {
            Text(verbatim: sentence).announced(sentence)
            FlowRow {
                QuietButton(app.strings[.toolboxOpen], id: "help-right-now") {
                    app.putHelpAway()
                    app.open(.toolbox)
                }
                QuietButton(app.strings[.actionClose], id: "help-close") { app.putHelpAway() }
            }
            .padding(.top, 8)
        }
        .padding(.horizontal, 12)
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("help-bar")
    }
}

/// Says that something lies in the bin, and takes it back where wanted. It stays: nobody has to be quick.
struct UndoBar: View {
    @Environment(AppModel.self) private var app
    let undo: @MainActor () -> Void

    var body: some View {
        HStack {
            Text(verbatim: app.strings[.journalDeleted])
                .frame(maxWidth: .infinity, alignment: .leading)
                .announced(app.strings[.journalDeleted])
            QuietButton(app.strings[.actionUndo], id: "undo", act: undo)
        }
    }
}

extension View {
    /// Has a screen reader say it when it appears or becomes another: iOS knows no live regions.
    func announced(_ text: String) -> some View {
        onChange(of: text, initial: true) {
            if !text.isEmpty { AccessibilityNotification.Announcement(text).post() }
        }
    }
}

/// A binding to what a model only changes by a call. The setter runs on the main actor, where SwiftUI sets bindings.
@MainActor
func binding<Value: Sendable>(_ value: Value, _ put: @escaping @MainActor (Value) -> Void) -> Binding<Value> {
    Binding(get: { value }, set: { new in MainActor.assumeIsolated { put(new) } })
}
