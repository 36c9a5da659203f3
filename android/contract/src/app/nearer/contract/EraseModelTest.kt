package app.nearer.contract

import app.nearer.core.Trace
import app.nearer.model.EraseModel
import app.nearer.model.Screen
import app.nearer.model.VaultState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** Erasing on its screen, as the iPhone's is: on the real core. */
class EraseModelTest : ModelTest() {
    private fun opened(): EraseModel {
        phone.act { phone.app.closeVault() }
        phone.act { phone.app.life.appears() }
        phone.until(phone.app.vault) { it is VaultState.Open }
        phone.nearer.journal().write(draft("An evening on the bridge."))
        File(phone.app.handedFile("journal.md")).writeText("An evening on the bridge.")
        return phone.model { EraseModel(it) }
    }

    @Test
    fun everythingGoesAndItBeginsAnew() {
        val model = opened()
        phone.finish { model.erase() }
        assertEquals(
            "nobody was asked yet",
            1,
            phone.nearer
                .journal()
                .page(null, 9u)
                .lines.size,
        )
        phone.act { model.ask() }
        phone.finish { model.erase() }
        phone.until(phone.app.vault) { (it as? VaultState.Open)?.settings?.welcomed == false }
        assertEquals(
            0,
            phone.nearer
                .journal()
                .page(null, 9u)
                .lines.size,
        )
        assertFalse(File(phone.handed).exists())
        assertEquals(listOf(Trace.REMINDERS, Trace.WIDGETS, Trace.REMEMBERED), phone.forgotten)
        assertEquals("Everything of Nearer on this phone is gone.", model.said.value)
        assertEquals(Screen.Erase, phone.app.top)
    }

    @Test
    fun whatCouldNotBeRemovedIsNamed() {
        val model = opened()
        phone.keeps = Trace.WIDGETS
        phone.act { model.ask() }
        phone.finish { model.erase() }
        assertTrue(
            model.said.value.orEmpty(),
            model.said.value
                .orEmpty()
                .startsWith("Widgets may show"),
        )
    }
}
