package app.nearer.model

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.nearer.core.EntryDraft
import app.nearer.core.EntryView
import app.nearer.core.NewPractice
import app.nearer.core.Schedule

/**
 * What was typed and isn't kept yet. It outlives its screen, so that neither going back nor turning the phone loses
 * it, and never leaves memory: a saved instance state would be too small for it, and isn't encrypted.
 */
class Unsaved {
    private val entries = HashMap<String?, Writing>()
    var practice by mutableStateOf(EMPTY_PRACTICE)

    /** The line on Today. */
    var line by mutableStateOf("")

    /** Sections of the map that are being written, by their ids. */
    val map = mutableStateMapOf<String, String>()

    fun entry(id: String?): Writing = entries.getOrPut(id) { Writing(isNew = id == null) }

    fun forget(writing: Writing) {
        entries.values.remove(writing)
    }

    companion object {
        val EMPTY_PRACTICE = NewPractice("", "", "", "", Schedule.Daily(1.toUByte()))
    }
}

private val EMPTY = EntryDraft("", null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)

/** An entry while it is written. */
@Stable
class Writing(
    isNew: Boolean,
) {
    /** What the journal holds; none: not read yet. */
    private var kept by mutableStateOf(EMPTY.takeIf { isNew })
    private var keptTags = ""
    var draft by mutableStateOf(EMPTY)
    var tags by mutableStateOf("")

    val isRead: Boolean get() = kept != null
    val isChanged: Boolean get() = isRead && (draft != kept || tags != keptTags)

    fun take(entry: EntryView) {
        draft = EntryDraft(entry.text, entry.mood, entry.feelings, entry.people, entry.tags, entry.star, entry.atMs)
        kept = draft
        keptTags = entry.tags.joinToString(" ")
        tags = keptTags
    }

    /** As it is saved. Tags that weren't touched stay as they are: an older one may have a space in it. */
    fun whole(): EntryDraft {
        val named = if (tags == keptTags) draft.tags else tags.whole().split(Spaces).filter { it.isNotEmpty() }
        return draft.copy(text = draft.text.whole(), tags = named)
    }

    private companion object {
        val Spaces = Regex("\\s+")
    }
}
