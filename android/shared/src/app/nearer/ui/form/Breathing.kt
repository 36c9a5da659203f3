package app.nearer.ui.form

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Cue
import app.nearer.core.CueKind
import app.nearer.look.Breath
import app.nearer.look.Circles
import app.nearer.look.Shades
import app.nearer.ui.LocalApp
import app.nearer.ui.circleShades
import app.nearer.ui.drawCircles
import app.nearer.ui.glow
import app.nearer.ui.now
import kotlin.math.PI
import kotlin.math.cos

/** 0 breathed out, 1 breathed in; slow at both turns. */
internal fun List<Cue>.fullness(time: Double): Float {
    val at = at(time)
    val share =
        when (this[at].kind) {
            CueKind.BREATHE_IN -> shareOf(at, time)
            CueKind.BREATHE_OUT -> 1 - shareOf(at, time)
            CueKind.STILL, CueKind.BELL, CueKind.OVER -> 0.0
        }
    return ((1 - cos(PI * share)) / 2).toFloat()
}

private val RADIUS = 86.dp
private val WIDEST = 352.dp
private val HEIGHT = 250.dp

/** The two circles, nearer with each breath in. The word beside them says it. */
@Composable
internal fun BreathingPair(fullness: () -> Float) {
    val still = LocalApp.current.host.reducedMotion
    val tint = Shades.BETWEEN.now()
    val ground = Shades.PAPER.now()
    val plain = circleShades(tint)
    Canvas(
        Modifier
            .widthIn(max = WIDEST)
            .fillMaxWidth()
            .height(HEIGHT)
            .clearAndSetSemantics { },
    ) {
        val breath = Breath(fullness(), still)
        val fits = (size.width / WIDEST.toPx()).coerceAtMost(1f)
        val shades = if (still) plain.with(lerp(ground, tint, breath.between)) else plain
        drawCircles(Circles(RADIUS.toPx() * breath.size * fits, breath.closeness, breath.lean), shades)
    }
}

private val RING = 240.dp

/** A ring that closes while one sits. [echo] is how much of the last bell is still there, 1 to 0: a soft glow. */
@Composable
internal fun SittingRing(
    echo: () -> Float,
    share: () -> Float,
) {
    val glow = MaterialTheme.colorScheme.glow()
    val (line, full) = Shades.WELL_DEEP.now() to Shades.YOU.now()
    Canvas(Modifier.size(RING).clearAndSetSemantics { }) {
        val width = 4.dp.toPx()
        val ring = Stroke(width, cap = StrokeCap.Round)
        drawCircle(glow, (size.minDimension - width) / 2, alpha = echo())
        drawCircle(line, (size.minDimension - width) / 2, style = ring)
        drawArc(
            color = full,
            startAngle = -90f,
            sweepAngle = 360f * share(),
            useCenter = false,
            topLeft = Offset(width / 2, width / 2),
            size = Size(size.width - width, size.height - width),
            style = ring,
        )
    }
}
