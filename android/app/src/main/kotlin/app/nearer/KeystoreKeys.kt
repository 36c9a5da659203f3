package app.nearer

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.UserNotAuthenticatedException
import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
import java.io.File
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.LinkOption.NOFOLLOW_LINKS
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.READ
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.PosixFilePermissions
import java.security.GeneralSecurityException
import java.security.ProviderException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** The hardware's key is not there: for now, as some phones say now and then, or for good. */
class WrappingKeyMissing : GeneralSecurityException()

/** Wraps and unwraps bytes under a key that stays in the phone's hardware. */
interface Wrapping {
    /** Makes that key where there is none. Called before the first key of all is saved, and never else. */
    fun make()

    /** Throws [WrappingKeyMissing] where the key isn't there; never makes one. */
    fun wrap(plain: ByteArray): ByteArray

    /** As [wrap]. */
    fun unwrap(wrapped: ByteArray): ByteArray
}

/** The vault's keys, each wrapped and kept in a file of the app's own that no backup takes along. */
class KeystoreKeys(
    private val folder: File,
    private val wrapping: Wrapping = AndroidKeystoreWrapping(),
) : KeyStore {
    override fun load(slot: KeySlot): ByteArray? =
        guarded {
            file(slot).takeIf { Files.exists(it, NOFOLLOW_LINKS) }?.let { wrapping.unwrap(read(it)) }
        }

    /**
     * Written whole or not at all: to a new file that the owner alone reads, synced, then renamed, and the folder
     * synced after. A link that lies there is replaced, never followed.
     */
    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) = guarded {
        Files.createDirectories(folder.toPath(), PosixFilePermissions.asFileAttribute(OWNER_FOLDER))
        // A wrapped key that is there belongs to a key of the hardware's: another one in its place would lose it.
        if (KeySlot.entries.none { Files.exists(file(it), NOFOLLOW_LINKS) }) wrapping.make()
        val wrapped = ByteBuffer.wrap(wrapping.wrap(key))
        val fresh = folder.toPath().resolve("${file(slot).fileName}.new")
        Files.deleteIfExists(fresh)
        FileChannel.open(fresh, setOf(CREATE_NEW, WRITE), PosixFilePermissions.asFileAttribute(OWNER_FILE)).use {
            while (wrapped.hasRemaining()) it.write(wrapped)
            it.force(true)
        }
        Files.move(fresh, file(slot), ATOMIC_MOVE)
        syncFolder()
    }

    override fun delete(slot: KeySlot) =
        guarded {
            if (Files.deleteIfExists(file(slot))) syncFolder()
        }

    private fun file(slot: KeySlot): Path = folder.toPath().resolve("${slot.name.lowercase()}.key")

    private fun read(file: Path): ByteArray = Files.newInputStream(file, NOFOLLOW_LINKS).use { it.readBytes() }

    /** So that a new name, or that one is gone, outlasts a loss of power. */
    private fun syncFolder() = FileChannel.open(folder.toPath(), READ).use { it.force(true) }

    private fun <T> guarded(work: () -> T): T =
        try {
            work()
        } catch (_: UserNotAuthenticatedException) {
            throw KeyStoreException.Locked()
        } catch (_: WrappingKeyMissing) {
            throw KeyStoreException.Missing()
        } catch (_: KeyPermanentlyInvalidatedException) {
            throw KeyStoreException.Missing()
        } catch (_: GeneralSecurityException) {
            throw KeyStoreException.Failed()
        } catch (_: ProviderException) {
            throw KeyStoreException.Failed()
        } catch (_: IOException) {
            throw KeyStoreException.Failed()
        }

    private companion object {
        val OWNER_FILE = PosixFilePermissions.fromString("rw-------")
        val OWNER_FOLDER = PosixFilePermissions.fromString("rwx------")
    }
}

/**
 * AES-256-GCM under a key of the Android Keystore: 12 bytes of nonce, then the ciphertext with its tag.
 *
 * The key is made once, in a secure chip of its own (StrongBox) where the phone has one, and is usable only while the
 * phone is unlocked: the app opens its vault only in front of somebody. To ask for a finger or a code as well is left
 * to the app's lock. See developer.android.com/privacy-and-security/keystore and, for `setIsStrongBoxBacked` and
 * `setUnlockedDeviceRequired` (both since API 28), .../reference/android/security/keystore/KeyGenParameterSpec.Builder.
 * That `getKey` answers null now and then for a key that is there is told in tink-crypto/tink#321: so a key is never
 * made while one is looked for.
 */
class AndroidKeystoreWrapping : Wrapping {
    override fun make() {
        if (find() != null) return
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            try {
                generate { setIsStrongBoxBacked(true).setUnlockedDeviceRequired(true) }
            } catch (_: ProviderException) {
                // `StrongBoxUnavailableException` is one; some chips give others.
                generate { setUnlockedDeviceRequired(true) }
            }
        } else {
            generate { this }
        }
    }

    override fun wrap(plain: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, key())
        return cipher.iv + cipher.doFinal(plain)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        // Cut short by whatever wrote it: no key, and nothing to hand to the hardware.
        if (wrapped.size < NONCE_BYTES + TAG_BITS / 8) throw GeneralSecurityException("cut short")
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.DECRYPT_MODE, key(), GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES))
        return cipher.doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES)
    }

    private fun key(): SecretKey = find() ?: throw WrappingKeyMissing()

    private fun find(): SecretKey? =
        java.security.KeyStore
            .getInstance(PROVIDER)
            .apply { load(null) }
            .getKey(ALIAS, null) as? SecretKey

    private fun generate(more: KeyGenParameterSpec.Builder.() -> KeyGenParameterSpec.Builder) {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER)
        generator.init(
            KeyGenParameterSpec
                .Builder(ALIAS, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .more()
                .build(),
        )
        generator.generateKey()
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
