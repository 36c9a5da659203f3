package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.ui.template.OneAnswer

/** When to be asked again, or that it shall not be. */
@Composable
internal fun FollowUpStep(
    part: StepPart.FollowUp,
    draft: Answer.FollowUp?,
    onDraft: (Answer) -> Unit,
) {
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
        for (choice in part.choices) {
            OneAnswer(choice.text, draft?.inDays == choice.inDays, Modifier.testTag("follow-up-${choice.inDays}")) {
                onDraft(Answer.FollowUp(choice.inDays))
            }
        }
        val never = draft != null && draft.inDays == null
        OneAnswer(part.never, never, Modifier.testTag("follow-up-never")) { onDraft(Answer.FollowUp(null)) }
    }
}
