package app.nearer.contract

import app.nearer.core.EntryLine
import app.nearer.model.BinModel
import app.nearer.model.DataModel
import app.nearer.model.ExportJournalModel
import app.nearer.model.ImportJournalModel
import app.nearer.model.Screen
import app.nearer.model.Showing
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

private const val DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2024-05-18,May 18,Saturday,9:15 PM,in awe,walk,"On the jetty","I stayed."
2024-02-30,Feb 30,Friday,8:00 AM,bad,"","","Never was."
"""

/** What comes in and goes out, the bin, and whether all can be read, as the iPhone's are. */
class DataModelTest : ModelTest() {
    private val app get() = phone.app

    private fun lines(): List<EntryLine> =
        phone.nearer
            .journal()
            .page(null, 9u)
            .lines

    private fun pick(text: String): File =
        temporary.newFolder().resolve("daylio.csv").also {
            it.writeText(text)
            phone.toPick = it
        }

    @Test
    fun aJournalIsBroughtInAndUndone() {
        phone.nearer.journal().write(draft("mine"))
        val data = phone.model { DataModel(it) }
        val seen = phone.looksAt(data.sheet)
        assertNull(phone.shown(data.sheet).cameIn)
        val model = phone.model { ImportJournalModel(it) }
        phone.finish { model.take() }
        assertNull("nothing was picked", model.taken.value)
        pick(DAYLIO)
        phone.finish { model.pick() }
        val plan = checkNotNull(model.plan.value)
        assertEquals(1u, plan.entries)
        assertEquals(1u, plan.failed)
        val label = plan.moods.first()
        assertNull(model.mood(label))
        phone.act { model.choose(label, 2) }
        phone.finish { model.take() }
        assertEquals(1u, model.taken.value?.added)
        assertEquals(listOf<Byte?>(2, null), lines().map { it.mood }.sortedByDescending { it ?: Byte.MIN_VALUE })
        phone.finish { model.take() }
        assertEquals("once is enough", 2, lines().size)
        assertTrue(checkNotNull(phone.shown(data.sheet) { it.cameIn != null }.cameIn).words.isNotEmpty())
        phone.finish { data.undoing.undo() }
        assertTrue(checkNotNull(data.undoing.undone.value).isNotEmpty())
        assertNull(data.undoing.refused.value)
        assertNull(data.undoing.work.percent.value)
        assertEquals(1, lines().size)
        assertEquals("it never blanks", 1, seen.count { it == Showing.Loading })
    }

    @Test
    fun aFileThatIsNoJournalIsRefusedAndAnotherOneCanBePicked() {
        val model = phone.model { ImportJournalModel(it) }
        pick("nothing of the kind")
        phone.finish { model.pick() }
        assertNotNull(model.refused.value)
        assertNull(model.plan.value)
        assertNull("no bar beside it", app.trouble.value)
        pick(DAYLIO)
        phone.finish { model.pick() }
        assertNull(model.refused.value)
        assertNotNull(model.plan.value)
    }

    @Test
    fun theJournalIsTakenAlongInEveryWay() {
        phone.nearer.journal().write(draft("mine"))
        val model = phone.model { ExportJournalModel(it) }
        for (way in ExportJournalModel.Way.entries) {
            phone.act { model.way.value = way }
            phone.until(model.said) { it == null }
            phone.finish { model.write() }
            assertTrue("$way", checkNotNull(model.said.value).isNotEmpty())
        }
        assertEquals(
            ExportJournalModel.Way.entries.size,
            phone.offered
                .map { it.name }
                .toSet()
                .size,
        )
        assertTrue(phone.offered.all { it.length() > 0 })
    }

    @Test
    fun theVaultIsLookedOver() {
        phone.nearer.journal().write(draft("mine"))
        val model = phone.model { DataModel(it) }
        assertEquals(0u, phone.shown(model.sheet).unread.count)
        phone.finish { model.lookOver() }
        assertEquals("All of it can be read.", model.looked.value)
        assertNull(model.looking.percent.value)
        phone.finish { model.writeReport() }
        val report = phone.offered.last().readText()
        assertTrue(report, "rows of entry: 1" in report && "mine" !in report)
    }

    @Test
    fun theBinGivesBackAndRemovesForGood() {
        val journal = phone.nearer.journal()
        for (text in listOf("one", "two")) journal.delete(journal.write(draft(text)))
        phone.act { app.open(Screen.Bin) }
        val model = phone.model { BinModel(it) }
        val seen = phone.looksAt(model.items)
        val both = phone.shown(model.items) { it.size == 2 }
        phone.finish { model.restore(both.first()) }
        val one = phone.shown(model.items) { it.size == 1 }
        phone.finish { model.removeForGood(one.single()) }
        phone.shown(model.items) { it.isEmpty() }
        assertTrue(checkNotNull(model.said.value).isNotEmpty())
        assertEquals("it never blanks", 1, seen.count { it == Showing.Loading })
        phone.finish { model.restore(one.single()) }
        assertNotNull("what is gone for good can't come back", app.trouble.value)
        assertEquals(1, lines().size)
    }
}
