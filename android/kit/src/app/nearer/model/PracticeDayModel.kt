package app.nearer.model

import app.nearer.bindings.Habits
import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch

/** A day of a practice, and whether it is the day that the person is in. */
class FilledDay(
    val practice: PracticeView,
    val isToday: Boolean,
) {
    /** It may be done again on this day. */
    val offersOnceMore: Boolean get() = isToday && practice.severalADay

    /** A note goes with the day's mark. */
    fun takesNote(note: String): Boolean = practice.mark != null && note != practice.note
}

/** One day of a practice: done, left out, not done, or how much; with a note. */
class PracticeDayModel(
    app: AppModel,
    private val id: String,
    val day: String,
) : ScreenModel(app) {
    val view =
        reads(Topic.PRACTICES) {
            FilledDay(it.habits().onDay(id, day), isToday = it.habits().get(id).day == day)
        }
    val note = MutableStateFlow("")

    /** How much, as it is typed. */
    val amount = MutableStateFlow("")
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take it. */
    val refused: StateFlow<String?> = notTaken

    /** What was read last: what is being typed is not overwritten by a change elsewhere. */
    private var read: PracticeView? = null

    init {
        whenChanged(note) { notTaken.value = null }
        whenChanged(amount) { notTaken.value = null }
        scope.launch { view.collect { showing -> showing.value?.let { take(it.practice) } } }
    }

    private fun take(stored: PracticeView) {
        if (note.value == read?.note.orEmpty()) note.value = stored.note
        if (amount.value == read?.amountTyped.orEmpty()) amount.value = stored.amountTyped
        read = stored
    }

    private val practice get() = view.value.value?.practice

    fun mark(mark: MarkKind): Job {
        val words = note.value.whole()
        return keep { it.mark(id, day, mark, words) }
    }

    fun markAmount(): Job {
        val (words, typed) = note.value.whole() to amount.value.whole()
        return keep { habits -> habits.markAmount(id, day, typed, words) }
    }

    fun onceMore(): Job = keep { it.onceMore(id) }

    /** Keeps the note beside the mark that is there. */
    fun keepNote() {
        val stands = practice ?: return
        val mark = stands.mark ?: return
        val words = note.value.whole()
        keep {
            if (stands.amount !=
                null
            ) {
                it.markAmount(id, day, stands.amountTyped, words)
            } else {
                it.mark(id, day, mark, words)
            }
        }
    }

    fun takeBack(): Job = keep { it.clearMark(id, day) }

    private fun keep(work: (Habits) -> Unit): Job =
        app.enter({ work(it.habits()) }) { tried -> notTaken.value = (tried as? Tried.Refused)?.sentence }
}
