package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.model.Host
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.SectionTitle
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import java.time.Instant
import java.time.ZoneId

/** A day, picked in a calendar. Whether it fits the step, the core says. */
@Composable
internal fun DateStep(
    part: StepPart.Date,
    draft: Answer.Date?,
    keeps: Boolean,
    onDraft: (Answer) -> Unit,
) {
    val today = rememberToday(keeps) ?: return
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
        MonthGrid(today, chosen, part.which) { onDraft(Answer.Date(it)) }
    }
}

/** The person's day, as the core sees it; without a vault the device's. None: not read yet. */
@Composable
internal fun rememberToday(keeps: Boolean): String? {
    val host = LocalApp.current.host
    if (!keeps) return remember(host) { host.today() }
    return rememberFromCore { it.today().view().day }
}

private fun Host.today(): String {
    val now = clock.now()
    return Instant
        .ofEpochMilli(now.ms)
        .atZone(ZoneId.of(now.zone))
        .toLocalDate()
        .toString()
}
