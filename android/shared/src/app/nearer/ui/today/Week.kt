package app.nearer.ui.today

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.DayWay
import app.nearer.core.Way
import app.nearer.look.Shades
import app.nearer.ui.TwoCircles
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

private const val CIRCLE = 360f
private const val RING = 0.24f

/** Seven days as one row: which way each of them went. */
@Composable
internal fun Week(days: List<DayWay>) {
    Row(
        Modifier.fillMaxWidth().padding(horizontal = 20.dp).testTag("today-week"),
        horizontalArrangement = Arrangement.SpaceBetween,
    ) {
        for (day in days) Day(day, Modifier.weight(1f))
    }
}

@Composable
private fun Day(
    day: DayWay,
    modifier: Modifier,
) {
    Column(
        modifier.clearAndSetSemantics { contentDescription = day.words },
        Arrangement.spacedBy(4.dp),
        Alignment.CenterHorizontally,
    ) {
        Box(Modifier.height(28.dp), contentAlignment = Alignment.Center) {
            when (day.way) {
                Way.BACK -> TwoCircles(8.dp, closeness = 0.1f, lean = -0.9f, label = null)
                Way.NEARER -> TwoCircles(8.dp, closeness = 0.9f, lean = 0.9f, label = null)
                Way.MOOD, null -> Dot()
            }
        }
        Text(
            rememberFormats().weekdayLetter(day.day),
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.labelMedium,
        )
    }
}

@Composable
private fun Dot() {
    val colour = MaterialTheme.colorScheme.outline
    Canvas(Modifier.size(4.dp)) { drawCircle(colour) }
}

/** A ring of the families of feelings: any mood at all. */
@Composable
internal fun MoodRing(modifier: Modifier = Modifier) {
    val colours = Shades.FAMILIES.values.map { it.mark.now() }
    Canvas(modifier) {
        val line = size.minDimension * RING
        val part = CIRCLE / colours.size
        colours.forEachIndexed { at, colour ->
            drawArc(
                colour,
                startAngle = at * part,
                sweepAngle = part,
                useCenter = false,
                topLeft = Offset(line / 2, line / 2),
                size = size.copy(size.width - line, size.height - line),
                style = Stroke(line),
            )
        }
    }
}
