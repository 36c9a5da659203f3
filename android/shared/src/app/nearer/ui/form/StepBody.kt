package app.nearer.ui.form

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.look.Shades
import app.nearer.model.ScriptModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.now
import app.nearer.ui.template.AskAt
import app.nearer.ui.template.StepLayout
import app.nearer.ui.template.asTitle
import app.nearer.ui.template.displayStyle
import app.nearer.ui.template.titleStyle

/** A step as it is shown, with what it needs while it is. */
internal class Asked(
    val view: RunView,
    val step: StepView,
    val scroll: ScrollState,
    val offered: Offered?,
    val timer: Timer?,
    val script: ScriptModel?,
)

/** More answers than these scroll under a question that stays. */
private const val MOST_BELOW = 6

/** A question of more signs than these is set smaller. */
private const val LONG_ASK = 60

@Composable
internal fun StepContent(
    state: FormState,
    asked: Asked,
) {
    when (asked.step.part) {
        is StepPart.Emotions -> EmotionsStep(state, asked)
        else -> OnePage(state, asked)
    }
}

@Composable
private fun EmotionsStep(
    state: FormState,
    asked: Asked,
) {
    val offered = asked.offered ?: return
    val felt = (state.draft(asked.step) as? Answer.Emotions)?.felt.orEmpty()
    FeelingsField(
        offered,
        felt,
        ask = {
            Ask(state, asked, MaterialTheme.typography.titleLarge.asTitle(), named = false)
            state.refused?.let { Refusal(it) }
        },
    ) { state.enter(asked.step, Answer.Emotions(it)) }
}

@Composable
private fun OnePage(
    state: FormState,
    asked: Asked,
) {
    val step = asked.step
    val at = askAt(step.part)
    StepLayout(
        at,
        asked.scroll,
        ask = {
            val long = at == AskAt.Filled || step.ask.length > LONG_ASK
            Ask(state, asked, if (long) titleStyle() else displayStyle())
        },
    ) { low ->
        state.refused?.let { Refusal(it) }
        StepBody(state, asked, state.draft(step), low)
    }
}

private fun askAt(part: StepPart): AskAt =
    when (part) {
        is StepPart.Choice -> if (part.options.size > MOST_BELOW) AskAt.Standing else AskAt.Middle
        is StepPart.Scale, is StepPart.Timer, is StepPart.Script -> AskAt.Filled
        StepPart.Person -> AskAt.Standing
        is StepPart.FollowUp -> AskAt.Middle
        else -> AskAt.Above
    }

/** The step by its kind; what is entered goes to the run's state. */
@Composable
private fun ColumnScope.StepBody(
    state: FormState,
    asked: Asked,
    draft: Answer?,
    low: Boolean,
) {
    val step = asked.step
    val onDraft: (Answer) -> Unit = { state.enter(step, it) }
    when (val part = step.part) {
        is StepPart.Read -> ReadStep(part)

        is StepPart.Text -> TextStep(part, step.ask, draft as? Answer.Text, onDraft)

        is StepPart.Scale -> ScaleStep(step, part, (draft as? Answer.Scale)?.value, low) { onDraft(Answer.Scale(it)) }

        is StepPart.Choice -> ChoiceStep(part, draft as? Answer.Choice, onDraft)

        is StepPart.Listed -> ListedStep(part, step.ask, draft as? Answer.Listed, onDraft)

        is StepPart.Person -> PersonStep(state.model, draft as? Answer.Person, onDraft)

        is StepPart.Timer -> asked.timer?.let { TimerRests(it) }

        is StepPart.Script -> asked.script?.let { ScriptRests(it) }

        is StepPart.Date -> DateStep(state.model, step.id, part, draft as? Answer.Date, onDraft)

        is StepPart.FollowUp -> FollowUpStep(part, draft as? Answer.FollowUp, onDraft)

        is StepPart.Plan -> PlanStep(part, draft as? Answer.Plan, onDraft)

        is StepPart.Review -> ReviewStep(part)

        // These have a page of their own.
        is StepPart.Emotions, is StepPart.Dialogue -> Unit
    }
}

/** The form's name, the question and its help; a new question is read out. What answers raised stands above them. */
@Composable
private fun Ask(
    state: FormState,
    asked: Asked,
    style: TextStyle,
    named: Boolean = true,
) {
    val (view, step) = asked.view to asked.step
    Raised(state, view)
    if (named) {
        Text(
            view.title,
            Modifier.padding(top = 4.dp, bottom = 8.dp),
            color = Shades.INK_SOFT.now(),
            style = MaterialTheme.typography.bodySmall,
        )
    }
    if (view.stepsBefore == 0u && view.caution == null) {
        HintText(view.intro, Modifier.padding(bottom = 12.dp))
        if (!state.keeps) HintText(LocalStrings.current[Key.FORM_NOT_KEPT], Modifier.padding(bottom = 12.dp))
    }
    Text(
        step.ask,
        Modifier.testTag("form-ask").semantics {
            heading()
            liveRegion = LiveRegionMode.Polite
        },
        style = style,
    )
    step.hint?.let { HintText(it, Modifier.padding(top = 8.dp)) }
}

/** What answers raised, above the step and never in its way; it comes into view when it is new. */
@Composable
internal fun Raised(
    state: FormState,
    view: RunView,
) {
    if (view.safety == null && view.notices.isEmpty()) return
    val top = remember { BringIntoViewRequester() }
    LaunchedEffect(view.stepsBefore, state.raised) { if (state.raised) top.bringIntoView() }
    Column {
        Box(Modifier.bringIntoViewRequester(top).size(1.dp))
        view.safety?.let { SafetyCard(it, state::answerSafety) }
        view.notices.forEach { key(it.id) { Notice(it) } }
        Spacer(Modifier.height(12.dp))
    }
}

/** Why the core wants another answer: said once, in no alarming colour. */
@Composable
internal fun Refusal(sentence: String) {
    Text(
        sentence,
        Modifier.testTag("form-refused").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyMedium,
    )
}
