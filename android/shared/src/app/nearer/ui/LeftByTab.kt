package app.nearer.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager

/** Tab leaves a field of several lines too: it would hold fast whoever goes by keyboard alone. */
@Composable
internal fun Modifier.leftByTab(): Modifier {
    val focus = LocalFocusManager.current
    return onPreviewKeyEvent { event ->
        val isTab = event.key == Key.Tab
        if (isTab && event.type == KeyEventType.KeyDown) {
            focus.moveFocus(if (event.isShiftPressed) FocusDirection.Previous else FocusDirection.Next)
        }
        isTab
    }
}
