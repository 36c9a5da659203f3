package app.nearer.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.nearer.core.MapSection
import app.nearer.look.Shades
import app.nearer.model.MapModel

private const val LEARNED = "learned"
private const val BELIEF = "belief"
private const val ALARM = "alarm"
private const val MOVES = "moves"
private const val COST = "cost"
private const val HELPS = "helps"

/**
 * How it goes round: what was learned leads to a belief, the belief to an alarm, the alarm to moves, these to a cost, and
 * that to the belief again. What helps stands in the middle and leads away from the alarm. It is read in this order, too.
 */
@Composable
internal fun MapLoop(
    sections: List<MapSection>,
    model: MapModel,
) {
    @Composable
    fun Part(
        id: String,
        modifier: Modifier = Modifier,
        align: TextAlign = TextAlign.Start,
    ) {
        val at = sections.indexOfFirst { it.id == id }
        if (at >= 0) MapPart(sections[at], model, modifier.semantics { traversalIndex = at.toFloat() }, align)
    }

    val other = Shades.OTHER.now()
    Column(Modifier.semantics { isTraversalGroup = true }, verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Box(Modifier.fillMaxWidth().drawBehind { beginning(other) }) {
            Column(Modifier.padding(start = 44.dp), verticalArrangement = Arrangement.spacedBy(20.dp)) {
                Part(LEARNED, Modifier.fillMaxWidth())
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(16.dp), Alignment.Bottom) {
                    Part(BELIEF, Modifier.weight(1f))
                    Part(ALARM, Modifier.weight(1f), TextAlign.End)
                }
            }
        }
        Loop { Part(HELPS, Modifier.widthIn(max = 220.dp), TextAlign.Center) }
        Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(16.dp)) {
            Part(COST, Modifier.weight(1f))
            Part(MOVES, Modifier.weight(1f), TextAlign.End)
        }
    }
}

/** The four arrows, and in their middle what leads out. */
@Composable
private fun Loop(middle: @Composable () -> Unit) {
    val (you, other) = Shades.YOU.now() to Shades.OTHER.now()
    Box(Modifier.fillMaxWidth(), contentAlignment = Alignment.Center) {
        Canvas(Modifier.matchParentSize()) {
            val mirrored = if (layoutDirection == LayoutDirection.Rtl) -1f else 1f
            scale(mirrored, 1f) { round(you, other) }
        }
        Column(
            Modifier.padding(horizontal = 44.dp, vertical = 44.dp),
            Arrangement.spacedBy(4.dp),
            Alignment.CenterHorizontally,
        ) {
            TwoCircles(25.dp, closeness = 0.85f, lean = 0.6f, label = null)
            middle()
        }
    }
}

/** From a small ring down to the belief. */
private fun DrawScope.beginning(colour: Color) {
    val mirrored = if (layoutDirection == LayoutDirection.Rtl) -1f else 1f
    scale(mirrored, 1f) {
        val (x, ring) = 20.dp.toPx() to 9.dp.toPx()
        val top = 16.dp.toPx()
        drawCircle(colour, ring, Offset(x, top), style = Stroke(3.dp.toPx()))
        val dots = PathEffect.dashPathEffect(floatArrayOf(0f, 9.dp.toPx()))
        val below = Offset(x, top + ring + 8.dp.toPx())
        drawLine(colour, below, Offset(x, size.height), 3.dp.toPx(), StrokeCap.Round, dots)
    }
}

private fun DrawScope.round(
    you: Color,
    other: Color,
) {
    val (inset, bow) = 20.dp.toPx() to 18.dp.toPx()
    val gap = 20.dp.toPx()
    val (left, right) = inset to size.width - inset
    val (top, bottom) = inset / 2 + 4.dp.toPx() to size.height - inset / 2 - 4.dp.toPx()
    val middle = Offset(size.width / 2, size.height / 2)
    arrow(other, Offset(left + gap, top), Offset(middle.x, top + bow), Offset(right - gap, top))
    arrow(other, Offset(right, top + gap), Offset(right + bow, middle.y), Offset(right, bottom - gap))
    arrow(other, Offset(right - gap, bottom), Offset(middle.x, bottom + bow / 2), Offset(left + gap, bottom))
    arrow(other, Offset(left, bottom - gap), Offset(left - bow, middle.y), Offset(left, top + gap))
    val way =
        Path().apply {
            moveTo(right - gap, top + gap)
            quadraticTo(right - 2.5f * gap, top + 2.6f * gap, middle.x + 2.6f * gap, top + 2.8f * gap)
        }
    val dashes = PathEffect.dashPathEffect(floatArrayOf(8.dp.toPx(), 7.dp.toPx()))
    drawPath(way, you, style = Stroke(3.dp.toPx(), cap = StrokeCap.Round, pathEffect = dashes))
    for (corner in listOf(Offset(left, top), Offset(right, top), Offset(right, bottom), Offset(left, bottom))) {
        drawCircle(you, 12.dp.toPx(), corner)
    }
}

/** A bowed line with its head, which points where the line ends. */
private fun DrawScope.arrow(
    colour: Color,
    from: Offset,
    over: Offset,
    to: Offset,
) {
    val line =
        Path().apply {
            moveTo(from.x, from.y)
            quadraticTo(over.x, over.y, to.x, to.y)
        }
    drawPath(line, colour, style = Stroke(3.dp.toPx(), cap = StrokeCap.Round))
    val along = (to - over) / (to - over).getDistance()
    val across = Offset(-along.y, along.x)
    val (length, half) = 14.dp.toPx() to 8.dp.toPx()
    val tip = to + along * (length / 2)
    val foot = tip - along * length
    val head =
        Path().apply {
            moveTo(tip.x, tip.y)
            lineTo(foot.x + across.x * half, foot.y + across.y * half)
            lineTo(foot.x - across.x * half, foot.y - across.y * half)
            close()
        }
    drawPath(head, colour)
}
