package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.model.ScreenAt
import app.nearer.strings.Key

/** What a screen has to say at the bottom. */
internal class Message(
    val at: ScreenAt,
    val said: String,
    val undo: () -> Unit,
)

/** What screens have to say, the newest last. */
internal class Messages {
    val all = mutableStateListOf<Message>()
}

internal val LocalMessages = staticCompositionLocalOf { Messages() }

/**
 * Says at the bottom what was done, and takes it back where wanted. It stays as long as the screen says so, or until it
 * is put away: nobody has to be quick.
 */
@Composable
internal fun UndoBar(
    said: String,
    undo: () -> Unit,
) {
    val messages = LocalMessages.current.all
    val at = LocalScreenAt.current
    val undoes by rememberUpdatedState(undo)
    DisposableEffect(messages, at, said) {
        val message = Message(at, said) { undoes() }
        messages.add(message)
        onDispose { messages.remove(message) }
    }
}

/** The one line at the bottom, over the content, which it doesn't push: an error first, then what can be undone. */
@Composable
internal fun MessageLine(
    at: ScreenAt,
    modifier: Modifier = Modifier,
) {
    val app = LocalApp.current
    val messages = LocalMessages.current.all
    val trouble = app.trouble.now()
    val inbox = app.inbox.now()
    val message = messages.lastOrNull { it.at == at }
    Column(
        modifier.widthIn(max = 640.dp).fillMaxWidth().padding(horizontal = 12.dp, vertical = 8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        when {
            trouble != null -> {
                ErrorBar(trouble.sentence, onClose = app::putTroubleAway)
            }

            message == null && inbox != null -> {
                ErrorBar(inbox, onClose = app::putInboxAway)
            }
        }
        // An error hides no way back: both are said.
        if (message != null) Undoable(message) { messages.remove(message) }
    }
}

@Composable
private fun Undoable(
    message: Message,
    onClose: () -> Unit,
) {
    val strings = LocalStrings.current
    val colors = MaterialTheme.colorScheme
    Surface(
        Modifier.fillMaxWidth().testTag("undo-bar"),
        shape = MaterialTheme.shapes.medium,
        color = colors.inverseSurface,
    ) {
        Row(Modifier.padding(start = 16.dp), verticalAlignment = Alignment.CenterVertically) {
            Text(
                message.said,
                Modifier.weight(1f).padding(vertical = 8.dp).semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.bodyMedium,
            )
            TextButton(message.undo, Modifier.heightIn(min = 48.dp).testTag("undo")) {
                Text(strings[Key.ACTION_UNDO], color = colors.inversePrimary)
            }
            IconAction(Icons.Close, strings[Key.ACTION_CLOSE], Modifier.testTag("undo-close"), onClose)
        }
    }
}
