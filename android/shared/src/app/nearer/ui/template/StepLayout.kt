package app.nearer.ui.template

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.wrapContentWidth
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.nearer.look.Sizes

/** Where a page's question stands. */
internal enum class AskAt {
    /** In the middle of the room that the answers at the bottom leave it. */
    Middle,

    /** Above what is answered, which follows at once. */
    Above,

    /** Above, and it stays there while the answers scroll. */
    Standing,

    /** Above; what is answered fills the room below it. */
    Filled,
}

/** Below this height the question moves up: the answers need the room. */
private val LOW = 600.dp

/** As wide as text can be read well, with the margin at both sides. */
internal fun Modifier.textColumn(): Modifier =
    fillMaxWidth()
        .wrapContentWidth(Alignment.CenterHorizontally)
        .widthIn(max = (Sizes.COLUMN + 2 * Sizes.MARGIN).dp)
        .fillMaxWidth()
        .padding(horizontal = Sizes.MARGIN.dp)

/**
 * A question and what answers it, which ends just above the bottom bar. What doesn't fit scrolls as one page, at large
 * text always.
 */
@Composable
internal fun StepLayout(
    at: AskAt,
    scroll: ScrollState,
    ask: @Composable ColumnScope.(low: Boolean) -> Unit,
    body: @Composable ColumnScope.(low: Boolean) -> Unit,
) {
    val large = isTextLarge()
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val low = maxHeight < LOW
        if (at == AskAt.Standing && !large && !low) {
            Column(Modifier.fillMaxSize()) {
                Column(Modifier.textColumn()) { ask(low) }
                Spacer(Modifier.height(16.dp))
                Column(
                    Modifier
                        .weight(1f)
                        .verticalScroll(scroll)
                        .textColumn()
                        .padding(bottom = 8.dp),
                    Answers,
                ) {
                    body(low)
                }
            }
        } else {
            Column(Modifier.fillMaxSize().verticalScroll(scroll)) {
                Column(Modifier.heightIn(min = this@BoxWithConstraints.maxHeight).textColumn()) {
                    val middle = at == AskAt.Middle && !large && !low
                    if (middle) Spacer(Modifier.weight(1f))
                    ask(low)
                    if (at == AskAt.Middle && !large) Spacer(Modifier.weight(1f)) else Spacer(Modifier.height(20.dp))
                    if (at == AskAt.Filled) body(low) else Column(verticalArrangement = Answers) { body(low) }
                    Spacer(Modifier.height(8.dp))
                }
            }
        }
    }
}

private val Answers = Arrangement.spacedBy(8.dp)
