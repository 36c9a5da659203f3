import NearerKit
import SwiftUI

/// A run through a form, wherever it lives: before the first step, a step, after the last, kept.
struct FormScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: FormModel

    init(_ model: FormModel) {
        _model = State(initialValue: model)
    }

    var body: some View {
        ScreenFrame(model.view?.title ?? "", turns: model.turns) {
            switch model.page {
            case .opening: EmptyView()
            case .shut: shut
            case .intro(let view): FormIntro(model: model, view: view)
            case .step(let view, let step): StepPage(model: model, view: view, step: step)
            case .end(let view): FormEnd(model: model, view: view)
            case .finished: FormKept(model: model)
            case .putAway: EmptyView()
            }
        }
        .task { if model.view == nil { model.open() } }
        .task(id: model.isPutAway) { if model.isPutAway { await app.leave(model.screen) } }
        // It disappears under "Right now" too, and then it is not left.
        .onDisappear { if !app.screens.contains(model.screen) { model.leave() } }
    }

    @ViewBuilder
    private var shut: some View {
        if let refused = model.refused { Refusal(refused) }
        QuietButton(app.strings[.actionTryAgain], id: "try-again") { model.open() }
    }
}

private struct StepPage: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView
    let step: StepView

    var body: some View {
        let isFirst = view.stepsBefore == 0
        ProgressLine(view: view)
        if !model.keeps { HintText(app.strings[.formNotKept]) }
        if isFirst, view.caution == nil {
            Text(verbatim: view.intro)
            LightSwitch(model: model, view: view)
        }
        Raised(model: model, view: view)
        Group {
            Ask(step: step, takesFocus: !isFirst && !model.hasRaised)
            StepBody(model: model, step: step)
        }
        // What a step holds for itself (an open family, a timer) ends with it.
        .id(step.id)
        if let refused = model.refused { Refusal(refused) }
        FlowRow {
            PrimaryButton(app.strings[.actionNext], id: "form-next") { model.next() }
            if step.optional { QuietButton(app.strings[.actionSkip], id: "form-skip") { model.skip() } }
            if view.canGoBack { QuietButton(app.strings[.actionBack], id: "form-back") { model.back() } }
        }
        .padding(.top, 12)
        FormTools(model: model, view: view, withLight: !isFirst || view.caution != nil)
    }
}

/// The question; a screen reader goes to a new one, where nothing comes before it.
private struct Ask: View {
    @Environment(AppModel.self) private var app
    @AccessibilityFocusState private var isHeard: Bool
    let step: StepView
    let takesFocus: Bool

    var body: some View {
        Text(verbatim: step.ask)
            .font(.ask)
            .padding(.top, 8)
            .accessibilityAddTraits(.isHeader)
            .accessibilityFocused($isHeard)
            .accessibilityIdentifier("form-ask")
            .onAppear { if takesFocus { isHeard = true } }
        if let hint = step.hint { HintText(hint) }
        if step.optional { HintText(app.strings[.formOptional]) }
    }
}

#Preview("A form") { OnDemoVault { app in FormScreen(FormModel(app, unsavedForm: (try? app.library.firstForm()) ?? "")) } }
