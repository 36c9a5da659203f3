package app.nearer.contract

import app.nearer.core.Answer
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Duration

private const val EXACT = 1e-9

/** Questionnaires against sums done by hand. */
class ScoreTest : ContractTest() {
    private val score = vectors("score")

    /** Answers the measure's form and gives the questions' texts by their ids. */
    private fun answerAll(
        house: House,
        case: JSONObject,
        person: String?,
    ): Map<String, String> {
        val answers = case.getJSONObject("answers")
        val asks = mutableMapOf<String, String>()
        var view = house.course.begin(case.text("measure"), false)
        while (true) {
            val step = view.step ?: break
            val answer =
                when {
                    step.id == "about" -> Answer.Person(person)
                    answers.isNull(step.id) -> Answer.Skipped
                    else -> Answer.Scale(answers.getInt(step.id))
                }
            if (step.id != "about") asks[step.id] = step.ask
            view = house.course.answer(view.run!!, step.id, answer)
        }
        house.course.finish(view.run!!)
        assertEquals(answers.keySet(), asks.keys)
        return asks
    }

    @Test fun `scores are those done by hand`() =
        each(score.objects("cases")) { case ->
            val house = house()
            val person = case.textOrNull("person")?.let { house.people.add(it, null).id }
            val stranger = house.people.add("somebody else", null).id
            val asks = answerAll(house, case, person)
            val measure = case.text("measure")
            val expected = case.objects("scores")
            repeat(2) {
                val scores = house.insights.latestScores(measure, person)
                assertEquals(expected.map { it.text("subscale") }, scores.map { it.subscale })
                scores.zip(expected).forEach { (found, hand) ->
                    if (hand.isNull("value")) {
                        assertNull(found.value)
                    } else {
                        assertEquals(hand.getDouble("value"), found.value!!, EXACT)
                    }
                    assertEquals(hand.texts("missing").map(asks::getValue), found.missing)
                    assertTrue(found.title.isNotEmpty() && found.text.isNotEmpty())
                }
                assertEquals(0, house.insights.latestScores(measure, stranger).size)
                person?.let { assertEquals(0, house.insights.latestScores(measure, null).size) }
                house.reopen()
            }
            house.insights.chart(measure, person).series.forEach { series ->
                val hand = expected.filter { it.text("subscale") == series.id && !it.isNull("value") }
                assertEquals(hand.size, series.points.size)
                hand.zip(series.points).forEach { (it, point) ->
                    assertEquals(it.getDouble("value"), point.value, EXACT)
                }
            }
        }

    @Test fun `the newest answers count`() {
        val house = house()
        score.objects("cases").slice(1..2).forEach {
            answerAll(house, it, null)
            house.clock.advance(Duration.ofDays(14))
        }
        assertEquals(listOf(3.0, 4.0), house.insights.latestScores("closeness-check", null).map { it.value })
        val (avoidance, anxiety) = house.insights.chart("closeness-check", null).series
        assertEquals(listOf(3.0, 3.0), avoidance.points.map { it.value })
        assertEquals(listOf(2.0, 4.0), anxiety.points.map { it.value })
    }

    @Test fun `an answer out of range is refused`() =
        each(score.objects("refused")) { case ->
            val house = house()
            val run = house.course.begin(case.text("measure"), false).run!!
            assertEquals(
                case.error(),
                outcome { house.course.answer(run, case.text("step"), Answer.Scale(case.getInt("value"))) },
            )
        }
}
