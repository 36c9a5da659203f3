package app.nearer.contract

import app.nearer.core.LockDelay
import app.nearer.model.CopiesModel
import app.nearer.model.LifeState
import app.nearer.model.LockModel
import app.nearer.model.LockModel.Way
import app.nearer.model.Screen
import app.nearer.model.SealedCaptureModel
import app.nearer.model.SixWords
import app.nearer.model.UnlockModel
import app.nearer.model.VaultState
import app.nearer.model.value
import app.nearer.model.way
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

private const val LOCK = "three plum words"

/** The lock on its screens, as the iPhone's is: on the real core. */
class LockModelTest : ModelTest() {
    private val life get() = phone.app.life

    /** The life opens it, as it does on a phone. */
    private fun opened(): LockModel {
        phone.act { phone.app.closeVault() }
        phone.act { life.appears() }
        phone.until(phone.app.vault) { it is VaultState.Open }
        return phone.model { LockModel(it) }.also { model -> phone.until(model.lock) { it != null } }
    }

    private fun locked(): UnlockModel {
        phone.act { life.lockNow() }
        phone.until(phone.app.vault) { it is VaultState.Shut }
        return phone.model { UnlockModel(it) }
    }

    private fun LockModel.sets(
        way: Way,
        passphrase: String = "",
        current: String = "",
    ) {
        phone.act { begin(way) }
        phone.finish { set(passphrase, current) }
    }

    @Test
    fun itIsSetLockedUnlockedChangedAndTakenOff() {
        val model = opened()
        phone.nearer.journal().write(draft("An evening on the bridge."))
        assertEquals(listOf(Way.None, Way.Passphrase), model.ways)
        model.sets(Way.Passphrase, "12345678")
        assertTrue(model.refused.value != null)
        assertEquals(Way.None, model.lock.value?.way)
        phone.finish { model.set(LOCK, "") }
        assertEquals("Done. Nearer is locked like this from now on." to null, model.said.value to model.refused.value)
        assertEquals(Way.Passphrase, model.lock.value?.way)
        val settings = phone.looksAt(model.settings)
        phone.finish { model.setDelay(LockDelay.FIFTEEN_MINUTES) }
        phone.finish { model.setWithScreen(false) }
        phone.shown(model.settings) { it.delay == LockDelay.FIFTEEN_MINUTES && !it.withScreen }
        assertTrue(settings.isNotEmpty())

        var unlock = locked()
        phone.finish { unlock.unlock("not this one") }
        assertEquals("It doesn't open with this passphrase.", unlock.refused.value)
        assertEquals(LifeState.Shut, life.state)
        phone.finish { unlock.unlock(LOCK) }
        assertNull(unlock.refused.value)
        assertEquals(LifeState.Open, life.state)
        assertEquals(
            1,
            phone.nearer
                .journal()
                .page(null, 9u)
                .lines.size,
        )

        val again = phone.model { LockModel(it) }
        phone.until(again.lock) { it != null }
        again.sets(Way.None, current = "not this one")
        assertEquals(Way.Passphrase, again.lock.value?.way)
        phone.finish { again.set("", LOCK) }
        assertEquals("Done. Nearer has no lock of its own now.", again.said.value)
        phone.act { life.lockNow() }
        phone.until(phone.app.vault) { it is VaultState.Open }
    }

    @Test
    fun aForgottenLockComesOffWithTheSixWords() {
        val model = opened()
        val words = phone.nearer.run { "four words make it".also { backups().setRecovery(it) } }
        model.sets(Way.Passphrase, LOCK)
        val unlock = locked()
        phone.until(unlock.lock) { it?.canRecover == true }
        phone.act { unlock.openForgotten() }
        phone.finish { unlock.recover("some other words") }
        assertEquals("It doesn't open with this passphrase.", unlock.refused.value)
        assertTrue(phone.app.vault.value is VaultState.Shut)
        phone.finish { unlock.recover(words) }
        assertEquals(LifeState.Open to null, life.state to unlock.refused.value)
        assertEquals("another one can be set", Screen.Lock, phone.app.top)
        assertFalse(checkNotNull(unlock.lock.value).passphrase)
    }

    @Test
    fun whoTriesTooOftenIsToldForHowLongAlsoAfterAnotherStart() {
        val model = opened()
        model.sets(Way.Passphrase, LOCK)
        val unlock = locked()
        repeat(5) { phone.finish { unlock.unlock("not this one") } }
        phone.finish { unlock.unlock(LOCK) }
        assertTrue(
            unlock.refused.value
                .orEmpty()
                .startsWith("Too many tries. The next one is in "),
        )
        assertTrue(checkNotNull(unlock.lock.value).waitS in 1u..30u)
    }

    @Test
    fun whoFindsItOpenMakesNoWordsThatOpenItLater() {
        opened().sets(Way.Passphrase, LOCK)
        val copies = phone.model { CopiesModel(it) }
        phone.until(copies.isLocked) { it }
        phone.until(copies.words) { it == SixWords.Missing }
        phone.finish { copies.makeWords() }
        assertEquals(SixWords.Missing, copies.words.value)
        phone.finish { copies.makeWords("not this one") }
        assertEquals("It doesn't open with this passphrase.", copies.refused.value)
        phone.finish { copies.makeWords(LOCK) }
        assertTrue(copies.words.value is SixWords.Shown)
    }

    @Test
    fun whileItIsLockedALineIsLeftSealed() {
        val model = opened()
        model.sets(Way.Passphrase, LOCK)
        val unlock = locked()
        val line = phone.model { SealedCaptureModel(it, shared = "") }
        phone.act { line.words.value = "I stepped back on the bridge." }
        phone.finish { line.keep() }
        assertTrue(line.isKept.value)
        phone.finish { unlock.unlock(LOCK) }
        phone.finish { phone.app.fileInbox().let { phone.app.act({ }) } }
        assertEquals(
            1,
            phone.nearer
                .journal()
                .page(null, 9u)
                .lines.size,
        )
    }
}
