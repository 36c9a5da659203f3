package app.nearer.model

import app.nearer.bindings.Journal
import app.nearer.core.EntryLine
import app.nearer.core.EntryView
import app.nearer.core.JournalAsk
import app.nearer.core.JournalCounts
import app.nearer.core.JournalPage
import app.nearer.core.NearerException
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** How long someone pauses in typing before a search begins. */
private const val TYPING_MS = 120L
private const val AGAIN_MS = 40L
private const val PAGE = 30
private const val MOST_PAGE = 200

/** The journal: newest first by day, found as one types, page by page as far down as someone has read. */
class JournalModel(
    app: AppModel,
) : ScreenModel(app) {
    /** What a list shows: the lines that were asked for, as the vault stood after so many changes. */
    private data class Query(
        val ask: JournalAsk,
        val changes: Int,
    )

    /** The lines that are there, and from where earlier ones go on; none: these are all. */
    data class Lines(
        val lines: List<EntryLine>,
        val next: Long?,
    ) {
        val hasMore: Boolean get() = next != null
    }

    /** What is asked: the words typed, the filter, the order. */
    val asked: StateFlow<Asked> = app.asking.state

    private val found = MutableStateFlow<Lines?>(null)

    /** None: not read yet. */
    val lines: StateFlow<Lines?> = found

    /** What was written on this day in earlier years. */
    val onThisDay: StateFlow<Showing<List<EntryLine>>> = reads(Topic.CALENDAR) { it.journal().onThisDay() }

    /** What can be filtered by. */
    val counts: StateFlow<Showing<JournalCounts>> = reads(Topic.JOURNAL) { it.journal().counts() }

    /** The person's day. */
    val today: StateFlow<Showing<String>> = reads { it.today().view().day }

    /** The stages that entries can belong to. */
    val stages: IntRange = app.programme.limits.let { 1..it.stages.toInt() }

    private val chosen = MutableStateFlow<String?>(null)

    /** The entry that stands beside the list; none: nothing was chosen. */
    val entry: StateFlow<Showing<EntryView?>> =
        reads(Topic.JOURNAL, by = chosen) { nearer, id -> id?.let { nearer.journal().get(it) } }

    private val gone = MutableStateFlow<String?>(null)

    /** The entry that was just deleted and can be brought back. */
    val deleted: StateFlow<String?> = gone
    private var shown: Query? = null
    private var loading: Job? = null

    init {
        scope.launch {
            found.subscriptionCount.map { it > 0 }.distinctUntilChanged().collectLatest { isLookedAt ->
                if (!isLookedAt) return@collectLatest
                combine(asked, app.changes.after(Topic.JOURNAL)) { asked, changes -> Query(asked.ask(), changes) }
                    .collectLatest { load(it) }
            }
        }
    }

    /** Where it is said what is asked for. */
    val asking: Asking = app.asking

    fun type(words: String) = app.asking.type(words)

    /** Brings the lines up to date; while someone types it waits a moment first. */
    private suspend fun load(wanted: Query) {
        val before = shown
        if (before == wanted) return
        if (before != null && before.ask.typed != wanted.ask.typed) delay(TYPING_MS)
        // After a change as many lines as there were: nobody is thrown back to the beginning.
        val isSame = before?.ask == wanted.ask
        val count = if (isSame) (found.value?.lines?.size ?: 0).coerceAtLeast(PAGE) else PAGE
        val page = read { it.first(wanted.ask, count) } ?: return
        found.value = Lines(page.lines, page.next)
        shown = wanted
    }

    /** The next page below what is shown. */
    fun loadMore(): Job {
        loading?.takeIf { it.isActive }?.let { return it }
        return scope
            .launch {
                val (now, query) = (found.value ?: return@launch) to (shown ?: return@launch)
                val before = now.next ?: return@launch
                val page = read { it.find(query.ask.copy(before = before)) }
                // Another search has taken its place meanwhile, or not.
                if (page == null || query != shown) return@launch
                found.value = Lines(now.lines + page.lines, page.next)
            }.also { loading = it }
    }

    /** An older search that comes late can end this one as cancelled; then it begins again. */
    private suspend fun read(search: (Journal) -> JournalPage): JournalPage? {
        while (true) {
            when (val outcome = app.call { search(it.journal()) }) {
                is Outcome.Done -> return outcome.value
                is Outcome.Failed -> if (outcome.error !is NearerException.Cancelled) return null
            }
            delay(AGAIN_MS)
        }
    }

    /** Stands beside the list from now on. */
    fun choose(entry: String?) {
        chosen.value = entry
    }

    fun open(entry: String) = app.open(Screen.Entry(entry))

    fun write() = app.open(Screen.Entry(null))

    fun openCalendar() = app.open(Screen.Calendar)

    fun setStar(
        entry: String,
        star: Boolean,
    ): Job = app.act({ it.journal().setStar(entry, star) })

    fun delete(line: EntryLine): Job = app.act({ it.journal().delete(line.id) }) { gone.value = line.id }

    /** Brings back what was just deleted. */
    fun undo(): Job {
        val entry = gone.value
        return app.act({ nearer -> entry?.let { nearer.journal().restore(it) } }) {
            if (gone.value == entry) gone.value = null
        }
    }
}

/** The newest lines, of which the core gives only so many at a time. */
private fun Journal.first(
    ask: JournalAsk,
    count: Int,
): JournalPage {
    var page = find(ask.copy(count = count.coerceAtMost(MOST_PAGE).toUInt()))
    var next = page.next
    while (next != null && page.lines.size < count) {
        val more = find(ask.copy(before = next, count = (count - page.lines.size).coerceAtMost(MOST_PAGE).toUInt()))
        next = more.next
        page = JournalPage(page.lines + more.lines, next)
    }
    return page
}
