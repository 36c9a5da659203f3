import NearerKit
import SwiftUI

/// Guided text, line by line: by itself with pauses, or at the reader's own pace.
struct ScriptStep: View {
    private enum By { case rest, itself, hand }
    private struct Now: Equatable {
        let by: By
        let at: Int
    }

    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    @State private var by = By.rest
    @State private var at = 0
    let lines: [PacedLine]

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if by == .rest, at == 0 { HintText(app.strings[.scriptBegin]) } else { line }
            FlowRow { buttons }
        }
        .task(id: Now(by: by, at: at)) {
            keepScreenOn(by == .itself && !isOver)
            guard by == .itself, !isOver else { return }
            if (try? await Task.sleep(for: .seconds(lines[at].seconds))) != nil { at += 1 }
        }
        .onDisappear { keepScreenOn(false) }
    }

    private var isOver: Bool { at >= lines.count }

    private var line: some View {
        let text = isOver ? app.strings[.scriptDone] : lines[at].text
        return Text(verbatim: text)
            .font(.ask)
            .id(text)
            .transition(.opacity)
            .padding(.vertical, 16)
            .frame(maxWidth: .infinity, minHeight: 120, alignment: .leading)
            .animation(still ? nil : .easeInOut(duration: 0.6), value: text)
            .announced(text)
            .accessibilityIdentifier("script-line")
    }

    @ViewBuilder
    private var buttons: some View {
        if isOver {
            QuietButton(app.strings[.actionStartOver], id: "script-again") { (at, by) = (0, .rest) }
        } else {
            switch by {
            case .rest:
                QuietButton(app.strings[at == 0 ? .actionStart : .actionResume], id: "script-start") { by = .itself }
                ownPace
            case .itself:
                stop
                ownPace
            case .hand:
                QuietButton(app.strings[.scriptNext], id: "script-next") { at += 1 }
                stop
            }
        }
    }

    private var stop: some View {
        QuietButton(app.strings[.actionStop], id: "script-stop") { by = .rest }
    }

    private var ownPace: some View {
        QuietButton(app.strings[.scriptAtOwnPace], id: "script-own-pace") { by = .hand }
    }
}
