package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.template.AnyAnswer
import app.nearer.ui.template.OneAnswer

/** One of several, or any of them, or an answer of one's own. Choosing doesn't go on by itself. */
@Composable
internal fun ChoiceStep(
    part: StepPart.Choice,
    draft: Answer.Choice?,
    onDraft: (Answer) -> Unit,
) {
    val picked = draft?.picked.orEmpty()
    // stays while another option is tried
    var words by remember { mutableStateOf(draft?.own.orEmpty()) }
    val own = draft?.own
    Column(if (part.many) Modifier else Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
        for (option in part.options) {
            val here = option.id in picked
            val modifier = Modifier.testTag("choice-${option.id}")
            if (part.many) {
                AnyAnswer(option.text, here, modifier) { on ->
                    onDraft(Answer.Choice(if (on) picked + option.id else picked - option.id, own))
                }
            } else {
                OneAnswer(option.text, here, modifier) { onDraft(Answer.Choice(listOf(option.id), null)) }
            }
        }
        if (part.ownAnswer) {
            val text = LocalStrings.current[Key.FORM_OWN_ANSWER]
            val modifier = Modifier.testTag("choice-own")
            if (part.many) {
                AnyAnswer(text, own != null, modifier) { on ->
                    onDraft(Answer.Choice(picked, words.takeIf { on }))
                }
            } else {
                OneAnswer(text, own != null, modifier) { onDraft(Answer.Choice(emptyList(), words)) }
            }
        }
        if (own != null) {
            OwnWords(own, LocalStrings.current[Key.FORM_OWN_ANSWER], Modifier.testTag("choice-own-text")) {
                words = it
                onDraft(Answer.Choice(picked, it))
            }
        }
    }
}
