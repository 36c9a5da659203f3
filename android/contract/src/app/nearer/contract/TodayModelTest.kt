package app.nearer.contract

import app.nearer.bindings.Library
import app.nearer.core.Captured
import app.nearer.core.CheckIn
import app.nearer.core.DueKind
import app.nearer.core.IfQuiet
import app.nearer.core.MarkKind
import app.nearer.core.NextKind
import app.nearer.core.Way
import app.nearer.model.AboutPersonModel
import app.nearer.model.Screen
import app.nearer.model.TodayModel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Duration

/** Today, as the iPhone's is. */
class TodayModelTest : ModelTest() {
    private val model by lazy { phone.model { TodayModel(it) } }

    private fun today() = phone.shown(model.view)

    @Test
    fun anEmptyDayOffersAStep() {
        val view = today()
        assertEquals("2026-11-24" to "Tuesday 24 November", view.day to view.dayWords)
        val next = checkNotNull(view.next)
        phone.act { model.open(next, light = true) }
        val opened = if (next.kind == NextKind.LESSON) Screen.Lesson(next.id) else Screen.Form(next.id, light = true)
        assertEquals(opened, phone.app.top)
        assertEquals(next.kind == NextKind.FORM && next.hasLight, model.offersLight(next))
        assertEquals(7, view.week.size)
    }

    @Test
    fun aHintThatNamedNobodyOnAWidgetIsAskedAboutUntilItIsLeftOpen() {
        val ada = phone.nearer.people().add("Ada", null)
        val tapped = Captured.CheckIn(CheckIn(Way.BACK, "safety"))
        Library.open("en").capture(phone.folders.shared, phone.clock, null, tapped)
        phone.finish { phone.app.act({ it.journal().fileInbox() }) }
        assertEquals("Is it about someone in particular?", today().asksWho?.ask)
        val about = phone.model { AboutPersonModel(it) }
        assertEquals(listOf(ada), phone.shown(about.people) { it.isNotEmpty() })
        phone.finish { about.hintOfNobody() }
        assertTrue(about.isLeftOpen.value)
        assertEquals(
            null,
            phone.nearer
                .today()
                .view()
                .asksWho,
        )
    }

    @Test
    fun aPracticeIsMarkedAndTakenBack() {
        phone.nearer.habits().add(practice())
        phone.looksAt(model.view)
        val made = phone.shown(model.view) { it.practices.isNotEmpty() }.practices.single()

        fun mark() =
            model.view.value
                .let { phone.shown(model.view) }
                .practices
                .single()
                .mark
        phone.finish { model.mark(made, MarkKind.DONE) }
        phone.shown(model.view) { it.practices.single().mark == MarkKind.DONE }
        phone.finish { model.mark(made, MarkKind.SKIPPED) }
        phone.shown(model.view) { it.practices.single().mark == MarkKind.SKIPPED }
        phone.finish { model.takeBack(made) }
        phone.shown(model.view) { it.practices.single().mark == null }
        assertEquals(null, mark())
    }

    @Test
    fun aNoteStaysWhereAPracticeIsMarkedAgain() {
        val practice = phone.nearer.habits().add(practice())
        val day =
            phone.nearer
                .habits()
                .get(practice)
                .day
        phone.nearer.habits().mark(practice, day, MarkKind.SKIPPED, "Ill.")
        val noted = phone.shown(model.view) { it.practices.single().note == "Ill." }.practices.single()
        phone.finish { model.mark(noted, MarkKind.DONE) }
        assertEquals(
            "Ill.",
            phone.nearer
                .habits()
                .onDay(practice, day)
                .note,
        )
    }

    @Test
    fun whatWasLeftOpenIsTakenUp() {
        phone.nearer.course().begin("catch-the-distancing", light = true)
        val unfinished = checkNotNull(today().unfinished)
        phone.act { model.open(unfinished) }
        assertEquals(Screen.Form("catch-the-distancing", light = false), phone.app.top)
    }

    @Test
    fun aQuestionIsAnsweredByATapAndIsGone() {
        phone.looksAt(model.view)
        oneMoment()
        for (measure in listOf("weekly-pulse", "closeness-check")) phone.nearer.assessments().skip(measure)
        val due = phone.shown(model.view) { view -> view.due.any { it.kind == DueKind.QUESTION } }.due.last()
        val options = checkNotNull(due.question).options
        phone.act { model.answer(due, options.first().id) }
        phone.until(model.isKept) { it }
        assertEquals("nothing more is asked", null, phone.app.top)
        phone.shown(model.view) { view -> view.due.none { it.kind == DueKind.QUESTION } }
        assertEquals(
            IfQuiet.SAY_NOTHING,
            phone.nearer
                .settings()
                .read()
                .ifQuiet,
        )
    }

    @Test
    fun aFollowUpIsAnsweredOrAskedTomorrow() {
        phone.looksAt(model.view)
        oneMoment()
        // What is expected of somebody comes back by itself, on the third day.
        phone.nearer.finish("behavioural-experiment")
        phone.clock.advance(Duration.ofDays(3))
        // A screen reads the day anew when it is seen again.
        phone.act { model.retry() }
        val due = phone.shown(model.view) { view -> view.due.any { it.kind == DueKind.FOLLOW_UP } }.due.first()
        assertTrue(model.canPutAside(due))
        phone.act { model.putAside(due) }
        phone.shown(model.view) { view -> view.due.none { it.kind == DueKind.FOLLOW_UP } }
        phone.clock.advance(Duration.ofDays(1))
        phone.act { model.retry() }
        val again = phone.shown(model.view) { view -> view.due.any { it.kind == DueKind.FOLLOW_UP } }.due.first()
        assertEquals(due.followUp, again.followUp)
        phone.act { model.answer(again, checkNotNull(again.question).options.first().id) }
        phone.until(phone.app.screens) { it.isNotEmpty() }
        assertEquals(
            "what more is asked is asked there",
            Screen.Form("experiment-outcome", light = true),
            phone.app.top,
        )
        assertFalse(model.isKept.value)
    }

    @Test
    fun aLineIsKeptAndTakenBack() {
        phone.act { model.line.value = "A line." }
        phone.finish { model.keepLine() }
        assertEquals("" to true, model.line.value to (model.kept.value != null))
        assertEquals(
            listOf("A line."),
            phone.nearer.journal().page(null, 10u).lines.map {
                it.snippet.joinToString("") { s -> s.text }
            },
        )
        phone.act { model.takeLineBack() }
        phone.until(model.kept) { it == null }
        assertTrue(
            phone.nearer
                .journal()
                .page(null, 10u)
                .lines
                .isEmpty(),
        )
    }

    private fun oneMoment() = phone.nearer.finish("catch-one-moment")
}
