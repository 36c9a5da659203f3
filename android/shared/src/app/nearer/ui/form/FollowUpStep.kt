package app.nearer.ui.form

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.Answer
import app.nearer.core.StepPart

/** When to be asked again, or that it shall not be. */
@Composable
internal fun FollowUpStep(
    part: StepPart.FollowUp,
    draft: Answer.FollowUp?,
    onDraft: (Answer) -> Unit,
) {
    Column(Modifier.selectableGroup()) {
        for (choice in part.choices) {
            RadioLine(choice.text, draft?.inDays == choice.inDays, Modifier.testTag("follow-up-${choice.inDays}")) {
                onDraft(Answer.FollowUp(choice.inDays))
            }
        }
        val never = draft != null && draft.inDays == null
        RadioLine(part.never, never, Modifier.testTag("follow-up-never")) { onDraft(Answer.FollowUp(null)) }
    }
}
