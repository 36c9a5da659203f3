package app.nearer.contract

import app.nearer.core.MarkKind
import app.nearer.core.ReviewSpan
import app.nearer.model.EditPracticeModel
import app.nearer.model.EditedPractice
import app.nearer.model.ExportHabitsModel
import app.nearer.model.ImportHabitsModel
import app.nearer.model.PracticeDayModel
import app.nearer.model.PracticeModel
import app.nearer.model.PracticeReviewModel
import app.nearer.model.PracticesModel
import app.nearer.model.Screen
import app.nearer.model.hasNew
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Practices, as the iPhone's are. */
class PracticeModelTest : ModelTest() {
    private val app get() = phone.app

    private fun add(name: String) = phone.nearer.habits().add(practice(name))

    @Test
    fun practicesAreMovedAndShownByTheWeek() {
        listOf("A", "B").forEach { add(it) }
        val model = phone.model { PracticesModel(it) }
        phone.looksAt(model.practices)
        val (a, b) = phone.shown(model.practices) { it.size == 2 }
        assertEquals(
            listOf(false, true, true, false),
            listOf(a to -1, a to 1, b to -1, b to 1).map {
                model.canMove(it.first, it.second)
            },
        )
        phone.act { model.move(a, 1) }
        phone.shown(model.practices) { list -> list.map { it.name } == listOf("B", "A") }
        val week = phone.shown(model.week)
        assertEquals(null, week.later)
        phone.act { model.show(week.earlier) }
        phone.shown(model.week) { it.title != week.title }
    }

    @Test
    fun suggestionsOfThePathAreTakenOnce() {
        val model = phone.model { PracticesModel(it) }
        phone.looksAt(model.suggestions)
        val first = phone.shown(model.suggestions) { it.isNotEmpty() }.first()
        phone.act { model.take(first) }
        val edited = EditedPractice.Suggested(first.stage.toInt())
        assertEquals(Screen.EditPractice(edited), app.top)
        val edit = phone.model { EditPracticeModel(it, edited) }
        phone.until(edit.drafts) { edited in it }
        phone.act { edit.save() }
        phone.shown(model.suggestions) { left -> left.none { it.stage == first.stage } }
        phone.until(app.screens) { it.isEmpty() }
    }

    @Test
    fun whatTheCoreDoesNotTakeIsSaidAtItsFieldAndWhatIsWrittenStays() {
        val edit = phone.model { EditPracticeModel(it, EditedPractice.New) }
        phone.act { app.open(Screen.EditPractice(EditedPractice.New)) }
        val draft = checkNotNull(phone.until(edit.drafts) { it.isNotEmpty() }[EditedPractice.New])
        phone.act { edit.save() }
        val refused = phone.until(edit.refused) { it != null }
        assertEquals("name", refused?.field)
        assertEquals(refused?.sentence, edit.refusal(refused, "name", "why"))
        assertEquals(null, edit.refusal(refused, "why"))
        phone.act { edit.change(draft.copy(name = "Walk")) }
        assertEquals(null, edit.refused.value)
        phone.finish { edit.addReminder() }
        assertEquals(1, phone.reminders.asked)
        phone.act { edit.save() }
        phone.until(app.screens) { it.isEmpty() }
        assertEquals(
            listOf("Walk"),
            phone.nearer
                .habits()
                .list()
                .map { it.name },
        )
        assertTrue(edit.drafts.value.isEmpty())
    }

    @Test
    fun aPracticeRestsIsPutAwayDeletedAndBroughtBack() {
        val id = add("Walk")
        val model = phone.model { PracticeModel(it, id) }
        phone.looksAt(model.page)
        val today =
            phone
                .shown(model.page)
                .sheet.view.day
        phone.act {
            model.beginResting()
            model.resting.value = checkNotNull(model.resting.value).copy(to = "2000-01-01")
            model.rest()
        }
        phone.until(model.refused) { it != null }
        phone.act { model.resting.value = checkNotNull(model.resting.value).copy(to = null) }
        phone.until(model.refused) { it == null }
        phone.act { model.rest() }
        phone.shown(model.page) { it.sheet.view.paused }
        phone.until(model.resting) { it == null }
        phone.finish { model.resume() }
        phone.finish { model.archive() }
        phone.shown(model.page) { it.sheet.view.archived }
        phone.finish { model.unarchive() }
        phone.finish { model.delete() }
        assertTrue(
            model.isDeleted.value &&
                phone.nearer
                    .habits()
                    .list()
                    .isEmpty(),
        )
        assertEquals("nothing is asked of what is gone", null, app.trouble.value)
        phone.finish { model.undo() }
        phone.shown(model.page) { it.sheet.view.day == today }
    }

    @Test
    fun theMonthOfAnotherDayIsShown() {
        val id = add("Walk")
        val model = phone.model { PracticeModel(it, id) }
        val month = phone.shown(model.month)
        phone.act { model.show(month.earlier) }
        val before = phone.shown(model.month) { it.title != month.title }
        assertNotEquals(month.title, before.title)
        val cell =
            before.weeks
                .flatten()
                .filterNotNull()
                .first()
        phone.act { model.fillIn(cell) }
        assertEquals(Screen.PracticeDay(id, cell.day), app.top)
    }

    @Test
    fun aDayIsFilledInAndWhatIsTypedIsNotOverwritten() {
        val id = add("Walk")
        val today =
            phone.nearer
                .habits()
                .get(id)
                .day
        val model = phone.model { PracticeDayModel(it, id, today) }
        phone.looksAt(model.view)
        assertTrue(phone.shown(model.view).isToday)
        phone.act { model.note.value = "Rain." }
        phone.finish { model.mark(MarkKind.DONE) }
        phone.shown(model.view) { it.practice.note == "Rain." }
        phone.act { model.note.value = "Rain, and wind." }
        assertTrue(phone.shown(model.view).takesNote(model.note.value))
        phone.nearer.habits().mark(id, today, MarkKind.SKIPPED, "From elsewhere.")
        phone.shown(model.view) { it.practice.note == "From elsewhere." }
        assertEquals("Rain, and wind.", model.note.value)
        phone.act { model.keepNote() }
        phone.shown(model.view) { it.practice.note == "Rain, and wind." }
        phone.finish { model.takeBack() }
        phone.shown(model.view) { it.practice.mark == null }
        phone.finish { model.markAmount() }
        phone.until(model.refused) { it != null }
    }

    @Test
    fun aWeekIsLookedBackAtAndAMonth() {
        add("Walk")
        val model = phone.model { PracticeReviewModel(it) }
        val week = phone.shown(model.view)
        phone.act { model.show(week.earlier) }
        phone.shown(model.view) { it.title != week.title }
        phone.act { model.show(ReviewSpan.MONTH) }
        assertEquals(ReviewSpan.MONTH to null, model.reviewed.value.let { it.span to it.of })
        val line = phone.shown(model.view) { it.lines.isNotEmpty() }.lines.first()
        phone.act { model.open(line) }
        assertEquals(Screen.Practice(line.practice), app.top)
    }

    @Test
    fun practicesGoOutAndComeIn() {
        add("Walk")
        val export = phone.model { ExportHabitsModel(it) }
        phone.finish { export.offer() }
        val file = phone.offered.single()
        assertTrue(file.length() > 0)
        val model = phone.model { ImportHabitsModel(it) }
        phone.toPick = file
        phone.finish { model.pick() }
        assertEquals(listOf("Walk"), checkNotNull(model.plan.value).lines.map { it.name })
        if (checkNotNull(model.plan.value).hasNew) {
            phone.act { model.take() }
            phone.until(model.taken) { it != null }
        }
        phone.toPick = temporary.newFile("no-zip").apply { writeText("no zip") }
        phone.finish { model.pick() }
        assertEquals(null to true, model.plan.value to (model.refused.value != null))
    }
}
