import NearerKit
import SwiftUI

/// The step by its kind.
struct StepBody: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let step: StepView
    /// What lets a timer or a script go on, where the step is one.
    let stage: StepStage

    var body: some View {
        let draft = model.draft(step)
        let enter: @MainActor (Answer?) -> Void = { model.enter(step, $0) }
        switch step.part {
        case .read(let paragraphs, let share):
            ReadStep(paragraphs: paragraphs, share: share)
        case .text(let examples, let recalled, let number):
            TextStep(ask: step.ask, examples: examples, recalled: recalled, isNumber: number, draft: draft, enter: enter)
        case .scale(let low, let high, let lowEnd, let highEnd, let before):
            let scale = Scale(low: low, high: high, lowEnd: lowEnd, highEnd: highEnd, before: before, values: step.values)
            ScaleStep(scale: scale, ask: step.ask, draft: draft, enter: enter)
        case .choice(let options, let many, let ownAnswer):
            ChoiceStep(options: options, many: many, ownAnswer: ownAnswer, draft: draft, enter: enter)
        case .emotions(let body):
            EmotionsStep(
                feelings: model.feelings, withBody: body, scrolls: true, draft: draft,
                load: { await model.loadFeelings() }, enter: enter)
        case .listed(let examples, let most):
            ListedStep(ask: step.ask, examples: examples, most: Int(most), draft: draft, enter: enter)
        case .person:
            PersonStep(model: model, draft: draft, enter: enter)
        case .date:
            DateStep(model: model, ask: step.ask, draft: draft, enter: enter)
        case .followUp(let choices, let never):
            FollowUpStep(choices: choices, never: never, draft: draft, enter: enter)
        case .dialogue(let turns):
            DialogueStep(turns: turns, draft: DialogueDraft(draft, turns: turns), enter: enter)
        case .timer:
            if let timer = stage.timer { TimerStep(model: timer) }
        case .script:
            if let script = stage.script { ScriptStep(model: script) }
        case .plan(let cue, let act):
            PlanStep(cue: cue, act: act, draft: draft, enter: enter)
        case .review(let lines):
            ReviewStep(lines: lines)
        }
    }
}

/// What goes on by itself in a step, as long as the step is shown.
@MainActor
struct StepStage {
    let timer: TimerModel?
    let script: ScriptModel?

    init(_ app: AppModel, _ step: StepView) {
        if case .timer(let cues) = step.part { timer = TimerModel(app, cues: cues) } else { timer = nil }
        if case .script(let lines) = step.part { script = ScriptModel(lines) } else { script = nil }
    }

    /// Its screen is left, or covered.
    func leave() {
        timer?.leave()
        script?.stop()
    }
}
