package app.nearer.contract

import app.nearer.core.Answer
import app.nearer.core.EntryView
import app.nearer.core.GivenAnswer
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.core.Turn
import app.nearer.core.WhichDays
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** Runs through forms, left and resumed, and what they file. */
class FormTest : ContractTest() {
    private val form = vectors("form")

    @Test fun `a run goes its way and files`() =
        each(form.objects("runs")) { script ->
            val house = house()
            val people = form.texts("people").associateWith { house.people.add(it, null).id }
            val begun = house.course.begin(script.text("form"), script.getBoolean("light"))
            val run = begun.run!!
            standsAt(script, begun)
            script.objects("ops").forEach { op ->
                val error = op.error()
                if (error != null) {
                    val before = if (error["error"] == "NotFound") null else house.course.resume(run)
                    assertEquals("$op", error, outcome { play(house, run, op, people) })
                    before?.let { assertEquals("an error changes nothing: $op", it, house.course.resume(run)) }
                } else {
                    val view = play(house, run, op, people)
                    if (op.has("at")) {
                        standsAt(op, view!!)
                        assertEquals(view, house.course.resume(run))
                    }
                }
            }
            checkFiled(house, run, script.getJSONObject("filed"), people)
            house.reopen()
            checkFiled(house, run, script.getJSONObject("filed"), people)
        }

    private fun play(
        house: House,
        run: String,
        op: JSONObject,
        people: Map<String, String>,
    ): RunView? =
        when (val kind = op.text("op")) {
            "answer" -> {
                house.course.answer(run, op.text("step"), answerOf(op.getJSONObject("answer"), people))
            }

            "back" -> {
                house.course.back(run)
            }

            "light" -> {
                house.course.setLight(run, op.getBoolean("light"))
            }

            "finish" -> {
                house.course.finish(run)
            }

            "resume" -> {
                house.course.resume(run)
            }

            "discard" -> {
                house.course.discard(run)
                assertNull(house.course.openRun("catch-the-distancing"))
                null
            }

            "reopen" -> {
                house.reopen()
                house.course.resume(run).also { view ->
                    assertEquals(view.takeUnless { it.finished }, house.course.openRun(view.form))
                }
            }

            else -> {
                throw AssertionError("the vectors have an unknown op: $kind")
            }
        }

    private fun standsAt(
        expected: JSONObject,
        view: RunView,
    ) {
        assertEquals("$expected", expected.textOrNull("at"), view.step?.id)
        assertEquals(expected.optBoolean("finished"), view.finished)
        expected.intOrNull("before")?.let { assertEquals(it.toUInt(), view.stepsBefore) }
        if (expected.has("notices")) assertEquals(expected.texts("notices"), view.notices.map { it.id })
    }

    private fun checkFiled(
        house: House,
        run: String,
        filed: JSONObject,
        people: Map<String, String>,
    ) {
        val everything =
            house.journal
                .page(null, 200u)
                .lines
                .map { it.id }
        val entry = filed.objectOrNull("entry")
        assertEquals(if (entry == null) 0 else 1, everything.size)
        filed.texts("found_by").forEach { assertEquals(it, everything, house.found(it)) }
        filed.texts("not_found_by").forEach { assertEquals(it, emptyList<String>(), house.found(it)) }
        entry?.let { checkEntry(house.journal.get(everything.single()), run, it, people) }
        val plans = house.plans.openItems().map { Triple(it.cue, it.act, it.plan) }
        assertEquals(filed.objects("plans").map { Triple(it.text("cue"), it.text("act"), it.text("plan")) }, plans)
        assertEquals(filed.texts("practices"), house.habits.list().map { it.name })
    }

    private fun checkEntry(
        entry: EntryView,
        run: String,
        expected: JSONObject,
        people: Map<String, String>,
    ) {
        assertEquals(expected.text("kind").uppercase(), entry.kind.name)
        assertEquals(run, entry.run)
        expected.texts("holds").forEach { assertTrue("$it in ${entry.text}", it in entry.text) }
        expected.texts("lacks").forEach { assertFalse("$it not in ${entry.text}", it in entry.text) }
        assertEquals(expected.texts("people").map(people::getValue), entry.people)
        assertEquals(expected.objects("feelings").map(::felt), entry.feelings)
    }

    @Test fun `answers are shown again on the way back`() {
        val house = house()
        val run = house.course.begin("catch-the-distancing", false).run!!
        house.course.answer(run, "who", Answer.Person(null))
        house.course.answer(run, "trigger", Answer.Text("a knock"))
        val back = house.course.back(run)
        assertEquals(Answer.Text("a knock"), back.step?.answer)
        val first = house.course.back(run)
        assertEquals("who", first.step?.id)
        assertEquals(Answer.Person(null), first.step?.answer)
        assertFalse(first.canGoBack)
    }

    private fun everyForm(house: House): Set<String> {
        val path = house.course.path()
        return house.insights
            .measures()
            .map { it.id }
            .toSet() +
            LIBRARY.toolbox("DE").items.map { it.form } +
            path.stages.flatMap { stage ->
                house.course
                    .stage(stage.number)
                    .forms
                    .map { it.form.id }
            } +
            path.tracks.flatMap { line ->
                val track = house.course.track(line.id)
                (track.parts.flatMap { it.forms } + track.forms).map { it.form.id }
            }
    }

    /** Something fitting for any step. */
    private fun anAnswer(step: StepView): Answer =
        when (val part = step.part) {
            is StepPart.Read, is StepPart.Script, is StepPart.Timer, is StepPart.Review -> {
                Answer.Done
            }

            is StepPart.Text -> {
                Answer.Text("some words")
            }

            is StepPart.Scale -> {
                assertTrue(part.low < part.high && part.lowEnd.isNotEmpty() && part.highEnd.isNotEmpty())
                Answer.Scale(part.high)
            }

            is StepPart.Choice -> {
                Answer.Choice(listOf(part.options.first().id), null)
            }

            is StepPart.Emotions -> {
                Answer.Emotions(listOf(felt("calm", 3)))
            }

            is StepPart.Listed -> {
                Answer.Listed(listOf("one thing"))
            }

            is StepPart.Person -> {
                Answer.Person(null)
            }

            is StepPart.Plan -> {
                Answer.Plan(part.cue.ifEmpty { "When" }, part.act.ifEmpty { "I do" }, true)
            }

            is StepPart.Date -> {
                Answer.Date(if (part.which == WhichDays.PAST) "2000-01-01" else "2999-01-01")
            }

            is StepPart.Dialogue -> {
                Answer.Dialogue(aRoad(part.turns))
            }

            is StepPart.FollowUp -> {
                Answer.FollowUp(part.choices.first().inDays)
            }
        }

    /** The first reply each time, until an ending. */
    private fun aRoad(turns: List<Turn>): List<String> {
        val replies = mutableListOf<String>()
        var turn = turns.first()
        while (turn.ending == null) {
            val reply = turn.replies.first()
            replies += reply.id
            turn = turns.first { it.id == reply.to }
        }
        return replies
    }

    @Test fun `every form can be walked to its end`() {
        val house = house()
        val forms = everyForm(house)
        assertTrue("${forms.size}", forms.size >= 85)
        each(forms.sorted(), { it }) { form ->
            var view = house.course.begin(form, false)
            assertTrue(view.title.isNotEmpty() && view.stepsInAll > 0u)
            while (true) {
                val step = view.step ?: break
                assertTrue(step.ask.isNotEmpty() || step.part is StepPart.Read)
                view = house.course.answer(view.run!!, step.id, anAnswer(step))
            }
            assertTrue(house.course.finish(view.run!!).finished)
            assertNull(house.course.openRun(form))
        }
    }

    @Test fun `an unsaved run is the same and is kept nowhere`() {
        val house = house()
        val given = mutableListOf<GivenAnswer>()
        while (true) {
            val view = LIBRARY.unsavedRun("catch-the-distancing", true, given)
            assertNull(view.run)
            given += GivenAnswer(view.step?.id ?: break, anAnswer(view.step!!))
        }
        assertEquals(listOf("need", "move"), given.map { it.step })
        assertNull(house.course.openRun("catch-the-distancing"))
        val bad = listOf(GivenAnswer("need", Answer.Done))
        assertEquals(
            mapOf("error" to "Invalid", "field" to "need", "reason" to "WrongKind"),
            outcome { LIBRARY.unsavedRun("catch-the-distancing", true, bad) },
        )
    }
}
