package app.nearer.ui.form

import androidx.compose.runtime.staticCompositionLocalOf

/** How fast time goes by in a step: 1 in life, more in a test. */
val LocalPace = staticCompositionLocalOf { 1f }
