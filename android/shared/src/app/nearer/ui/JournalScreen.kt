package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryLine
import app.nearer.core.Topic
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.journal.FilterChips
import app.nearer.ui.journal.FilterPanel
import app.nearer.ui.journal.OnThisDay
import app.nearer.ui.journal.PromptsToWriteAbout
import app.nearer.ui.journal.checkIns
import app.nearer.ui.journal.said

/** How much of what is typed is looked for. */
private const val MOST_TYPED = 200

/** The journal: newest first by day, found as one types, filtered. */
@Composable
fun JournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val pages = remember(app) { JournalPages(app) }
    val asked = app.asking.state.now()
    val ask = asked.ask()
    var deleted by remember { mutableStateOf<String?>(null) }
    // Counts how often the end of what is there was reached.
    var reached by remember { mutableIntStateOf(0) }
    val changes = changesOf(Topic.JOURNAL)
    LaunchedEffect(ask, changes, reached) { pages.load(ask, changes, more = reached > 0) }

    ScreenFrame(strings[Key.JOURNAL_TITLE], onBack = null, scroll = false) {
        SearchField(asked.typed, app.asking::type)
        deleted?.let { entry ->
            UndoBar(strings[Key.JOURNAL_DELETED]) {
                app.act({ it.journal().restore(entry) }) { deleted = null }
            }
        }
        Lines(pages, onEnd = { reached += 1 }) { deleted = it }
    }
}

@Composable
private fun SearchField(
    typed: String,
    onType: (String) -> Unit,
) {
    val strings = LocalStrings.current
    OutlinedTextField(
        typed,
        // Nobody searches for a whole page, but it can land here from the clipboard.
        { onType(it.take(MOST_TYPED)) },
        Modifier.fillMaxWidth().testTag("journal-search"),
        textStyle = MaterialTheme.typography.bodyLarge.byContent(),
        label = { Text(strings[Key.JOURNAL_SEARCH]) },
        leadingIcon = { Icon(Icons.Search, contentDescription = null) },
        trailingIcon = {
            if (typed.isNotEmpty()) {
                IconAction(
                    Icons.Close,
                    strings[Key.ACTION_CLOSE],
                    Modifier.testTag("journal-search-clear"),
                ) { onType("") }
            }
        },
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Search),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
        colors = paperField(),
    )
}

/** The ways to write lie in the list, so that small phones keep room for lines while someone types. */
@Composable
private fun ColumnScope.Lines(
    pages: JournalPages,
    onEnd: () -> Unit,
    onDelete: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val asked = app.asking.state.now()
    val lines = pages.lines
    val list = rememberLazyListState()
    // What is newest, or found first, is what someone wants to see.
    LaunchedEffect(asked.ask(), lines?.firstOrNull()?.id) { list.scrollToItem(0) }
    LazyColumn(
        Modifier.weight(1f).fillMaxWidth().testTag("journal-lines"),
        list,
        contentPadding = PaddingValues(bottom = 24.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        item(key = "head") { Head() }
        if (asked.isPlain) {
            item(key = "offers") {
                Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                    OnThisDay()
                    PromptsToWriteAbout()
                }
            }
        }
        if (lines?.isEmpty() == true) {
            item(key = "empty") {
                HintText(strings[if (asked.isPlain) Key.JOURNAL_EMPTY else Key.JOURNAL_NONE_FOUND])
            }
        }
        itemsIndexed(lines.orEmpty(), key = { _, line -> line.id }) { at, line ->
            if (at == 0 || lines?.get(at - 1)?.day != line.day) {
                SectionTitle(formats.longDay(line.day), Modifier.padding(bottom = 4.dp))
            }
            EntryCard(line, Modifier.testTag("entry-$at"), onDelete)
        }
        pages.next?.let { next ->
            item(key = "more") {
                LaunchedEffect(next) { onEnd() }
                // Earlier lines come by themselves; should reading have failed, they can be asked for.
                QuietButton(strings[Key.JOURNAL_MORE], Modifier.testTag("journal-more"), onClick = onEnd)
            }
        }
    }
}

/** Writing, the calendar, and what is shown. */
@Composable
private fun Head() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var filters by rememberSaveable { mutableStateOf(false) }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalArrangement = Arrangement.spacedBy(8.dp),
        ) {
            PrimaryButton(strings[Key.JOURNAL_WRITE], Modifier.testTag("journal-write")) {
                app.open(Screen.Entry(null))
            }
            QuietButton(strings[Key.JOURNAL_CALENDAR], Modifier.testTag("journal-calendar")) {
                app.open(Screen.Calendar)
            }
            QuietButton(strings[Key.JOURNAL_FILTER], Modifier.testTag("journal-filter")) { filters = !filters }
        }
        if (filters) FilterPanel(app.asking)
        if (app.asking.state
                .now()
                .isFiltered
        ) {
            FilterChips(app.asking)
        }
    }
}

@Composable
internal fun EntryCard(
    line: EntryLine,
    modifier: Modifier,
    onDelete: ((String) -> Unit)?,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val checkIn = checkIns().said(line.way, line.chip)
    QuietCard(modifier, { app.open(Screen.Entry(line.id)) }) {
        checkIn?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
        if (line.snippet.isNotEmpty()) {
            SpansText(line.snippet, style = MaterialTheme.typography.bodyLarge.byContent(), maxLines = 5)
        }
        val said =
            listOfNotNull(
                formats.time(line.atMs, line.offsetS),
                line.kind.key()?.let { strings[it] },
                line.mood?.let { strings[moodKey(it)] },
            ) + line.feelings + line.people + line.tags.map { "#$it" }
        HintText(said.joinToString(" · "))
        if (onDelete == null) return@QuietCard
        FlowRow {
            IconAction(
                if (line.star) Icons.StarFilled else Icons.Star,
                strings[if (line.star) Key.JOURNAL_UNSTAR else Key.JOURNAL_STAR],
                Modifier.testTag("star"),
            ) { app.act({ it.journal().setStar(line.id, !line.star) }) }
            IconAction(Icons.Delete, strings[Key.ACTION_DELETE], Modifier.testTag("delete")) {
                app.act({ it.journal().delete(line.id) }) { onDelete(line.id) }
            }
        }
    }
}
