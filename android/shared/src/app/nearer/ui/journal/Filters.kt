package app.nearer.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Count
import app.nearer.core.EntryKind
import app.nearer.core.JournalCounts
import app.nearer.core.JournalFilter
import app.nearer.model.Asking
import app.nearer.model.JournalModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

/** So many of what is written about most are offered. */
private const val MOST_OFFERED = 30

/** All that the journal can be filtered by. */
@Composable
internal fun FilterPanel(model: JournalModel) {
    val strings = LocalStrings.current
    val counts = model.counts.now().value ?: return
    val asking = model.asking
    val asked = asking.state.now()
    val filter = asked.filter
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Counted(Key.JOURNAL_FILTER_PERSON, "person", counts.people, filter.person) {
            asking.filter(filter.copy(person = it))
        }
        Counted(Key.JOURNAL_FILTER_FEELING, "feeling", counts.feelings, filter.feeling) {
            asking.filter(filter.copy(feeling = it))
        }
        Counted(Key.JOURNAL_FILTER_TAG, "tag", counts.tags, filter.tag) { asking.filter(filter.copy(tag = it)) }
        Unfold(strings[Key.JOURNAL_FILTER_KIND], Modifier.testTag("journal-filter-kinds")) {
            Chips {
                for (kind in EntryKind.entries) {
                    PickChip(strings[kind.words()], kind == filter.kind, "journal-filter-${kind.words()}") {
                        asking.filter(filter.copy(kind = kind.takeUnless { it == filter.kind }))
                    }
                }
            }
        }
        Unfold(strings[Key.JOURNAL_FILTER_STAGE], Modifier.testTag("journal-filter-stages")) {
            val formats = rememberFormats()
            Chips {
                for (stage in model.stages) {
                    val number = stage.toUByte()
                    PickChip(formats.number(stage), number == filter.stage, "journal-filter-stage-$stage") {
                        asking.filter(filter.copy(stage = number.takeUnless { it == filter.stage }))
                    }
                }
            }
        }
        model.today.now().value?.let { today ->
            PastDay(Key.JOURNAL_FILTER_FIRST, "journal-filter-first", today, filter.first) {
                asking.filter(filter.copy(first = it))
            }
            PastDay(Key.JOURNAL_FILTER_LAST, "journal-filter-last", today, filter.last) {
                asking.filter(filter.copy(last = it))
            }
        }
        SwitchLine(strings[Key.JOURNAL_FILTER_STAR], filter.star, Modifier.testTag("journal-filter-star")) {
            asking.filter(filter.copy(star = it))
        }
        SwitchLine(strings[Key.JOURNAL_RANKED], asked.ranked, Modifier.testTag("journal-ranked")) {
            asking.rank(it)
        }
    }
}

/** Key of the word for where an entry came from. */
private fun EntryKind.words(): String =
    when (this) {
        EntryKind.FREE -> Key.KIND_FREE
        EntryKind.CHECK_IN -> Key.KIND_CHECK_IN
        EntryKind.EXERCISE -> Key.KIND_EXERCISE
        EntryKind.SESSION -> Key.KIND_SESSION
        EntryKind.LETTER -> Key.KIND_LETTER
    }

@Composable
private fun Counted(
    title: String,
    tag: String,
    counts: List<Count>,
    chosen: String?,
    onPick: (String?) -> Unit,
) {
    if (counts.isEmpty()) return
    val formats = rememberFormats()
    Unfold(
        LocalStrings.current[title],
        Modifier.testTag("journal-filter-by-$tag"),
        counts.find { it.key == chosen }?.name,
    ) {
        Chips {
            for (count in counts.take(MOST_OFFERED)) {
                val words = "${count.name} (${formats.number(count.entries.toInt())})"
                PickChip(words, count.key == chosen, "journal-filter-$tag-${count.key}") {
                    onPick(count.key.takeUnless { it == chosen })
                }
            }
        }
    }
}

/** What the journal is filtered by; a tap takes it away. */
@Composable
internal fun FilterChips(model: JournalModel) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val counts = model.counts.now().value ?: return
    val asking = model.asking
    val filter = asking.state.now().filter
    Chips {
        for (named in named(counts, filter, asking)) Kept(named.words, named.id, named.drop)
        filter.kind?.let { kind ->
            Kept(strings[kind.words()], "kind") { asking.filter(filter.copy(kind = null)) }
        }
        filter.stage?.let { stage ->
            Kept("${strings[Key.JOURNAL_FILTER_STAGE]} ${formats.number(stage.toInt())}", "stage") {
                asking.filter(filter.copy(stage = null))
            }
        }
        filter.first?.let { day ->
            Kept("${strings[Key.JOURNAL_FILTER_FIRST]} ${formats.day(day)}", "first") {
                asking.filter(filter.copy(first = null))
            }
        }
        filter.last?.let { day ->
            Kept("${strings[Key.JOURNAL_FILTER_LAST]} ${formats.day(day)}", "last") {
                asking.filter(filter.copy(last = null))
            }
        }
        if (filter.star) {
            Kept(strings[Key.JOURNAL_FILTER_STAR], "star") {
                asking.filter(filter.copy(star = false))
            }
        }
    }
    QuietButton(strings[Key.JOURNAL_FILTER_CLEAR], Modifier.testTag("journal-filter-clear")) { asking.clearFilter() }
}

@Composable
private fun Kept(
    words: String,
    id: String,
    onDrop: () -> Unit,
) = PickChip(words, true, "filtered-$id", onDrop)

private class Named(
    val id: String,
    val words: String,
    val drop: () -> Unit,
)

private fun named(
    counts: JournalCounts,
    filter: JournalFilter,
    asking: Asking,
): List<Named> =
    listOfNotNull(
        filter.person?.let { key ->
            Named(
                "person",
                counts.people
                    .find { it.key == key }
                    ?.name
                    .orEmpty(),
            ) {
                asking.filter(filter.copy(person = null))
            }
        },
        filter.feeling?.let { key ->
            Named("feeling", counts.feelings.find { it.key == key }?.name ?: key) {
                asking.filter(filter.copy(feeling = null))
            }
        },
        filter.tag?.let { Named("tag", "#$it") { asking.filter(filter.copy(tag = null)) } },
    )
