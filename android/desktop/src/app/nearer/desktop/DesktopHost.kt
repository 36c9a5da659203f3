package app.nearer.desktop

import app.nearer.core.Clock
import app.nearer.core.Folders
import app.nearer.core.KeyStore
import app.nearer.core.Trace
import app.nearer.model.Host
import app.nearer.model.NoReminders
import app.nearer.model.ReminderPort
import app.nearer.model.Sitting
import app.nearer.model.SystemClock
import java.awt.GraphicsEnvironment
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.IOException
import java.nio.file.Path
import java.util.Locale
import javax.swing.SwingUtilities
import kotlin.io.path.copyTo
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteIfExists
import kotlin.io.path.name

/** A computer: the vault in the user's data folder, the key beside it, texts to the clipboard. */
class DesktopHost(
    folder: Path,
    cache: Path = folder,
    override val clock: Clock = SystemClock(),
    override val language: String = Locale.getDefault().toLanguageTag(),
    override val region: String = Locale.getDefault().country,
    override val reducedMotion: Boolean = false,
) : Host {
    override val folders =
        Folders(private = folder.resolve("vault").toString(), shared = folder.resolve("shared").toString())
    override val keys: KeyStore = FileKeyStore(folder.resolve("key"))
    override val keyInFile = true

    /** The text that was shared last, where there is no clipboard to hold it. */
    var shared: String? = null
        private set

    override val reminders: ReminderPort = NoReminders
    override val handed: String = cache.resolve("handed").toString()

    /** The file that is picked where there is no display to pick it on. */
    var toPick: Path? = null

    /** The file that was offered last, where there is no display to save it on. */
    var offered: Path? = null
        private set

    override suspend fun pickFile(): String? {
        val picked = if (GraphicsEnvironment.isHeadless()) toPick else Dialogs.pick()
        val copy = picked?.let { Path.of(handed).createDirectories().resolve(it.name) } ?: return null
        try {
            picked.copyTo(copy, overwrite = true)
        } catch (_: IOException) {
            copy.deleteIfExists()
        }
        return copy.toString()
    }

    override fun offerFile(path: String) {
        offered = Path.of(path)
        if (!GraphicsEnvironment.isHeadless()) Dialogs.save(Path.of(path))
    }

    override fun isDrawing(): Boolean = SwingUtilities.isEventDispatchThread()

    override fun canAsk(): Boolean = false

    override fun bell() = DesktopBell.ring()

    override fun touch() = Unit

    /** The seconds of what is drawn, where that is by a clock of its own. */
    var drawn: (() -> Double)? = null

    override fun seconds(): Double = drawn?.invoke() ?: (System.nanoTime() / NANOS)

    override fun sits(sitting: Sitting) = Unit

    /** Nothing is kept but what lies in the folders. */
    override fun forget(trace: Trace): Boolean = true

    override fun share(text: String) {
        shared = text
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)
        }
    }

    companion object {
        private const val NANOS = 1e9

        /** The user's data folder by the XDG base directory specification. */
        fun dataFolder(name: String): Path = userFolder("XDG_DATA_HOME", ".local/share").resolve(name)

        /** The user's folder for what can be made again: copies of files don't belong into a backup. */
        fun cacheFolder(name: String): Path = userFolder("XDG_CACHE_HOME", ".cache").resolve(name)

        private fun userFolder(
            variable: String,
            inHome: String,
        ): Path {
            val xdg = System.getenv(variable)?.takeIf { it.startsWith("/") }
            return xdg?.let { Path.of(it) } ?: Path.of(System.getProperty("user.home")).resolve(inHome)
        }
    }
}
