package app.nearer.ui

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.model.Screen
import app.nearer.strings.Key

/**
 * Why the vault can't be opened, what can be tried, and what works all the same. [comesBack]: the key is kept back for a
 * moment, and asked for again by itself.
 */
@Composable
fun VaultTrouble(
    sentence: String,
    comesBack: Boolean,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.ERROR_TITLE], onBack = null) {
        Text(
            sentence,
            Modifier.testTag("vault-trouble").semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
        PrimaryButton(
            strings[Key.ACTION_TRY_AGAIN],
            Modifier.fillMaxWidth().testTag("try-again"),
            onClick = app.life::tryAgain,
        )
        if (!comesBack) {
            QuietButton(strings[Key.FORGOTTEN_OPEN], Modifier.fillMaxWidth().testTag("trouble-words")) {
                app.open(Screen.Forgotten)
            }
            QuietButton(strings[Key.WELCOME_COPY], Modifier.fillMaxWidth().testTag("trouble-copy")) {
                app.open(Screen.Recover)
            }
        }
        Spacer(Modifier.height(12.dp))
        HintText(strings[Key.ERROR_TOOLBOX_STILL])
        QuietButton(strings[Key.TOOLBOX_OPEN], Modifier.fillMaxWidth().testTag("right-now")) {
            app.open(Screen.Toolbox)
        }
    }
}
