package app.nearer.contract

import app.nearer.core.Answer
import app.nearer.core.Becomes
import app.nearer.core.SafeNow
import app.nearer.core.StepPart
import app.nearer.model.AppModel
import app.nearer.model.FormModel
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.model.ScreenAt
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

private const val FORM = "catch-the-distancing"

/** A form's screen, as the iPhone's is. */
class FormModelTest : ModelTest() {
    private var opened = 0

    private fun open(
        form: String = FORM,
        light: Boolean = false,
    ) = started { FormModel(it, form, light) }

    private fun started(make: (AppModel) -> FormModel): FormModel {
        opened += 1
        val at = ScreenAt(Place.Today, opened, Screen.Toolbox)
        return phone.model(at, FormModel::class.java, make).also { model -> phone.finish { model.open() } }
    }

    private val FormModel.view get() = checkNotNull(state.value.view)
    private val FormModel.step get() = state.value.view?.step

    private fun FormModel.give(answer: Answer) {
        phone.act { enter(checkNotNull(step), answer) }
        phone.finish { next() }
    }

    private fun pick(id: String) = Answer.Choice(listOf(id), null)

    @Test
    fun aRunIsWalkedAndKept() {
        val model = open(light = true)
        assertTrue(model.keeps)
        assertEquals("need", model.step?.id)
        model.give(pick("air"))
        assertTrue(model.state.value.page is FormModel.Page.Step)
        assertEquals(1u, model.view.stepsBefore)
        model.give(Answer.Choice(emptyList(), "watered the begonias"))
        val end = checkNotNull((model.state.value.page as FormModel.Page.End).view.end)
        assertEquals("You stepped back, and it was for air.\n“watered the begonias”", end.line)
        assertEquals(Becomes.ENTRY, end.becomes.first().what)
        phone.finish { model.finish() }
        assertEquals(FormModel.Page.Finished, model.state.value.page)
        val found = phone.nearer.journal().search("begonias", null, 9u)
        assertEquals(1, found.lines.size)
    }

    @Test
    fun aRunIsTakenUpWhereItWasLeft() {
        val model = open()
        model.give(Answer.Person(null))
        model.give(Answer.Text("a knock"))
        val again = open(light = true)
        assertEquals("need", again.step?.id)
        assertEquals(model.view.run, again.view.run)
        assertFalse(again.view.light)
    }

    @Test
    fun nothingEnteredIsRequiredOrSkipped() {
        val model = open(light = true)
        phone.finish { model.next() }
        assertEquals("need", model.step?.id)
        assertNotNull(model.state.value.refused)
        phone.act { model.enter(checkNotNull(model.step), pick("air")) }
        assertNull("who enters something is not refused any more", model.state.value.refused)
        phone.finish { model.next() }
        phone.finish { model.back() }
        assertEquals(pick("air"), model.state.value.draft(checkNotNull(model.step)))
    }

    @Test
    fun skippingPutsTheDraftAway() {
        val model = open()
        model.give(Answer.Person(null))
        model.give(Answer.Text("a knock"))
        model.give(pick("air"))
        val urge = checkNotNull(model.step)
        assertTrue(urge.optional && urge.part is StepPart.Scale)
        assertEquals(11, urge.values.size)
        phone.act { model.enter(urge, Answer.Scale(7)) }
        phone.finish { model.skip() }
        phone.finish { model.back() }
        assertNull(model.state.value.draft(checkNotNull(model.step)))
    }

    @Test
    fun whatStandsAtAStepIsKeptWhereTheScreenIsLeft() {
        val model = open()
        model.give(Answer.Person(null))
        phone.act { model.enter(checkNotNull(model.step), Answer.Text("half a thou")) }
        phone.act { model.leave() }
        val course = phone.nearer.course()
        repeat(100) {
            if (course.openRun(FORM)?.step?.answer != Answer.Text("half a thou")) Thread.sleep(20)
        }
        assertEquals(Answer.Text("half a thou"), course.openRun(FORM)?.step?.answer)
    }

    @Test
    fun aRunIsPutAway() {
        val model = open()
        phone.finish { model.discard() }
        assertEquals(FormModel.Page.PutAway, model.state.value.page)
        assertNull(phone.nearer.course().openRun(FORM))
    }

    @Test
    fun whoIsOnHoldStandsLastAndCannotBePickedWhereTheFormCoachesNearer() {
        val people = phone.nearer.people()
        val ada = people.add("Ada", null)
        val zoe = people.add("Zoe", null)
        people.hold(ada.id)
        val nearer = open("answer-a-bid", light = true)
        phone.act { nearer.begin() }
        val offered = phone.shown(nearer.people) { it.isNotEmpty() }
        assertEquals(listOf(zoe.id to true, ada.id to false), offered.map { it.person.id to it.canBePicked })
        assertEquals(listOf(null, "Not in exercises just now."), offered.map { it.note })
        val elsewhere = open()
        assertTrue(phone.shown(elsewhere.people) { it.isNotEmpty() }.all { it.canBePicked && it.note == null })
    }

    @Test
    fun whatIsKeptNowhereIsWalkedWithoutAnythingOfIt() {
        val model = started { FormModel(it, "want-out-now") }
        assertFalse(model.keeps)
        assertTrue("there is something to be careful about", model.state.value.page is FormModel.Page.Intro)
        phone.act { model.begin() }
        assertTrue(model.state.value.page is FormModel.Page.Step)
        phone.finish { model.skip() }
        assertEquals(1u, model.view.stepsBefore)
        phone.finish { model.back() }
        assertEquals(0u, model.view.stepsBefore)
    }

    @Test
    fun anAnswerThatRaisesSafetySaysSoAndNothingWaitsForIt() {
        val model = open("downward-arrow")
        phone.act { model.begin() }
        model.give(pick("no"))
        assertFalse(model.state.value.hasRaised)
        model.give(pick("yes"))
        assertTrue(model.state.value.hasRaised)
        assertNotNull(model.view.safety)
        phone.finish { model.answerSafety(SafeNow.NOT_SURE) }
        assertEquals(SafeNow.NOT_SURE, model.view.safety?.answered)
        val at = model.step?.id
        assertNotNull("the step is still there", at)
    }
}
