package app.nearer.ui

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.spring
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathOperation
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.nearer.look.Circles
import app.nearer.look.Motion
import app.nearer.look.Shades
import app.nearer.look.Spot

private const val PERCENT = 100f

/**
 * The person's ring and the other's disc. [label] is the sentence that they stand for; none: that sentence is read beside
 * them. What both share is filled with [tint], the family of a feeling, or with the look's own colour.
 */
@Composable
fun TwoCircles(
    radius: Dp,
    closeness: Float,
    lean: Float,
    label: String?,
    modifier: Modifier = Modifier,
    tint: Color = Shades.BETWEEN.now(),
) {
    val leaning =
        if (LocalApp.current.host.reducedMotion) {
            snap()
        } else {
            spring<Float>(Motion.LEAN_DAMPING_PERCENT / PERCENT, Motion.LEAN_STIFFNESS.toFloat())
        }
    val near by animateFloatAsState(closeness, leaning)
    val turned by animateFloatAsState(lean, leaning)
    // The box holds them wherever they go, so that nothing around moves with them.
    val box = Circles(radius.value, 0f, 0f)
    val shades = circleShades(tint)
    Canvas(
        modifier
            .size(box.width.dp, box.height.dp)
            .clearAndSetSemantics { if (label != null) contentDescription = label },
    ) { drawCircles(Circles(radius.toPx(), near, turned), shades) }
}

/** What the circles are drawn in. */
internal class CircleShades(
    val you: Color,
    val other: Color,
    val otherFill: Color,
    val tint: Color,
) {
    fun with(tint: Color) = CircleShades(you, other, otherFill, tint)
}

@Composable
internal fun circleShades(tint: Color = Shades.BETWEEN.now()) =
    CircleShades(Shades.YOU.now(), Shades.OTHER.now(), Shades.OTHER_FILL.now(), tint)

/** The disc, what both share, the ring; in the middle of what they are drawn on. */
internal fun DrawScope.drawCircles(
    circles: Circles,
    shades: CircleShades,
) {
    val corner = Offset((size.width - circles.width) / 2, (size.height - circles.height) / 2)

    fun at(spot: Spot) = corner + Offset(spot.x, spot.y)
    val ring = disc(at(circles.you), circles.radius)
    val disc = disc(at(circles.other), circles.radius)
    val hole = disc(at(circles.hole), circles.holeRadius)
    val mirrored = if (layoutDirection == LayoutDirection.Rtl) -1f else 1f
    scale(mirrored, 1f) {
        drawPath(disc, shades.otherFill)
        drawCircle(shades.other, circles.radius - circles.rim / 2, at(circles.other), style = Stroke(circles.rim))
        if (circles.lens != null) drawPath(Path.combine(PathOperation.Intersect, ring, disc), shades.tint)
        drawPath(Path.combine(PathOperation.Difference, ring, hole), shades.you)
    }
}

private fun disc(
    centre: Offset,
    radius: Float,
) = Path().apply { addOval(Rect(centre, radius)) }
