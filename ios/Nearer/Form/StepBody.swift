import NearerKit
import SwiftUI

/// The step by its kind.
struct StepBody: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let step: StepView

    var body: some View {
        let draft = model.draft(step)
        let enter: @MainActor (Answer?) -> Void = { model.enter(step, $0) }
        switch step.part {
        case .read(let paragraphs, let share):
            ReadStep(paragraphs: paragraphs, share: share)
        case .text(let examples, let recalled, let number):
            TextStep(ask: step.ask, examples: examples, recalled: recalled, isNumber: number, draft: draft, enter: enter)
        case .scale(let low, let high, let lowEnd, let highEnd, let before):
            let scale = Scale(low: low, high: high, lowEnd: lowEnd, highEnd: highEnd, before: before)
            ScaleStep(scale: scale, ask: step.ask, draft: draft, enter: enter)
        case .choice(let options, let many, let ownAnswer):
            ChoiceStep(options: options, many: many, ownAnswer: ownAnswer, draft: draft, enter: enter)
        case .emotions(let body):
            EmotionsStep(
                feelings: model.feelings, withBody: body, draft: draft, load: { await model.loadFeelings() }, enter: enter)
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
        case .timer(let cues):
            TimerStep(TimerModel(app, cues: cues))
        case .script(let lines):
            ScriptStep(lines: lines)
        case .plan(let cue, let act):
            PlanStep(cue: cue, act: act, draft: draft, enter: enter)
        case .review(let lines):
            ReviewStep(lines: lines)
        }
    }
}
