package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryLine
import app.nearer.core.JournalPage
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Outcome
import app.nearer.model.Screen
import app.nearer.strings.Key
import kotlinx.coroutines.delay

/** How long someone pauses in typing before a search begins. */
private const val TYPING_MS = 120L

/** The journal: newest first by day, found as one types. */
@Composable
fun JournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var typed by rememberSaveable { mutableStateOf("") }
    var pages by remember { mutableStateOf<List<JournalPage>?>(null) }
    var deleted by remember { mutableStateOf<String?>(null) }

    suspend fun load(before: Long?): JournalPage? {
        val query = typed
        val outcome = app.call { it.journal().search(query, before, 0u) }
        return (outcome as? Outcome.Done)?.value
    }

    LaunchedEffect(typed, app.changes) {
        if (pages != null) delay(TYPING_MS)
        load(null)?.let { pages = listOf(it) }
    }
    val next = pages?.lastOrNull()?.next
    var more by remember { mutableStateOf<Long?>(null) }
    LaunchedEffect(more) {
        more?.let { before -> load(before)?.let { pages = pages.orEmpty() + it } }
        more = null
    }

    ScreenFrame(strings[Key.JOURNAL_TITLE], onBack = null, scroll = false) {
        SearchField(typed) { typed = it }
        PrimaryButton(strings[Key.JOURNAL_WRITE], Modifier.testTag("journal-write")) { app.open(Screen.Entry(null)) }
        deleted?.let { entry ->
            Undo {
                app.act({ it.journal().restore(entry) })
                deleted = null
            }
        }
        val lines = pages?.flatMap { it.lines } ?: return@ScreenFrame
        if (lines.isEmpty()) {
            HintText(strings[if (typed.isBlank()) Key.JOURNAL_EMPTY else Key.JOURNAL_NONE_FOUND])
        }
        Lines(lines, next, onMore = { more = it }) { deleted = it }
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
        onType,
        Modifier.fillMaxWidth().testTag("journal-search"),
        label = { Text(strings[Key.JOURNAL_SEARCH]) },
        leadingIcon = { Icon(Icons.Search, contentDescription = null) },
        trailingIcon = {
            if (typed.isNotEmpty()) IconAction(Icons.Close, strings[Key.ACTION_CLOSE]) { onType("") }
        },
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Search),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
        colors =
            OutlinedTextFieldDefaults.colors(
                unfocusedContainerColor = MaterialTheme.colorScheme.paper(),
                focusedContainerColor = MaterialTheme.colorScheme.paper(),
            ),
    )
}

@Composable
private fun Undo(undo: () -> Unit) {
    val strings = LocalStrings.current
    Surface(
        Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite },
        shape = MaterialTheme.shapes.medium,
        color = MaterialTheme.colorScheme.surfaceContainerHigh,
    ) {
        Row(
            Modifier.padding(horizontal = 16.dp, vertical = 4.dp),
            horizontalArrangement = Arrangement.SpaceBetween,
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Text(strings[Key.JOURNAL_DELETED], Modifier.weight(1f))
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("undo"), onClick = undo)
        }
    }
}

@Composable
private fun ColumnScope.Lines(
    lines: List<EntryLine>,
    next: Long?,
    onMore: (Long) -> Unit,
    onDelete: (String) -> Unit,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val list = rememberLazyListState()
    // What is newest, or found first, is what someone wants to see.
    LaunchedEffect(lines.firstOrNull()?.id) { list.scrollToItem(0) }
    LazyColumn(
        Modifier.weight(1f).fillMaxWidth().testTag("journal-lines"),
        list,
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        itemsIndexed(lines, key = { _, line -> line.id }) { at, line ->
            if (at == 0 || lines[at - 1].day != line.day) SectionTitle(formats.longDay(line.day))
            EntryCard(line, Modifier.testTag("entry-$at"), onDelete)
        }
        if (next != null) {
            item(key = "more") {
                QuietButton(strings[Key.JOURNAL_MORE], Modifier.testTag("journal-more")) { onMore(next) }
            }
        }
    }
}

@Composable
private fun EntryCard(
    line: EntryLine,
    modifier: Modifier,
    onDelete: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    QuietCard(modifier, { app.open(Screen.Entry(line.id)) }) {
        SpansText(line.snippet, style = MaterialTheme.typography.bodyLarge, maxLines = 5)
        val said =
            listOfNotNull(
                formats.time(line.atMs, line.offsetS),
                line.kind.key()?.let { strings[it] },
                line.mood?.let { strings[moodKey(it)] },
            ) + line.feelings + line.people + line.tags.map { "#$it" }
        HintText(said.joinToString(" · "))
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
