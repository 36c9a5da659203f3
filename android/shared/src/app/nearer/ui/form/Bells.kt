package app.nearer.ui.form

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.StepPart
import app.nearer.model.LocalApp
import app.nearer.ui.Icons
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

internal val BELL_SIZE = 32.dp

/** How long a bell can be seen. */
private const val ECHO_S = 4.0

/** Bells that have rung by then: one every so many seconds where there are some between, and one at the end. */
internal fun StepPart.Timer.bellsUntil(
    time: Double,
    whole: Double,
): Int {
    val every = bellEveryS?.toDouble() ?: whole
    return (time.coerceAtMost(whole) / every).toInt() + if (time >= whole && whole % every != 0.0) 1 else 0
}

/** How much of the last bell is still there: 1 as it rings, 0 once it has faded. */
internal fun StepPart.Timer.echo(
    time: Double,
    whole: Double,
): Float {
    if (time >= whole) return 1f
    val every = bellEveryS?.toDouble() ?: return 0f
    if (time < every) return 0f
    return (1 - time % every / ECHO_S).coerceAtLeast(0.0).toFloat()
}

/** Rings when one more has [rung]: in the hand, and [aloud] where wanted. */
@Composable
internal fun Bells(
    rung: Int,
    aloud: Boolean,
) {
    val host = LocalApp.current.host
    val hand = LocalHapticFeedback.current
    LaunchedEffect(rung) {
        if (rung == 0) return@LaunchedEffect
        hand.performHapticFeedback(HapticFeedbackType.LongPress)
        if (aloud) withContext(Dispatchers.IO) { host.bell() }
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
