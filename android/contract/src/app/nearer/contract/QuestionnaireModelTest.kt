package app.nearer.contract

import app.nearer.core.Answer
import app.nearer.core.NearerException
import app.nearer.core.StepPart
import app.nearer.model.BringAnswersModel
import app.nearer.model.BringQuestionnaireModel
import app.nearer.model.HandOnModel
import app.nearer.model.QuestionnaireModel
import app.nearer.model.QuestionnairesModel
import app.nearer.model.Scoring
import app.nearer.model.Screen
import app.nearer.model.Showing
import kotlinx.coroutines.flow.update
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.time.Duration

private const val COUNTED = """
    { "resourceType": "Questionnaire", "status": "active", "url": "https://example.org/q/rest", "title": "Rest",
      "item": [ { "linkId": "a", "type": "choice", "text": "I rested.", "answerOption": [
        { "valueCoding": { "code": "no", "display": "no" } }, { "valueCoding": { "code": "yes", "display": "yes" } } ] },
      { "linkId": "b", "type": "attachment", "text": "A picture" } ] }
    """

/** Four questions without a hint of which key they belong to. */
private val FOUR =
    (1..4).joinToString(
        ",",
        """{ "resourceType": "Questionnaire", "status": "active", "title": "Four", "item": [""",
        "] }",
    ) { number ->
        """
        { "linkId": "q$number", "type": "choice", "text": "Question $number", "answerOption": [
          { "valueCoding": { "code": "0", "display": "not at all" } }, { "valueCoding": { "code": "1", "display": "some" } },
          { "valueCoding": { "code": "2", "display": "much" } }, { "valueCoding": { "code": "3", "display": "always" } } ] }
        """
    }

/** Questionnaires through the models: brought in, scored, answered, handed on, put away and taken back. */
class QuestionnaireModelTest : ModelTest() {
    private val app get() = phone.app

    private fun file(
        text: String,
        of: Phone = phone,
    ) = temporary.newFolder().resolve("picked.json").also {
        it.writeText(text)
        of.toPick = it
    }

    /** Brings the questionnaire in under a simple key. */
    private fun bring(to: Phone = phone): String {
        val model = to.model { BringQuestionnaireModel(it, null) }
        to.act { to.app.open(Screen.BringQuestionnaire(null)) }
        file(COUNTED, to)
        to.finish { model.pick() }
        to.act { model.draft.update { it?.copy(scoring = Scoring.Simple) } }
        to.finish { model.keep() }
        return (to.app.top as Screen.Questionnaire).id
    }

    private fun answer(measure: String) {
        val course = phone.nearer.course()
        var view = course.begin(measure, light = false)
        while (true) {
            val step = view.step ?: break
            val yes = (step.part as StepPart.Choice).options[1].id
            view = course.answer(checkNotNull(view.run), step.id, Answer.Choice(listOf(yes), null))
        }
        course.finish(checkNotNull(view.run))
    }

    @Test
    fun whatIsNotTakenIsSaidAndNothingIsKeptBefore() {
        val model = phone.model { BringQuestionnaireModel(it, null) }
        assertTrue(phone.shown(model.keys).isNotEmpty())
        phone.finish { model.pick() }
        assertNull("nothing was picked", model.plan.value)
        file(COUNTED)
        phone.finish { model.pick() }
        val plan = checkNotNull(model.plan.value)
        assertEquals(listOf("A picture"), plan.notes.map { it.said })
        assertEquals(Scoring.Unscored, model.draft.value?.scoring)
        assertNotNull(model.choice)
        phone.act { model.draft.update { it?.copy(scoring = Scoring.Known) } }
        assertNull("no known key was picked", model.choice)
        phone.finish { model.keep() }
        val all = phone.shown(phone.model { QuestionnairesModel(it) }.all)
        assertEquals(0, all.brought.size)
        assertEquals(7, all.ours.size)
    }

    @Test
    fun aBrokenFileIsRefusedWithItsPlace() {
        val model = phone.model { BringQuestionnaireModel(it, null) }
        file("{ \"resourceType\": \"Questionnaire\",\n \"item\": [ { \"type\": \"string\" } ] }")
        phone.finish { model.pick() }
        assertNull(model.plan.value)
        assertTrue("(line 2)" in checkNotNull(model.refused.value))
        assertNull(app.trouble.value)
    }

    @Test
    fun aKnownKeyIsComparedBeforeItIsTaken() {
        val model = phone.model { BringQuestionnaireModel(it, null) }
        phone.act { app.open(Screen.BringQuestionnaire(null)) }
        file(FOUR)
        phone.finish { model.pick() }
        val four = phone.shown(model.keys).first { it.items == 4u }
        phone.finish { model.pick(four) }
        phone.act { model.draft.update { it?.copy(scoring = Scoring.Known) } }
        val key = checkNotNull(model.plan.value?.key)
        assertTrue(!key.isCertain && key.mustCount)
        phone.finish { model.keep() }
        assertNotNull("it was neither compared nor counted", model.refused.value)
        phone.act { model.draft.update { it?.copy(down = false, lookedAt = true) } }
        phone.until(model.refused) { it == null }
        phone.finish { model.keep() }
        assertNull(model.refused.value)
        assertTrue(app.top is Screen.Questionnaire)
    }

    @Test
    fun itIsAnsweredScoredDeletedAndPutAway() {
        val id = bring()
        val model = phone.model { QuestionnaireModel(it, id) }
        val seen = phone.looksAt(model.sheet)
        assertTrue(phone.shown(model.sheet).measure.brought)
        answer(id)
        phone.clock.advance(Duration.ofDays(1))
        answer(id)
        val sheet = phone.shown(model.sheet) { it.answers.size == 2 }
        val score = sheet.scores.scores.first()
        assertEquals(1.0, score.value)
        assertEquals(1, sheet.changes.size)
        assertEquals(2, sheet.chart?.rows?.size)
        phone.finish { model.delete(sheet.answers.first()) }
        phone.shown(model.sheet) { it.answers.size == 1 && it.changes.isEmpty() }
        phone.finish { model.undoDelete() }
        phone.shown(model.sheet) { it.answers.size == 2 }
        assertNull(model.deleted.value)
        phone.finish { model.remove() }
        phone.until(model.sheet) { it == Showing.Shown(null) }
        assertTrue(model.isRemoved.value)
        phone.finish { model.undoRemove() }
        phone.shown(model.sheet) { it.answers.size == 2 }
        assertFalse(model.isRemoved.value)
        phone.act { model.asksToErase.value = true }
        phone.finish { model.erase() }
        phone.shown(model.sheet) { it.answers.isEmpty() }
        assertFalse(model.asksToErase.value)
        assertNotNull(model.erased.value)
        assertEquals("it never blanks", 1, seen.count { it == Showing.Loading })
    }

    @Test
    fun answersThatWerePickedToCompareCanBeDeleted() {
        val id = bring()
        repeat(3) {
            answer(id)
            phone.clock.advance(Duration.ofDays(1))
        }
        val model = phone.model { QuestionnaireModel(it, id) }
        phone.looksAt(model.sheet)
        val (last, middle) = phone.shown(model.sheet).answers
        phone.act {
            model.earlier.value = middle.id
            model.later.value = last.id
        }
        phone.shown(model.sheet) { it.from == middle.id && it.to == last.id && it.changes.size == 1 }
        phone.finish { model.delete(last) }
        phone.shown(model.sheet) { it.from == middle.id && it.to == middle.id && it.changes.isEmpty() }
    }

    @Test
    fun howOftenItComesUpIsThePersonsChoice() {
        val model = phone.model { QuestionnaireModel(it, "worth") }
        phone.looksAt(model.sheet)
        phone.finish { model.setOffered(true, 14u) }
        phone.shown(model.sheet) { it.measure.everyDays == 14u }
        phone.finish { model.setOffered(false, null) }
        phone.shown(model.sheet) { !it.measure.isOn }
        phone.act { model.answer() }
        assertEquals(Screen.Form("worth", light = false), app.top)
        phone.act { model.setKey() }
        assertEquals(Screen.BringQuestionnaire("worth"), app.top)
    }

    @Test
    fun answersAreHandedOnAndBroughtInElsewhere() {
        val id = bring()
        answer(id)
        val handing = phone.model { HandOnModel(it) }
        phone.looksAt(handing.sheet)
        assertEquals(listOf(id), phone.shown(handing.sheet).measures.map { it.id })
        phone.act { handing.left.value = setOf(id) }
        phone.finish { handing.write() }
        assertNull("nothing was chosen", handing.written.value)
        phone.act { handing.left.value = emptySet() }
        phone.finish { handing.write() }
        assertEquals(1u, handing.written.value?.responses)
        val other = Phone(temporary.newFolder()).also { it.open() }
        try {
            takeElsewhere(other, phone.offered.single())
        } finally {
            other.close()
        }
    }

    private fun takeElsewhere(
        other: Phone,
        file: File,
    ) {
        val id = bring(other)
        val model = other.model { BringAnswersModel(it) }
        other.finish { model.answer(id) }
        assertNull("no file was picked", model.measure.value)
        other.toPick = file
        other.finish { model.pick() }
        assertEquals(1u, model.plan.value?.added)
        assertTrue(other.shown(model.measures).any { it.id == id })
        other.finish { model.take() }
        assertTrue(model.isTaken.value)
        other.finish { model.pick() }
        assertFalse(model.isTaken.value)
        assertEquals(0u, model.plan.value?.added)
        other.toPick = file("{}", other)
        other.finish { model.pick() }
        assertNull(model.plan.value)
        assertNotNull(model.refused.value)
    }

    @Test
    fun whatCanBeHandedOnIsReadAgainWhereItFailed() {
        phone.nearer
        phone.clock.fails = IllegalStateException("a defect")
        val model = phone.model { HandOnModel(it) }
        phone.looksAt(model.sheet)
        assertTrue(phone.failure(model.sheet) is NearerException.Internal)
        phone.clock.fails = null
        phone.act { model.retry() }
        assertEquals("2026-11-24", phone.shown(model.sheet).today)
    }
}
