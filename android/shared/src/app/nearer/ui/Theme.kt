package app.nearer.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** How the app looks: follows the phone unless the person chose otherwise. */
enum class Appearance { Light, Dark, HighContrastLight, HighContrastDark }

/**
 * Quiet and warm, a little paper; one accent, a muted clay. Every `onX` colour has at least 4.5:1 on its `X`,
 * text colours also on every surface; outlines of controls at least 3:1. ThemeTest holds this.
 */
private val Light =
    lightColorScheme(
        primary = Color(0xFF8A4B32),
        onPrimary = Color(0xFFFFFFFF),
        primaryContainer = Color(0xFFF3DDCF),
        onPrimaryContainer = Color(0xFF4A2415),
        inversePrimary = Color(0xFFE8B194),
        secondary = Color(0xFF6B5A4E),
        onSecondary = Color(0xFFFFFFFF),
        secondaryContainer = Color(0xFFECE1D4),
        onSecondaryContainer = Color(0xFF3A2F27),
        tertiary = Color(0xFF6B5A4E),
        onTertiary = Color(0xFFFFFFFF),
        tertiaryContainer = Color(0xFFECE1D4),
        onTertiaryContainer = Color(0xFF3A2F27),
        background = Color(0xFFFAF6EF),
        onBackground = Color(0xFF2B2622),
        surface = Color(0xFFFAF6EF),
        onSurface = Color(0xFF2B2622),
        surfaceVariant = Color(0xFFEFE7DB),
        onSurfaceVariant = Color(0xFF5A5048),
        surfaceTint = Color(0xFF8A4B32),
        inverseSurface = Color(0xFF37312C),
        inverseOnSurface = Color(0xFFF6EFE6),
        error = Color(0xFF9B2F2B),
        onError = Color(0xFFFFFFFF),
        errorContainer = Color(0xFFF7DBD6),
        onErrorContainer = Color(0xFF5A1512),
        outline = Color(0xFF857A6F),
        outlineVariant = Color(0xFFDCD1C3),
        scrim = Color(0xFF000000),
        surfaceBright = Color(0xFFFFFCF7),
        surfaceDim = Color(0xFFE6DED2),
        surfaceContainerLowest = Color(0xFFFFFCF7),
        surfaceContainerLow = Color(0xFFF7F1E8),
        surfaceContainer = Color(0xFFF3ECE1),
        surfaceContainerHigh = Color(0xFFEFE7DB),
        surfaceContainerHighest = Color(0xFFEAE1D4),
    )

private val Dark =
    darkColorScheme(
        primary = Color(0xFFE8B194),
        onPrimary = Color(0xFF47210F),
        primaryContainer = Color(0xFF61361F),
        onPrimaryContainer = Color(0xFFFADCCB),
        inversePrimary = Color(0xFF8A4B32),
        secondary = Color(0xFFD3C3B5),
        onSecondary = Color(0xFF372D25),
        secondaryContainer = Color(0xFF483D34),
        onSecondaryContainer = Color(0xFFEFE0D2),
        tertiary = Color(0xFFD3C3B5),
        onTertiary = Color(0xFF372D25),
        tertiaryContainer = Color(0xFF483D34),
        onTertiaryContainer = Color(0xFFEFE0D2),
        background = Color(0xFF1C1917),
        onBackground = Color(0xFFEBE3DA),
        surface = Color(0xFF1C1917),
        onSurface = Color(0xFFEBE3DA),
        surfaceVariant = Color(0xFF332E2A),
        onSurfaceVariant = Color(0xFFCDC2B6),
        surfaceTint = Color(0xFFE8B194),
        inverseSurface = Color(0xFFEBE3DA),
        inverseOnSurface = Color(0xFF2F2A26),
        error = Color(0xFFF2B5AE),
        onError = Color(0xFF5A1512),
        errorContainer = Color(0xFF74231F),
        onErrorContainer = Color(0xFFF9DCD7),
        outline = Color(0xFF9A8E82),
        outlineVariant = Color(0xFF4A433D),
        scrim = Color(0xFF000000),
        surfaceBright = Color(0xFF3D3833),
        surfaceDim = Color(0xFF171412),
        surfaceContainerLowest = Color(0xFF141210),
        surfaceContainerLow = Color(0xFF221F1C),
        surfaceContainer = Color(0xFF272320),
        surfaceContainerHigh = Color(0xFF302B27),
        surfaceContainerHighest = Color(0xFF3A3530),
    )

private val HighContrastLight =
    Light.copy(
        primary = Color(0xFF5E2A15),
        primaryContainer = Color(0xFF5E2A15),
        onPrimaryContainer = Color(0xFFFFFFFF),
        secondary = Color(0xFF33281F),
        secondaryContainer = Color(0xFF4A3E34),
        onSecondaryContainer = Color(0xFFFFFFFF),
        tertiary = Color(0xFF33281F),
        tertiaryContainer = Color(0xFF4A3E34),
        onTertiaryContainer = Color(0xFFFFFFFF),
        background = Color(0xFFFFFFFF),
        onBackground = Color(0xFF000000),
        surface = Color(0xFFFFFFFF),
        onSurface = Color(0xFF000000),
        surfaceVariant = Color(0xFFF2F2F2),
        onSurfaceVariant = Color(0xFF1A1A1A),
        error = Color(0xFF7A0F0C),
        errorContainer = Color(0xFF7A0F0C),
        onErrorContainer = Color(0xFFFFFFFF),
        outline = Color(0xFF2B2622),
        outlineVariant = Color(0xFF5A5048),
        surfaceBright = Color(0xFFFFFFFF),
        surfaceDim = Color(0xFFEDEDED),
        surfaceContainerLowest = Color(0xFFFFFFFF),
        surfaceContainerLow = Color(0xFFFFFFFF),
        surfaceContainer = Color(0xFFF7F7F7),
        surfaceContainerHigh = Color(0xFFF2F2F2),
        surfaceContainerHighest = Color(0xFFEDEDED),
    )

private val HighContrastDark =
    Dark.copy(
        primary = Color(0xFFFFD9C4),
        onPrimary = Color(0xFF000000),
        primaryContainer = Color(0xFFFFD9C4),
        onPrimaryContainer = Color(0xFF000000),
        secondary = Color(0xFFF5EBE0),
        onSecondary = Color(0xFF000000),
        secondaryContainer = Color(0xFFEADDCF),
        onSecondaryContainer = Color(0xFF000000),
        tertiary = Color(0xFFF5EBE0),
        onTertiary = Color(0xFF000000),
        tertiaryContainer = Color(0xFFEADDCF),
        onTertiaryContainer = Color(0xFF000000),
        background = Color(0xFF000000),
        onBackground = Color(0xFFFFFFFF),
        surface = Color(0xFF000000),
        onSurface = Color(0xFFFFFFFF),
        surfaceVariant = Color(0xFF1A1A1A),
        onSurfaceVariant = Color(0xFFF2F2F2),
        error = Color(0xFFFFD2CC),
        onError = Color(0xFF000000),
        errorContainer = Color(0xFFFFD2CC),
        onErrorContainer = Color(0xFF000000),
        outline = Color(0xFFF2F2F2),
        outlineVariant = Color(0xFFCDC2B6),
        surfaceBright = Color(0xFF2B2B2B),
        surfaceDim = Color(0xFF000000),
        surfaceContainerLowest = Color(0xFF000000),
        surfaceContainerLow = Color(0xFF0D0D0D),
        surfaceContainer = Color(0xFF141414),
        surfaceContainerHigh = Color(0xFF1F1F1F),
        surfaceContainerHighest = Color(0xFF2B2B2B),
    )

fun colorsOf(appearance: Appearance): ColorScheme =
    when (appearance) {
        Appearance.Light -> Light
        Appearance.Dark -> Dark
        Appearance.HighContrastLight -> HighContrastLight
        Appearance.HighContrastDark -> HighContrastDark
    }

/** One display face, the phone's own serif, for titles; all else in its plain face. Sizes in sp: they grow to 200 %. */
private val Type =
    Typography().run {
        fun TextStyle.display() = copy(fontFamily = FontFamily.Serif, fontWeight = FontWeight.Normal)
        copy(
            displayLarge = displayLarge.display(),
            displayMedium = displayMedium.display(),
            displaySmall = displaySmall.display(),
            headlineLarge = headlineLarge.display(),
            headlineMedium = headlineMedium.display(),
            headlineSmall = headlineSmall.display(),
            bodyLarge = bodyLarge.copy(lineHeight = 26.sp),
            bodyMedium = bodyMedium.copy(lineHeight = 22.sp),
        )
    }

private val Corners =
    Shapes(
        extraSmall = RoundedCornerShape(6.dp),
        small = RoundedCornerShape(8.dp),
        medium = RoundedCornerShape(12.dp),
        large = RoundedCornerShape(16.dp),
        extraLarge = RoundedCornerShape(24.dp),
    )

@Composable
fun NearerTheme(
    appearance: Appearance = if (isSystemInDarkTheme()) Appearance.Dark else Appearance.Light,
    content: @Composable () -> Unit,
) {
    val colors = colorsOf(appearance)
    MaterialTheme(colorScheme = colors, shapes = Corners, typography = Type) {
        CompositionLocalProvider(LocalContentColor provides colors.onBackground) {
            Box(Modifier.fillMaxSize().background(colors.background)) { content() }
        }
    }
}
