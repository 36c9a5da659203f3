package app.nearer.ui.journal

import androidx.compose.foundation.background
import androidx.compose.foundation.combinedClickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.SwipeToDismissBox
import androidx.compose.material3.SwipeToDismissBoxValue
import androidx.compose.material3.Text
import androidx.compose.material3.rememberSwipeToDismissBoxState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryLine
import app.nearer.look.Shades
import app.nearer.model.said
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.SpansText
import app.nearer.ui.byContent
import app.nearer.ui.key
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.template.MarkedWord
import app.nearer.ui.template.wordsStyle
import kotlinx.coroutines.launch

private const val MOST_LINES = 6
private val Round = RoundedCornerShape(20.dp)

/** What can be done with an entry from the list. */
internal class LineActions(
    val star: (EntryLine) -> Unit,
    val delete: (EntryLine) -> Unit,
)

/**
 * An entry in the list: words first, then what was felt, which way it went, when. A tap opens it; star and delete come by
 * swiping, by pressing long, and as actions of a screen reader.
 */
@Composable
internal fun JournalLine(
    line: EntryLine,
    chosen: Boolean,
    actions: LineActions?,
    modifier: Modifier = Modifier,
    onOpen: () -> Unit,
) {
    val strings = LocalStrings.current
    if (actions == null) {
        LineWords(line, modifier.clip(Round).combinedClickable(onClick = onOpen))
        return
    }
    var menu by remember { mutableStateOf(false) }
    val star = strings[if (line.star) Key.JOURNAL_UNSTAR else Key.JOURNAL_STAR]
    val delete = strings[Key.ACTION_DELETE]
    Swiped(line, actions) {
        LineWords(
            line,
            modifier
                .clip(Round)
                .background(if (chosen) Shades.WELL.now() else Shades.PAPER.now())
                .combinedClickable(
                    onLongClickLabel = strings[Key.JOURNAL_LINE_MENU],
                    onLongClick = { menu = true },
                    onClick = onOpen,
                ).semantics {
                    customActions =
                        listOf(
                            CustomAccessibilityAction(star) { actions.star(line).let { true } },
                            CustomAccessibilityAction(delete) { actions.delete(line).let { true } },
                        )
                },
        )
        DropdownMenu(menu, onDismissRequest = { menu = false }) {
            MenuLine(star, tag = "star") {
                menu = false
                actions.star(line)
            }
            MenuLine(delete, tag = "delete") {
                menu = false
                actions.delete(line)
            }
        }
    }
}

@Composable
private fun MenuLine(
    text: String,
    tag: String,
    onPick: () -> Unit,
) {
    DropdownMenuItem({ Text(text, style = MaterialTheme.typography.bodyLarge) }, onPick, Modifier.testTag(tag))
}

/** Towards the end a star, towards the start it is deleted; the list itself says what came of it. */
@Composable
private fun Swiped(
    line: EntryLine,
    actions: LineActions,
    content: @Composable () -> Unit,
) {
    val scope = rememberCoroutineScope()
    val swipe = rememberSwipeToDismissBoxState()
    SwipeToDismissBox(
        swipe,
        backgroundContent = {
            val stars = swipe.dismissDirection == SwipeToDismissBoxValue.StartToEnd
            val deletes = swipe.dismissDirection == SwipeToDismissBoxValue.EndToStart
            Box(
                Modifier
                    .fillMaxSize()
                    .background(if (stars || deletes) Shades.WELL_DEEP.now() else Color.Transparent, Round)
                    .padding(horizontal = 16.dp),
                if (stars) Alignment.CenterStart else Alignment.CenterEnd,
            ) {
                if (stars) Icon(if (line.star) Icons.Star else Icons.StarFilled, contentDescription = null)
                if (deletes) Icon(Icons.Delete, contentDescription = null)
            }
        },
        onDismiss = { to ->
            if (to == SwipeToDismissBoxValue.EndToStart) actions.delete(line) else actions.star(line)
            scope.launch { swipe.reset() }
        },
    ) { Box { content() } }
}

@Composable
private fun LineWords(
    line: EntryLine,
    modifier: Modifier,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val checkIn = checkIns().said(line.way, line.chip)
    Column(modifier.fillMaxWidth().padding(horizontal = 8.dp, vertical = 8.dp)) {
        line.kind.key()?.let { kind ->
            if (line.snippet.isNotEmpty() && checkIn == null) {
                Text(strings[kind], color = Shades.INK_SOFT.now(), style = MaterialTheme.typography.bodySmall)
            }
        }
        if (line.snippet.isNotEmpty()) {
            SpansText(line.snippet, style = wordsStyle().byContent(), maxLines = MOST_LINES)
        } else if (checkIn != null) {
            Text(checkIn, style = wordsStyle())
        }
        FlowRow(
            Modifier.padding(top = 6.dp),
            horizontalArrangement = Arrangement.spacedBy(14.dp),
            verticalArrangement = Arrangement.spacedBy(2.dp),
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            line.feelings.zip(line.families).forEach { (word, family) -> MarkedWord(word, family) }
            val said =
                listOfNotNull(checkIn.takeIf { line.snippet.isNotEmpty() }, line.mood?.let { strings[moodKey(it)] }) +
                    line.people + line.tags.map { "#$it" } + formats.time(line.atMs, line.offsetS)
            for (words in said) HintText(words)
            if (line.star) Icon(Icons.StarFilled, strings[Key.JOURNAL_FILTER_STAR], tint = Shades.ACCENT.now())
        }
    }
}
