package app.nearer.model

import app.nearer.bindings.Course
import app.nearer.core.BinKind
import app.nearer.core.DayCell
import app.nearer.core.MarkKind
import app.nearer.core.Person
import app.nearer.core.PracticeSheet
import app.nearer.core.StageForm
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** All exercises of the path, stage by stage. */
fun Course.exercises(): List<StageForm> = path().stages.filter { it.isWritten }.flatMap { stage(it.number).forms }

/** A practice with what it is done with, and whom it is about. */
class PracticePage(
    val sheet: PracticeSheet,
    val exercise: StageForm?,
    val person: Person?,
)

/** A pause as it is being chosen. [to]: none until further notice. */
data class Resting(
    val from: String,
    val to: String?,
)

/** One practice: its plan, how firm it is, its days, and what can be done with it as a whole. */
class PracticeModel(
    app: AppModel,
    private val id: String,
) : ScreenModel(app) {
    private val deleted = MutableStateFlow(false)
    private val of = MutableStateFlow<String?>(null)

    /** It was just deleted and can be brought back. */
    val isDeleted: StateFlow<Boolean> = deleted

    /** A day of the month that is shown; none: this month. */
    val monthOf: StateFlow<String?> = of

    /** None: it was just deleted. */
    val page =
        reads(Topic.PRACTICES, Topic.PATH, Topic.PEOPLE, by = isDeleted) { nearer, isGone ->
            if (isGone) return@reads null
            val sheet = nearer.habits().sheet(id)
            val exercise = nearer.course().exercises().find { it.form.id == sheet.chosen.form }
            PracticePage(sheet, exercise, nearer.people().all().find { it.id == sheet.chosen.person })
        }
    val year =
        reads(Topic.PRACTICES, by = isDeleted) { nearer, isGone ->
            if (isGone) null else nearer.habits().heatMap(id, null, null)
        }
    val month =
        reads(Topic.PRACTICES, by = monthOf) { nearer, day ->
            if (isDeleted.value) null else nearer.habits().month(id, day)
        }

    /** The year is shown as a table. */
    val asTable = MutableStateFlow(false)

    /** None: no pause is being chosen. */
    val resting = MutableStateFlow<Resting?>(null)
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take the pause. */
    val refused: StateFlow<String?> = notTaken

    init {
        whenChanged(resting) { notTaken.value = null }
    }

    private val today
        get() =
            page.value.value
                ?.sheet
                ?.view
                ?.day

    /** Shows the month of this day. */
    fun show(day: String) {
        of.value = day
    }

    fun canFillIn(cell: DayCell): Boolean = cell.canBeFilledIn

    fun fillIn(cell: DayCell) = app.open(Screen.PracticeDay(id, cell.day))

    /** Marks today; a note that stands beside it stays. */
    fun mark(mark: MarkKind) {
        val view =
            page.value.value
                ?.sheet
                ?.view ?: return
        app.act({ it.habits().mark(id, view.day, mark, view.note) })
    }

    /** Takes today's mark back. */
    fun takeBack() {
        val day = today ?: return
        app.act({ it.habits().clearMark(id, day) })
    }

    fun fillInToday() {
        today?.let { app.open(Screen.PracticeDay(id, it)) }
    }

    fun edit() = app.open(Screen.EditPractice(EditedPractice.Own(id)))

    fun openExercise() {
        page.value.value
            ?.exercise
            ?.let { app.open(it) }
    }

    fun beginResting() {
        resting.value = today?.let { Resting(it, it) }
    }

    fun leaveResting() {
        resting.value = null
    }

    /** Lets it rest as chosen. */
    fun rest() {
        val chosen = resting.value ?: return
        app.enter({ it.habits().pause(id, chosen.from, chosen.to) }) { tried ->
            if (tried is Tried.Done) resting.value = null
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }
    }

    fun resume(): Job = app.act({ it.habits().resume(id) })

    fun archive(): Job = app.act({ it.habits().archive(id) })

    fun unarchive(): Job = app.act({ it.habits().unarchive(id) })

    fun delete(): Job = app.act({ it.habits().delete(id) }) { deleted.value = true }

    /** Brings it back from the bin. */
    fun undo(): Job = app.act({ it.bin().restore(BinKind.PRACTICE, id) }) { deleted.value = false }
}
