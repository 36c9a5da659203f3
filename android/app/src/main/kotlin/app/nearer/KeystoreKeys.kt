package app.nearer

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.UserNotAuthenticatedException
import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** Wraps and unwraps bytes under a key that stays in the phone's hardware. */
interface Wrapping {
    fun wrap(plain: ByteArray): ByteArray

    fun unwrap(wrapped: ByteArray): ByteArray
}

/** The vault's keys, each wrapped and kept in a file of the app's own that no backup takes along. */
class KeystoreKeys(
    private val folder: File,
    private val wrapping: Wrapping = AndroidKeystoreWrapping(),
) : KeyStore {
    override fun load(slot: KeySlot): ByteArray? =
        guarded { file(slot).takeIf { it.exists() }?.let { wrapping.unwrap(it.readBytes()) } }

    /** Written whole or not at all: to a new file, synced, then renamed. */
    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) = guarded {
        folder.mkdirs()
        val fresh = File(folder, "${file(slot).name}.new")
        FileOutputStream(fresh).use {
            it.write(wrapping.wrap(key))
            it.fd.sync()
        }
        if (!fresh.renameTo(file(slot))) throw IOException("not renamed")
    }

    override fun delete(slot: KeySlot) {
        guarded { file(slot).delete() }
    }

    private fun file(slot: KeySlot) = File(folder, "${slot.name.lowercase()}.key")

    private fun <T> guarded(work: () -> T): T =
        try {
            work()
        } catch (_: UserNotAuthenticatedException) {
            throw KeyStoreException.Locked()
        } catch (_: KeyPermanentlyInvalidatedException) {
            throw KeyStoreException.Failed()
        } catch (_: GeneralSecurityException) {
            throw KeyStoreException.Failed()
        } catch (_: IOException) {
            throw KeyStoreException.Failed()
        }
}

/** AES-256-GCM under a key of the Android Keystore: 12 bytes of nonce, then the ciphertext with its tag. */
class AndroidKeystoreWrapping : Wrapping {
    override fun wrap(plain: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, key())
        return cipher.iv + cipher.doFinal(plain)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.DECRYPT_MODE, key(), GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES))
        return cipher.doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES)
    }

    private fun key(): SecretKey {
        val store =
            java.security.KeyStore
                .getInstance(PROVIDER)
                .apply { load(null) }
        (store.getKey(ALIAS, null) as? SecretKey)?.let { return it }
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER)
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        generator.init(
            KeyGenParameterSpec
                .Builder(ALIAS, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .build(),
        )
        return generator.generateKey()
    }

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val ALIAS = "nearer-vault"
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val TAG_BITS = 128
        const val NONCE_BYTES = 12
    }
}
