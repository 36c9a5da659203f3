import NearerKit
import SwiftUI

/// A line at the bottom of a screen that pushes nothing: it says what was done, and takes it back where wanted. It stays,
/// so that nobody has to be quick.
private struct MessageLine: ViewModifier {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    /// It was put away before what it says was taken back.
    @State private var isPutAway = false
    let sentence: String?
    let undo: @MainActor () -> Void

    func body(content: Content) -> some View {
        content
            .overlay(alignment: .bottom) {
                if let sentence, !isPutAway { line(sentence) }
            }
            .onChange(of: sentence) { isPutAway = false }
    }

    private func line(_ sentence: String) -> some View {
        HStack(spacing: 8) {
            Text(verbatim: sentence)
                .text(.small)
                .frame(maxWidth: .infinity, alignment: .leading)
                .announced(sentence)
            Button(action: undo) {
                Text(verbatim: app.strings[.actionUndo])
                    .text(.label)
                    .padding(.horizontal, 14)
                    .frame(minHeight: .touch)
                    .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityIdentifier("undo")
            IconAction("xmark", app.strings[.actionClose], id: "undo-close") { isPutAway = true }
        }
        .padding(.leading, 18)
        .padding(.trailing, 4)
        .padding(.vertical, 4)
        .foregroundStyle(palette.paper)
        .background { RoundedRectangle(cornerRadius: .radius).fill(palette.ink) }
        .padding(.horizontal, 12)
        .padding(.bottom, 12)
        .frame(maxWidth: .column)
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("undo-bar")
    }
}

extension View {
    /// Says that something lies in the bin, as long as it can be taken back from here.
    func canUndo(_ sentence: String?, undo: @escaping @MainActor () -> Void) -> some View {
        modifier(MessageLine(sentence: sentence, undo: undo))
    }
}
