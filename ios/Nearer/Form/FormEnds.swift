import NearerKit
import SwiftUI

/// Before the first step: what it is, and what to be careful about.
struct FormIntro: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        Text(verbatim: view.intro)
        if let caution = view.caution {
            QuietCard {
                Text(verbatim: app.strings[.formCaution]).font(.headline)
                Text(verbatim: caution)
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("form-caution")
        }
        if !model.keeps { HintText(app.strings[.formNotKept]) }
        LightSwitch(model: model, view: view)
        Sources(view: view)
        FlowRow {
            PrimaryButton(app.strings[.actionBegin], id: "form-begin") { model.begin() }
            QuietButton(app.strings[.actionLeave], id: "form-close") { app.back() }
        }
        .padding(.top, 12)
    }
}

/// After the last step: all is answered, and can be finished or gone over again.
struct FormEnd: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        Raised(model: model, view: view)
        Text(verbatim: app.strings[.formReady])
            .font(.ask)
            .padding(.top, 8)
            .accessibilityAddTraits(.isHeader)
            .announced(app.strings[.formReady])
        if !model.keeps { HintText(app.strings[.formNotKept]) }
        if let refused = model.refused { Refusal(refused) }
        FlowRow {
            PrimaryButton(app.strings[.actionFinish], id: "form-finish") { model.finish() }
            if view.canGoBack { QuietButton(app.strings[.actionBack], id: "form-back") { model.back() } }
        }
        .padding(.top, 12)
        Sources(view: view)
        FormTools(model: model, view: view, withLight: false)
    }
}

/// Says that it is kept, and leaves by itself. What was not kept only leaves.
struct FormKept: View {
    @Environment(AppModel.self) private var app
    let model: FormModel

    var body: some View {
        Group {
            if model.keeps {
                Text(verbatim: app.strings[.formFinished])
                    .font(.ask)
                    .padding(.top, 24)
                    .announced(app.strings[.formFinished])
                    .accessibilityIdentifier("form-kept")
            } else {
                Color.clear
            }
        }
        .task {
            if model.keeps { try? await Task.sleep(for: .milliseconds(1400)) }
            await app.leave(model.screen)
        }
    }
}

private struct Sources: View {
    @Environment(AppModel.self) private var app
    let view: RunView

    var body: some View {
        if !view.sources.isEmpty {
            HintText("\(app.strings[.lessonSources]): \(view.sources.joined(separator: "; "))")
        }
    }
}
