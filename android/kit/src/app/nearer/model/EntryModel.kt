package app.nearer.model

import app.nearer.core.EntryDraft
import app.nearer.core.EntryVersion
import app.nearer.core.Feelings
import app.nearer.core.Person
import app.nearer.core.PromptView
import app.nearer.core.Topic
import app.nearer.core.WallTime
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChangedBy
import kotlinx.coroutines.launch

/** A reflection: written anew, or changed. Nothing is asked for but that something be there. */
class EntryModel(
    app: AppModel,
    /** None: a new one. */
    val id: String?,
) : ScreenModel(app) {
    private val held = MutableStateFlow(app.unsaved.entry(id))

    /** What is typed and isn't saved yet: another one after it was deleted and brought back. */
    val writing: StateFlow<Writing> = held

    /** The people who can be picked. */
    val everyone: StateFlow<Showing<List<Person>>> = reads(Topic.PEOPLE) { it.people().all() }

    /** What it said before its edits, for thirty days. */
    val versions: StateFlow<Showing<List<EntryVersion>>> =
        reads(Topic.JOURNAL) { nearer -> id?.let { nearer.journal().versions(it) }.orEmpty() }

    /** Things to write about. */
    val prompts: StateFlow<Showing<List<PromptView>>> = reads(Topic.PROMPTS) { it.journal().prompts() }

    /** The person's day. */
    val today: StateFlow<Showing<String>> = reads { it.today().view().day }

    private val words = MutableStateFlow<Feelings?>(null)

    /** The words for feelings; none: not read yet. */
    val feelings: StateFlow<Feelings?> = words

    private val wallNow = MutableStateFlow<WallTime?>(null)

    /** What the wall showed when it happened; none: not read yet. */
    val wall: StateFlow<WallTime?> = wallNow

    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take it. */
    val refused: StateFlow<String?> = notTaken

    private val goneFor = MutableStateFlow<String?>(null)

    /** What removing it for good came to, in words. */
    val gone: StateFlow<String?> = goneFor

    private val binned = MutableStateFlow(false)

    /** It was deleted, and can be brought back. */
    val isDeleted: StateFlow<Boolean> = binned

    init {
        scope.launch { held.collectLatest { load(it) } }
        scope.launch {
            held.collectLatest { writing ->
                writing.state.distinctUntilChangedBy { it.draft to it.tags }.collect { notTaken.value = null }
            }
        }
    }

    /** Reads the entry once, and what was typed of it before; then what is typed is kept, at most once a second. */
    private suspend fun load(writing: Writing) {
        // What was begun here and not kept goes on; else what the journal holds by now.
        if (id != null && !writing.isChanged) read(writing, id)
        if (!writing.state.value.isRead) return
        if (!writing.isChanged && writing.state.value.prompt == null) {
            val kept = app.call { it.journal().draft(id) }
            if (kept is Outcome.Done) kept.value?.let { writing.restore(it.draft) }
        }
        writing.keepEachSecond { draft -> app.call { it.journal().keepDraft(id, draft) } is Outcome.Done }
    }

    private suspend fun read(
        writing: Writing,
        id: String,
    ) {
        val outcome = app.call { it.journal().get(id) }
        if (outcome is Outcome.Done) writing.take(outcome.value)
    }

    fun loadFeelings(): Job = scope.launch { if (words.value == null) words.value = app.told { it.feelings() } }

    /** Reads what the wall showed; what instant a time on it is, the core says. */
    fun loadWall(): Job {
        val draft = held.value.state.value.draft
        return app.act({ it.journal().wall(draft.atMs, draft.zone) }) { wallNow.value = it }
    }

    fun change(change: EntryDraft.() -> EntryDraft) = held.value.change(change)

    fun tag(words: String) = held.value.tag(words)

    /** Begins from something to write about. */
    fun begin(from: PromptView) = held.value.begin(from)

    /** A second tap takes a mood back. */
    fun pick(mood: Byte) = change { copy(mood = mood.takeUnless { it == this.mood }) }

    fun toggle(person: String) = change { copy(people = if (person in people) people - person else people + person) }

    /** Dates it. */
    fun setWhen(wall: WallTime): Job {
        val zone = held.value.state.value.draft.zone
        return app.act({ it.journal().moment(wall, zone) }) { ms ->
            wallNow.value = wall
            change { copy(atMs = ms) }
        }
    }

    /** Lets go of what came back. */
    fun dropDraft(): Job {
        val writing = held.value
        return app.act({ nearer ->
            nearer.journal().dropDraft(id)
            id?.let { nearer.journal().get(it) }
        }) { entry -> if (entry == null) writing.clear() else writing.take(entry) }
    }

    /** Takes the changes back: what the journal holds stands again. */
    fun revert(): Job = scope.launch { id?.let { read(held.value, it) } }

    fun putBack(version: EntryVersion): Job {
        val writing = held.value
        return app.act({ nearer ->
            id?.let {
                nearer.journal().putBack(it, version.number)
                nearer.journal().get(it)
            }
        }) { entry -> entry?.let(writing::take) }
    }

    /** Keeps it and leaves. */
    fun save(): Job {
        val writing = held.value
        val whole = writing.whole()
        return app.enter({ nearer ->
            val journal = nearer.journal()
            // The star is set in the list, perhaps after this was begun.
            journal.save(id, if (id == null) whole else whole.copy(star = journal.get(id).star))
        }) { tried ->
            if (tried is Tried.Refused) notTaken.value = tried.sentence
            if (tried is Tried.Done) {
                done(writing)
                app.offerHelp { it.journal().helpOffered(whole.text) }
                if (app.top == Screen.Entry(id)) app.back()
            }
        }
    }

    fun delete(): Job {
        val writing = held.value
        return app.act({ nearer -> id?.let { nearer.journal().delete(it) } }) {
            done(writing)
            binned.value = true
        }
    }

    /** Brings back what was just deleted. */
    fun undo(): Job =
        app.act({ nearer -> id?.let { nearer.journal().restore(it) } }) {
            held.value = app.unsaved.entry(id)
            binned.value = false
        }

    fun deleteForGood(): Job {
        val writing = held.value
        return app.act({ nearer ->
            id
                ?.let { nearer.journal().deleteForGood(it).words }
                .orEmpty()
        }) {
            done(writing)
            goneFor.value = it
        }
    }

    /** The screen is left: what was typed last is kept. */
    fun keep() {
        val writing = held.value
        val draft = writing.whole()
        if (!writing.isDone && writing.isChanged) app.act({ it.journal().keepDraft(id, draft) })
        if (!writing.isChanged) app.unsaved.forget(writing)
    }

    private fun done(writing: Writing) {
        writing.isDone = true
        app.unsaved.forget(writing)
    }
}
