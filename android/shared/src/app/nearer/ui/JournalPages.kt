package app.nearer.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.nearer.bindings.Journal
import app.nearer.core.EntryLine
import app.nearer.core.JournalAsk
import app.nearer.core.JournalPage
import app.nearer.core.NearerException
import app.nearer.model.AppModel
import app.nearer.model.Outcome
import kotlinx.coroutines.delay

/** How long someone pauses in typing before a search begins. */
private const val TYPING_MS = 120L
private const val AGAIN_MS = 40L
private const val PAGE = 30
private const val MOST_PAGE = 200

/** What a list shows: the lines that were asked for, as the vault stood after so many changes. */
private data class Shown(
    val ask: JournalAsk,
    val changes: Int,
)

/** The lines that are shown, as far down as someone has read. Only the main thread touches it. */
@Stable
internal class JournalPages(
    private val app: AppModel,
) {
    private var shown: Shown? = null

    /** None: not read yet. */
    var lines: List<EntryLine>? by mutableStateOf(null)
        private set
    var next: Long? by mutableStateOf(null)
        private set

    /**
     * Brings the lines up to date, or, where they are, goes on to earlier ones if [more] of them are wanted.
     * Cancelled as someone types on: nothing is half done then.
     */
    suspend fun load(
        ask: JournalAsk,
        changes: Int,
        more: Boolean,
    ) {
        val wanted = Shown(ask, changes)
        val before = next
        if (shown != wanted) {
            if (shown != null && shown?.ask?.typed != ask.typed) delay(TYPING_MS)
            // After a change as many lines as there were: nobody is thrown back to the beginning.
            val count = if (shown?.ask == ask) lines.orEmpty().size.coerceAtLeast(PAGE) else PAGE
            val page = read { it.first(ask, count) } ?: return
            lines = page.lines
            next = page.next
            shown = wanted
        } else if (more && before != null) {
            val page = read { it.find(ask.copy(before = before)) } ?: return
            lines = lines.orEmpty() + page.lines
            next = page.next
        }
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
