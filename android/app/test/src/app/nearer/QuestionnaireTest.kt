package app.nearer

import androidx.compose.ui.test.hasText
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import kotlin.io.path.createTempDirectory

private const val COUNTED = """
{ "resourceType": "Questionnaire", "status": "active", "url": "https://example.org/q/rest", "title": "Rest",
  "item": [ { "linkId": "a", "type": "choice", "text": "I rested.", "answerOption": [
    { "valueCoding": { "code": "no", "display": "no" } }, { "valueCoding": { "code": "yes", "display": "yes" } } ] },
  { "linkId": "b", "type": "attachment", "text": "A picture" } ] }
"""

/** Questionnaires on a phone: brought in, scored, answered, handed on, put away and taken back. */
class QuestionnaireTest : PhoneTest() {
    private fun file(text: String): File =
        File(createTempDirectory("picked").toFile(), "rest.json").apply { writeText(text) }

    private fun openBring() {
        launch()
        lookAround()
        tap("place-insights")
        tap("open-questionnaires")
        tap("bring-questionnaire")
    }

    @Test
    fun aQuestionnaireIsBroughtScoredAnsweredHandedOnAndPutAway() {
        TestApplication.host.toPick = file(COUNTED)
        openBring()
        tap("bring-pick")
        awaitText("One thing is not taken as it stands.")
        awaitText("Questionnaire.item[1]")
        tap("bring-scoring-simple")
        picture("bring-questionnaire")
        tap("bring-keep")
        awaitText("In use")
        tapText("Answer now · 1\u00A0min")
        tapText("yes")
        tap("form-next")
        tap("form-finish")
        awaitGone("form-kept")
        await("score-score")
        awaitText("from 0 to 1.")
        picture("questionnaire")
        goBack()
        tap("hand-on")
        awaitText("Which questionnaires?")
        tap("hand-on-write")
        await("hand-on-written")
        assertTrue(
            TestApplication.host.offered
                .single()
                .readText()
                .contains("Observation"),
        )
        goBack()
        tapText("Rest")
        tap("questionnaire-remove")
        tap("undo")
        await("answered-0")
    }

    @Test
    fun aTitleOnInsightsOpensItsQuestionnaire() {
        launch()
        lookAround()
        tap("place-insights")
        tap("measure-weekly-pulse")
        await("questionnaire-on")
    }

    @Test
    fun aBrokenFileIsRefusedWithItsPlaceAndNothingIsKept() {
        TestApplication.host.toPick =
            file("{ \"resourceType\": \"Questionnaire\",\n \"item\": [ { \"type\": \"string\" } ] }")
        openBring()
        tap("bring-pick")
        awaitText("(line ")
        picture("bring-refused")
        goBack()
        await("questionnaire-weekly-pulse")
        val brought = rule.onAllNodes(hasText("Brought in by you")).fetchSemanticsNodes()
        assertTrue("nothing of the sort is kept", brought.isEmpty())
    }

    @Test
    fun whatWasHandedOverIsGoneAtTheNextOpening() {
        val host = TestApplication.host
        val left = File(File(host.handed).apply { mkdirs() }, "answers.json").apply { writeText("{}") }
        launch()
        await("welcome-next")
        assertEquals(false, left.exists())
    }
}
