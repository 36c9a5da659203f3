package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import app.nearer.model.AppModel
import app.nearer.model.VaultState
import app.nearer.model.needsNoVault
import app.nearer.strings.Key
import app.nearer.ui.lock.LockedPage

/** The app: the first start, the places and what lies on them, or why the vault can't be opened. */
@Composable
fun NearerApp(
    app: AppModel,
    back: BackPreview = remember { BackPreview() },
) {
    CompositionLocalProvider(
        LocalApp provides app,
        LocalBack provides back,
        LocalStrings provides app.strings,
        LocalMessages provides remember(app) { Messages() },
    ) {
        Surface(modifier = Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background) {
            when (val vault = app.vault.now()) {
                VaultState.Closed, VaultState.Opening -> Unit
                VaultState.Locked -> WithoutVault { VaultTrouble(app.strings[Key.ERROR_LOCKED], comesBack = true) }
                is VaultState.Shut -> WithoutVault { LockedPage(vault.lock) }
                is VaultState.Failed -> WithoutVault { VaultTrouble(vault.failure.sentence, comesBack = false) }
                is VaultState.Open -> if (vault.settings.welcomed) Places(vault) else FirstStart()
            }
        }
    }
}

/** Why the vault isn't open, and on it what needs none: "Right now" with its forms, one line, and the ways back. */
@Composable
private fun WithoutVault(below: @Composable () -> Unit) {
    val app = LocalApp.current
    val screens = app.screens.now()
    if (screens.lastOrNull()?.needsNoVault == true) ScreensOnTop(screens.filter { it.needsNoVault }) else below()
}
