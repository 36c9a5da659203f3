package app.nearer.ui.journal

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.DayView
import app.nearer.core.MonthView
import app.nearer.model.CalendarModel
import app.nearer.model.Formats
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Shown
import app.nearer.ui.glow
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel
import kotlin.math.roundToInt

/** The days on which something was written, with their moods; a day shows what was written on it. */
@Composable
fun CalendarScreen() {
    val app = LocalApp.current
    val model = rememberModel { CalendarModel(it) }
    ScreenFrame(LocalStrings.current[Key.JOURNAL_CALENDAR], onBack = { app.back() }) {
        Shown(model.month.now(), model::retry) { month ->
            Days(model, month)
            if (month.entries == 0u) HintText(LocalStrings.current[Key.JOURNAL_EMPTY])
        }
    }
}

@Composable
private fun Days(
    model: CalendarModel,
    month: MonthView,
) {
    val formats = rememberFormats()
    Column(Modifier.widthIn(max = 420.dp)) {
        MonthRow(month, formats, model::show)
        Row(Modifier.fillMaxWidth().clearAndSetSemantics { }) {
            for (name in formats.weekdays()) {
                Text(
                    name,
                    Modifier.weight(1f),
                    textAlign = TextAlign.Center,
                    style = MaterialTheme.typography.labelMedium,
                )
            }
        }
        for (week in month.weeks) {
            Row(Modifier.fillMaxWidth()) {
                for (written in week) {
                    val cell = Modifier.weight(1f).heightIn(min = 48.dp)
                    if (written == null) Spacer(cell) else DayCell(written, formats, cell) { model.open(written) }
                }
            }
        }
    }
}

/** The ways to the nearest months in which something was written, named by the month they lead to. */
@Composable
private fun MonthRow(
    month: MonthView,
    formats: Formats,
    onMonth: (String) -> Unit,
) {
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Box(Modifier.widthIn(min = 48.dp)) {
            month.earlier?.let { first ->
                IconAction(Icons.Earlier, formats.month(first), Modifier.testTag("calendar-earlier")) { onMonth(first) }
            }
        }
        Text(
            formats.month(month.first),
            Modifier.weight(1f).testTag("calendar-month"),
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.titleMedium,
        )
        Box(Modifier.widthIn(min = 48.dp)) {
            month.later?.let { first ->
                IconAction(Icons.Forward, formats.month(first), Modifier.testTag("calendar-later")) { onMonth(first) }
            }
        }
    }
}

@Composable
private fun DayCell(
    written: DayView,
    formats: Formats,
    modifier: Modifier,
    onOpen: () -> Unit,
) {
    val strings = LocalStrings.current
    val colors = MaterialTheme.colorScheme
    val number = formats.dayOfMonth(written.day)
    if (written.entries == 0u) {
        Box(modifier, contentAlignment = Alignment.Center) {
            Text(number, color = colors.onSurfaceVariant, style = MaterialTheme.typography.bodyLarge)
        }
        return
    }
    val mood = written.mood?.let { strings[moodKey(it.roundToInt().toByte())] }
    val words =
        listOfNotNull(formats.longDay(written.day), formats.number(written.entries.toInt()), mood).joinToString(", ")
    Surface(
        onOpen,
        modifier.testTag("calendar-day-${written.day}").semantics { contentDescription = words },
        shape = CircleShape,
        color = if (mood == null) Color.Transparent else colors.glow(),
        border = BorderStroke(1.dp, colors.primary),
    ) {
        Column(horizontalAlignment = Alignment.CenterHorizontally, modifier = Modifier.clearAndSetSemantics { }) {
            Text(number, style = MaterialTheme.typography.bodyLarge, maxLines = 1)
            // The number itself, so that it isn't told by tone alone.
            written.mood?.let { Text(formats.score(it), style = MaterialTheme.typography.labelSmall, maxLines = 1) }
        }
    }
}
