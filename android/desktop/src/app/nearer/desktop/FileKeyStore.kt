package app.nearer.desktop

import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.PosixFilePermissions
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.readBytes

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
            if (file.exists()) file.readBytes() else null
        }

    /** Written whole or not at all: to a new file, synced, then renamed. */
    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) = io {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER))
        val fresh = folder.resolve("${file(slot).fileName}.new")
        fresh.deleteIfExists()
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_FILE))
        Files.write(fresh, key)
        FileChannel.open(fresh, WRITE).use { it.force(true) }
        Files.move(fresh, file(slot), ATOMIC_MOVE)
        Unit
    }

    override fun delete(slot: KeySlot) {
        io { file(slot).deleteIfExists() }
    }

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
