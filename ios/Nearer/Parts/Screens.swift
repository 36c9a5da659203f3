import NearerKit
import SwiftUI

/// A screen: its title and its content in one scroll, no wider than text can be read well.
struct ScreenFrame<Content: View>: View {
    private enum Anchor { case top }

    @Environment(\.palette) private var palette
    @Environment(\.horizontalSizeClass) private var width
    let title: String
    /// The top is the colour of dusk, and fades into the paper.
    let hasDusk: Bool
    /// Whenever it changes, the screen is shown from its top again.
    let turns: Int
    let content: Content

    init(_ title: String, hasDusk: Bool = false, turns: Int = 0, @ViewBuilder content: () -> Content) {
        self.title = title
        self.hasDusk = hasDusk
        self.turns = turns
        self.content = content()
    }

    var body: some View {
        ScrollViewReader { scroll in
            ScrollView {
                VStack(alignment: .leading, spacing: 12) {
                    Text(verbatim: title)
                        .text(.title)
                        .accessibilityAddTraits(.isHeader)
                        .accessibilityIdentifier("screen-title")
                        .id(Anchor.top)
                    content
                }
                .text(.body)
                .padding(.horizontal, width == .regular ? .marginWide : .margin)
                .padding(.bottom, 24)
                .frame(maxWidth: .column + 2 * .marginWide, alignment: .leading)
                .frame(maxWidth: .infinity)
            }
            .scrollDismissesKeyboard(.interactively)
            .onChange(of: turns) { scroll.scrollTo(Anchor.top, anchor: .top) }
        }
        .background { Ground(hasDusk: hasDusk) }
        .titled(title)
    }
}

/// The paper of a screen, with dusk at its top where it leads into something.
struct Ground: View {
    @Environment(\.palette) private var palette
    let hasDusk: Bool

    var body: some View {
        Group {
            if hasDusk, !palette.isHighContrast {
                LinearGradient(
                    stops: [
                        Gradient.Stop(color: palette.dusk, location: 0), Gradient.Stop(color: palette.paper, location: 0.62),
                    ], startPoint: .top, endPoint: .bottom)
            } else {
                palette.paper
            }
        }
        .ignoresSafeArea()
    }
}

/// The title of a part of a screen.
struct SectionTitle: View {
    @Environment(\.palette) private var palette
    let words: String

    init(_ text: String) { words = text }

    var body: some View {
        Text(verbatim: words)
            .text(.label)
            .foregroundStyle(palette.inkSoft)
            .padding(.top, 8)
            .accessibilityAddTraits(.isHeader)
    }
}

/// What a card is about: its own name, above what is said of it.
struct CardTitle: View {
    let words: String

    init(_ text: String) { words = text }

    var body: some View { Text(verbatim: words).text(.body).fontWeight(.medium) }
}

/// Text that steps back a little: reasons, hints, what was when.
struct HintText: View {
    @Environment(\.palette) private var palette
    let words: String

    init(_ text: String) { words = text }

    var body: some View { Text(verbatim: words).text(.small).foregroundStyle(palette.inkSoft) }
}

/// A sheet of paper: it stands out by its tone, in high contrast by an edge.
struct QuietCard<Content: View>: View {
    @Environment(\.palette) private var palette
    let content: Content

    init(@ViewBuilder content: () -> Content) { self.content = content() }

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: .radius)
        VStack(alignment: .leading, spacing: 4) { content }
            .padding(.horizontal, 18)
            .padding(.vertical, 16)
            .frame(maxWidth: .infinity, minHeight: .touch, alignment: .leading)
            .background { shape.fill(palette.sheet) }
            .overlay { if palette.isHighContrast { shape.stroke(palette.edge, lineWidth: 2) } }
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
            QuietCard { content }.multilineTextAlignment(.leading).contentShape(Rectangle())
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
            Text(verbatim: sentence).text(.small).frame(maxWidth: .infinity, alignment: .leading)
            IconAction("xmark", app.strings[.actionClose], id: "error-close", act: close)
        }
        .padding(.leading, 16)
        .foregroundStyle(palette.paper)
        .background { RoundedRectangle(cornerRadius: .radius).fill(palette.ink) }
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

extension View {
    /// A screen's name for the way back to it; on the screen itself it stands above what it says.
    func titled(_ title: String) -> some View {
        navigationTitle(title)
            .toolbar {
                ToolbarItem(placement: .principal) { Color.clear.frame(width: 1, height: 1).accessibilityHidden(true) }
            }
    }

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
