import NearerKit
import SwiftUI

/// A guided text, before it begins, where it rests, and after it ended.
struct ScriptStep: View {
    @Environment(AppModel.self) private var app
    let model: ScriptModel

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            if model.isOver {
                Text(verbatim: app.strings[.scriptDone])
                    .text(.titleMedium)
                    .announced(app.strings[.scriptDone])
                    .accessibilityIdentifier("script-line")
                QuietButton(app.strings[.actionStartOver], id: "script-again") { model.startOver() }
            } else {
                HintText(app.strings[.scriptBegin])
                FlowRow {
                    QuietButton(app.strings[model.at == 0 ? .actionStart : .actionResume], id: "script-start", rank: .tonal) {
                        model.start()
                    }
                    QuietButton(app.strings[.scriptAtOwnPace], id: "script-own-pace") { model.goByHand() }
                }
            }
        }
    }
}

/// Line after line, and nothing else.
struct ScriptStage: View {
    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    let model: ScriptModel

    var body: some View {
        let text = model.line ?? ""
        ImmersiveFrame(app.strings[.actionStop], id: "script-stop") {
            model.stop()
        } middle: {
            Text(verbatim: text)
                .text(.display)
                .multilineTextAlignment(.center)
                .id(model.at)
                .transition(.opacity)
                .frame(maxWidth: .column, minHeight: 160)
                .animation(Moves.page(still: still), value: model.at)
                .announced(text)
                .accessibilityIdentifier("script-line")
        } control: {
            if model.state == .hand {
                BigControl(symbol: "chevron.forward", label: app.strings[.scriptNext], id: "script-next") { model.next() }
            } else {
                BigControl(symbol: "hand.raised", label: app.strings[.scriptAtOwnPace], id: "script-own-pace") {
                    model.goByHand()
                }
            }
        } beside: {
            EmptyView()
        }
        .onChange(of: model.state, initial: true) { keepScreenOn(model.state == .itself) }
        .onDisappear { keepScreenOn(false) }
    }
}
