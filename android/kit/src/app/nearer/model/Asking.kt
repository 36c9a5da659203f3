package app.nearer.model

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.nearer.core.JournalAsk
import app.nearer.core.JournalFilter

private val EVERYTHING = JournalFilter()

/** What is asked of the journal: the words typed, the filter, the order. */
@Stable
class Asking {
    var typed by mutableStateOf("")
    var filter by mutableStateOf(EVERYTHING)
    var ranked by mutableStateOf(false)

    val isFiltered: Boolean get() = filter != EVERYTHING

    /** All of it is asked for, the newest first. */
    val isPlain: Boolean get() = typed.isBlank() && !isFiltered

    fun clearFilter() {
        filter = EVERYTHING
        ranked = false
    }

    fun ask(): JournalAsk = JournalAsk(typed.whole(), filter, ranked)
}
