package app.nearer.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.core.EntryView
import app.nearer.model.JournalModel
import app.nearer.model.said
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.byContent
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.template.MarkedChip
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.wordsStyle

private const val WORDS_SP = 24
private const val LINE_SP = 36
private val WIDEST = 560.dp

/** An entry beside the list, to be read; a pencil leads to writing. */
@Composable
internal fun EntryPane(
    model: JournalModel,
    modifier: Modifier,
) {
    val entry = model.entry.now().value
    Column(modifier.testTag("entry-pane")) { if (entry != null) ReadEntry(model, entry) }
}

@Composable
private fun ReadEntry(
    model: JournalModel,
    entry: EntryView,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    TopBar(Modifier.padding(start = 16.dp)) {
        HintText("${formats.longDay(entry.day)}, ${formats.time(entry.atMs, entry.offsetS)}", Modifier.weight(1f))
        val star = strings[if (entry.star) Key.JOURNAL_UNSTAR else Key.JOURNAL_STAR]
        IconAction(if (entry.star) Icons.StarFilled else Icons.Star, star, Modifier.testTag("entry-star")) {
            model.setStar(entry.id, !entry.star)
        }
        IconAction(Icons.Edit, strings[Key.ACTION_EDIT], Modifier.testTag("entry-edit")) {
            model.open(entry.id)
        }
    }
    Column(
        Modifier.verticalScroll(rememberScrollState()).padding(24.dp).widthIn(max = WIDEST),
        Arrangement.spacedBy(20.dp),
    ) {
        SelectionContainer {
            Text(
                entry.text,
                style = wordsStyle().copy(fontSize = WORDS_SP.sp, lineHeight = LINE_SP.sp).byContent(),
            )
        }
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalArrangement = Arrangement.spacedBy(8.dp),
        ) {
            entry.feelingWords.zip(entry.families).forEach { (word, family) -> MarkedChip(word, family) }
            for (name in entry.peopleNames) MarkedChip(name, null)
        }
        checkIns().said(entry.way, entry.chip)?.let { HintText(it) }
    }
}
