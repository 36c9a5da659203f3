package app.nearer.ui

import androidx.compose.foundation.BorderStroke
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
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.look.Shade
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.look.TypeRole
import app.nearer.look.TypeRoles
import app.nearer.model.AppModel
import app.nearer.model.VaultState
import app.nearer.core.Appearance as Chosen

/** How the app looks: follows the phone unless the person chose otherwise. */
enum class Appearance { Light, Dark, HighContrastLight, HighContrastDark }

/** Of a colour's four shades, the one of this appearance. */
fun Shade.of(appearance: Appearance): Color =
    Color(
        when (appearance) {
            Appearance.Light -> light
            Appearance.Dark -> dark
            Appearance.HighContrastLight -> highContrast
            Appearance.HighContrastDark -> highContrastDark
        },
    )

/** What is drawn beside Material's own parts takes its colours by their names in the table of the look. */
val LocalAppearance = staticCompositionLocalOf { Appearance.Light }

@Composable
@ReadOnlyComposable
fun Shade.now(): Color = of(LocalAppearance.current)

/** Light on dark, or dark on light: what a message that lies over all else is made of. */
private val Appearance.opposite
    get() =
        when (this) {
            Appearance.Light -> Appearance.Dark
            Appearance.Dark -> Appearance.Light
            Appearance.HighContrastLight -> Appearance.HighContrastDark
            Appearance.HighContrastDark -> Appearance.HighContrastLight
        }

val Appearance.isDark get() = this == Appearance.Dark || this == Appearance.HighContrastDark

/** What the person chose, else what the [system] says; before the vault is open nobody knows what they chose. */
@Composable
fun appearanceOf(
    app: AppModel?,
    system: Appearance = if (isSystemInDarkTheme()) Appearance.Dark else Appearance.Light,
): Appearance {
    val vault = app?.vault?.now() as? VaultState.Open
    return when (vault?.settings?.appearance) {
        null -> system
        Chosen.LIGHT -> Appearance.Light
        Chosen.DARK -> Appearance.Dark
        Chosen.HIGH_CONTRAST -> system.ofHighContrast()
    }
}

val Appearance.isHighContrast get() = this == Appearance.HighContrastLight || this == Appearance.HighContrastDark

/** The edge of a sheet: a hairline, and a line that can be seen in high contrast, where tone alone bounds nothing. */
@Composable
internal fun sheetEdge(): BorderStroke {
    val colors = MaterialTheme.colorScheme
    return if (LocalAppearance.current.isHighContrast) {
        BorderStroke(2.dp, colors.outline)
    } else {
        BorderStroke(1.dp, colors.outlineVariant)
    }
}

fun Appearance.ofHighContrast() = if (isDark) Appearance.HighContrastDark else Appearance.HighContrastLight

/** Material's roles, each by a colour of the table: quiet and warm, a little paper, one accent. */
fun colorsOf(appearance: Appearance): ColorScheme {
    fun Shade.here() = of(appearance)
    val roles = if (appearance.isDark) darkColorScheme() else lightColorScheme()
    return with(Shades) {
        roles.copy(
            primary = ACCENT.here(),
            onPrimary = ON_ACCENT.here(),
            primaryContainer = TINT.here(),
            onPrimaryContainer = ON_TINT.here(),
            inversePrimary = ACCENT.of(appearance.opposite),
            secondary = INK_SOFT.here(),
            onSecondary = PAPER.here(),
            secondaryContainer = WELL_DEEP.here(),
            onSecondaryContainer = INK.here(),
            tertiary = INK_SOFT.here(),
            onTertiary = PAPER.here(),
            tertiaryContainer = WELL_DEEP.here(),
            onTertiaryContainer = INK.here(),
            background = PAPER.here(),
            onBackground = INK.here(),
            surface = PAPER.here(),
            onSurface = INK.here(),
            surfaceVariant = WELL_DEEP.here(),
            onSurfaceVariant = INK_SOFT.here(),
            surfaceTint = ACCENT.here(),
            inverseSurface = INK.here(),
            inverseOnSurface = PAPER.here(),
            error = ERROR.here(),
            onError = ON_ERROR.here(),
            errorContainer = ERROR_FILL.here(),
            onErrorContainer = ON_ERROR_FILL.here(),
            outline = EDGE.here(),
            outlineVariant = LINE.here(),
            surfaceBright = SHEET.here(),
            surfaceDim = WELL_DEEP.here(),
            surfaceContainerLowest = SHEET.here(),
            surfaceContainerLow = SHEET.here(),
            surfaceContainer = WELL.here(),
            surfaceContainerHigh = WELL_DEEP.here(),
            surfaceContainerHighest = WELL_DEEP.here(),
        )
    }
}

private fun TypeRole.style() =
    TextStyle(
        fontFamily = if (serif) FontFamily.Serif else FontFamily.Default,
        fontWeight = FontWeight(weight),
        fontSize = size.sp,
        lineHeight = line.sp,
    )

/** What people wrote, where it leads. */
internal val WrittenStyle = TypeRoles.WORDS.style()

/** Titles in the phone's own serif, all else in its plain face. Sizes in sp: they grow to 200 %. */
private val Type =
    with(TypeRoles) {
        Typography(
            displayLarge = DISPLAY.style(),
            displayMedium = DISPLAY.style(),
            displaySmall = DISPLAY.style(),
            headlineLarge = DISPLAY.style(),
            headlineMedium = TITLE.style(),
            headlineSmall = TITLE_MEDIUM.style(),
            titleLarge = TITLE_MEDIUM.style(),
            titleMedium = ANSWER.style().copy(fontWeight = FontWeight.Medium),
            titleSmall = LABEL.style(),
            bodyLarge = BODY.style(),
            bodyMedium = SMALL.style(),
            bodySmall = QUIET.style(),
            labelLarge = LABEL.style(),
            labelMedium = NAV.style(),
            labelSmall = NAV.style(),
        )
    }

private val Corners =
    with(Sizes) {
        Shapes(
            extraSmall = RoundedCornerShape(RADIUS_SMALL.dp),
            small = RoundedCornerShape(RADIUS_SMALL.dp),
            medium = RoundedCornerShape(RADIUS.dp),
            large = RoundedCornerShape(RADIUS.dp),
            extraLarge = RoundedCornerShape(RADIUS_LARGE.dp),
        )
    }

@Composable
fun NearerTheme(
    appearance: Appearance = if (isSystemInDarkTheme()) Appearance.Dark else Appearance.Light,
    content: @Composable () -> Unit,
) {
    val colors = colorsOf(appearance)
    MaterialTheme(colorScheme = colors, shapes = Corners, typography = Type) {
        CompositionLocalProvider(LocalContentColor provides colors.onBackground, LocalAppearance provides appearance) {
            Box(Modifier.fillMaxSize().background(colors.background)) { content() }
        }
    }
}
