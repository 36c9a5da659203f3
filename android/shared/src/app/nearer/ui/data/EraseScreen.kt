package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.EraseModel
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** Erasing everything: told first, asked once more, and what could not be removed is said. */
@Composable
fun EraseScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { EraseModel(it) }
    ScreenFrame(strings[Key.ERASE_TITLE], onBack = { app.back() }) {
        val said = model.said.now()
        if (said != null) {
            Said(said, Modifier.testTag("erase-said"))
            return@ScreenFrame
        }
        Text(strings[Key.ERASE_HINT], style = MaterialTheme.typography.bodyLarge)
        if (model.isSure.now()) {
            val isIdle = !model.isBusy.now()
            Text(strings[Key.ERASE_SURE], style = MaterialTheme.typography.bodyLarge)
            PrimaryButton(
                strings[Key.ERASE_NOW],
                Modifier.fillMaxWidth().testTag("erase-now"),
                isIdle,
            ) { model.erase() }
            QuietButton(strings[Key.ACTION_CANCEL], Modifier.fillMaxWidth().testTag("erase-cancel"), isIdle) {
                model.putAway()
            }
        } else {
            QuietButton(strings[Key.ERASE_TITLE], Modifier.fillMaxWidth().testTag("erase-ask")) { model.ask() }
        }
    }
}
