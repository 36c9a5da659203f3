package app.nearer.contract

import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.model.LifeState
import app.nearer.model.ToolboxModel
import app.nearer.model.VaultState
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.Instant
import java.util.Base64
import java.util.HexFormat

/** A key store that does what a phone's does on a bad day. */
private class Moody(
    private val keys: MemoryKeys = MemoryKeys(),
) : KeyStore by keys {
    @Volatile var fails: Exception? = null

    override fun load(slot: KeySlot): ByteArray? {
        fails?.let { throw it }
        return keys.load(slot)
    }
}

/** What may meet an app when it is opened, by its life and on the real core. NearerKit's `WeatherTests` are the same. */
class WeatherTest {
    @get:Rule val temporary = TemporaryFolder()

    private val phones = mutableListOf<Phone>()

    private fun phone(
        home: File = temporary.newFolder(),
        keys: KeyStore = MemoryKeys(),
    ) = Phone(home, keys).also { phones += it }

    private fun vaultOf(home: File) = File(home, "vault")

    private fun Phone.appears(): VaultState {
        act { app.life.appears() }
        return ended()
    }

    private fun Phone.triesAgain(): VaultState {
        act { app.life.tryAgain() }
        return ended()
    }

    private fun Phone.ended() = until(app.vault) { it !is VaultState.Opening && it !is VaultState.Closed }

    private fun Phone.writes(text: String) = nearer.journal().write(draft(text))

    private fun Phone.finds(text: String) =
        nearer
            .journal()
            .search(text, null, 10u)
            .lines.size

    private fun error(state: VaultState): Map<String, Any> = told((state as VaultState.Failed).failure.error)

    /** Nothing is opened any more by what somebody does, and Right now is there all the same. */
    private fun Phone.isInTrouble(error: Map<String, Any>) {
        assertEquals(error, told((act { app.life.state } as LifeState.Trouble).error))
        val toolbox = model { ToolboxModel(it) }
        assertTrue(checkNotNull(until(toolbox.view) { it != null }).calls.isNotEmpty())
    }

    @After fun close() = phones.forEach { it.close() }

    @Test
    fun aVaultThatWasRestoredFromAnotherPhoneComesWithoutItsKeyAndIsLeftAsItIs() {
        val keys = MemoryKeys()
        val first = temporary.newFolder()
        phone(first, keys).run {
            appears()
            writes("kept")
            close()
        }
        phones.clear()
        val second = temporary.newFolder()
        vaultOf(first).copyRecursively(vaultOf(second))
        val stranger = MemoryKeys()
        unchanged(vaultOf(second)) {
            phone(second, stranger).run {
                assertEquals(mapOf("error" to "KeyMissing"), error(appears()))
                isInTrouble(mapOf("error" to "KeyMissing"))
                assertEquals(mapOf("error" to "KeyMissing"), error(triesAgain()))
                close()
            }
            phones.clear()
            assertEquals("no key was made in its place", null, stranger.current)
        }
        phone(second, keys).run {
            appears()
            assertEquals(1, finds("kept"))
        }
    }

    @Test
    fun anAppThatIsOlderThanItsVaultLeavesItAlone() {
        val case = vectors("open").getJSONObject("too_new")
        val home = temporary.newFolder()
        val vault = vaultOf(home).apply { mkdirs() }
        File(vault, "vault.db").writeBytes(Base64.getDecoder().decode(case.text("file_base64")))
        unchanged(vault) {
            phone(home, MemoryKeys(HexFormat.of().parseHex(case.text("key_hex")))).run {
                val error = error(appears())
                assertEquals("TooNew" to case.getLong("found"), error["error"] to error["found"])
                isInTrouble(error)
            }
        }
    }

    @Test
    fun aVaultOfEachEarlierVersionOpensAndIsWrittenTo() {
        val former = checkNotNull(FIXTURES.listFiles()).filter { it.name.startsWith("vault-") }.sortedBy { it.name }
        assertTrue(former.size >= 7)
        for (fixture in former) {
            val home = temporary.newFolder()
            fixture.copyRecursively(vaultOf(home))
            phone(home, MemoryKeys(ByteArray(32) { 7 })).run {
                assertTrue(fixture.name, appears() is VaultState.Open)
                writes("written by the new one")
                assertEquals(fixture.name, 1, finds("written by the new one"))
                close()
            }
            phones.clear()
        }
    }

    @Test
    fun aKeyStoreOnABadDayMakesNoNewKeyAndIsAskedAgain() {
        val keys = MemoryKeys()
        val home = temporary.newFolder()
        phone(home, keys).run {
            appears()
            close()
        }
        phones.clear()
        val own = checkNotNull(keys.current).copyOf()
        val moody = Moody(keys)
        val phone = phone(home, moody)
        moody.fails = storeFailure("Locked")
        assertEquals(VaultState.Locked, phone.appears())
        assertEquals(LifeState.Locked, phone.act { phone.app.life.state })
        moody.fails = null
        phone.act { phone.app.life.keyMayBeRead() }
        phone.until(phone.app.vault) { it is VaultState.Open }
        for ((name, error) in BAD_DAYS) {
            phone.act { phone.app.life.end() }
            val again = phone(home, moody)
            moody.fails = storeFailure(name)
            assertEquals(name, error, error(again.appears()))
            again.isInTrouble(error)
            moody.fails = null
            assertTrue(name, again.triesAgain() is VaultState.Open)
            again.close()
            phones -= again
            assertTrue(name, own.contentEquals(keys.current))
        }
    }

    @Test
    fun aVaultThatIsOpenElsewhereIsSaidToBeAndOpensOnceItIsClosed() {
        val keys = MemoryKeys()
        val home = temporary.newFolder()
        val first = phone(home, keys)
        first.appears()
        val second = phone(home, keys)
        assertEquals(mapOf("error" to "Busy"), error(second.appears()))
        second.isInTrouble(mapOf("error" to "Busy"))
        first.act { first.app.life.end() }
        assertTrue(second.triesAgain() is VaultState.Open)
    }

    @Test
    fun aFolderThatCannotBeMadeIsSaidAndNothingIsBegunElsewhere() {
        for (folder in listOf("vault", "shared")) {
            val home = temporary.newFolder()
            val inTheWay = File(home, folder).apply { writeText("not a folder") }
            val phone = phone(home)
            val error = error(phone.appears())
            assertEquals(folder, mapOf("error" to "Unwritable"), error)
            phone.isInTrouble(error)
            assertEquals("not a folder", inTheWay.readText())
            check(inTheWay.delete())
            assertTrue(folder, phone.triesAgain() is VaultState.Open)
        }
    }

    @Test
    fun aClockThatIsWrongKeepsNobodyOutAndTakesNothingAway() {
        val phone = phone()
        phone.appears()
        phone.writes("by the right clock")
        phone.act { phone.app.life.end() }
        val home = File(phone.folders.private).parentFile
        for (wrong in listOf("1970-01-01T00:00:10Z", "2009-01-01T00:00:00Z", "2041-06-01T12:00:00Z")) {
            val again = phone(home, phone.keys)
            again.clock.instant = Instant.parse(wrong)
            assertTrue(wrong, again.appears() is VaultState.Open)
            again.writes("by a wrong clock")
            again.act { again.app.life.end() }
        }
        val right = phone(home, phone.keys)
        right.appears()
        assertEquals(1, right.finds("right clock"))
        assertEquals(3, right.finds("wrong clock"))
    }

    private companion object {
        val FIXTURES = File(checkNotNull(System.getProperty("nearer.vectors"))).resolve("../../core/fixtures")

        /** What a key store answers, and what the app makes of it. */
        val BAD_DAYS =
            listOf(
                "Cancelled" to mapOf<String, Any>("error" to "Cancelled"),
                "Missing" to mapOf("error" to "KeyMissing"),
                "Failed" to mapOf("error" to "Internal", "place" to "key store"),
                "unforeseen" to mapOf("error" to "Internal", "place" to "key store"),
            )
    }
}
