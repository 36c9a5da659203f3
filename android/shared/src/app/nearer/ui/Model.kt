package app.nearer.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import app.nearer.model.AppModel
import app.nearer.model.Place
import app.nearer.model.ScreenAt
import app.nearer.model.ScreenModel
import app.nearer.model.Strings
import app.nearer.model.VaultState
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.StateFlow

val LocalApp = staticCompositionLocalOf<AppModel> { error("no app model") }

val LocalStrings = staticCompositionLocalOf { Strings(emptyMap()) }

/** Which screen is being drawn: whose models these are. */
val LocalScreenAt = compositionLocalOf { ScreenAt(Place.Today) }

/** What it is now. Drawn as soon as it is set: a field whose words came back a frame later would lose letters. */
@Composable
fun <T> StateFlow<T>.now(): T = collectAsState(Dispatchers.Unconfined).value

/** The screen's model: another one for another vault, and for another [key]. */
@Composable
inline fun <reified M : ScreenModel> rememberModel(
    key: Any? = null,
    noinline make: (AppModel) -> M,
): M = rememberModel(M::class.java, key, make)

@Composable
fun <M : ScreenModel> rememberModel(
    type: Class<M>,
    key: Any?,
    make: (AppModel) -> M,
): M {
    val app = LocalApp.current
    val here = LocalScreenAt.current
    val nearer = (app.vault.now() as? VaultState.Open)?.nearer
    val model = remember(app, here, nearer, key) { app.models.of(here, type, key) { make(app) } }
    DisposableEffect(model) {
        app.models.appears(model)
        onDispose { app.models.leaves(model) }
    }
    return model
}
