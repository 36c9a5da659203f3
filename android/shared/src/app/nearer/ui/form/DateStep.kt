package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.model.FormModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.SectionTitle
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

/** A day, picked in a calendar. Whether it fits the step, the core says. */
@Composable
internal fun DateStep(
    model: FormModel,
    step: String,
    part: StepPart.Date,
    draft: Answer.Date?,
    onDraft: (Answer) -> Unit,
) {
    LaunchedEffect(model) { model.loadToday() }
    val today = model.today.now() ?: return
    val chosen = draft?.day
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (chosen == null) {
            HintText(LocalStrings.current[Key.DATE_CHOOSE])
        } else {
            SectionTitle(
                rememberFormats().longDay(chosen),
                Modifier.testTag("date-chosen").semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
        MonthGrid("step-$step", today, chosen, part.which) { onDraft(Answer.Date(it)) }
    }
}
