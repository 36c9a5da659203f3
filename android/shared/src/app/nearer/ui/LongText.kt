package app.nearer.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.dp

/** From this length on a text is written in pieces: one field with a whole book in it stands still. */
internal const val LONG_TEXT = 12_000
private const val PIECE = 3_000

/** A field for a text of any length: pieces of it below each other, of which only those in sight are laid out. */
@Composable
internal fun LongText(
    text: String,
    label: String,
    modifier: Modifier = Modifier,
    onChange: (String) -> Unit,
) {
    var pieces by remember { mutableStateOf(pieces(text)) }
    // The text was changed from elsewhere: taken back, say.
    var known by remember { mutableStateOf(text) }
    if (known !== text && known != text) {
        pieces = pieces(text)
        known = text
    }
    val colors = MaterialTheme.colorScheme
    val style =
        MaterialTheme.typography.bodyLarge
            .byContent()
            .copy(color = colors.onSurface)
    Surface(
        modifier.fillMaxWidth().height(360.dp),
        shape = MaterialTheme.shapes.medium,
        color = colors.paper(),
        border = BorderStroke(1.dp, colors.outline),
    ) {
        LazyColumn(Modifier.padding(horizontal = 16.dp, vertical = 8.dp)) {
            itemsIndexed(pieces) { at, piece ->
                BasicTextField(
                    piece,
                    { new ->
                        val changed = pieces.toMutableList().also { it[at] = new }
                        pieces = if (new.length > 2 * PIECE) changed.flatMap(::pieces) else changed
                        known = pieces.joinToString("")
                        onChange(known)
                    },
                    Modifier
                        .fillMaxWidth()
                        .leftByTab()
                        .semantics { contentDescription = label }
                        .testTag(if (at == 0) "entry-text" else "entry-text-$at"),
                    textStyle = style,
                    keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
                    cursorBrush = SolidColor(colors.primary),
                )
            }
        }
    }
}

/** Pieces that joined are the text: cut after a line, else a space, else anywhere but within a character. */
internal fun pieces(text: String): List<String> =
    buildList {
        var at = 0
        while (text.length - at > PIECE) {
            val cut = cut(text, at)
            add(text.substring(at, cut))
            at = cut
        }
        add(text.substring(at))
    }

private fun cut(
    text: String,
    from: Int,
): Int {
    val last = from + PIECE - 1
    for (mark in charArrayOf('\n', ' ')) {
        val at = text.lastIndexOf(mark, last)
        if (at > from + PIECE / 2) return at + 1
    }
    return if (text[last].isHighSurrogate()) last else last + 1
}
