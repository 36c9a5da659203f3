package app.nearer.model

import app.nearer.core.JournalAsk
import app.nearer.core.JournalFilter
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

private val EVERYTHING = JournalFilter()

/** What the journal was asked for. */
data class Asked(
    val typed: String = "",
    val filter: JournalFilter = EVERYTHING,
    val ranked: Boolean = false,
) {
    val isFiltered: Boolean get() = filter != EVERYTHING

    /** All of it is asked for, the newest first. */
    val isPlain: Boolean get() = typed.isBlank() && !isFiltered

    fun ask(): JournalAsk = JournalAsk(typed.whole(), filter, ranked)
}

/** What is asked of the journal: the words typed, the filter, the order. */
class Asking {
    private val asked = MutableStateFlow(Asked())
    val state: StateFlow<Asked> = asked

    fun type(words: String) = asked.update { it.copy(typed = words) }

    fun filter(by: JournalFilter) = asked.update { it.copy(filter = by) }

    fun rank(on: Boolean) = asked.update { it.copy(ranked = on) }

    fun clearFilter() = asked.update { Asked(it.typed) }
}
