package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import app.nearer.model.AppModel
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.model.VaultState

/** The app: the first start, the places and what lies on them, or why the vault can't be opened. */
@Composable
fun NearerApp(app: AppModel) {
    CompositionLocalProvider(LocalApp provides app, LocalStrings provides app.strings) {
        Surface(modifier = Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background) {
            when (val vault = app.vault) {
                VaultState.Opening -> Unit
                is VaultState.Failed -> if (!ToolboxOverlay(app)) VaultTrouble(vault.error)
                is VaultState.Open -> if (vault.settings.welcomed) Places(vault) else FirstStart(vault)
            }
        }
    }
}

/** The toolbox and its forms need no vault; true where one of them is shown. */
@Composable
private fun ToolboxOverlay(app: AppModel): Boolean {
    when (val top = app.top) {
        Screen.Toolbox -> ToolboxScreen()
        is Screen.UnsavedForm -> UnsavedFormScreen(top.id)
        else -> return false
    }
    return true
}
