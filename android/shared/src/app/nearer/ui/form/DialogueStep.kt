package app.nearer.ui.form

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.Reply
import app.nearer.core.StepPart
import app.nearer.core.Turn
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.paper

/** A role-play: what was said so far, turn by turn, and what can be said next, until an ending. */
@Composable
internal fun DialogueStep(
    part: StepPart.Dialogue,
    draft: Answer.Dialogue?,
    onDraft: (Answer) -> Unit,
) {
    val strings = LocalStrings.current
    val said = part.said(draft?.replies.orEmpty())
    val replies = said.mapNotNull { it.reply?.id }
    // What was said before this page was opened doesn't come into view by itself.
    var hasSpoken by remember { mutableStateOf(false) }
    val say = { chosen: List<String> ->
        hasSpoken = true
        onDraft(Answer.Dialogue(chosen))
    }
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        said.forEachIndexed { at, exchange ->
            val isNew = hasSpoken && at == said.lastIndex
            key(exchange.turn.id) { TheirWords(exchange.turn, isNew) }
            exchange.reply?.let { MyWords(it.text) }
        }
        val turn = said.lastOrNull()?.turn
        val ending = turn?.ending
        if (ending != null) {
            Ending(ending, isNew = hasSpoken)
        } else {
            HintText(strings[Key.DIALOGUE_YOUR_TURN], Modifier.padding(top = 4.dp))
            for (reply in turn?.replies.orEmpty()) {
                ReplyButton(reply) { say(replies + reply.id) }
            }
        }
        if (replies.isNotEmpty()) {
            QuietButton(strings[Key.DIALOGUE_AGAIN], Modifier.testTag("dialogue-again")) { say(emptyList()) }
        }
    }
}

@Composable
private fun Ending(
    text: String,
    isNew: Boolean,
) {
    val view = remember { BringIntoViewRequester() }
    if (isNew) LaunchedEffect(view) { view.bringIntoView() }
    QuietCard(Modifier.bringIntoViewRequester(view).testTag("dialogue-ending")) {
        SectionTitle(LocalStrings.current[Key.DIALOGUE_ENDING])
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

/** What they said, and what was chosen to say back; none: not yet, or it is an ending. */
private class Exchange(
    val turn: Turn,
    val reply: Reply?,
)

/** From the first turn along these replies. */
private fun StepPart.Dialogue.said(replies: List<String>): List<Exchange> =
    buildList {
        var turn = turns.firstOrNull()
        for (id in replies) {
            val reply = turn?.replies?.find { it.id == id } ?: break
            add(Exchange(turn, reply))
            turn = turns.find { it.id == reply.to }
        }
        if (turn != null) add(Exchange(turn, null))
    }

@Composable
private fun TheirWords(
    turn: Turn,
    isNew: Boolean,
) {
    val view = remember { BringIntoViewRequester() }
    if (isNew) LaunchedEffect(view) { view.bringIntoView() }
    Surface(
        Modifier
            .bringIntoViewRequester(view)
            .padding(end = 24.dp)
            .testTag("dialogue-turn")
            .semantics { if (isNew) liveRegion = LiveRegionMode.Polite },
        shape = RoundedCornerShape(topStart = 4.dp, topEnd = 16.dp, bottomStart = 16.dp, bottomEnd = 16.dp),
        color = MaterialTheme.colorScheme.surfaceContainerHigh,
        contentColor = MaterialTheme.colorScheme.onSurface,
    ) {
        Text(turn.says, Modifier.padding(16.dp, 12.dp), style = MaterialTheme.typography.bodyLarge)
    }
}

/** Further in from the side, in another tone, and read out as the answer to what do you say. */
@Composable
private fun MyWords(text: String) {
    val said = "${LocalStrings.current[Key.DIALOGUE_YOUR_TURN]} $text"
    Surface(
        Modifier.padding(start = 24.dp).fillMaxWidth().semantics { contentDescription = said },
        shape = RoundedCornerShape(topStart = 16.dp, topEnd = 4.dp, bottomStart = 16.dp, bottomEnd = 16.dp),
        color = MaterialTheme.colorScheme.primaryContainer,
    ) {
        Text(text, Modifier.padding(16.dp, 12.dp), style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun ReplyButton(
    reply: Reply,
    onPick: () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        onPick,
        Modifier
            .padding(start = 24.dp)
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .testTag("reply-${reply.id}"),
        shape = MaterialTheme.shapes.medium,
        color = colors.paper(),
        border = BorderStroke(1.dp, colors.outline),
    ) {
        Text(reply.text, Modifier.padding(16.dp, 12.dp), style = MaterialTheme.typography.bodyLarge)
    }
}
