package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.NewPractice
import app.nearer.core.PracticeDraft
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** A practice as it is made or changed: usually a filled-in plan with a word or two of one's own. */
class EditPracticeModel(
    app: AppModel,
    val edited: EditedPractice,
) : ScreenModel(app) {
    private val unsaved = app.unsaved.practices

    /** By what is edited, as it is written; it outlives the screen, and a change elsewhere doesn't overwrite it. */
    val drafts: StateFlow<Map<EditedPractice, PracticeDraft>> = unsaved
    private val notTaken = MutableStateFlow<Tried.Refused?>(null)

    /** What the core does not take, and why. */
    val refused: StateFlow<Tried.Refused?> = notTaken

    /** What can be picked. */
    val exercises = reads(Topic.PATH) { it.course().exercises() }
    val people = reads(Topic.PEOPLE) { it.people().all() }

    /** What the colours are called, in the palette's order. */
    val colours: List<String> = app.programme.colours

    init {
        if (edited !in unsaved.value) scope.launch { begin() }
    }

    private suspend fun begin() {
        val chosen = (app.call { chosen(it) } as? Outcome.Done ?: return).value
        val draft = app.told { it.practiceDraft(chosen) } ?: return
        unsaved.update { it + (edited to draft) }
    }

    private fun chosen(nearer: Nearer): NewPractice? =
        when (edited) {
            EditedPractice.New -> {
                null
            }

            is EditedPractice.Own -> {
                nearer.habits().sheet(edited.id).chosen
            }

            is EditedPractice.Suggested -> {
                val suggestions = nearer.course().practiceSuggestions()
                suggestions.first { it.stage.toInt() == edited.stage }.chosen
            }
        }

    fun change(draft: PracticeDraft) {
        unsaved.update { it + (edited to draft) }
        notTaken.value = null
    }

    /** Why these are not taken; none: they were, or something else wasn't. */
    fun refusal(
        refused: Tried.Refused?,
        vararg fields: String,
    ): String? = refused?.takeIf { it.field in fields }?.sentence

    /** Adds a reminder. The first one is the moment to ask whether the system lets the app remind. */
    fun addReminder(): Job =
        scope.launch {
            val draft = unsaved.value[edited] ?: return@launch
            val reminder = app.told { it.reminderDraft() } ?: return@launch
            change(draft.copy(reminders = draft.reminders + reminder))
            app.host.reminders.ask()
        }

    /** Keeps it and leaves. */
    fun save() {
        val whole = unsaved.value[edited]?.whole() ?: return
        app.goes {
            val written = app.tried(app.ask { it.writtenPractice(whole) })
            val kept = if (written is Tried.Done) app.tryTo { keep(it, written.value) } else written
            notTaken.value = kept as? Tried.Refused
            if (kept is Tried.Done) {
                unsaved.update { it - edited }
                if (app.top == Screen.EditPractice(edited)) app.back()
            }
        }
    }

    private fun keep(
        nearer: Nearer,
        chosen: NewPractice,
    ) {
        when (edited) {
            EditedPractice.New -> nearer.habits().add(chosen)
            is EditedPractice.Own -> nearer.habits().edit(edited.id, chosen)
            is EditedPractice.Suggested -> nearer.course().takePracticeAs(edited.stage.toUByte(), chosen)
        }
    }
}
