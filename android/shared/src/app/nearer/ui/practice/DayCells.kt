package app.nearer.ui.practice

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.DayCell
import app.nearer.core.DayState
import app.nearer.look.Shades
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

/** A practice's colour, by its place in the palette. */
@Composable
internal fun practiceColour(colour: UByte): Color =
    with(Shades.PRACTICES) { this[colour.toInt().coerceIn(indices)] }.now()

/** Told apart by shape, not by colour alone. */
internal fun DayState.sign(): String =
    when (this) {
        DayState.DONE -> "●"
        DayState.PARTLY -> "◐"
        DayState.SKIPPED -> "→"
        DayState.NOT_DONE -> "–"
        DayState.UNKNOWN -> "◌"
        DayState.OPEN -> "○"
        DayState.PAUSED -> "‖"
        DayState.FREE, DayState.AHEAD -> "·"
        DayState.BEFORE -> " "
    }

private fun DayState.isMarked() =
    this == DayState.DONE || this == DayState.PARTLY || this == DayState.SKIPPED || this == DayState.NOT_DONE

/** A day of a practice: what it was as a sign, and in words for whoever can't see it. A day to come can't be filled in. */
@Composable
internal fun DayCellButton(
    cell: DayCell,
    title: String,
    said: String,
    colour: Color,
    modifier: Modifier,
    onFillIn: () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val isOffered = cell.state != DayState.AHEAD
    Column(
        modifier
            .heightIn(min = 48.dp)
            .clickable(isOffered, onClick = onFillIn)
            .clearAndSetSemantics {
                contentDescription = said
                testTag = "day-${cell.day}"
                if (isOffered) {
                    onClick {
                        onFillIn()
                        true
                    }
                }
            },
        horizontalAlignment = Alignment.CenterHorizontally,
        verticalArrangement = Arrangement.Center,
    ) {
        Text(title, color = colors.onSurfaceVariant, style = MaterialTheme.typography.labelSmall, maxLines = 1)
        Text(
            cell.state.sign(),
            color = if (cell.state.isMarked()) colour else colors.outline,
            style = MaterialTheme.typography.titleMedium,
            maxLines = 1,
        )
    }
}

/** The way to what lies before and after, with the name of what is shown. */
@Composable
internal fun SpanRow(
    title: String,
    earlier: String,
    later: String?,
    onShow: (String) -> Unit,
) {
    val strings = LocalStrings.current
    Text(title, Modifier.testTag("span-title").semantics { liveRegion = LiveRegionMode.Polite })
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.SPAN_EARLIER], Modifier.testTag("span-earlier")) { onShow(earlier) }
        if (later != null) {
            QuietButton(strings[Key.SPAN_LATER], Modifier.testTag("span-later")) { onShow(later) }
        }
    }
}
