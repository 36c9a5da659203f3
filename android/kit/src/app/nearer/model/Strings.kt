package app.nearer.model

import androidx.compose.runtime.staticCompositionLocalOf

/** The catalogue of interface strings, taken over from the core once. */
class Strings(
    private val texts: Map<String, String>,
) {
    operator fun get(key: String): String = texts[key] ?: key
}

val LocalStrings = staticCompositionLocalOf { Strings(emptyMap()) }
