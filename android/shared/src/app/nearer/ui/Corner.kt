package app.nearer.ui

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.model.Screen
import app.nearer.model.VaultState
import app.nearer.strings.Key
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.isTextLarge

/** The corner of a place: the settings and "Right now". */
@Composable
internal fun RowScope.PlaceCorner() {
    val app = LocalApp.current
    Spacer(Modifier.weight(1f))
    CaptureButton()
    IconAction(Icons.Gear, LocalStrings.current[Key.PLACE_SETTINGS], Modifier.testTag("open-settings")) {
        app.open(Screen.Settings)
    }
    RightNowButton()
}

/**
 * The corner of Today: its settings are reached from the other places, so that the day has room. Where text is large
 * "Right now" keeps its ring alone, or the day would break within its words.
 */
@Composable
internal fun RowScope.TodayCorner() {
    val app = LocalApp.current
    CaptureButton()
    if (isTextLarge()) {
        RightNowRing { app.open(Screen.Toolbox) }
    } else {
        RightNowButton(MaterialTheme.colorScheme.paper())
    }
}

/** The corner of a screen on top: "Right now", where it isn't shown already. */
@Composable
internal fun RowScope.ScreenCorner(screen: Screen?) {
    val app = LocalApp.current
    Spacer(Modifier.weight(1f))
    if (screen !is Screen.Capture && app.vault.now() is VaultState.Open) CaptureButton()
    if (screen != Screen.Toolbox) RightNowButton()
}

/** Two taps from everywhere. */
@Composable
private fun CaptureButton() {
    val app = LocalApp.current
    IconAction(Icons.Add, LocalStrings.current[Key.CAPTURE_OPEN], Modifier.testTag("capture-open")) {
        app.open(Screen.Capture())
    }
}

@Composable
private fun RightNowButton(ground: Color = MaterialTheme.colorScheme.secondaryContainer) {
    val app = LocalApp.current
    FilledTonalButton(
        { app.open(Screen.Toolbox) },
        Modifier.heightIn(min = 48.dp).testTag("right-now"),
        colors = ButtonDefaults.filledTonalButtonColors(containerColor = ground),
        contentPadding = PaddingValues(start = 12.dp, end = 16.dp),
    ) {
        Icon(Icons.RightNow, contentDescription = null, Modifier.size(20.dp))
        Spacer(Modifier.width(8.dp))
        Text(LocalStrings.current[Key.TOOLBOX_OPEN])
    }
}
