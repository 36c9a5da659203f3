package app.nearer.contract

import app.nearer.core.EntryDraft
import app.nearer.core.EntryLine
import app.nearer.core.FeltWord
import app.nearer.model.EntryModel
import app.nearer.model.JournalModel
import app.nearer.model.Screen
import app.nearer.model.ToolboxModel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

private fun draft(
    text: String,
    felt: List<FeltWord> = emptyList(),
) = EntryDraft(text, null, felt, emptyList(), emptyList(), star = false, atMs = null)

private fun EntryLine.words() = snippet.joinToString("") { it.text }

/** The journal, an entry and "Right now", as the iPhone's are. */
class JournalModelTest : ModelTest() {
    private val journal by lazy { phone.model { JournalModel(it) } }

    private fun lines(holds: (JournalModel.Lines) -> Boolean = { true }) =
        checkNotNull(phone.until(journal.lines) { it != null && holds(it) })

    private fun write(text: String) = phone.nearer.journal().save(null, draft(text))

    @Test
    fun whatIsTypedIsFoundAndNothingBlanksMeanwhile() {
        write("a knock at the door")
        write("tea by the window")
        assertEquals(2, lines { it.lines.size == 2 }.lines.size)
        phone.act { journal.type("knock") }
        val found = lines { it.lines.size == 1 }
        assertEquals("a knock at the door", found.lines.single().words())
        phone.act { journal.type("") }
        assertEquals(2, lines { it.lines.size == 2 }.lines.size)
    }

    @Test
    fun pagesComeByThemselvesAndKeepTheirPlaceAtAChange() {
        for (n in 1..70) write("entry $n")
        val first = lines()
        assertEquals(30, first.lines.size)
        assertTrue(first.hasMore)
        looking {
            phone.finish { journal.loadMore() }
            phone.finish { journal.loadMore() }
            assertEquals(70, lines { it.lines.size == 70 }.lines.size)
            write("entry 71")
            val after = lines { "71" in it.lines.first().words() }
            assertEquals("as many as there were stay", 70, after.lines.size)
        }
    }

    /** Somebody looks at the list meanwhile. */
    private fun looking(todo: () -> Unit) {
        val look = phone.watches(journal.lines)
        todo()
        look.cancel()
    }

    @Test
    fun anEntryIsDeletedAndBroughtBackAndSaysItsFamilies() {
        phone.nearer.journal().save(null, draft("at ease", listOf(FeltWord("at-ease", null))))
        val line = lines { it.lines.isNotEmpty() }.lines.single()
        assertEquals(listOf("calmness"), line.families)
        looking {
            phone.finish { journal.delete(line) }
            lines { it.lines.isEmpty() }
            assertEquals(line.id, journal.deleted.value)
            phone.finish { journal.undo() }
            lines { it.lines.size == 1 }
            assertNull(journal.deleted.value)
        }
    }

    @Test
    fun theEntryBesideTheListIsTheChosenOne() {
        val (id, model) = write("a knock") to journal
        phone.act { model.choose(id) }
        assertEquals("a knock", phone.shown(model.entry).text)
    }

    @Test
    fun aReflectionIsKeptWhileItIsWrittenAndSaved() {
        val entry = phone.model { EntryModel(it, null) }
        phone.finish { entry.save() }
        assertNotNull("nothing to be kept", entry.refused.value)
        phone.act { entry.change { copy(text = "half a thou") } }
        val writing = entry.writing.value
        phone.until(writing.state) { it.isKept }
        assertNull("who writes on is not refused any more", entry.refused.value)
        assertEquals(
            "half a thou",
            phone.nearer
                .journal()
                .draft(null)
                ?.draft
                ?.text,
        )
        phone.act { phone.app.open(Screen.Entry(null)) }
        phone.finish { entry.save() }
        assertNull("done leaves", phone.app.top)
        val found = phone.nearer.journal().search("half", null, 9u)
        assertEquals(listOf("half a thou"), found.lines.map { it.words() })
        assertNull(phone.nearer.journal().draft(null))
    }

    @Test
    fun anEntryIsDeletedFromItsPageAndBroughtBack() {
        val id = write("a knock")
        val entry = phone.model { EntryModel(it, id) }
        phone.until(entry.writing.value.state) { it.isRead }
        phone.finish { entry.delete() }
        assertTrue(entry.isDeleted.value)
        phone.finish { entry.undo() }
        assertFalse(entry.isDeleted.value)
        val back = phone.until(entry.writing.value.state) { it.isRead }
        assertEquals("a knock", back.draft.text)
    }

    @Test
    fun rightNowHasTwoCallsAndItsPlan() {
        val model = phone.model { ToolboxModel(it) }
        val view = checkNotNull(phone.until(model.view) { it != null })
        assertEquals(listOf("116 123", "999"), view.calls.map { it.number })
        assertEquals(5, view.items.size)
        assertEquals(emptyList<Any>(), phone.shown(model.plan).sections)
        phone.act { model.open(view.items.first()) }
        assertEquals(Screen.UnsavedForm(view.items.first().form), phone.app.top)
    }
}
