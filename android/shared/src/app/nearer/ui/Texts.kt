package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.text.withStyle
import androidx.compose.ui.unit.dp
import app.nearer.core.Paragraph
import app.nearer.core.Span
import app.nearer.core.Style
import app.nearer.core.Styled

/** Paragraphs and points as the core read them; they can be selected and copied. */
@Composable
fun Paragraphs(
    paragraphs: List<Paragraph>,
    modifier: Modifier = Modifier,
    style: TextStyle = MaterialTheme.typography.bodyLarge,
) {
    SelectionContainer(modifier) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            for (paragraph in paragraphs) {
                if (paragraph.bullet) {
                    Row(Modifier.padding(start = 4.dp), horizontalArrangement = Arrangement.spacedBy(10.dp)) {
                        Text("•", Modifier.clearAndSetSemantics { }, style = style)
                        Text(styled(paragraph.spans), style = style)
                    }
                } else {
                    Text(styled(paragraph.spans), style = style)
                }
            }
        }
    }
}

private fun styled(spans: List<Styled>): AnnotatedString =
    buildAnnotatedString {
        for (span in spans) {
            when (span.style) {
                Style.PLAIN -> append(span.text)
                Style.EMPHASIS -> withStyle(SpanStyle(fontStyle = FontStyle.Italic)) { append(span.text) }
                Style.STRONG -> withStyle(SpanStyle(fontWeight = FontWeight.SemiBold)) { append(span.text) }
            }
        }
    }

/** A snippet: what was searched for is marked by weight and a tint, not by colour alone. */
@Composable
fun SpansText(
    spans: List<Span>,
    modifier: Modifier = Modifier,
    style: TextStyle = LocalTextStyle.current,
    maxLines: Int = Int.MAX_VALUE,
) {
    val hit =
        SpanStyle(
            fontWeight = FontWeight.SemiBold,
            background = MaterialTheme.colorScheme.primaryContainer,
            color = MaterialTheme.colorScheme.onPrimaryContainer,
        )
    Text(
        buildAnnotatedString {
            for (span in spans) if (span.hit) withStyle(hit) { append(span.text) } else append(span.text)
        },
        modifier,
        style = style,
        maxLines = maxLines,
        overflow = TextOverflow.Ellipsis,
    )
}
