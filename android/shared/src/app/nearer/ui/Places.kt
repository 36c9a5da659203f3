package app.nearer.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.model.Place
import app.nearer.model.ScreenAt
import app.nearer.model.VaultState
import app.nearer.strings.Key

/** The five places, what lies on them, and what is there on all of them: "Right now", a word about an error. */
@Composable
fun Places(vault: VaultState.Open) {
    val app = LocalApp.current
    val places = rememberSaveableStateHolder()
    // A hidden field must not keep the keyboard.
    val focus = LocalFocusManager.current
    val place = app.place.now()
    val screens = app.screens.now()
    val top = screens.lastOrNull()
    LaunchedEffect(place, screens.size) { focus.clearFocus() }

    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        Box(Modifier.weight(1f).fillMaxWidth()) {
            Kept(visible = top == null) {
                CompositionLocalProvider(
                    LocalCorner provides { PlaceCorner() },
                    LocalScreenAt provides ScreenAt(place),
                ) {
                    places.SaveableStateProvider(place.name) { PlaceScreen(place) }
                }
            }
            ScreensOnTop()
            val at = if (top == null) ScreenAt(place) else ScreenAt(place, screens.lastIndex, top)
            MessageLine(at, Modifier.align(Alignment.BottomCenter))
        }
        HelpBar()
        if (vault.settings.demo) DemoLabel()
        if (top == null && !isKeyboardShown()) PlacesBar(place, app::go)
    }
}

@Composable
private fun PlaceScreen(place: Place) {
    when (place) {
        Place.Today -> TodayScreen()
        Place.Path -> PathScreen()
        Place.Journal -> JournalScreen()
        Place.Insights -> InsightsScreen()
        Place.You -> YouScreen()
    }
}

@Composable
private fun DemoLabel() {
    Text(
        LocalStrings.current[Key.DEMO_LABEL],
        Modifier.fillMaxWidth().padding(horizontal = 16.dp, vertical = 2.dp).testTag("demo-label"),
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        style = MaterialTheme.typography.labelSmall,
        textAlign = TextAlign.Center,
    )
}

/** Small phones need the height while someone types. */
@Composable
private fun isKeyboardShown(): Boolean = WindowInsets.ime.getBottom(LocalDensity.current) > 0
