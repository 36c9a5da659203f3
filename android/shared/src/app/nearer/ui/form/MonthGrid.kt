package app.nearer.ui.form

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.layout
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.MonthGrid
import app.nearer.core.WhichDays
import app.nearer.model.Formats
import app.nearer.model.MonthModel
import app.nearer.model.value
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

private const val FAINT = 0.38f

/**
 * A month's days to pick from, and the way to the months beside it. Lies in the page, so that the corner stays. [name]
 * tells it from others on the same screen. A month is shown until the next one is there.
 */
@Composable
internal fun MonthGrid(
    name: String,
    today: String,
    picked: String?,
    which: WhichDays,
    onPick: (String) -> Unit,
) {
    val formats = rememberFormats()
    val model = rememberModel(Triple(name, today, which)) { MonthModel(it, today, first = picked ?: today, which) }
    val grid = model.month.now().value ?: return
    Column(Modifier.weekWide().widthIn(max = 420.dp)) {
        MonthRow(grid, formats, model::show)
        Row(Modifier.fillMaxWidth().clearAndSetSemantics { }) {
            for (weekday in formats.weekdays()) {
                Text(
                    weekday,
                    Modifier.weight(1f),
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                    textAlign = TextAlign.Center,
                    style = MaterialTheme.typography.labelMedium,
                )
            }
        }
        Column(Modifier.selectableGroup()) {
            for (week in grid.weeks) {
                Row(Modifier.fillMaxWidth()) {
                    for (place in week) {
                        val cell = Modifier.weight(1f).heightIn(min = 48.dp)
                        if (place == null) {
                            Spacer(cell)
                        } else {
                            DayCell(place.day, place.day == today, place.day == picked, place.offered, cell, onPick)
                        }
                    }
                }
            }
        }
    }
}

/** Seven cells that a finger finds: on the smallest phone they reach into the margins. */
private val WEEK = 336.dp

private fun Modifier.weekWide(): Modifier =
    layout { measurable, constraints ->
        val wide = maxOf(constraints.maxWidth, WEEK.roundToPx())
        val grid = measurable.measure(constraints.copy(minWidth = minOf(constraints.minWidth, wide), maxWidth = wide))
        val width = grid.width.coerceAtMost(constraints.maxWidth)
        layout(width, grid.height) { grid.place((width - grid.width) / 2, 0) }
    }

/** Named by the month they lead to: an arrow says nothing to those who don't see it. */
@Composable
private fun MonthRow(
    grid: MonthGrid,
    formats: Formats,
    onMonth: (String) -> Unit,
) {
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Box(Modifier.widthIn(min = 48.dp)) {
            grid.earlier?.let { earlier ->
                IconAction(Icons.Earlier, formats.month(earlier), Modifier.testTag("date-earlier")) { onMonth(earlier) }
            }
        }
        Text(
            formats.month(grid.first),
            Modifier.weight(1f).testTag("date-month"),
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.titleMedium,
        )
        Box(Modifier.widthIn(min = 48.dp)) {
            grid.later?.let { later ->
                IconAction(Icons.Forward, formats.month(later), Modifier.testTag("date-later")) { onMonth(later) }
            }
        }
    }
}

@Composable
private fun DayCell(
    day: String,
    isToday: Boolean,
    isPicked: Boolean,
    isOffered: Boolean,
    modifier: Modifier,
    onPick: (String) -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val formats = rememberFormats()
    Surface(
        modifier
            .clip(CircleShape)
            .selectable(isPicked, isOffered, Role.RadioButton) { onPick(day) }
            .semantics { contentDescription = formats.longDay(day) }
            .testTag("day-$day"),
        shape = CircleShape,
        color = if (isPicked) colors.primary else Color.Transparent,
        contentColor =
            when {
                isPicked -> colors.onPrimary
                isOffered -> colors.onSurface
                else -> colors.onSurface.copy(alpha = FAINT)
            },
        border = if (isToday) BorderStroke(1.dp, colors.outline) else null,
    ) {
        Box(contentAlignment = Alignment.Center) {
            Text(formats.dayOfMonth(day), style = MaterialTheme.typography.bodyLarge, maxLines = 1)
        }
    }
}
