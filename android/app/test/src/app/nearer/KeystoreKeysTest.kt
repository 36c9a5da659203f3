package app.nearer

import app.nearer.core.KeySlot
import app.nearer.core.KeyStoreException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Test
import java.io.File
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import java.security.GeneralSecurityException
import kotlin.experimental.xor
import kotlin.io.path.createTempDirectory

/** A key of the hardware's that is there, or says that it isn't. */
private class Turning(
    private var there: Boolean = true,
) : Wrapping {
    var made = 0

    override fun make() {
        made += 1
        there = true
    }

    override fun wrap(plain: ByteArray): ByteArray {
        if (!there) throw WrappingKeyMissing()
        return ByteArray(plain.size) { plain[it] xor 0x5a }
    }

    override fun unwrap(wrapped: ByteArray) = wrap(wrapped)
}

private class Refusing : Wrapping {
    override fun make(): Unit = throw GeneralSecurityException("refused")

    override fun wrap(plain: ByteArray): ByteArray = throw GeneralSecurityException("refused")

    override fun unwrap(wrapped: ByteArray): ByteArray = throw GeneralSecurityException("refused")
}

class KeystoreKeysTest {
    private val folder: File = createTempDirectory("keys").toFile()
    private val key = ByteArray(32) { it.toByte() }

    @Test
    fun aKeyComesBackAndNeverLiesInTheClear() {
        val keys = KeystoreKeys(folder, Turning())
        assertNull(keys.load(KeySlot.CURRENT))
        keys.save(KeySlot.CURRENT, key)
        assertArrayEquals(key, KeystoreKeys(folder, Turning()).load(KeySlot.CURRENT))
        val files = folder.listFiles().orEmpty()
        assertFalse(files.any { it.readBytes().contentEquals(key) })
        keys.delete(KeySlot.CURRENT)
        assertNull(keys.load(KeySlot.CURRENT))
    }

    @Test
    fun whatTheKeystoreRefusesIsAnErrorOfTheKeyStore() {
        KeystoreKeys(folder, Turning()).save(KeySlot.NEXT, key)
        assertThrows(KeyStoreException.Failed::class.java) { KeystoreKeys(folder, Refusing()).load(KeySlot.NEXT) }
        assertThrows(KeyStoreException.Failed::class.java) { KeystoreKeys(folder, Refusing()).save(KeySlot.NEXT, key) }
        assertArrayEquals(key, KeystoreKeys(folder, Turning()).load(KeySlot.NEXT))
    }

    @Test
    fun aKeyOfTheHardwareIsMadeBeforeTheFirstSaveOfAllAndNeverElse() {
        val wrapping = Turning(there = false)
        val keys = KeystoreKeys(folder, wrapping)
        assertNull(keys.load(KeySlot.CURRENT))
        assertEquals(0, wrapping.made)
        keys.save(KeySlot.CURRENT, key)
        keys.save(KeySlot.NEXT, key)
        assertEquals(1, wrapping.made)
        // Now it says that it isn't there, as some phones do now and then.
        val forgetful = Turning(there = false)
        val again = KeystoreKeys(folder, forgetful)
        assertThrows(KeyStoreException.Missing::class.java) { again.load(KeySlot.CURRENT) }
        assertThrows(KeyStoreException.Missing::class.java) { again.save(KeySlot.NEXT, key) }
        assertEquals(0, forgetful.made)
        assertArrayEquals(key, keys.load(KeySlot.CURRENT))
        // What can't be opened for good is let go of first, slot by slot; then it begins anew.
        KeySlot.entries.forEach(again::delete)
        again.save(KeySlot.CURRENT, key)
        assertEquals(1, forgetful.made)
    }

    @Test
    fun filesAreTheirOwnersAloneAndNoLinkIsFollowed() {
        val own = File(folder, "own")
        val elsewhere = File(folder, "elsewhere").apply { writeText("left alone") }
        val keys = KeystoreKeys(own, Turning())
        keys.save(KeySlot.CURRENT, key)
        assertEquals("rwx------", rightsOf(own))
        assertEquals("rw-------", rightsOf(File(own, "current.key")))
        for (name in listOf("next.key", "next.key.new")) {
            Files.createSymbolicLink(File(own, name).toPath(), elsewhere.toPath())
        }
        assertThrows(KeyStoreException.Failed::class.java) { keys.load(KeySlot.NEXT) }
        keys.save(KeySlot.NEXT, key)
        assertEquals("left alone", elsewhere.readText())
        assertArrayEquals(key, keys.load(KeySlot.NEXT))
        assertEquals(setOf("current.key", "next.key"), own.list()?.toSet())
    }

    @Test
    fun aDeleteThatDidNotHappenSaysSo() {
        val keys = KeystoreKeys(folder, Turning())
        keys.delete(KeySlot.NEXT)
        // A folder that isn't empty stands for whatever the system does not remove.
        File(folder, "next.key/held").mkdirs()
        assertThrows(KeyStoreException.Failed::class.java) { keys.delete(KeySlot.NEXT) }
    }

    private fun rightsOf(file: File) = PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath()))
}
