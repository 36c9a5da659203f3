package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.model.Showing
import app.nearer.strings.Key
import kotlinx.coroutines.delay

/** What is read in less shows no sign of it. */
private const val PATIENCE_MS = 300L

/** A view as far as it is: a sign that it is being read, the view itself, or why it can't be read and a way on. */
@Composable
internal fun <T> Shown(
    showing: Showing<T>,
    onRetry: () -> Unit,
    content: @Composable (T) -> Unit,
) {
    when (showing) {
        Showing.Loading -> Waiting()
        is Showing.Shown -> content(showing.value)
        is Showing.Failed -> NotRead(showing, onRetry)
    }
}

@Composable
private fun Waiting() {
    var isLong by remember { mutableStateOf(false) }
    LaunchedEffect(Unit) {
        delay(PATIENCE_MS)
        isLong = true
    }
    if (!isLong) return
    Column(
        Modifier.fillMaxWidth().padding(vertical = 48.dp).testTag("waiting"),
        Arrangement.spacedBy(16.dp),
        Alignment.CenterHorizontally,
    ) {
        TwoCircles(24.dp, closeness = 0.3f, lean = 0f, label = null)
        HintText(LocalStrings.current[Key.WAITING])
    }
}

@Composable
private fun NotRead(
    failed: Showing.Failed,
    onRetry: () -> Unit,
) {
    val strings = LocalStrings.current
    Text(
        failed.failure.sentence,
        Modifier.testTag("not-read").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyLarge,
    )
    QuietButton(strings[Key.ACTION_TRY_AGAIN], Modifier.testTag("read-again"), onClick = onRetry)
}
