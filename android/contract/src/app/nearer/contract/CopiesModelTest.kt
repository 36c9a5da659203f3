package app.nearer.contract

import app.nearer.core.NearerException
import app.nearer.core.RestoreMode
import app.nearer.model.CopiesModel
import app.nearer.model.RecoverModel
import app.nearer.model.RestoreModel
import app.nearer.model.Screen
import app.nearer.model.SixWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

/** Copies by hand, and everything from one, as the iPhone's are. */
class CopiesModelTest : ModelTest() {
    @get:Rule val elsewhere = TemporaryFolder()

    @Test
    fun aPhoneIsLostAndAnotherOneHasEverything() {
        phone.nearer.journal().write(draft("An evening on the bridge."))
        val model = phone.model { CopiesModel(it) }
        phone.until(model.words) { it == SixWords.Missing }
        phone.finish { model.makeWords() }
        val made = (model.words.value as SixWords.Shown).words
        assertEquals(6, made.split(" ").size)
        phone.act { model.wordsWritten() }
        phone.finish { model.typeBack("some other words") }
        assertEquals(SixWords.Asked(made, isOther = true), model.words.value)
        assertFalse(phone.nearer.backups().hasRecovery())
        phone.finish { model.typeBack(made.uppercase() + " ") }
        assertEquals(SixWords.There, model.words.value)
        assertEquals("Your six words are set.", model.said.value)
        phone.finish { model.writeCopy() }
        assertEquals("It was opened and counted: one entry, all there.", model.said.value)
        val copy = phone.offered.single().copyTo(elsewhere.newFile("copy.age"), overwrite = true)

        val other = Phone(elsewhere.newFolder("other"))
        try {
            other.open()
            other.toPick = copy
            val restore = other.model { RestoreModel(it) }
            other.finish { restore.pick() }
            assertTrue(restore.isPicked.value)
            other.finish { restore.look("some other words") }
            assertNull(restore.inside.value)
            assertEquals("It doesn't open with this passphrase.", restore.refused.value)
            other.finish { restore.look(made) }
            val replacing = checkNotNull(restore.inside.value)
            assertEquals(1u, replacing.view.entries)
            assertEquals("nothing was here before", RestoreMode.REPLACE, replacing.mode)
            other.finish { restore.choose(RestoreMode.MERGE) }
            assertNotEquals(replacing.plan, restore.inside.value?.plan)
            other.finish { restore.choose(RestoreMode.REPLACE) }
            other.finish { restore.take() }
            assertNotNull(restore.taken.value)
            assertNull(restore.inside.value)
            assertEquals(
                1,
                other.nearer
                    .journal()
                    .page(null, 9u)
                    .lines
                    .size,
            )
            assertNotNull(other.nearer.backups().canTakeBack())
        } finally {
            other.close()
        }
    }

    @Test
    fun aVaultThatDoesNotOpenBeginsAgainWithACopy() {
        phone.nearer.journal().write(draft("An evening on the bridge."))
        val made = LIBRARY.suggestPassphrase()
        phone.nearer.backups().setRecovery(made)
        val copy = elsewhere.newFile("copy.age")
        phone.nearer.copies().write(copy.path, null)
        phone.act { phone.app.closeVault() }
        File(phone.folders.private, "vault.db").writeText("damaged")
        assertThrows(NearerException.Damaged::class.java) { phone.act { phone.app.openVault() } }
        phone.act { phone.app.open(Screen.Recover) }
        phone.toPick = copy
        val model = phone.model { RecoverModel(it) }
        phone.finish { model.pick() }
        phone.finish { model.look("some other words") }
        assertEquals("It doesn't open with this passphrase.", model.refused.value)
        phone.finish { model.look(made) }
        assertEquals(1u, checkNotNull(model.inside.value).entries)
        phone.finish { model.begin() }
        assertNull(model.refused.value)
        assertNull(phone.app.top)
        phone.open()
        assertEquals(
            1,
            phone.nearer
                .journal()
                .page(null, 9u)
                .lines
                .size,
        )
    }

    @Test
    fun wordsThatArePutAwaySetNothing() {
        val model = phone.model { CopiesModel(it) }
        phone.finish { model.makeWords() }
        phone.finish { model.putWordsAway() }
        assertEquals(SixWords.Missing, model.words.value)
        assertFalse(phone.nearer.backups().hasRecovery())
        phone.act { model.openRestore() }
        assertEquals(Screen.Restore, phone.app.top)
    }
}
