package app.nearer.model

import app.nearer.core.EntryDraft
import app.nearer.core.EntryView
import app.nearer.core.PracticeDraft
import app.nearer.core.PromptView
import app.nearer.core.Way
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.distinctUntilChangedBy
import kotlinx.coroutines.flow.update

/**
 * What was typed and isn't kept yet. It outlives its screen, so that neither going back nor turning the phone loses
 * it, and never leaves memory: a saved instance state would be too small for it, and isn't encrypted.
 */
class Unsaved {
    private val entries = HashMap<String?, Writing>()

    /** Practices that are being written. */
    val practices = MutableStateFlow(emptyMap<EditedPractice, PracticeDraft>())

    /** The line on Today. */
    val line = MutableStateFlow("")

    /** Sections of the map that are being written, by their ids. */
    val map = MutableStateFlow(emptyMap<String, String>())

    fun entry(id: String?): Writing = entries.getOrPut(id) { Writing(isNew = id == null) }

    fun forget(writing: Writing) {
        entries.values.remove(writing)
    }
}

private val EMPTY = EntryDraft("", null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)

/** An entry as it is handed back to be changed. */
fun EntryView.asDraft(): EntryDraft = EntryDraft(text, mood, feelings, people, tags, star, atMs, zone)

/** How an entry that is being written stands. */
data class Written(
    val draft: EntryDraft,
    val tags: String,
    /** What the journal holds; none: not read yet. */
    val kept: EntryDraft?,
    val keptTags: String = "",
    /** What it was begun from. */
    val prompt: PromptView? = null,
    /** Of a check-in: which way it went, and its chip. */
    val checkIn: Pair<Way, String?>? = null,
    /** It came back from a draft that the vault kept. */
    val isRestored: Boolean = false,
    /** What the vault kept of it while it was written. */
    private val keptMeanwhile: Pair<EntryDraft, String>? = null,
) {
    val isRead: Boolean get() = kept != null
    val isChanged: Boolean get() = isRead && (draft != kept || tags != keptTags)

    /** All that was typed is kept, so that nothing is lost when it is left. */
    val isKept: Boolean get() = keptMeanwhile == draft to tags

    fun kept(typed: Written): Written = copy(keptMeanwhile = typed.draft to typed.tags)

    /** As it is saved. Tags that weren't touched stay as they are: an older one may have a space in it. */
    fun whole(): EntryDraft {
        val named = if (tags == keptTags) draft.tags else tags.whole().split(Spaces).filter { it.isNotEmpty() }
        return draft.copy(text = draft.text.whole(), tags = named)
    }

    private companion object {
        val Spaces = Regex("\\s+")
    }
}

/** An entry while it is written. */
class Writing(
    isNew: Boolean,
) {
    private val written = MutableStateFlow(Written(EMPTY, "", kept = EMPTY.takeIf { isNew }))
    val state: StateFlow<Written> = written

    /** It was saved or thrown away: no draft of it is kept any more. */
    var isDone = false

    val isChanged: Boolean get() = written.value.isChanged

    fun change(change: EntryDraft.() -> EntryDraft) = written.update { it.copy(draft = it.draft.change()) }

    fun tag(words: String) = written.update { it.copy(tags = words) }

    fun take(entry: EntryView) {
        val (draft, tags) = entry.asDraft() to entry.tags.joinToString(" ")
        written.update {
            it.copy(
                draft = draft,
                tags = tags,
                kept = draft,
                keptTags = tags,
                checkIn = entry.way?.let { way -> way to entry.chip },
                isRestored = false,
            )
        }
    }

    /** Begins from something to write about. */
    fun begin(from: PromptView) =
        written.update {
            it.copy(
                draft = it.draft.copy(prompt = from.id),
                kept = it.kept?.copy(prompt = from.id),
                prompt = from,
            )
        }

    /** Takes up what the vault kept of an earlier time. */
    fun restore(before: EntryDraft) =
        written.update { it.copy(draft = before, tags = before.tags.joinToString(" "), isRestored = true) }

    /** Lets go of it: a new entry is empty again. */
    fun clear() = written.update { it.copy(draft = EMPTY, tags = "", kept = EMPTY, prompt = null, isRestored = false) }

    fun whole(): EntryDraft = written.value.whole()

    /** Hands what changed to [keep], not more often than once a second. */
    suspend fun keepEachSecond(keep: suspend (EntryDraft) -> Boolean) {
        written.distinctUntilChangedBy { it.draft to it.tags }.conflate().collect { typed ->
            if (!isDone && isChanged) {
                if (keep(typed.whole())) written.update { it.kept(typed) }
                delay(SECOND_MS)
            }
        }
    }

    private companion object {
        const val SECOND_MS = 1_000L
    }
}
