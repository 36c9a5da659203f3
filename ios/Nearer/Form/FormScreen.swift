import NearerKit
import SwiftUI

/// A run through a form, wherever it lives: before the first step, a step, after the last, kept.
struct FormScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    @Environment(\.layoutDirection) private var direction
    @State private var model: FormModel

    init(_ model: FormModel) {
        _model = State(initialValue: model)
    }

    var body: some View {
        Group {
            switch model.page {
            case .opening: Waiting()
            case .shut(let error): Trouble(error: error) { model.open() }.column()
            case .intro(let view): FormIntro(model: model, view: view)
            case .step(let view, let step):
                StepPage(app, model: model, view: view, step: step)
                    // What a step holds for itself (a word that is asked about, a timer) ends with it.
                    .id(step.id)
                    .transition(
                        Moves.pages(back: model.wentBack, mirrored: direction == .rightToLeft, still: still))
            case .end(let view): FormEnd(model: model, view: view)
            case .finished: FormKept(model: model)
            case .putAway: Color.clear
            }
        }
        .animation(Moves.page(still: still), value: model.view?.step?.id)
        // An answer was taken; opening it is felt by nobody.
        .sensoryFeedback(.impact(weight: .light), trigger: model.view?.step?.id) { before, _ in before != nil }
        .background { Ground(hasDusk: false) }
        .titled(model.view?.title ?? "")
        .task { await model.load() }
        .task(id: model.isPutAway) { if model.isPutAway { await app.leave(model.screen) } }
        // It disappears under "Right now" and behind another place too, and then it is not left.
        .onDisappear { if !app.isOpen(model.screen) { model.leave() } }
    }
}

/// A step: its question, its answers, and the one way on. What goes on by itself has the whole screen meanwhile.
private struct StepPage: View {
    @Environment(AppModel.self) private var app
    @State private var aside: FormAside?
    @State private var stage: StepStage
    let model: FormModel
    let view: RunView
    let step: StepView

    init(_ app: AppModel, model: FormModel, view: RunView, step: StepView) {
        _stage = State(initialValue: StepStage(app, step))
        self.model = model
        self.view = view
        self.step = step
    }

    var body: some View {
        Group {
            if let timer = stage.timer, timer.isUnderWay {
                TimerStage(model: timer)
            } else if let script = stage.script, script.isUnderWay {
                ScriptStage(model: script)
            } else if case .dialogue(let turns) = step.part {
                rolePlay(DialogueDraft(model.draft(step), turns: turns))
            } else {
                asked
            }
        }
        .onDisappear { stage.leave() }
    }

    private var asked: some View {
        let question = StepQuestion(
            form: view.title, ask: step.ask, hint: step.hint, role: role,
            takesFocus: view.stepsBefore > 0 && !model.hasRaised)
        return StepFrame(question, room: room) {
            FormBar(model: model, view: view, aside: $aside)
        } answers: {
            VStack(alignment: .leading, spacing: 8) {
                Raised(model: model, view: view)
                if view.stepsBefore == 0, view.caution == nil, !view.intro.isEmpty { HintText(view.intro) }
                if !model.keeps { HintText(app.strings[.formNotKept]) }
                StepBody(model: model, step: step, stage: stage)
                if let refused = model.refused { Refusal(refused) }
            }
        } bottom: {
            bottom(canGoOn: true)
        }
    }

    private func rolePlay(_ draft: DialogueDraft) -> some View {
        RolePlayFrame(scene: step.ask, replies: draft.said.count) {
            FormBar(model: model, view: view, aside: $aside)
        } talk: {
            Raised(model: model, view: view)
            if !model.keeps { HintText(app.strings[.formNotKept]) }
            StepBody(model: model, step: step, stage: stage)
            if let refused = model.refused { Refusal(refused) }
        } bottom: {
            bottom(canGoOn: draft.turn?.ending != nil || step.optional)
        }
    }

    private func bottom(canGoOn: Bool) -> some View {
        VStack(spacing: 0) {
            if aside != nil { FormAsideCard(model: model, view: view, aside: $aside) }
            if case .emotions = step.part { StepTray(model: model, step: step) }
            BottomBar {
                if view.canGoBack {
                    QuietButton(app.strings[.actionBack], id: "form-back", rank: .quiet) { model.back() }
                }
            } end: {
                if model.skips(step) {
                    QuietButton(app.strings[.actionSkip], id: "form-skip", rank: .tonal) { model.skip() }
                } else if canGoOn {
                    PrimaryButton(app.strings[.actionNext], id: "form-next") { model.next() }
                }
            }
        }
    }

    /// What needs the room below it has a smaller question.
    private var role: TextRole? {
        switch step.part {
        case .emotions: .titleMedium
        case .scale, .text, .listed, .plan, .date, .timer, .script, .dialogue: .title
        case .read, .choice, .person, .followUp, .review: nil
        }
    }

    private var room: StepRoom {
        switch step.part {
        case .choice(let options, _, _): options.count > StepRoom.mostAnswers ? .stands : .flows
        case .emotions: .fills
        default: .flows
        }
    }
}

#Preview("A form") { OnDemoVault { app in FormScreen(FormModel(app, unsavedForm: (try? app.library.firstForm()) ?? "")) } }
