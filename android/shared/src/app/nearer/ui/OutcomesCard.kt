package app.nearer.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.AsFeared
import app.nearer.core.OutcomeMark
import app.nearer.core.OutcomesView
import app.nearer.strings.Key

private const val HALF_TURN = 180f
private const val TOP = -90f

/** What came of what was expected: a sentence, and from three on a row of marks. Nothing where nothing came back yet. */
@Composable
internal fun OutcomesCard(outcomes: OutcomesView) {
    if (outcomes.line.isEmpty()) return
    val strings = LocalStrings.current
    SectionTitle(strings[Key.OUTCOMES_TITLE])
    QuietCard(Modifier.testTag("outcomes")) {
        Marks(outcomes.marks)
        Text(outcomes.line, style = MaterialTheme.typography.bodyLarge)
        for (kind in outcomes.kinds) {
            Text(kind.title, style = MaterialTheme.typography.labelMedium)
            Marks(kind.marks)
            HintText(kind.line)
        }
        outcomes.share?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
        for (line in outcomes.compared) HintText(line)
        outcomes.doubt?.let { HintText(it) }
        outcomes.footnote?.let { HintText(it) }
    }
}

/** A row of marks in the order of their days; each says itself to a screen reader. */
@Composable
private fun Marks(marks: List<OutcomeMark>) {
    if (marks.isEmpty()) return
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        for (mark in marks) Mark(mark)
    }
}

/** An open circle, half of one, a full one, or a dash; a dot for what was only noticed. */
@Composable
private fun Mark(mark: OutcomeMark) {
    val colour = MaterialTheme.colorScheme.onSurface
    Canvas(Modifier.size(20.dp).clearAndSetSemantics { contentDescription = mark.text }) {
        val line = 2.dp.toPx()
        val radius = size.minDimension / 2 - line
        if (mark.noticed) {
            drawCircle(colour, radius / 3)
            return@Canvas
        }
        when (mark.went) {
            AsFeared.NO -> {
                drawCircle(colour, radius, style = Stroke(line))
            }

            AsFeared.PARTLY -> {
                drawCircle(colour, radius, style = Stroke(line))
                drawArc(
                    colour,
                    TOP,
                    -HALF_TURN,
                    useCenter = true,
                    topLeft = Offset(center.x - radius, center.y - radius),
                    size = size.copy(width = 2 * radius, height = 2 * radius),
                )
            }

            AsFeared.YES -> {
                drawCircle(colour, radius)
            }

            AsFeared.NOT_DONE -> {
                val (from, to) = Offset(center.x - radius, center.y) to Offset(center.x + radius, center.y)
                drawLine(colour, from, to, line, StrokeCap.Round)
            }
        }
    }
}
