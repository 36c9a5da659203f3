package app.nearer.ui.lock

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle

/** What Nearer protects against, and what not. */
@Composable
fun ProtectsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.PROTECTS_TITLE], onBack = { app.back() }) {
        SectionTitle(strings[Key.PROTECTS_DOES])
        for (key in listOf(Key.PROTECTS_EYES, Key.PROTECTS_THIEF, Key.PROTECTS_NET)) {
            Text(strings[key], style = MaterialTheme.typography.bodyLarge)
        }
        SectionTitle(strings[Key.PROTECTS_NOT])
        for (key in NOT) Text(strings[key], style = MaterialTheme.typography.bodyLarge)
    }
}

private val NOT =
    listOf(
        Key.PROTECTS_CONTROLLED,
        Key.PROTECTS_LINES,
        Key.PROTECTS_PRESSED,
        Key.PROTECTS_HANDED,
        Key.PROTECTS_FORGOTTEN,
    )
