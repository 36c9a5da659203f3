package app.nearer.ui.template

import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.unit.sp
import app.nearer.look.TypeRoles

/** From this size of text on a page scrolls as a whole, and what only decorates it goes. */
private const val LARGE = 1.5f

/** Of what text grows by, the part that titles grow by: at 200 % they are larger by a third. */
private const val OF_GROWTH = 0.35f

private const val NUMBER_SP = 44
private const val NUMBER_LINE_SP = 52

@Composable
@ReadOnlyComposable
internal fun isTextLarge(): Boolean = LocalDensity.current.fontScale >= LARGE

/** A title: it grows less than text does, breaks evenly and hyphenates. */
@Composable
@ReadOnlyComposable
internal fun TextStyle.asTitle(): TextStyle {
    val scale = LocalDensity.current.fontScale
    val grown = if (scale > 1f) (1f + (scale - 1f) * OF_GROWTH) / scale else 1f
    return copy(
        fontSize = fontSize * grown,
        lineHeight = lineHeight * grown,
        lineBreak = LineBreak.Heading,
        hyphens = Hyphens.Auto,
    )
}

/** The question of a step. */
@Composable
@ReadOnlyComposable
internal fun displayStyle(): TextStyle = MaterialTheme.typography.displaySmall.asTitle()

/** The question of a step that needs the room for something else. */
@Composable
@ReadOnlyComposable
internal fun titleStyle(): TextStyle = MaterialTheme.typography.headlineMedium.asTitle()

/** What an answer, a word, a button of the bar says. */
@Composable
@ReadOnlyComposable
internal fun answerStyle(): TextStyle = MaterialTheme.typography.titleMedium.copy(fontWeight = FontWeight.Normal)

/** The number that a scale stands at. */
@Composable
@ReadOnlyComposable
internal fun numberStyle(): TextStyle =
    MaterialTheme.typography.displaySmall
        .copy(fontSize = NUMBER_SP.sp, lineHeight = NUMBER_LINE_SP.sp)
        .asTitle()

/** What a person said or wrote, in the serif. */
@Composable
@ReadOnlyComposable
internal fun wordsStyle(): TextStyle =
    MaterialTheme.typography.titleLarge
        .copy(fontSize = TypeRoles.WORDS.size.sp, lineHeight = TypeRoles.WORDS.line.sp)
