package app.nearer.ui.form

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Cue
import app.nearer.core.CueKind
import app.nearer.ui.Icons

internal val BELL_SIZE = 32.dp

/** The place of the cue that lasts at this moment of a timer. */
internal fun List<Cue>.at(time: Double): Int = indexOfLast { it.atS <= time }.coerceAtLeast(0)

/** How much of a cue is over, 0 to 1. */
internal fun List<Cue>.shareOf(
    at: Int,
    time: Double,
): Double = ((time - this[at].atS) / (this[at + 1].atS - this[at].atS)).coerceIn(0.0, 1.0)

/** Bells that have rung by then. */
internal fun List<Cue>.bellsUntil(time: Double): Int = count { it.kind == CueKind.BELL && it.atS <= time }

/** How much of the last bell is still there: 1 as it rings, 0 once it has faded. */
internal fun List<Cue>.echo(time: Double): Float {
    val at = at(time)
    return when (this[at].kind) {
        CueKind.BELL -> 1 - shareOf(at, time).toFloat()
        CueKind.OVER -> 1f
        CueKind.BREATHE_IN, CueKind.BREATHE_OUT, CueKind.STILL -> 0f
    }
}

/** Shows that a bell rings, for those who don't hear it; it doesn't move. */
@Composable
internal fun BellMark(
    isGoing: Boolean,
    rings: () -> Boolean,
) {
    val here by remember(isGoing) { derivedStateOf { isGoing && rings() } }
    Box(Modifier.size(BELL_SIZE)) {
        if (here) {
            Icon(
                Icons.Bell,
                contentDescription = null,
                Modifier.fillMaxSize().testTag("timer-bell"),
                tint = MaterialTheme.colorScheme.primary,
            )
        }
    }
}
