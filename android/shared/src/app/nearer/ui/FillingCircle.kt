package app.nearer.ui

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import app.nearer.look.Motion
import app.nearer.look.Shades
import app.nearer.strings.Key

private const val HOLE = 0.80f
private const val LEVEL_ALPHA = 0.34f

/** One circle alone, which fills from below: [share] of it, 0 to 1. [label] is its text alternative; none: decoration. */
@Composable
fun FillingCircle(
    share: Float,
    label: String?,
    modifier: Modifier = Modifier,
) {
    val still = LocalApp.current.host.reducedMotion
    val level by animateFloatAsState(share.coerceIn(0f, 1f), if (still) snap() else tween(Motion.MOVE_MS))
    val you = Shades.YOU.now()
    Canvas(modifier.clearAndSetSemantics { if (label != null) contentDescription = label }) {
        val radius = size.minDimension / 2
        val line = radius * (1 - HOLE)
        clipPath(Path().apply { addOval(Rect(center, radius - line)) }) {
            val top = center.y + radius - line - 2 * (radius - line) * level
            drawRect(you, Offset(0f, top), Size(size.width, size.height - top), alpha = LEVEL_ALPHA)
        }
        drawCircle(you, radius - line / 2, style = Stroke(line))
    }
}

/** A practice today: its ring as firm as it is; a full disc with a tick where it is done, a bar where it was left out. */
@Composable
internal fun MarkCircle(
    practice: PracticeView,
    modifier: Modifier = Modifier,
) {
    val (you, paper) = Shades.YOU.now() to Shades.PAPER.now()
    when (practice.mark) {
        MarkKind.DONE -> {
            Box(modifier.background(you, CircleShape), contentAlignment = Alignment.Center) {
                Icon(Icons.Check, contentDescription = null, tint = paper)
            }
        }

        MarkKind.SKIPPED -> {
            Box(modifier, contentAlignment = Alignment.Center) {
                FillingCircle(practice.strength.toFloat(), label = null, Modifier.fillMaxSize())
                Box(Modifier.size(16.dp, 3.dp).background(you, CircleShape))
            }
        }

        MarkKind.NOT_DONE, null -> {
            FillingCircle(practice.strength.toFloat(), label = null, modifier)
        }
    }
}

/** How firm a practice is, as a slowly filling circle. */
@Composable
fun StrengthCircle(
    strength: Double,
    modifier: Modifier = Modifier,
) {
    val label = "${LocalStrings.current[Key.PRACTICE_STRENGTH]}: ${rememberFormats().percent(strength)}"
    FillingCircle(strength.toFloat(), label, modifier)
}
