package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.CheckIn
import app.nearer.core.CheckInKind
import app.nearer.core.CheckedIn
import app.nearer.core.Chip
import app.nearer.core.Person
import app.nearer.core.SafeNow
import app.nearer.core.Topic
import app.nearer.core.Way
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** Two taps: which way it went, then a chip. It is kept at the second; all that comes after can be left out. */
class CaptureModel(
    app: AppModel,
    begun: Way? = null,
) : ScreenModel(app) {
    /** The ways, with their chips. */
    val kinds: List<CheckInKind> = app.programme.checkIns

    /** The moods that can be tapped. */
    val moods: List<Byte> = app.programme.limits.moods

    /** The first tap. */
    val way = MutableStateFlow(begun)
    private val kept = MutableStateFlow<CheckedIn?>(null)

    /** What the second became. */
    val checked: StateFlow<CheckedIn?> = kept

    /** A sentence to it, as it is typed. */
    val sentence = MutableStateFlow("")
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take the sentence. */
    val refused: StateFlow<String?> = notTaken

    /** The people who can be picked. */
    val everyone = reads(Topic.PEOPLE) { it.people().all() }

    /** Whom it was with. */
    val people =
        reads(Topic.JOURNAL, by = kept) { nearer, kept ->
            kept?.let { nearer.journal().get(it.entry).people }.orEmpty()
        }
    private val tonight = MutableStateFlow(false)

    /** There is more to say of it tonight. */
    val isForTonight: StateFlow<Boolean> = tonight

    init {
        whenChanged(sentence) { notTaken.value = null }
    }

    fun tap(chip: Chip): Job = checkIn(chip.id, null)

    fun tap(mood: Byte): Job = checkIn(null, mood)

    private fun checkIn(
        chip: String?,
        mood: Byte?,
    ): Job {
        val way = way.value ?: return nothing()
        return app.act({ it.journal().checkIn(CheckIn(way, chip, mood)) }) {
            tonight.value = false
            kept.value = it
        }
    }

    /** Takes it back. */
    fun undo(): Job {
        val entry = kept.value?.entry ?: return nothing()
        return app.act({ it.journal().delete(entry) }) {
            kept.value = null
            way.value = null
        }
    }

    fun addSentence(): Job {
        val words = sentence.value.whole()
        val entry = kept.value?.entry
        if (entry == null || words.isBlank()) return nothing()
        return app.enter({ it.journal().addSentence(entry, words) }) { tried ->
            notTaken.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                sentence.value = ""
                app.offerHelp { it.journal().helpOffered(words) }
            }
        }
    }

    fun toggle(person: Person): Job {
        val entry = kept.value?.entry ?: return nothing()
        return app.act({ it.togglePerson(entry, person.id) })
    }

    fun setForTonight(wanted: Boolean): Job {
        val entry = kept.value?.entry ?: return nothing()
        return app.act({ it.journal().moreTonight(entry, wanted) }) { tonight.value = wanted }
    }

    fun answerSafety(answer: SafeNow): Job {
        val flag = kept.value?.safety?.flag ?: return nothing()
        return app.act({ nearer ->
            nearer.course().answerSafety(flag, answer)
            nearer.today().view().safety
        }) { safety -> kept.update { it?.copy(safety = safety) } }
    }

    fun close() {
        if (app.top is Screen.Capture) app.back()
    }
}

private fun Nearer.togglePerson(
    entry: String,
    person: String,
) {
    val journal = journal()
    val draft = journal.get(entry).asDraft()
    val people = if (person in draft.people) draft.people - person else draft.people + person
    journal.edit(entry, draft.copy(people = people))
}

/** "Stepped back: air"; none: it is no check-in. */
fun List<CheckInKind>.said(
    way: Way?,
    chip: String?,
): String? {
    val kind = find { it.way == way } ?: return null
    return listOfNotNull(kind.title, kind.chips.find { it.id == chip }?.text).joinToString(": ")
}

/** Its name in the vault. */
val Way.id: String get() = name.lowercase()
