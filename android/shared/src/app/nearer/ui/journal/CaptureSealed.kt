package app.nearer.ui.journal

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.Way
import app.nearer.model.AppModel
import app.nearer.model.Host
import app.nearer.model.SealedCaptureModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalCorner
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel
import kotlinx.coroutines.Dispatchers
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
    CompositionLocalProvider(LocalApp provides app, LocalStrings provides app.strings, LocalCorner provides {}) {
        val model = rememberModel { SealedCaptureModel(it, way, shared) }
        Surface(color = MaterialTheme.colorScheme.background) {
            ScreenFrame(app.strings[if (shared == null) Key.CAPTURE_TITLE else Key.CAPTURE_SHARED], onBack = onClose) {
                model.refused.now()?.let { Refusal(it) }
                if (shared != null) {
                    SealedWords(model, onClose)
                } else if (model.isKept.now()) {
                    Kept(onClose)
                } else {
                    CaptureTaps(model.kinds, model.moods, model.way, { model.tap(it) }) { model.tap(it) }
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

/** Words that are sealed: of another app, to be looked at once more before they are kept, or typed here. */
@Composable
internal fun SealedWords(
    model: SealedCaptureModel,
    onClose: () -> Unit,
) {
    if (model.isKept.now()) {
        Kept(onClose)
        return
    }
    val strings = LocalStrings.current
    val text = model.words.now().orEmpty()
    HintText(strings[Key.SETTINGS_PRIVATE])
    OwnWords(text, strings[Key.JOURNAL_TEXT], Modifier.testTag("capture-text"), lines = LINES) {
        model.words.value = it
    }
    PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("capture-save"), enabled = text.isNotBlank()) {
        model.keep()
    }
}

private const val LINES = 4
