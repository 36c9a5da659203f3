package app.nearer.ui.journal

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.produceState
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.Captured
import app.nearer.core.EntryDraft
import app.nearer.core.NearerException
import app.nearer.core.Way
import app.nearer.model.AppModel
import app.nearer.model.Host
import app.nearer.model.sentence
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalCorner
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** A check-in, or words that were shared, without the vault: they are sealed and filed when the app is opened. */
@Composable
fun CaptureSealed(
    host: Host,
    way: Way?,
    shared: String?,
    onClose: () -> Unit,
) {
    val scope = rememberCoroutineScope()
    // The library and its strings are needed, the vault isn't: it stays shut.
    val made by produceState<AppModel?>(null, host) {
        value = withContext(Dispatchers.IO) { AppModel(host, scope, Dispatchers.IO) }
    }
    val app = made ?: return
    var isKept by remember { mutableStateOf(false) }
    var refused by remember { mutableStateOf<String?>(null) }

    fun leave(captured: Captured) {
        scope.launch {
            try {
                app.aside { app.library.capture(host.folders.shared, host.clock, null, captured) }
                isKept = true
            } catch (error: NearerException) {
                refused = error.sentence(app.library, app.strings)
            }
        }
    }

    CompositionLocalProvider(LocalApp provides app, LocalStrings provides app.strings, LocalCorner provides {}) {
        Surface(color = MaterialTheme.colorScheme.background) {
            ScreenFrame(app.strings[if (shared == null) Key.CAPTURE_TITLE else Key.CAPTURE_SHARED], onBack = onClose) {
                refused?.let { Refusal(it) }
                when {
                    isKept -> Kept(onClose)
                    shared != null -> Shared(shared, ::leave)
                    else -> CaptureTaps(way) { leave(Captured.CheckIn(it)) }
                }
            }
        }
    }
}

@Composable
private fun Kept(onClose: () -> Unit) {
    val strings = LocalStrings.current
    Text(
        strings[Key.CAPTURE_KEPT_LATER],
        Modifier.testTag("capture-sealed").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyLarge,
    )
    PrimaryButton(strings[Key.ACTION_CLOSE], Modifier.testTag("capture-close"), onClick = onClose)
}

/** Words of another app, to be looked at once more before they are kept. */
@Composable
private fun Shared(
    shared: String,
    onKeep: (Captured) -> Unit,
) {
    val strings = LocalStrings.current
    var text by remember { mutableStateOf(shared) }
    HintText(strings[Key.SETTINGS_PRIVATE])
    OwnWords(text, strings[Key.JOURNAL_TEXT], Modifier.testTag("capture-text"), lines = LINES) { text = it }
    PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("capture-save"), enabled = text.isNotBlank()) {
        onKeep(Captured.Entry(EntryDraft(text, null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)))
    }
}

private const val LINES = 4
