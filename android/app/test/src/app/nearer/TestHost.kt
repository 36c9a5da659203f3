package app.nearer

import android.os.Looper
import android.os.SystemClock
import app.nearer.core.Clock
import app.nearer.core.Folders
import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
import app.nearer.core.Moment
import app.nearer.core.PlannedReminder
import app.nearer.core.Trace
import app.nearer.model.Host
import app.nearer.model.ReminderPort
import app.nearer.model.Sitting
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.io.path.createTempDirectory
import app.nearer.model.SystemClock as WallClock

/** Keys in memory: they stay while the test's process does. */
class MemoryKeys : KeyStore {
    private val keys = mutableMapOf<KeySlot, ByteArray>()

    override fun load(slot: KeySlot): ByteArray? = synchronized(keys) { keys[slot] }

    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) = synchronized(keys) { keys[slot] = key }

    override fun delete(slot: KeySlot) {
        synchronized(keys) { keys.remove(slot) }
    }
}

/** A phone's keys: kept back until it is unlocked. */
class MoodyKeys(
    private val keys: MemoryKeys = MemoryKeys(),
) : KeyStore by keys {
    @Volatile var isLocked = false

    override fun load(slot: KeySlot): ByteArray? = if (isLocked) throw KeyStoreException.Locked() else keys.load(slot)
}

/** Reminders that are registered nowhere but here. */
class RegisteredReminders : ReminderPort {
    @Volatile var planned: List<PlannedReminder> = emptyList()
        private set

    @Volatile var snoozed: List<PlannedReminder> = emptyList()
        private set

    /** The phone's own, which registers them as well. */
    var phone: ReminderPort? = null
    val asked = AtomicInteger()
    var allowed = true

    override fun isAllowed(): Boolean = allowed

    override suspend fun ask(): Boolean {
        asked.incrementAndGet()
        return allowed
    }

    override fun replaceAll(
        planned: List<PlannedReminder>,
        snoozed: List<PlannedReminder>,
    ) {
        this.planned = planned
        this.snoozed = snoozed
        phone?.replaceAll(planned, snoozed)
    }
}

/** A phone without a Keystore: the real core on a folder of the test's own. */
class TestHost(
    home: File = createTempDirectory("nearer").toFile(),
    override val keys: KeyStore = MemoryKeys(),
    clock: Clock = WallClock(),
    override val handed: String = File(home, "handed").path,
) : Host {
    /** Where the core asked for the time, or the app did, on the thread that draws. */
    val whileDrawing = CopyOnWriteArrayList<Throwable>()

    /** The core asks on the thread on which it was called: nearly every call does. */
    override val clock: Clock =
        object : Clock {
            override fun now(): Moment {
                if (isDrawing()) whileDrawing += Throwable("called on the thread that draws")
                return clock.now()
            }
        }

    override fun forget(trace: Trace): Boolean = true

    override fun canAsk(): Boolean = false

    override fun isDrawing(): Boolean = Looper.getMainLooper().isCurrentThread

    override val folders = Folders(private = File(home, "vault").path, shared = File(home, "shared").path)
    override var language = "en"
    override val region = "GB"
    override var reducedMotion = true
    override val keyInFile = false
    override val reminders = RegisteredReminders()

    /** The file that is picked next. */
    var toPick: File? = null
    val offered = mutableListOf<File>()

    override suspend fun pickFile(): String? = toPick?.copyTo(File(handed, toPick!!.name), overwrite = true)?.path

    override fun offerFile(path: String) {
        offered += File(path)
    }

    val shared = mutableListOf<String>()
    val bells = AtomicInteger()

    override fun bell() {
        bells.incrementAndGet()
    }

    val touches = AtomicInteger()

    override fun touch() {
        touches.incrementAndGet()
    }

    /** The clock by which somebody sits. */
    @Volatile var drawn: () -> Double = { SystemClock.elapsedRealtime() / 1000.0 }

    override fun seconds(): Double = drawn()

    /** What is kept at work with the screen off. */
    var sits: Sitting? = null

    override fun sits(sitting: Sitting) {
        sits = sitting
    }

    override fun share(text: String) {
        shared += text
    }
}

/** The app on the host that a test chose last. */
class TestApplication : NearerApplication() {
    override fun host(): Host = host

    /** As when the system ended the process: what is in memory is gone. */
    suspend fun endProcess() = forget()

    companion object {
        var host = TestHost()
    }
}
