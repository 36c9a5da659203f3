package app.nearer.ui.practice

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.DayCell
import app.nearer.core.DayState
import app.nearer.core.HeatMap
import app.nearer.core.PracticeMonth
import app.nearer.look.Shades
import app.nearer.model.canBeFilledIn
import app.nearer.strings.Key
import app.nearer.ui.FillingCircle
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

private val Disc = 38.dp

/** The month that is shown, and the ways to those before and after it. */
@Composable
internal fun MonthRow(
    month: PracticeMonth,
    onShow: (String) -> Unit,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val day = month.weeks.flatten().firstNotNullOfOrNull { it?.day }
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        IconAction(Icons.Earlier, strings[Key.SPAN_EARLIER], Modifier.testTag("span-earlier")) { onShow(month.earlier) }
        Text(
            day?.let { formats.month(it) } ?: month.title,
            Modifier.weight(1f).testTag("span-title").semantics { liveRegion = LiveRegionMode.Polite },
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.labelLarge,
        )
        val later = month.later
        if (later == null) {
            Spacer(Modifier.size(48.dp))
        } else {
            IconAction(Icons.Forward, strings[Key.SPAN_LATER], Modifier.testTag("span-later")) { onShow(later) }
        }
    }
}

/** A practice over a month, in weeks from Monday on: a day that was done is filled, one left out is dotted. */
@Composable
internal fun MonthCells(
    month: PracticeMonth,
    today: String,
    onFillIn: (DayCell) -> Unit,
) {
    Column(Modifier.testTag("practice-month")) {
        Weekdays(month)
        for (week in month.weeks) {
            Row(Modifier.fillMaxWidth()) {
                for (cell in week) {
                    val place = Modifier.weight(1f)
                    if (cell == null) Spacer(place) else Cell(cell, cell.day == today, place) { onFillIn(cell) }
                }
            }
        }
    }
}

@Composable
private fun Weekdays(month: PracticeMonth) {
    val formats = rememberFormats()
    val whole = month.weeks.firstOrNull { week -> week.none { it == null } } ?: return
    Row(Modifier.fillMaxWidth().clearAndSetSemantics { }) {
        for (cell in whole.filterNotNull()) {
            Text(
                formats.weekday(cell.day),
                Modifier.weight(1f),
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = TextAlign.Center,
                style = MaterialTheme.typography.labelMedium,
                maxLines = 1,
            )
        }
    }
}

@Composable
private fun Cell(
    cell: DayCell,
    isToday: Boolean,
    modifier: Modifier,
    onFillIn: () -> Unit,
) {
    val isOffered = cell.canBeFilledIn
    Box(
        modifier
            .heightIn(min = 48.dp)
            .clickable(isOffered, onClick = onFillIn)
            .clearAndSetSemantics {
                contentDescription = cell.words
                testTag = "day-${cell.day}"
                if (isOffered) {
                    onClick {
                        onFillIn()
                        true
                    }
                }
            },
        contentAlignment = Alignment.Center,
    ) {
        Ground(cell.state, isToday, cell.share.toFloat())
        Text(
            rememberFormats().dayOfMonth(cell.day),
            color = if (cell.state == DayState.DONE) Shades.ON_ACCENT.now() else MaterialTheme.colorScheme.onBackground,
            style = MaterialTheme.typography.bodyMedium,
        )
    }
}

@Composable
private fun Ground(
    state: DayState,
    isToday: Boolean,
    share: Float,
) {
    val you = Shades.YOU.now()
    when (state) {
        DayState.DONE -> Box(Modifier.size(Disc).background(Shades.ACCENT.now(), CircleShape))
        DayState.PARTLY -> FillingCircle(share, label = null, Modifier.size(Disc))
        DayState.SKIPPED -> Dotted(Modifier.size(Disc))
        else -> if (isToday) Box(Modifier.size(Disc).border(2.dp, you, CircleShape))
    }
}

@Composable
private fun Dotted(modifier: Modifier) {
    val edge = MaterialTheme.colorScheme.outline
    Canvas(modifier) {
        val line = 2.dp.toPx()
        val dots = PathEffect.dashPathEffect(floatArrayOf(0f, 5.dp.toPx()))
        drawCircle(
            edge,
            (size.minDimension - line) / 2,
            style = Stroke(line, cap = StrokeCap.Round, pathEffect = dots),
        )
    }
}

/** What the signs of the month mean. */
@Composable
internal fun Legend() {
    val strings = LocalStrings.current
    Row(Modifier.clearAndSetSemantics { }, Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
        Box(Modifier.size(12.dp).background(Shades.ACCENT.now(), CircleShape))
        Text(strings[Key.PRACTICE_DONE], style = MaterialTheme.typography.bodySmall)
        Dotted(Modifier.padding(start = 12.dp).size(12.dp))
        Text(strings[Key.PRACTICE_SKIPPED], style = MaterialTheme.typography.bodySmall)
    }
}

/** A year: how firm it was at the end of each month, read out as the core's sentence. */
@Composable
internal fun YearBars(map: HeatMap) {
    val formats = rememberFormats()
    val (ground, level) = Shades.WELL_DEEP.now() to Shades.YOU.now()
    Row(
        Modifier.fillMaxWidth().testTag("practice-heat-map").clearAndSetSemantics { contentDescription = map.words },
        horizontalArrangement = Arrangement.SpaceBetween,
    ) {
        for (month in map.months.takeLast(MONTHS)) {
            Column(horizontalAlignment = Alignment.CenterHorizontally) {
                Box(
                    Modifier
                        .width(20.dp)
                        .height(34.dp)
                        .clip(CircleShape)
                        .background(ground),
                    contentAlignment = Alignment.BottomCenter,
                ) { Box(Modifier.fillMaxWidth().height(34.dp * month.strength.toFloat()).background(level)) }
                Text(
                    formats.monthLetter(month.from),
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                    style = MaterialTheme.typography.labelMedium,
                )
            }
        }
    }
}

private const val MONTHS = 12
