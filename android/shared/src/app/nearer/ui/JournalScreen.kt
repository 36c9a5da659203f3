package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.ExtendedFloatingActionButton
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.material3.VerticalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryLine
import app.nearer.look.Shades
import app.nearer.model.JournalModel
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.journal.EntryPane
import app.nearer.ui.journal.FilterChips
import app.nearer.ui.journal.FilterPanel
import app.nearer.ui.journal.JournalLine
import app.nearer.ui.journal.LineActions
import app.nearer.ui.journal.OnThisDay
import app.nearer.ui.template.DayMark
import app.nearer.ui.template.EntryInset
import app.nearer.ui.template.JournalIcons
import app.nearer.ui.template.OnDayRail
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.titleStyle

/** How much of what is typed is looked for. */
private const val MOST_TYPED = 200

/** From this width on the entry stands beside the list. */
private val TWO_PANES = 600.dp
private val LIST = 400.dp

/** The journal: newest first by day, found as one types, filtered. From 600 on with the entry beside it. */
@Composable
fun JournalScreen() {
    val model = rememberModel { JournalModel(it) }
    var chosen by rememberSaveable { mutableStateOf<String?>(null) }
    val list = rememberLazyListState()
    val found = model.lines.now()
    BoxWithConstraints(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        val wide = maxWidth >= TWO_PANES
        val beside = (chosen ?: found?.lines?.firstOrNull()?.id).takeIf { wide }
        LaunchedEffect(model, beside) { model.choose(beside) }
        Row(Modifier.fillMaxSize()) {
            Box(if (wide) Modifier.width(LIST).fillMaxHeight() else Modifier.weight(1f).fillMaxHeight()) {
                JournalList(model, found, list, beside) { line ->
                    if (wide) chosen = line.id else model.open(line.id)
                }
                Write(list, Modifier.align(Alignment.BottomEnd), model::write)
            }
            if (wide) {
                VerticalDivider(color = Shades.LINE.now())
                EntryPane(model, Modifier.weight(1f).fillMaxHeight())
            }
        }
    }
    if (model.deleted.now() != null) UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) { model.undo() }
}

@Composable
private fun JournalList(
    model: JournalModel,
    found: JournalModel.Lines?,
    list: LazyListState,
    chosen: String?,
    onOpen: (EntryLine) -> Unit,
) {
    var searching by rememberSaveable { mutableStateOf(false) }
    var filters by rememberSaveable { mutableStateOf(false) }
    Column(Modifier.fillMaxSize()) {
        JournalBar(model, searching) {
            searching = !searching
            if (!searching) model.type("")
        }
        if (searching || !model.asked.now().isPlain) Search(model) { filters = !filters }
        Lines(model, found, list, chosen, filters && searching, onOpen)
    }
}

@Composable
private fun JournalBar(
    model: JournalModel,
    searching: Boolean,
    onSearch: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    TopBar(Modifier.padding(start = 12.dp)) {
        Text(
            strings[Key.JOURNAL_TITLE],
            Modifier.weight(1f).testTag("screen-title").semantics { heading() },
            style = titleStyle(),
        )
        val label = strings[if (searching) Key.ACTION_CLOSE else Key.JOURNAL_SEARCH]
        IconAction(
            if (searching) Icons.Close else Icons.Search,
            label,
            Modifier.testTag("journal-search-open"),
            onSearch,
        )
        IconAction(JournalIcons.Calendar, strings[Key.JOURNAL_CALENDAR], Modifier.testTag("journal-calendar")) {
            model.openCalendar()
        }
        RightNowRing { app.open(Screen.Toolbox) }
    }
}

/** What is looked for, and the way to filters. */
@Composable
private fun Search(
    model: JournalModel,
    onFilter: () -> Unit,
) {
    Row(
        Modifier.padding(start = 20.dp, end = 12.dp, bottom = 8.dp),
        Arrangement.spacedBy(4.dp),
        Alignment.CenterVertically,
    ) {
        Box(Modifier.weight(1f)) { SearchField(model.asked.now().typed, model::type) }
        val label = LocalStrings.current[Key.JOURNAL_FILTER]
        IconAction(JournalIcons.Filter, label, Modifier.testTag("journal-filter"), onFilter)
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

@Composable
private fun Lines(
    model: JournalModel,
    found: JournalModel.Lines?,
    list: LazyListState,
    chosen: String?,
    filters: Boolean,
    onOpen: (EntryLine) -> Unit,
) {
    val strings = LocalStrings.current
    val asked = model.asked.now()
    val lines = found?.lines
    val actions =
        remember(model) {
            LineActions(star = { model.setStar(it.id, !it.star) }, delete = { model.delete(it) })
        }
    // What is newest, or found first, is what someone wants to see; and the filters, where they are opened.
    LaunchedEffect(asked.ask(), lines?.firstOrNull()?.id, filters) { list.scrollToItem(0) }
    LazyColumn(
        Modifier.fillMaxSize().testTag("journal-lines"),
        list,
        contentPadding = PaddingValues(start = 20.dp, end = 12.dp, bottom = 96.dp),
    ) {
        // It lies in the list, so that small phones keep room for lines while someone types.
        item(key = "head") {
            // Without a height of its own the list would begin below it, and keep it out of sight as it grows.
            Column(Modifier.heightIn(min = 1.dp), Arrangement.spacedBy(8.dp)) {
                if (filters) FilterPanel(model)
                if (asked.isFiltered) FilterChips(model)
                if (asked.isPlain) OnThisDay(model)
            }
        }
        if (lines?.isEmpty() == true) {
            item(key = "empty") {
                HintText(
                    strings[if (asked.isPlain) Key.JOURNAL_EMPTY else Key.JOURNAL_NONE_FOUND],
                    Modifier.padding(top = 16.dp),
                )
            }
        }
        itemsIndexed(lines.orEmpty(), key = { _, line -> line.id }) { at, line ->
            DayLine(line, lines?.getOrNull(at - 1), lines?.getOrNull(at + 1)) {
                JournalLine(line, line.id == chosen, actions, Modifier.testTag("entry-$at")) { onOpen(line) }
            }
        }
        found?.next?.let { next ->
            item(key = "more") {
                LaunchedEffect(next) { model.loadMore() }
                // Earlier lines come by themselves; should reading have failed, they can be asked for.
                QuietButton(strings[Key.JOURNAL_MORE], Modifier.testTag("journal-more")) { model.loadMore() }
            }
        }
    }
}

/** Of a day of the core, the part that is the same all month. */
private const val MONTH = 7

/** An entry in its day; the first one of a month has the month above it. */
@Composable
private fun DayLine(
    line: EntryLine,
    before: EntryLine?,
    after: EntryLine?,
    content: @Composable () -> Unit,
) {
    val formats = rememberFormats()
    Column {
        if (before == null || before.day.take(MONTH) != line.day.take(MONTH)) {
            Text(
                formats.month(line.day),
                Modifier
                    .padding(start = if (isTextLarge()) 0.dp else EntryInset + 8.dp, bottom = 8.dp)
                    .semantics { heading() },
                color = Shades.INK_SOFT.now(),
                style = MaterialTheme.typography.labelLarge,
            )
        }
        val begins = before?.day != line.day
        OnDayRail(
            DayMark(
                formats.dayOfMonth(line.day),
                formats.weekday(line.day),
                formats.longDay(line.day),
            ).takeIf { begins },
            line.families,
            last = after?.day != line.day,
        ) { content() }
    }
}

/** Writing is always in reach; the word goes while one looks further down. */
@Composable
private fun Write(
    list: LazyListState,
    modifier: Modifier,
    onWrite: () -> Unit,
) {
    val label = LocalStrings.current[Key.JOURNAL_WRITE]
    val atTop by remember(list) { derivedStateOf { !list.canScrollBackward || list.lastScrolledBackward } }
    ExtendedFloatingActionButton(
        text = { Text(label, style = MaterialTheme.typography.bodyLarge) },
        // The button says nothing by its text, which comes and goes.
        icon = { Icon(Icons.Edit, label) },
        onClick = onWrite,
        modifier = modifier.padding(end = 20.dp, bottom = 16.dp).testTag("journal-write"),
        expanded = atTop,
        shape = MaterialTheme.shapes.medium,
        containerColor = Shades.ACCENT.now(),
        contentColor = Shades.ON_ACCENT.now(),
    )
}
