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
                VaultState.Locked -> WithoutVault(app.strings[Key.ERROR_LOCKED], comesBack = true)
                is VaultState.Failed -> WithoutVault(vault.failure.sentence, comesBack = false)
                is VaultState.Open -> if (vault.settings.welcomed) Places(vault) else FirstStart()
            }
        }
    }
}

/** Why the vault can't be opened, and on it what needs none: "Right now" with its forms, and beginning with a copy. */
@Composable
private fun WithoutVault(
    sentence: String,
    comesBack: Boolean,
) {
    val app = LocalApp.current
    val needsNone = { screen: Screen? ->
        screen is Screen.Toolbox || screen is Screen.UnsavedForm || screen is Screen.Recover
    }
    val screens = app.screens.now()
    if (needsNone(screens.lastOrNull())) {
        ScreensOnTop(screens.filter(needsNone))
    } else {
        VaultTrouble(sentence, comesBack)
    }
}
