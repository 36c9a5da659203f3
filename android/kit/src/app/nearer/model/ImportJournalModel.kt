package app.nearer.model

import app.nearer.bindings.LookedAtJournal
import app.nearer.core.JournalChoice
import app.nearer.core.JournalPlan
import app.nearer.core.JournalTaken
import app.nearer.core.MoodChoice
import app.nearer.core.MoodLabel
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** The journal of another app: what is in the file, what its moods mean, then all of it in one go. */
class ImportJournalModel(
    app: AppModel,
) : ScreenModel(app) {
    private class Looked(
        val opened: LookedAtJournal,
        val plan: JournalPlan,
    )

    val work = LongWork()
    val undoing = Undoing(app)
    private var opened: LookedAtJournal? = null
    private val seen = MutableStateFlow<JournalPlan?>(null)

    /** What the file holds; none: nothing was looked at. */
    val plan: StateFlow<JournalPlan?> = seen
    private val did = MutableStateFlow<JournalTaken?>(null)

    /** What taking it in did; none: it wasn't taken in. */
    val taken: StateFlow<JournalTaken?> = did
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the file isn't taken. */
    val refused: StateFlow<String?> = notTaken
    private val chosen = MutableStateFlow(emptyMap<String, Byte?>())

    /** What the person chose for the file's own words for moods. */
    val moods: StateFlow<Map<String, Byte?>> = chosen

    /** The words are kept as tags, too. */
    val moodWordsAsTags = MutableStateFlow(false)

    /** Lets a file be picked and looks at it, to its end. Nothing is kept. */
    fun pick(): Job =
        app.goes {
            if (!isIdle) return@goes
            val path = app.host.pickFile() ?: return@goes
            opened = null
            seen.value = null
            did.value = null
            chosen.value = emptyMap()
            moodWordsAsTags.value = false
            undoing.forget()
            val tried =
                work.run(app) { nearer, progress ->
                    val opened = nearer.bring().lookAtJournal(path, null, progress)
                    Looked(opened, opened.plan())
                }
            if (tried is Tried.Done) {
                opened = tried.value.opened
                seen.value = tried.value.plan
            }
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }

    /** What a word of the file means; it begins with what is usual. */
    fun mood(label: MoodLabel): Byte? = if (label.label in chosen.value) chosen.value[label.label] else label.suggested

    fun choose(
        label: MoodLabel,
        mood: Byte?,
    ) = chosen.update { it + (label.label to mood) }

    /** Takes in what is in the file. */
    fun take(): Job {
        val (opened, plan) = Pair(opened ?: return nothing(), seen.value ?: return nothing())
        if (!isIdle || did.value != null) return nothing()
        val moods = plan.moods.map { MoodChoice(it.label, mood(it)) }
        val choice = JournalChoice(moods, moodWordsAsTags.value, null)
        return app.goes {
            val tried = work.run(app) { nearer, progress -> nearer.bring().takeJournal(opened, choice, progress) }
            if (tried is Tried.Done) did.value = tried.value
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }
    }

    private val isIdle get() = work.isIdle && undoing.work.isIdle
}
