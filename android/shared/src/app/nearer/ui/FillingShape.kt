package app.nearer.ui

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.foundation.Canvas
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.strings.Key

/** A pebble that fills from below: [share] of it, 0 to 1. [label] is its text alternative; none: decoration. */
@Composable
fun FillingShape(
    share: Float,
    label: String?,
    modifier: Modifier = Modifier,
) {
    val colors = MaterialTheme.colorScheme
    val still = LocalApp.current.host.reducedMotion
    val level by animateFloatAsState(share.coerceIn(0f, 1f), if (still) snap() else tween(600))
    Canvas(modifier.clearAndSetSemantics { if (label != null) contentDescription = label }) {
        val line = 1.5.dp.toPx()
        val pebble = pebble(Size(size.width - line, size.height - line)).apply { translate(Offset(line / 2, line / 2)) }
        drawPath(pebble, colors.surfaceContainerHighest)
        clipPath(pebble) {
            val top = size.height * (1 - level)
            drawRect(colors.primary, Offset(0f, top), Size(size.width, size.height - top), alpha = 0.75f)
        }
        drawPath(pebble, colors.outline, style = Stroke(line))
    }
}

/** How firm a practice is, as a slowly filling shape. */
@Composable
fun StrengthShape(
    strength: Double,
    modifier: Modifier = Modifier,
) {
    val label = "${LocalStrings.current[Key.PRACTICE_STRENGTH]}: ${rememberFormats().percent(strength)}"
    FillingShape(strength.toFloat(), label, modifier)
}

private fun pebble(size: Size): Path =
    Path().apply {
        val (w, h) = size
        moveTo(0.52f * w, 0f)
        cubicTo(0.82f * w, 0f, w, 0.24f * h, w, 0.54f * h)
        cubicTo(w, 0.84f * h, 0.78f * w, h, 0.48f * w, h)
        cubicTo(0.18f * w, h, 0f, 0.80f * h, 0f, 0.50f * h)
        cubicTo(0f, 0.20f * h, 0.22f * w, 0f, 0.52f * w, 0f)
        close()
    }
