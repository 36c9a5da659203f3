package app.nearer.contract

import app.nearer.core.Way
import app.nearer.core.WhichDays
import app.nearer.model.CalendarModel
import app.nearer.model.CaptureModel
import app.nearer.model.JournalModel
import app.nearer.model.MonthModel
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.model.SealedCaptureModel
import app.nearer.model.Showing
import app.nearer.model.said
import app.nearer.strings.Key
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** What is captured in two taps, with the vault and without, and the days to which it leads, as the iPhone's are. */
class CaptureModelTest : ModelTest() {
    private val app get() = phone.app

    private fun lines() =
        phone.nearer
            .journal()
            .page(null, 9u)
            .lines

    @Test
    fun twoTapsAreKeptAndTheRestCanBeLeftOut() {
        val ana = phone.nearer.people().add("Ana", null)
        phone.act { app.open(Screen.Capture()) }
        val model = phone.model { CaptureModel(it) }
        assertEquals(listOf(Way.BACK, Way.NEARER, Way.MOOD), model.kinds.map { it.way })
        phone.finish { model.tap(model.kinds[1].chips.first()) }
        assertNull("the first tap is missing", model.checked.value)
        phone.act { model.way.value = Way.NEARER }
        phone.finish { model.tap(model.kinds[1].chips.first { it.id == "stayed" }) }
        val entry = checkNotNull(model.checked.value).entry
        phone.act { model.sentence.value = "On the stairs." }
        phone.finish { model.addSentence() }
        assertEquals("", model.sentence.value)
        phone.looksAt(model.people)
        val somebody = phone.shown(model.everyone).single()
        phone.finish { model.toggle(somebody) }
        assertEquals(listOf(ana.id), phone.shown(model.people) { it.isNotEmpty() })
        phone.finish { model.setForTonight(true) }
        assertTrue(model.isForTonight.value)
        val kept = phone.nearer.journal().get(entry)
        assertEquals("On the stairs.", kept.text)
        assertEquals("Came nearer: stayed", model.kinds.said(kept.way, kept.chip))
        phone.finish { model.toggle(ana) }
        phone.shown(model.people) { it.isEmpty() }
        phone.finish { model.undo() }
        assertNull(model.checked.value)
        assertEquals(0, lines().size)
        phone.act { model.close() }
        assertNull(app.top)
    }

    @Test
    fun aWidgetAndAShareSheetLeaveTheirsWithoutTheKey() {
        phone.nearer
        phone.act { app.closeVault() }
        val tapped = phone.model { SealedCaptureModel(it, Way.NEARER) }
        val chip = tapped.kinds[1].chips.first { it.id == "stayed" }
        phone.finish { tapped.tap(chip) }
        phone.finish { tapped.tap(chip) }
        assertTrue(tapped.isKept.value)
        assertNull(tapped.refused.value)
        val shared = SealedCaptureModel(app, shared = "Quetzal on the wire")
        phone.finish { shared.keep() }
        phone.finish { shared.keep() }
        assertTrue(shared.isKept.value)
        phone.open()
        assertEquals(listOf(null, "stayed"), lines().map { it.chip }.sortedBy { it.orEmpty() })
    }

    @Test
    fun whatCannotBeLeftSaysWhyAndCanBeTriedAgain() {
        phone.nearer
        val shared = File(phone.folders.shared)
        val away = File(shared.parentFile, "away")
        assertTrue(shared.renameTo(away))
        val model = SealedCaptureModel(app, shared = " ")
        phone.finish { model.keep() }
        assertNull("there is nothing to keep", model.refused.value)
        phone.act { model.words.value = "Ibis" }
        phone.finish { model.keep() }
        assertFalse(model.isKept.value)
        assertEquals(app.strings[Key.ERROR_NOT_FOUND], model.refused.value)
        shared.deleteRecursively()
        assertTrue(away.renameTo(shared))
        phone.finish { model.keep() }
        assertTrue(model.isKept.value)
        assertNull(model.refused.value)
    }

    @Test
    fun theCalendarLeadsToADayAndAMonthStaysUntilTheNextIsThere() {
        phone.nearer.journal().write(draft("plain"))
        phone.nearer.journal().write(draft("long ago", at = NOON.minusSeconds(90 * DAY_S).toEpochMilli()))
        val model = phone.model { CalendarModel(it) }
        val seen = phone.looksAt(model.month)
        val month = phone.shown(model.month)
        phone.act { model.show(checkNotNull(month.earlier)) }
        val before = phone.shown(model.month) { it.first != month.first }
        assertEquals("it never blanks", listOf(Showing.Loading), seen.filter { it !is Showing.Shown })
        val day = before.weeks.flatten().first { it != null && it.entries > 0u }
        phone.act { model.open(checkNotNull(day)) }
        assertEquals(Place.Journal, app.place.value)
        val journal = phone.model { JournalModel(it) }
        assertEquals(1, checkNotNull(phone.until(journal.lines) { it != null }).lines.size)
        assertEquals(2u, phone.shown(journal.counts).entries)
    }

    @Test
    fun aMonthThatCannotBeReadSaysSoAndIsReadWhereSomebodyTriesAgain() {
        phone.nearer
        phone.clock.fails = IllegalStateException("a defect")
        val model = phone.model { CalendarModel(it) }
        phone.looksAt(model.month)
        phone.failure(model.month)
        phone.clock.fails = null
        phone.act { model.retry() }
        assertNotNull(phone.shown(model.month))
    }

    @Test
    fun daysArePickedWithoutAVaultToo() {
        val today = "2026-11-24"
        val model = phone.model { MonthModel(it, today, first = today, WhichDays.PAST) }
        phone.nearer
        phone.act { app.closeVault() }
        val again = phone.model { MonthModel(it, today, first = today, WhichDays.PAST) }
        val seen = phone.looksAt(again.month)
        val month = phone.shown(again.month)
        assertEquals("2026-11-01", month.first)
        assertNull("nothing is to come", month.later)
        phone.act { again.show(checkNotNull(month.earlier)) }
        phone.shown(again.month) { it.first == "2026-10-01" }
        assertEquals("it never blanks", 1, seen.count { it == Showing.Loading })
        assertNotNull(model)
    }
}

private const val DAY_S = 86_400L
