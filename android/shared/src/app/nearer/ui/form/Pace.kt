package app.nearer.ui.form

import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.runtime.withFrameNanos
import kotlinx.coroutines.delay

/** How fast time goes by in a step: 1 in life, more in a test. */
val LocalPace = staticCompositionLocalOf { 1f }

private const val NANOS = 1e9
private const val TICK_S = 0.25

/**
 * Tells the seconds from [from] until [until], in step with the drawing; with [smooth] off only now and then,
 * for what doesn't move.
 */
internal suspend fun tellTime(
    from: Double,
    until: Double,
    pace: Float,
    smooth: Boolean,
    onTime: (Double) -> Unit,
) {
    var now = from
    if (smooth) {
        val start = withFrameNanos { it }
        while (now < until) {
            now = from + withFrameNanos { it - start } / NANOS * pace
            onTime(now.coerceAtMost(until))
        }
    } else {
        while (now < until) {
            delay((TICK_S * 1000 / pace).toLong().coerceAtLeast(1))
            now += TICK_S
            onTime(now.coerceAtMost(until))
        }
    }
}
