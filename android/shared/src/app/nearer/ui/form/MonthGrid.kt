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
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.ui.Formats
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.rememberFormats
import java.time.LocalDate
import java.time.YearMonth

private const val DAYS_OF_WEEK = 7
private const val FAINT = 0.38f

/** A month's days to pick from, and the way to the months beside it. Lies in the page, so that the corner stays. */
@Composable
internal fun MonthGrid(
    today: LocalDate,
    picked: LocalDate?,
    isOffered: (LocalDate) -> Boolean,
    onPick: (LocalDate) -> Unit,
) {
    val formats = rememberFormats()
    var month by remember { mutableStateOf(YearMonth.from(picked ?: today)) }
    Column(Modifier.widthIn(max = 420.dp)) {
        MonthRow(month, isOffered, formats) { month = it }
        Row(Modifier.fillMaxWidth().clearAndSetSemantics { }) {
            for (name in formats.weekdays()) {
                Text(
                    name,
                    Modifier.weight(1f),
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                    textAlign = TextAlign.Center,
                    style = MaterialTheme.typography.labelMedium,
                )
            }
        }
        Column(Modifier.selectableGroup()) {
            for (week in month.weeks(formats)) {
                Row(Modifier.fillMaxWidth()) {
                    for (day in week) {
                        val cell = Modifier.weight(1f).heightIn(min = 48.dp)
                        if (day ==
                            null
                        ) {
                            Spacer(cell)
                        } else {
                            DayCell(day, day == today, day == picked, isOffered(day), cell, onPick)
                        }
                    }
                }
            }
        }
    }
}

/** Named by the month they lead to: an arrow says nothing to those who don't see it. */
@Composable
private fun MonthRow(
    month: YearMonth,
    isOffered: (LocalDate) -> Boolean,
    formats: Formats,
    onMonth: (YearMonth) -> Unit,
) {
    val (before, after) = month.minusMonths(1) to month.plusMonths(1)
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Box(Modifier.widthIn(min = 48.dp)) {
            if (isOffered(before.atEndOfMonth())) {
                IconAction(Icons.Earlier, formats.month(before), Modifier.testTag("date-earlier")) { onMonth(before) }
            }
        }
        Text(
            formats.month(month),
            Modifier.weight(1f).testTag("date-month"),
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.titleMedium,
        )
        Box(Modifier.widthIn(min = 48.dp)) {
            if (isOffered(after.atDay(1))) {
                IconAction(Icons.Forward, formats.month(after), Modifier.testTag("date-later")) { onMonth(after) }
            }
        }
    }
}

@Composable
private fun DayCell(
    day: LocalDate,
    isToday: Boolean,
    isPicked: Boolean,
    isOffered: Boolean,
    modifier: Modifier,
    onPick: (LocalDate) -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val formats = rememberFormats()
    Surface(
        modifier
            .clip(CircleShape)
            .selectable(isPicked, isOffered, Role.RadioButton) { onPick(day) }
            .semantics { contentDescription = formats.longDay(day.toString()) }
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
            Text(formats.number(day.dayOfMonth), style = MaterialTheme.typography.bodyLarge, maxLines = 1)
        }
    }
}

/** The days by weeks, as the person's calendar begins them; none where a week has days of other months. */
private fun YearMonth.weeks(formats: Formats): List<List<LocalDate?>> {
    val first = atDay(1)
    val before = (first.dayOfWeek.value - formats.firstDayOfWeek.value).mod(DAYS_OF_WEEK)
    val days = List<LocalDate?>(before) { null } + (1..lengthOfMonth()).map { atDay(it) }
    return days.chunked(DAYS_OF_WEEK) { week -> week + List(DAYS_OF_WEEK - week.size) { null } }
}
