package app.nearer.ui.template

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.ui.Appearance
import app.nearer.ui.LocalAppearance
import app.nearer.ui.now

internal val AnswerShape = RoundedCornerShape(Sizes.RADIUS.dp)
internal val TileShape = RoundedCornerShape(Sizes.RADIUS_LARGE.dp)

internal val Appearance.isHighContrast
    get() = this == Appearance.HighContrastLight || this == Appearance.HighContrastDark

/** What bounds an answer: hardly there, thick where contrast is wanted; what is chosen is bounded by the accent. */
@Composable
@ReadOnlyComposable
internal fun answerEdge(chosen: Boolean): BorderStroke {
    val strong = LocalAppearance.current.isHighContrast
    return when {
        chosen -> BorderStroke(if (strong) 4.dp else 2.dp, Shades.ACCENT.now())
        strong -> BorderStroke(2.dp, Shades.EDGE.now())
        else -> BorderStroke(1.dp, Shades.LINE.now())
    }
}

/** What bounds a tile, a card, a bubble: its tone, and where contrast is wanted a line. */
@Composable
@ReadOnlyComposable
internal fun tileEdge(): BorderStroke? =
    if (LocalAppearance.current.isHighContrast) BorderStroke(2.dp, Shades.EDGE.now()) else null
