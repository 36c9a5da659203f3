package app.nearer.model

import app.nearer.core.DayCell
import app.nearer.core.DayState
import app.nearer.core.PracticeSettings
import app.nearer.core.PracticeSuggestion
import app.nearer.core.PracticeView
import app.nearer.core.Topic
import app.nearer.core.WeekLine
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

private const val FILE = "practices.zip"

/** All practices: in their order, over a week, those put away, and those that the path suggests. */
class PracticesModel(
    app: AppModel,
) : ScreenModel(app) {
    private val of = MutableStateFlow<String?>(null)

    /** A day of the week that is shown; none: this week. */
    val weekOf: StateFlow<String?> = of
    val practices = reads(Topic.PRACTICES) { it.habits().list() }
    val week = reads(Topic.PRACTICES, by = weekOf) { nearer, of -> nearer.habits().week(of) }
    val archived = reads(Topic.PRACTICES) { it.habits().archived() }

    /** What the path suggests and is not taken yet. */
    val suggestions =
        reads(Topic.SUGGESTIONS) { nearer -> nearer.course().practiceSuggestions().filter { !it.taken } }

    /** Whether rows of days are shown beside strength. */
    val settings = reads(Topic.PRACTICES) { it.habits().settings() }

    /** Shows the week of this day. */
    fun show(day: String) {
        of.value = day
    }

    fun canMove(
        practice: PracticeView,
        places: Int,
    ): Boolean = moved(practice, places) != null

    /** Moves it so many places down the list, or up. */
    fun move(
        practice: PracticeView,
        places: Int,
    ) {
        val order = moved(practice, places) ?: return
        app.act({ it.habits().reorder(order) })
    }

    private fun moved(
        practice: PracticeView,
        places: Int,
    ): List<String>? {
        val order =
            practices.value.value
                .orEmpty()
                .map { it.id }
                .toMutableList()
        val at = order.indexOf(practice.id)
        if (at < 0 || at + places !in order.indices) return null
        order.add(at + places, order.removeAt(at))
        return order
    }

    fun open(practice: PracticeView) = app.open(Screen.Practice(practice.id))

    /** A day to come has nothing to fill in yet. */
    fun canFillIn(cell: DayCell): Boolean = cell.canBeFilledIn

    fun fillIn(
        line: WeekLine,
        cell: DayCell,
    ) = app.open(Screen.PracticeDay(line.practice, cell.day))

    fun newPractice() = app.open(Screen.EditPractice(EditedPractice.New))

    fun take(suggestion: PracticeSuggestion) =
        app.open(Screen.EditPractice(EditedPractice.Suggested(suggestion.stage.toInt())))

    fun lookBack() = app.open(Screen.PracticeReview)

    fun importHabits() = app.open(Screen.ImportHabits)

    fun unarchive(practice: PracticeView): Job = app.act({ it.habits().unarchive(practice.id) })

    fun setStreaks(on: Boolean): Job = app.act({ it.habits().setSettings(PracticeSettings(streaks = on)) })
}

val DayCell.canBeFilledIn: Boolean get() = state != DayState.AHEAD

/** Practices that are taken along, as a file in Loop's shape. */
class ExportHabitsModel(
    app: AppModel,
) : ScreenModel(app) {
    /** Writes all practices into a file and offers it to the system. */
    fun offer(): Job {
        val file = app.handedFile(FILE)
        return app.act({ it.exports().writeHabits(file) }) { app.host.offerFile(file) }
    }
}
