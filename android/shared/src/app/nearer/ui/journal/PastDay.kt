package app.nearer.ui.journal

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.WhichDays
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats

/** A day that isn't to come, picked in a calendar, or none. */
@Composable
internal fun PastDay(
    title: String,
    tag: String,
    today: String,
    chosen: String?,
    onPick: (String?) -> Unit,
) {
    val strings = LocalStrings.current
    Unfold(strings[title], Modifier.testTag(tag), chosen?.let { rememberFormats().longDay(it) }) {
        MonthGrid(tag, today, chosen, WhichDays.PAST, onPick)
        if (chosen != null) QuietButton(strings[Key.ACTION_CLOSE], Modifier.testTag("$tag-none")) { onPick(null) }
    }
}
