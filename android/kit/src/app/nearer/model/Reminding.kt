package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.core.Captured
import app.nearer.core.Clock
import app.nearer.core.EntryDraft
import app.nearer.core.MarkKind
import app.nearer.core.NearerException
import app.nearer.core.PlannedReminder
import app.nearer.core.ReminderPlan
import app.nearer.core.WidgetView
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption

/** Where reminders are registered with the system. A phone gives it; tests fake it. */
interface ReminderPort {
    /** The system lets the app remind. */
    fun isAllowed(): Boolean

    /** Asks the person, where the system still does. True: it lets the app remind. */
    suspend fun ask(): Boolean

    /** Reminders come to the minute; else the system may take up to an hour longer. */
    fun isExact(): Boolean = true

    /** Shows the system's page on which a person may allow that. */
    fun askExact() = Unit

    /** Shows the system's page of this app's notifications: where it was refused, asking shows nothing any more. */
    fun openSystemSettings() = Unit

    /** Registers these in place of all that was registered before. */
    fun replaceAll(
        planned: List<PlannedReminder>,
        snoozed: List<PlannedReminder>,
    )
}

/** A computer doesn't remind. */
object NoReminders : ReminderPort {
    override fun isAllowed(): Boolean = false

    override suspend fun ask(): Boolean = false

    override fun replaceAll(
        planned: List<PlannedReminder>,
        snoozed: List<PlannedReminder>,
    ) = Unit
}

/**
 * Keeps what the system reminds of as the core plans it: anew when the vault opens and whenever something changed in
 * it, and by the snapshot of the last plan where there is no key at hand. Not for the main thread.
 */
class Reminding(
    private val library: Library,
    private val shared: String,
    private val clock: Clock,
    private val port: ReminderPort,
) {
    /** Plans anew. The answer is a sentence where something was never shown since the last plan. */
    fun plan(nearer: Nearer): String? = register { nearer.reminders().plan(it) }?.missed

    /** After a reboot, travel, a change of the clock or an update: needs no key. */
    fun planAgain() {
        register { snapshot -> snapshot?.let { library.remindersAgain(it, clock.now()) } }
    }

    /** Takes down that a reminder was shown: needs no key. */
    fun shown(reminder: String) =
        alone {
            try {
                val file = snapshotFile()
                read(file)?.let { keep(library.reminderShown(it, reminder), file) }
            } catch (_: NearerException) {
                // It was shown all the same.
            }
        }

    /** How today stands, for a widget: needs no key. None: nothing was planned yet. */
    fun widget(): WidgetView? = read(snapshotFile())?.let { library.widget(it, clock.now()) }

    /** Puts a reminder off: needs no key. */
    fun putOff(
        reminder: String,
        minutes: UInt,
    ) {
        register { snapshot -> snapshot?.let { library.snooze(it, reminder, minutes, clock.now()) } }
    }

    /** Marks a practice for today: needs no key. It lies sealed until the vault is opened. */
    fun mark(
        practice: String,
        mark: MarkKind,
    ) {
        if (leave(Captured.Mark(practice, mark))) {
            register { snapshot -> snapshot?.let { library.remindersAfterMark(it, practice, clock.now()) } }
        }
    }

    /** Keeps a line for the journal: needs no key. */
    fun keep(line: String) {
        val draft = EntryDraft(line, null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)
        if (line.isNotBlank()) leave(Captured.Entry(draft))
    }

    /** False where it couldn't be kept: there is no vault yet, or no room. */
    private fun leave(captured: Captured): Boolean =
        try {
            library.capture(shared, clock, null, captured)
            true
        } catch (_: NearerException) {
            false
        }

    /** None: what was registered before stays, and the next opening plans again. */
    private fun register(plan: (String?) -> ReminderPlan?): ReminderPlan? =
        alone {
            try {
                val file = snapshotFile()
                plan(read(file))?.also {
                    keep(it.snapshot, file)
                    port.replaceAll(it.planned, it.snoozed)
                }
            } catch (_: NearerException) {
                null
            }
        }

    private fun snapshotFile() = File(shared, library.snapshotName())

    private fun read(file: File): String? = file.takeIf { it.exists() }?.readText()

    /** Without the file reminders still come; only putting one off has to wait for the next plan. */
    private fun keep(
        snapshot: String,
        file: File,
    ) {
        try {
            val next = File(file.path + ".next").apply { writeText(snapshot) }
            Files.move(
                next.toPath(),
                file.toPath(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING,
            )
        } catch (_: IOException) {
            return
        }
    }

    private companion object {
        private val file = Any()

        /** The app and its receivers each have their own: what is read and kept is one file. */
        fun <T> alone(work: () -> T): T = synchronized(file) { work() }
    }
}
