package app.nearer.ui.form

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
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
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.Reply
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.core.Turn
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.strings.Key
import app.nearer.ui.Appearance
import app.nearer.ui.LocalAppearance
import app.nearer.ui.LocalStrings
import app.nearer.ui.NearerTheme
import app.nearer.ui.SectionTitle
import app.nearer.ui.TwoCircles
import app.nearer.ui.now
import app.nearer.ui.template.AnswerShape
import app.nearer.ui.template.BarAction
import app.nearer.ui.template.BottomBar
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.isHighContrast
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.textColumn
import app.nearer.ui.template.tileEdge
import app.nearer.ui.template.wordsStyle

/** By here the dusk is gone. */
private const val FADED = 0.6f

/**
 * A role-play: what was said so far, turn by turn, and what can be said next, until an ending. It is always dark, so
 * that the stage differs from life.
 */
@Composable
internal fun DialogueStep(
    state: FormState,
    view: RunView,
    step: StepView,
    part: StepPart.Dialogue,
    ways: Ways,
) {
    val isStrong = LocalAppearance.current.isHighContrast
    NearerTheme(if (isStrong) Appearance.HighContrastDark else Appearance.Dark) {
        val dusk = if (isStrong) Shades.PAPER.now() else Shades.DUSK.now()
        val paper = Shades.PAPER.now()
        Box(Modifier.fillMaxSize().background(Brush.verticalGradient(0f to dusk, FADED to paper, 1f to paper))) {
            Scene(state, view, step, part, ways)
        }
    }
}

@Composable
private fun Scene(
    state: FormState,
    view: RunView,
    step: StepView,
    part: StepPart.Dialogue,
    ways: Ways,
) {
    val strings = LocalStrings.current
    val said = part.said((state.draft(step) as? Answer.Dialogue)?.replies.orEmpty())
    val replies = said.mapNotNull { it.reply?.id }
    // What was said before this page was opened doesn't come into view by itself.
    var hasSpoken by remember { mutableStateOf(false) }
    val say = { chosen: List<String> ->
        hasSpoken = true
        state.enter(step, Answer.Dialogue(chosen))
    }
    val again =
        BarAction(strings[Key.DIALOGUE_AGAIN], tag = "dialogue-again", leads = false) { say(emptyList()) }
            .takeIf { replies.isNotEmpty() }
    val ending = said.lastOrNull()?.turn?.ending
    Column(Modifier.fillMaxSize()) {
        TopBar {
            FormClose(state, ways)
            Spacer(Modifier.weight(1f))
            RightNowRing(ways.rightNow)
            FormMenu(state, view)
        }
        Box(Modifier.weight(1f).fillMaxWidth()) {
            Talk(state, view, step, said, ending, hasSpoken) { say(replies + it.id) }
        }
        BottomBar(
            on = BarAction(strings[Key.ACTION_NEXT], tag = "form-next") { state.next() }.takeIf { ending != null },
            back = backAction(state, view),
            beside = again,
        )
    }
}

@Composable
private fun Talk(
    state: FormState,
    view: RunView,
    step: StepView,
    said: List<Exchange>,
    ending: String?,
    hasSpoken: Boolean,
    onSay: (Reply) -> Unit,
) {
    BoxWithConstraints {
        Column(Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
            Column(
                Modifier.heightIn(min = this@BoxWithConstraints.maxHeight).textColumn(),
                Arrangement.spacedBy(12.dp),
            ) {
                Raised(state, view)
                if (!isTextLarge()) SmallPair(ending != null)
                TheScene(step)
                said.forEachIndexed { at, exchange ->
                    val isNew = hasSpoken && at == said.lastIndex
                    key(exchange.turn.id) { TheirWords(exchange.turn, isNew) }
                    exchange.reply?.let { MyWords(it.text) }
                }
                state.refused?.let { Refusal(it) }
                Spacer(Modifier.weight(1f))
                if (ending != null) Ending(ending, isNew = hasSpoken) else Replies(said.lastOrNull()?.turn, onSay)
            }
        }
    }
}

/** Where and when it is, and what is asked for. */
@Composable
private fun TheScene(step: StepView) {
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Text(
            step.ask,
            Modifier.fillMaxWidth().testTag("form-ask").semantics { heading() },
            color = Shades.INK_SOFT.now(),
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.bodyMedium,
        )
        step.hint?.let {
            Text(
                it,
                Modifier.fillMaxWidth(),
                color = Shades.INK_SOFT.now(),
                textAlign = TextAlign.Center,
                style = MaterialTheme.typography.bodySmall,
            )
        }
    }
}

private val SMALL = 30.dp
private const val TALKING = 0.55f
private const val TALKED = 0.74f

/** Where the talk stands; nobody is scored. */
@Composable
private fun ColumnScope.SmallPair(ended: Boolean) {
    Box(Modifier.align(Alignment.CenterHorizontally).padding(top = 4.dp)) {
        TwoCircles(SMALL, if (ended) TALKED else TALKING, 0f, label = null)
    }
}

@Composable
private fun Replies(
    turn: Turn?,
    onSay: (Reply) -> Unit,
) {
    Column(Modifier.padding(bottom = 8.dp), Arrangement.spacedBy(12.dp)) {
        Text(
            LocalStrings.current[Key.DIALOGUE_YOUR_TURN],
            color = Shades.INK_SOFT.now(),
            style = MaterialTheme.typography.bodySmall,
        )
        for (reply in turn?.replies.orEmpty()) ReplyButton(reply) { onSay(reply) }
    }
}

@Composable
private fun Ending(
    text: String,
    isNew: Boolean,
) {
    val view = remember { BringIntoViewRequester() }
    if (isNew) LaunchedEffect(view) { view.bringIntoView() }
    Surface(
        Modifier
            .bringIntoViewRequester(view)
            .fillMaxWidth()
            .padding(bottom = 8.dp)
            .testTag("dialogue-ending"),
        shape = AnswerShape,
        color = Shades.SHEET.now(),
        contentColor = Shades.INK.now(),
        border = tileEdge(),
    ) {
        Column(Modifier.padding(18.dp, 16.dp), Arrangement.spacedBy(4.dp)) {
            SectionTitle(LocalStrings.current[Key.DIALOGUE_ENDING])
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
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

private val ROUND = 24.dp
private val SPEAKS = 6.dp
private val WIDEST_BUBBLE = 286.dp

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
            .widthIn(max = WIDEST_BUBBLE)
            .testTag("dialogue-turn")
            .semantics { if (isNew) liveRegion = LiveRegionMode.Polite },
        shape = RoundedCornerShape(topStart = ROUND, topEnd = ROUND, bottomEnd = ROUND, bottomStart = SPEAKS),
        color = Shades.WELL_DEEP.now(),
        contentColor = Shades.INK.now(),
        border = tileEdge(),
    ) { Text(turn.says, Modifier.padding(18.dp, 14.dp), style = wordsStyle()) }
}

/** At the other side, in another tone, and read out as the answer to what do you say. */
@Composable
private fun ColumnScope.MyWords(text: String) {
    val said = "${LocalStrings.current[Key.DIALOGUE_YOUR_TURN]} $text"
    Surface(
        Modifier.align(Alignment.End).widthIn(max = WIDEST_BUBBLE).semantics { contentDescription = said },
        shape = RoundedCornerShape(topStart = ROUND, topEnd = ROUND, bottomStart = ROUND, bottomEnd = SPEAKS),
        color = Shades.TINT.now(),
        contentColor = Shades.ON_TINT.now(),
        border = tileEdge(),
    ) { Text(text, Modifier.padding(18.dp, 14.dp), style = wordsStyle()) }
}

@Composable
private fun ReplyButton(
    reply: Reply,
    onPick: () -> Unit,
) {
    Surface(
        onPick,
        Modifier.fillMaxWidth().heightIn(min = Sizes.LEAD.dp).testTag("reply-${reply.id}"),
        shape = AnswerShape,
        color = Shades.PAPER.now(),
        contentColor = Shades.INK.now(),
        border = BorderStroke(1.dp, Shades.EDGE.now()),
    ) {
        Box(Modifier.padding(16.dp, 12.dp), contentAlignment = Alignment.CenterStart) {
            Text(reply.text, Modifier.fillMaxWidth(), style = MaterialTheme.typography.bodyLarge)
        }
    }
}
