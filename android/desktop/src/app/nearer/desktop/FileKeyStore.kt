package app.nearer.desktop

import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
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
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists

/**
 * Keys in files that only their owner can read (0600), in place of a phone's key store: whoever can read this
 * account's files can read the vault. The screen of settings says so.
 */
class FileKeyStore(
    private val folder: Path,
) : KeyStore {
    override fun load(slot: KeySlot): ByteArray? =
        io {
            val file = file(slot)
            if (file.exists(NOFOLLOW_LINKS)) Files.newInputStream(file, NOFOLLOW_LINKS).use { it.readBytes() } else null
        }

    /**
     * Written whole or not at all: to a new file, synced, then renamed, and the folder synced after. A link that lies
     * there is replaced, never followed.
     */
    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) = io {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER))
        // One that was there before, with other rights, is the owner's alone from now on.
        Files.setPosixFilePermissions(folder, OWNER_FOLDER)
        val fresh = folder.resolve("${file(slot).fileName}.new")
        fresh.deleteIfExists()
        val rights = PosixFilePermissions.asFileAttribute(OWNER_FILE)
        FileChannel.open(fresh, setOf(CREATE_NEW, WRITE), rights).use {
            val bytes = ByteBuffer.wrap(key)
            while (bytes.hasRemaining()) it.write(bytes)
            it.force(true)
        }
        Files.move(fresh, file(slot), ATOMIC_MOVE)
        syncFolder()
    }

    override fun delete(slot: KeySlot) =
        io {
            if (file(slot).deleteIfExists()) syncFolder()
        }

    /** So that a new name, or that one is gone, outlasts a loss of power. */
    private fun syncFolder() = FileChannel.open(folder, READ).use { it.force(true) }

    private fun file(slot: KeySlot): Path = folder.resolve("${slot.name.lowercase()}.key")

    private fun <T> io(work: () -> T): T =
        try {
            work()
        } catch (_: IOException) {
            throw KeyStoreException.Failed()
        }

    private companion object {
        val OWNER_FILE = PosixFilePermissions.fromString("rw-------")
        val OWNER_FOLDER = PosixFilePermissions.fromString("rwx------")
    }
}
