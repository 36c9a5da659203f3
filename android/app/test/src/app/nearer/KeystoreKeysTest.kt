package app.nearer

import app.nearer.core.KeySlot
import app.nearer.core.KeyStoreException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Test
import java.io.File
import java.security.GeneralSecurityException
import kotlin.experimental.xor
import kotlin.io.path.createTempDirectory

private class Turning : Wrapping {
    override fun wrap(plain: ByteArray) = ByteArray(plain.size) { plain[it] xor 0x5a }

    override fun unwrap(wrapped: ByteArray) = wrap(wrapped)
}

private class Refusing : Wrapping {
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
}
