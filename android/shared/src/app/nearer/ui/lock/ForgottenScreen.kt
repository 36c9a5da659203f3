package app.nearer.ui.lock

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.SealedCaptureModel
import app.nearer.model.UnlockModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.Refusal
import app.nearer.ui.journal.SealedWords
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** The way back where it can't be unlocked: the six words, or a copy. */
@Composable
fun ForgottenScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { UnlockModel(it) }
    val isIdle = !model.isBusy.now()
    ScreenFrame(strings[Key.FORGOTTEN_TITLE], onBack = { app.back() }) {
        val lock = model.lock.now() ?: return@ScreenFrame
        if (lock.canRecover) {
            var typed by remember { mutableStateOf("") }
            Text(strings[Key.FORGOTTEN_WORDS], style = MaterialTheme.typography.bodyLarge)
            PassphraseField(strings[Key.COPIES_WORDS], typed, "forgotten-words") { typed = it }
            model.refused.now()?.let { Refusal(it) }
            PrimaryButton(
                strings[Key.FORGOTTEN_OPEN],
                Modifier.fillMaxWidth().testTag("forgotten-open"),
                isIdle && typed.isNotEmpty(),
            ) { model.recover(typed) }
        } else {
            Text(
                strings[Key.FORGOTTEN_NO_WORDS],
                Modifier.testTag("forgotten-no-words"),
                style = MaterialTheme.typography.bodyLarge,
            )
        }
        HintText(strings[Key.FORGOTTEN_COPY])
        QuietButton(strings[Key.WELCOME_COPY], Modifier.fillMaxWidth().testTag("forgotten-copy"), isIdle) {
            model.openRecover()
        }
    }
}

/** Words that are left sealed, and filed when Nearer is unlocked next. */
@Composable
fun OneLineScreen() {
    val app = LocalApp.current
    val model = rememberModel { SealedCaptureModel(it, shared = "") }
    ScreenFrame(LocalStrings.current[Key.CAPTURE_SHARED], onBack = { app.back() }) {
        model.refused.now()?.let { Refusal(it) }
        SealedWords(model) { app.back() }
    }
}
