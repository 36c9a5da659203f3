import NearerKit
import SwiftUI

/// What can be said beside the words, one at a time.
enum WritingTool: CaseIterable, Identifiable {
    case mood, feelings, people, tags, when

    var id: Self { self }

    fileprivate var symbol: String {
        switch self {
        case .mood: "face.smiling"
        case .feelings: "heart"
        case .people: "person.2"
        case .tags: "tag"
        case .when: "clock"
        }
    }

    fileprivate var key: Key {
        switch self {
        case .mood: .journalMood
        case .feelings: .entryFeelings
        case .people: .entryPeople
        case .tags: .journalTags
        case .when: .entryWhen
        }
    }

    /// As the control is called.
    fileprivate var name: String {
        switch self {
        case .mood: "entry-mood"
        case .feelings: "entry-feelings"
        case .people: "entry-people"
        case .tags: "entry-tags-open"
        case .when: "entry-when"
        }
    }
}

/// A page to write on: the words and nothing else, with the tools directly above the keyboard. One tool is open at a time.
struct WritingFrame<Page: View, Tool: View, Chosen: View>: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Binding var tool: WritingTool?
    let page: Page
    let opened: (WritingTool) -> Tool
    let chosen: Chosen

    init(
        tool: Binding<WritingTool?>, @ViewBuilder page: () -> Page,
        @ViewBuilder opened: @escaping (WritingTool) -> Tool, @ViewBuilder chosen: () -> Chosen
    ) {
        _tool = tool
        self.page = page()
        self.opened = opened
        self.chosen = chosen()
    }

    var body: some View {
        ScrollView { page.padding(.vertical, 12).column() }
            .scrollDismissesKeyboard(.interactively)
            .background { Ground(hasDusk: false) }
            .safeAreaInset(edge: .bottom, spacing: 0) {
                VStack(alignment: .leading, spacing: 0) {
                    if let tool {
                        ScrollView { opened(tool).padding(.vertical, 12).column() }.frame(maxHeight: 320)
                    }
                    chosen.padding(.bottom, 8).column()
                    Rectangle().fill(palette.line).frame(height: 1)
                    HStack(spacing: 2) {
                        ForEach(WritingTool.allCases) { button($0) }
                        Spacer(minLength: 0)
                    }
                    .padding(.horizontal, 8)
                    .padding(.vertical, 4)
                }
                .background { palette.paper.ignoresSafeArea() }
            }
    }

    private func button(_ offered: WritingTool) -> some View {
        let isOpen = tool == offered
        return Button {
            tool = isOpen ? nil : offered
        } label: {
            Image(systemName: offered.symbol)
                .frame(minWidth: .touch, minHeight: .touch)
                .foregroundStyle(isOpen ? palette.onTint : palette.ink)
                .background { if isOpen { Circle().fill(palette.tint) } }
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(app.strings[offered.key])
        .accessibilityAddTraits(isOpen ? .isSelected : [])
        .accessibilityIdentifier(offered.name)
    }
}

/// The field of a page: the words alone, in the size that they are written in.
struct PageField: View {
    @Environment(AppModel.self) private var app
    /// Why the last change was not taken.
    @State private var refused: String?
    let said: String
    let id: String
    let text: Binding<String>

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            TextField("", text: written, axis: .vertical)
                .text(.wordsWriting)
                .lineLimit(6...)
                .privacySensitive()
                .accessibilityLabel(said)
                .accessibilityIdentifier(id)
            if let refused { Refusal(refused) }
        }
    }

    /// What was there stays where a change would make it longer than the core takes.
    private var written: Binding<String> {
        binding(text.wrappedValue) { new in
            refused = app.refusal(new, after: text.wrappedValue)
            if refused == nil { text.wrappedValue = new }
        }
    }
}

#Preview("Writing") {
    OnDemoVault { app in
        WritingFrame(tool: .constant(.mood)) {
            PageField(said: app.strings[.journalText], id: "entry-text", text: .constant(app.strings[.appWhat]))
        } opened: { _ in
            HintText(app.strings[.journalMood])
        } chosen: {
            EmptyView()
        }
    }
}
