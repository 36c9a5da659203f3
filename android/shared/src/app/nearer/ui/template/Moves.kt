package app.nearer.ui.template

import androidx.compose.animation.ContentTransform
import androidx.compose.animation.SizeTransform
import androidx.compose.animation.core.CubicBezierEasing
import androidx.compose.animation.core.tween
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.slideInHorizontally
import androidx.compose.animation.slideOutHorizontally
import androidx.compose.animation.togetherWith
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.nearer.look.Motion
import app.nearer.ui.LocalApp

/** How pages follow each other: along one axis, or, where motion is reduced, by fading. */
internal class Moves(
    private val still: Boolean,
    private val far: Int,
) {
    fun along(forward: Boolean): ContentTransform {
        if (still) return fade(Motion.STILL_MS)
        val way = if (forward) far else -far
        val move = tween<IntOffset>(Motion.MOVE_MS, easing = Emphasized)
        val fade = tween<Float>(Motion.MOVE_MS, easing = Emphasized)
        return ContentTransform(
            slideInHorizontally(move) { way } + fadeIn(fade),
            slideOutHorizontally(move) { -way } + fadeOut(tween(Motion.TAP_MS)),
            sizeTransform = SizeTransform(clip = false),
        )
    }

    private fun fade(ms: Int) = fadeIn(tween(ms)).togetherWith(fadeOut(tween(ms)))

    private companion object {
        val Emphasized = CubicBezierEasing(0.2f, 0f, 0f, 1f)
    }
}

private val FAR = 30.dp

@Composable
internal fun rememberMoves(): Moves {
    val still = LocalApp.current.host.reducedMotion
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val far = with(LocalDensity.current) { FAR.roundToPx() }
    return remember(still, mirrored, far) { Moves(still, if (mirrored) -far else far) }
}
