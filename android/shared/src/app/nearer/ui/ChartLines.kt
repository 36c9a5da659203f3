package app.nearer.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.ChartSeries
import app.nearer.core.ChartView

private const val BAND_ALPHA = 0.14f

/** How a series is drawn: told apart by dashes and by the shape of its points, not by tone alone. */
private class Pen(
    val colour: Color,
    /** Lengths of strokes and gaps, in dp; none: one line. */
    val dash: List<Int>?,
    val square: Boolean,
)

@Composable
private fun pens(): List<Pen> {
    val colors = MaterialTheme.colorScheme
    return listOf(
        Pen(colors.primary, null, square = false),
        Pen(colors.secondary, listOf(7, 4), square = true),
        Pen(colors.onSurfaceVariant, listOf(2, 4), square = false),
        Pen(colors.outline, listOf(10, 3, 2, 3), square = true),
    )
}

/** The lines of a chart, read out as the core's sentence. */
@Composable
internal fun ChartLines(
    chart: ChartView,
    modifier: Modifier = Modifier,
) {
    val pens = pens()
    val grid = MaterialTheme.colorScheme.outlineVariant
    Column(modifier.clearAndSetSemantics { contentDescription = chart.text }) {
        val formats = rememberFormats()
        End(formats.number(chart.high.toInt()))
        Canvas(Modifier.fillMaxWidth().height(180.dp)) {
            val dashes = PathEffect.dashPathEffect(floatArrayOf(2.dp.toPx(), 4.dp.toPx()))
            val labels =
                chart.series
                    .singleOrNull()
                    ?.labels
                    .orEmpty()
            for (edge in listOf(0f, size.height)) drawLine(grid, Offset(0f, edge), Offset(size.width, edge))
            val space = Space.of(chart, size)
            for (label in labels.drop(1)) {
                val edge = space.y(label.low)
                drawLine(grid, Offset(0f, edge), Offset(size.width, edge), pathEffect = dashes)
            }
            chart.series.forEachIndexed { at, series -> draw(series, space, pens[at % pens.size]) }
        }
        End(formats.number(chart.low.toInt()))
        // What parts of the scale are called, from the lowest up, where there is one score to look at.
        chart.series.singleOrNull()?.labels.orEmpty().forEach { label ->
            val ends = listOf(label.low, label.high).distinct().joinToString("–") { formats.score(it) }
            HintText("$ends ${label.text}")
        }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(16.dp)) {
            chart.series.forEachIndexed { at, series -> Legend(series.title, pens[at % pens.size]) }
        }
    }
}

@Composable
private fun End(number: String) {
    Text(number, color = MaterialTheme.colorScheme.onSurfaceVariant, style = MaterialTheme.typography.labelSmall)
}

@Composable
private fun Legend(
    title: String,
    pen: Pen,
) {
    Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(6.dp)) {
        Canvas(Modifier.size(28.dp, 12.dp)) {
            val middle = size.height / 2
            drawLine(pen.colour, Offset(0f, middle), Offset(size.width, middle), 2.dp.toPx(), pathEffect = effect(pen))
            point(Offset(size.width / 2, middle), pen)
        }
        Text(title, style = MaterialTheme.typography.labelMedium)
    }
}

private fun DrawScope.effect(pen: Pen): PathEffect? =
    pen.dash?.let { dash -> PathEffect.dashPathEffect(FloatArray(dash.size) { dash[it].dp.toPx() }) }

/** Where a moment and a value lie on the paper. */
private class Space(
    private val firstMs: Long,
    private val lastMs: Long,
    private val low: Double,
    private val high: Double,
    private val size: Size,
    private val margin: Float,
) {
    fun x(atMs: Long): Float {
        val inner = size.width - 2 * margin
        val share = if (lastMs == firstMs) 0.5f else (atMs - firstMs).toFloat() / (lastMs - firstMs)
        return margin + inner * share
    }

    fun y(value: Double): Float = (size.height * (1 - (value.coerceIn(low, high) - low) / (high - low))).toFloat()

    companion object {
        private const val MARGIN = 12f

        fun of(
            chart: ChartView,
            size: Size,
        ): Space {
            val moments = chart.series.flatMap { series -> series.points.map { it.atMs } }
            val first = moments.minOrNull() ?: 0L
            return Space(first, moments.maxOrNull() ?: first, chart.low, chart.high, size, MARGIN)
        }
    }
}

private fun DrawScope.draw(
    series: ChartSeries,
    space: Space,
    pen: Pen,
) {
    val (low, high) = series.bandLow to series.bandHigh
    if (low != null && high != null) {
        val top = space.y(high)
        drawRect(pen.colour, Offset(0f, top), Size(size.width, space.y(low) - top), alpha = BAND_ALPHA)
    }
    val path = Path()
    series.points.forEachIndexed { at, point ->
        val (x, y) = space.x(point.atMs) to space.y(point.value)
        if (at == 0) path.moveTo(x, y) else path.lineTo(x, y)
    }
    drawPath(path, pen.colour, style = Stroke(2.dp.toPx(), cap = StrokeCap.Round, pathEffect = effect(pen)))
    for (point in series.points) {
        val at = Offset(space.x(point.atMs), space.y(point.value))
        point(at, pen)
        if (point.marked) drawCircle(pen.colour, 8.dp.toPx(), at, style = Stroke(1.5.dp.toPx()))
    }
}

private fun DrawScope.point(
    at: Offset,
    pen: Pen,
) {
    val radius = 4.dp.toPx()
    if (pen.square) {
        drawRect(pen.colour, Offset(at.x - radius, at.y - radius), Size(2 * radius, 2 * radius))
    } else {
        drawCircle(pen.colour, radius, at)
    }
}
