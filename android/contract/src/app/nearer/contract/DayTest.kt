package app.nearer.contract

import org.junit.Assert.assertEquals
import org.junit.Test
import java.time.Duration
import java.time.Instant

/** The day of an entry: the person's, on the wall clock of the place. */
class DayTest : ContractTest() {
    private val day = vectors("day")

    @Test fun `the day of an entry`() =
        each(day.objects("cases")) { case ->
            val house = house()
            val settings = house.settings.read()
            assertEquals(180u.toUShort(), settings.dayBoundaryMin)
            house.settings.write(settings.copy(dayBoundaryMin = case.optInt("boundary", 180).toUShort()))
            val instant = Instant.parse(case.text("at"))
            house.clock.zone = case.text("zone")
            house.clock.instant = instant
            val now = house.write("now")
            assertEquals(case.text("day"), house.today.view().day)
            house.clock.advance(Duration.ofHours(5))
            val back = house.write(draft("dated back", at = instant.toEpochMilli()))
            repeat(2) {
                listOf(now, back).map(house.journal::get).forEach { view ->
                    assertEquals(case.text("day"), view.day)
                    assertEquals(case.getInt("offset_s"), view.offsetS)
                    assertEquals(instant.toEpochMilli(), view.atMs)
                }
                house.journal.page(null, 10u).lines.forEach { line ->
                    assertEquals(case.text("day") to case.getInt("offset_s"), line.day to line.offsetS)
                }
                house.reopen()
            }
        }

    @Test fun `a day once written stays`() {
        val house = house()
        house.clock.instant = Instant.parse("2026-11-24T01:30:00Z") // 02:30 in Berlin
        val entry = house.write("late in the evening")
        house.settings.write(house.settings.read().copy(dayBoundaryMin = 0u))
        house.clock.zone = "Asia/Tokyo"
        house.clock.advance(Duration.ofDays(1))
        house.reopen()
        val view = house.journal.get(entry)
        assertEquals("2026-11-23" to 3600, view.day to view.offsetS)
        val after = house.journal.get(house.write("in Tokyo, by midnight"))
        assertEquals("2026-11-25" to 9 * 3600, after.day to after.offsetS)
    }
}
