package app.nearer

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.nearer.ui.Appearance
import app.nearer.ui.colorsOf
import org.junit.Assert.assertTrue
import org.junit.Test

class ThemeTest {
    private fun contrast(
        a: Color,
        b: Color,
    ): Float {
        val (low, high) = listOf(a.luminance(), b.luminance()).sorted()
        return (high + 0.05f) / (low + 0.05f)
    }

    @Test
    fun textAndControlsCanBeRead() {
        for (appearance in Appearance.entries) {
            val least = if (appearance.name.startsWith("High")) 7f else 4.5f
            with(colorsOf(appearance)) {
                val surfaces =
                    listOf(
                        background,
                        surface,
                        surfaceVariant,
                        surfaceBright,
                        surfaceDim,
                        surfaceContainerLowest,
                        surfaceContainerLow,
                        surfaceContainer,
                        surfaceContainerHigh,
                        surfaceContainerHighest,
                    )
                val texts = listOf(onSurface, onSurfaceVariant, onBackground, primary, error)
                val pairs =
                    surfaces.flatMap { s -> texts.map { it to s } } +
                        listOf(
                            onPrimary to primary,
                            onPrimaryContainer to primaryContainer,
                            onSecondary to secondary,
                            onSecondaryContainer to secondaryContainer,
                            onTertiary to tertiary,
                            onTertiaryContainer to tertiaryContainer,
                            onError to error,
                            onErrorContainer to errorContainer,
                            inverseOnSurface to inverseSurface,
                            inversePrimary to inverseSurface,
                        )
                for ((text, ground) in pairs) {
                    val found = contrast(text, ground)
                    val wanted = if (text == inversePrimary || text == inverseOnSurface) 4.5f else least
                    assertTrue("$appearance: $text on $ground has $found:1", found >= wanted)
                }
                for (ground in listOf(background, surfaceContainer)) {
                    val found = contrast(outline, ground)
                    assertTrue("$appearance: outline on $ground has $found:1", found >= 3f)
                }
            }
        }
    }
}
