package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import app.nearer.model.AppModel
import app.nearer.model.Screen
import app.nearer.model.VaultState
import app.nearer.strings.Key

/** The app: the first start, the places and what lies on them, or why the vault can't be opened. */
@Composable
fun NearerApp(app: AppModel) {
    CompositionLocalProvider(
        LocalApp provides app,
        LocalStrings provides app.strings,
        LocalMessages provides remember(app) { Messages() },
    ) {
        Surface(modifier = Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background) {
            when (val vault = app.vault.now()) {
                VaultState.Closed, VaultState.Opening -> Unit
                VaultState.Locked -> WithoutVault(app.strings[Key.ERROR_LOCKED])
                is VaultState.Failed -> WithoutVault(vault.failure.sentence)
                is VaultState.Open -> if (vault.settings.welcomed) Places(vault) else FirstStart()
            }
        }
    }
}

/** Why the vault can't be opened, and on it "Right now" with its forms, which need no vault. */
@Composable
private fun WithoutVault(sentence: String) {
    val app = LocalApp.current
    val isToolbox = { screen: Screen? -> screen is Screen.Toolbox || screen is Screen.UnsavedForm }
    val screens = app.screens.now()
    if (isToolbox(screens.lastOrNull())) ScreensOnTop(screens.filter(isToolbox)) else VaultTrouble(sentence)
}
