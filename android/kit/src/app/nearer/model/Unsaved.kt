package app.nearer.model

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import app.nearer.core.EntryDraft
import app.nearer.core.EntryView
import app.nearer.core.PracticeDraft
import app.nearer.core.PromptView
import app.nearer.core.Way
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.conflate

/**
 * What was typed and isn't kept yet. It outlives its screen, so that neither going back nor turning the phone loses
 * it, and never leaves memory: a saved instance state would be too small for it, and isn't encrypted.
 */
class Unsaved {
    private val entries = HashMap<String?, Writing>()

    /** Practices that are being written. */
    val practices = mutableStateMapOf<EditedPractice, PracticeDraft>()

    /** The line on Today. */
    var line by mutableStateOf("")

    /** Sections of the map that are being written, by their ids. */
    val map = mutableStateMapOf<String, String>()

    fun entry(id: String?): Writing = entries.getOrPut(id) { Writing(isNew = id == null) }

    fun forget(writing: Writing) {
        entries.values.remove(writing)
    }
}

private val EMPTY = EntryDraft("", null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)

/** An entry as it is handed back to be changed. */
internal fun EntryView.asDraft(): EntryDraft = EntryDraft(text, mood, feelings, people, tags, star, atMs, zone)

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

    /** What it was begun from. */
    var prompt: PromptView? by mutableStateOf(null)
        private set

    /** Of a check-in: which way it went, and its chip. */
    var checkIn: Pair<Way, String?>? by mutableStateOf(null)
        private set

    /** It came back from a draft that the vault kept. */
    var isRestored by mutableStateOf(false)
        private set

    /** It was saved or thrown away: no draft of it is kept any more. */
    var isDone = false

    val isRead: Boolean get() = kept != null
    val isChanged: Boolean get() = isRead && (draft != kept || tags != keptTags)

    fun take(entry: EntryView) {
        checkIn = entry.way?.let { it to entry.chip }
        draft = entry.asDraft()
        kept = draft
        keptTags = entry.tags.joinToString(" ")
        tags = keptTags
        isRestored = false
    }

    /** Begins from something to write about. */
    fun begin(from: PromptView) {
        prompt = from
        draft = draft.copy(prompt = from.id)
        kept = kept?.copy(prompt = from.id)
    }

    /** Takes up what the vault kept of an earlier time. */
    fun restore(before: EntryDraft) {
        draft = before
        tags = before.tags.joinToString(" ")
        isRestored = true
    }

    /** Lets go of it: a new entry is empty again. */
    fun clear() {
        draft = EMPTY
        kept = EMPTY
        tags = ""
        prompt = null
        isRestored = false
    }

    /** As it is saved. Tags that weren't touched stay as they are: an older one may have a space in it. */
    fun whole(): EntryDraft {
        val named = if (tags == keptTags) draft.tags else tags.whole().split(Spaces).filter { it.isNotEmpty() }
        return draft.copy(text = draft.text.whole(), tags = named)
    }

    /** Hands what changed to [keep], not more often than once a second. */
    suspend fun keepEachSecond(keep: suspend (EntryDraft) -> Unit) {
        snapshotFlow { draft to tags }.conflate().collect {
            if (!isDone && isChanged) {
                keep(whole())
                delay(SECOND_MS)
            }
        }
    }

    private companion object {
        const val SECOND_MS = 1_000L
        val Spaces = Regex("\\s+")
    }
}
