package app.nearer

import android.app.UiModeManager
import android.content.Context
import android.os.Build
import androidx.annotation.RequiresApi
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import app.nearer.ui.Appearance
import app.nearer.ui.ofHighContrast

/** From here on somebody asked the phone for more contrast: it says 0 for as usual, and 1 for the most. */
private const val HIGH_CONTRAST = 0.5f

/** Light or dark, and of high contrast, as the phone says. */
@Composable
internal fun systemAppearance(): Appearance {
    val appearance = if (isSystemInDarkTheme()) Appearance.Dark else Appearance.Light
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE) return appearance
    return if (contrast() >= HIGH_CONTRAST) appearance.ofHighContrast() else appearance
}

@RequiresApi(Build.VERSION_CODES.UPSIDE_DOWN_CAKE)
@Composable
private fun contrast(): Float {
    val context = LocalContext.current
    val modes = remember(context) { context.getSystemService(Context.UI_MODE_SERVICE) as UiModeManager }
    var contrast by remember(modes) { mutableFloatStateOf(modes.contrast) }
    DisposableEffect(modes) {
        val listener = UiModeManager.ContrastChangeListener { contrast = it }
        modes.addContrastChangeListener(context.mainExecutor, listener)
        onDispose { modes.removeContrastChangeListener(listener) }
    }
    return contrast
}
