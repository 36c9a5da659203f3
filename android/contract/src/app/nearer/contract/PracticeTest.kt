package app.nearer.contract

import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

private val MARKS = mapOf("D" to MarkKind.DONE, "S" to MarkKind.SKIPPED, "N" to MarkKind.NOT_DONE)

/** Practices: marks, and the strength that grows of them. */
class PracticeTest : ContractTest() {
    private val practice = vectors("practice")
    private val first = LocalDate.parse(practice.text("first_day"))

    private fun noon(day: LocalDate): Instant = day.atTime(12, 0).atZone(ZoneId.of(practice.text("zone"))).toInstant()

    private fun days(case: JSONObject): List<Pair<LocalDate, MarkKind?>> =
        case.text("days").mapIndexed { place, letter -> first.plusDays(place.toLong()) to MARKS[letter.toString()] }

    private fun expect(
        case: JSONObject,
        view: PracticeView,
    ) {
        assertEquals(case.getDouble("strength"), view.strength, practice.getDouble("tolerance"))
        assertEquals(case.getInt("done").toUInt(), view.doneInAll)
        assertEquals(case.textOrNull("mark")?.let(MARKS::getValue), view.mark)
        assertEquals(case.getBoolean("due"), view.due)
        assertEquals("${days(case).last().first}", view.day)
    }

    @Test fun `strength grows by the formula`() =
        each(practice.objects("cases")) { case ->
            val house = house()
            val schedule = scheduleOf(case.getJSONObject("schedule"))
            house.clock.instant = noon(first)
            val made = house.habits.add(practice(schedule = schedule))
            days(case).forEach { (day, mark) ->
                house.clock.instant = noon(day)
                mark?.let { house.habits.mark(made, null, it, "") }
            }
            expect(case, house.habits.get(made))
            house.reopen()
            val view = house.habits.list().single()
            expect(case, view)
            assertEquals(schedule, view.schedule)
        }

    @Test fun `marks given later count the same`() =
        each(practice.objects("cases")) { case ->
            val house = house()
            house.clock.instant = noon(first)
            val made = house.habits.add(practice(schedule = scheduleOf(case.getJSONObject("schedule"))))
            house.clock.instant = noon(days(case).last().first)
            days(case).reversed().forEach { (day, mark) ->
                mark?.let {
                    house.habits.mark(made, "$day", MarkKind.NOT_DONE, "replaced")
                    house.habits.mark(made, "$day", it, "")
                }
            }
            expect(case, house.habits.get(made))
        }

    @Test fun `a practice is refused`() =
        each(practice.objects("refused")) { case ->
            val house = house()
            val new = practice(case.text("practice"), scheduleOf(case.getJSONObject("schedule")))
            assertEquals(case.error(), outcome { house.habits.add(new) })
            assertEquals(0, house.habits.list().size)
        }

    @Test fun `a mark taken back leaves nothing`() {
        val house = house()
        val made = house.habits.add(practice())
        val before = house.habits.get(made)
        house.habits.mark(made, null, MarkKind.DONE, "a note")
        assertTrue(house.habits.get(made).strength > 0)
        house.habits.clearMark(made, null)
        assertEquals(before, house.habits.get(made))
    }

    @Test fun `a practice put away is not listed`() {
        val house = house()
        val (made, kept) = listOf("Breathe", "Write").map { house.habits.add(practice(it)) }
        house.habits.archive(made)
        assertEquals(listOf(kept), house.habits.list().map { it.id })
    }

    @Test fun `a mark after midnight is the evening's`() {
        val house = house()
        val made = house.habits.add(practice())
        house.clock.instant = noon(LocalDate.parse("2026-11-25")) + Duration.ofMinutes(14 * 60 + 59) // 02:59
        house.habits.mark(made, null, MarkKind.DONE, "")
        assertEquals("2026-11-25", house.habits.get(made).day)
        house.clock.advance(Duration.ofMinutes(1))
        val view = house.habits.get(made)
        assertEquals("2026-11-26", view.day)
        assertNull(view.mark)
    }
}
