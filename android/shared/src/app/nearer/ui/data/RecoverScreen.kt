package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.RecoverModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** A new vault from a copy, where the old one can't be opened. */
@Composable
fun RecoverScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { RecoverModel(it) }
    val isIdle = !model.isBusy.now()
    ScreenFrame(strings[Key.RESTORE_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.RECOVER_HINT])
        QuietButton(strings[Key.RESTORE_PICK], Modifier.testTag("recover-pick"), isIdle) { model.pick() }
        model.refused.now()?.let { Refusal(it) }
        val inside = model.inside.now()
        if (inside != null) {
            SectionTitle(inside.words, Modifier.testTag("recover-inside"))
            if (inside.untilWords.isNotEmpty()) HintText(inside.untilWords)
            if (inside.leftOut > 0u) HintText(inside.leftOutWords)
            PrimaryButton(
                strings[Key.RECOVER_BEGIN],
                Modifier.fillMaxWidth().testTag("recover-begin"),
                isIdle,
            ) { model.begin() }
        } else if (model.isPicked.now()) {
            var typed by remember { mutableStateOf("") }
            PassphraseField(strings[Key.RESTORE_WORDS], typed, "recover-words") { typed = it }
            PrimaryButton(
                strings[Key.RESTORE_LOOK],
                Modifier.testTag("recover-look"),
                isIdle && typed.isNotEmpty(),
            ) { model.look(typed) }
        }
    }
}
