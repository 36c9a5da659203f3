package app.nearer.ui.form

import androidx.compose.runtime.Composable
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.core.StepView

/** The step by its kind. [onDraft] takes what is entered. */
@Composable
internal fun StepBody(
    step: StepView,
    draft: Answer?,
    keeps: Boolean,
    onDraft: (Answer) -> Unit,
) {
    when (val part = step.part) {
        is StepPart.Read -> ReadStep(part)
        is StepPart.Text -> TextStep(part, step.ask, draft as? Answer.Text, onDraft)
        is StepPart.Scale -> ScaleStep(part, step.ask, draft as? Answer.Scale, onDraft)
        is StepPart.Choice -> ChoiceStep(part, draft as? Answer.Choice, onDraft)
        is StepPart.Emotions -> EmotionsStep(part, draft as? Answer.Emotions, onDraft)
        is StepPart.Listed -> ListedStep(part, step.ask, draft as? Answer.Listed, onDraft)
        is StepPart.Person -> PersonStep(draft as? Answer.Person, keeps, onDraft)
        is StepPart.Timer -> TimerStep(part)
        is StepPart.Script -> ScriptStep(part)
        is StepPart.Date -> DateStep(part, draft as? Answer.Date, keeps, onDraft)
        is StepPart.Dialogue -> DialogueStep(part, draft as? Answer.Dialogue, onDraft)
        is StepPart.FollowUp -> FollowUpStep(part, draft as? Answer.FollowUp, onDraft)
        is StepPart.Plan -> PlanStep(part, draft as? Answer.Plan, onDraft)
        is StepPart.Review -> ReviewStep(part)
    }
}
