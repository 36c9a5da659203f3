package app.nearer

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.RemoteInput
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.net.Uri
import app.nearer.bindings.Library
import app.nearer.core.MarkKind
import app.nearer.core.PlannedReminder
import app.nearer.model.Screen
import app.nearer.model.Strings
import app.nearer.strings.Key
import kotlin.concurrent.thread

/**
 * Shows a reminder when its time has come, and does what is tapped on it. Needs no key: what is marked or written lies
 * sealed until the app is opened.
 */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val id = intent.getStringExtra(ID) ?: return
        inBackground {
            val beside = BesideTheVault(context)
            val reminding = beside.reminding
            when (intent.action) {
                SHOW -> {
                    notifications(context).notify(id, NUMBER, shown(context, beside.library, intent, id))
                    reminding.shown(id)
                }

                LATER -> {
                    reminding.putOff(id, intent.getIntExtra(MINUTES, 0).toUInt())
                }

                DONE -> {
                    intent.practice?.let { reminding.mark(it, MarkKind.DONE) }
                }

                SKIP -> {
                    intent.practice?.let { reminding.mark(it, MarkKind.SKIPPED) }
                }

                WRITE -> {
                    intent.line?.let(reminding::keep)
                }
            }
            if (intent.action != SHOW) notifications(context).cancel(id, NUMBER)
            beside.fileInbox()
        }
    }

    private fun shown(
        context: Context,
        library: Library,
        intent: Intent,
        id: String,
    ): Notification {
        val strings = library.strings()
        PhoneReminders.channel(context, strings.getValue(Key.REMINDERS_TITLE))
        val practice = intent.practice
        val open = MainActivity.leadingTo(context, practice?.let(Screen::Practice))
        // Two reminders lead to two places: intents are told apart by their data, not by what they carry.
        open.data = Uri.fromParts("reminder", id, null)
        val acts = Acts(context, id, practice)
        val choices = library.snoozeChoices()
        val later = choices.map { acts.later("${strings.getValue(Key.REMINDER_LATER)}: ${it.words}", it.minutes) }
        val write = acts.write(strings.getValue(Key.TODAY_CAPTURE))
        // "A notification in its expanded form can display up to 3 actions": Notification.Builder.addAction.
        val offered =
            if (practice == null) {
                listOf(later.first(), later.last(), write)
            } else {
                listOf(
                    acts.plain(DONE, strings.getValue(Key.PRACTICE_DONE)),
                    acts.plain(SKIP, strings.getValue(Key.PRACTICE_SKIP)),
                    later.first(),
                )
            }
        return Notification
            .Builder(context, PhoneReminders.CHANNEL)
            .setSmallIcon(R.drawable.ic_reminder)
            .setContentTitle(intent.getStringExtra(TITLE))
            .setContentText(intent.getStringExtra(TEXT))
            .setVisibility(Notification.VISIBILITY_PUBLIC)
            .setAutoCancel(true)
            .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
            .apply { offered.forEach(::addAction) }
            .build()
    }

    companion object {
        const val SHOW = "app.nearer.reminder.SHOW"
        const val LATER = "app.nearer.reminder.LATER"
        const val DONE = "app.nearer.reminder.DONE"
        const val SKIP = "app.nearer.reminder.SKIP"
        const val WRITE = "app.nearer.reminder.WRITE"
        const val ID = "id"
        const val MINUTES = "minutes"
        const val PRACTICE = "practice"
        const val LINE = "line"
        private const val TITLE = "title"
        private const val TEXT = "text"
        private const val NUMBER = 1

        private val Intent.practice: String? get() = getStringExtra(PRACTICE)

        private val Intent.line: String?
            get() = RemoteInput.getResultsFromIntent(this)?.getCharSequence(LINE)?.toString()

        private fun notifications(context: Context) = context.getSystemService(NotificationManager::class.java)

        /** What a reminder says: discreet, and nothing of the person's. Of one practice it knows which. */
        fun put(
            intent: Intent,
            reminder: PlannedReminder,
        ) {
            intent.putExtra(ID, reminder.id).putExtra(TITLE, reminder.title).putExtra(TEXT, reminder.text)
            intent.putExtra(PRACTICE, reminder.items.singleOrNull()?.practice)
        }
    }
}

/** What can be done from a reminder. */
private class Acts(
    private val context: Context,
    private val id: String,
    private val practice: String?,
) {
    fun plain(
        action: String,
        words: String,
    ) = action(words, intent(action), PendingIntent.FLAG_IMMUTABLE).build()

    fun later(
        words: String,
        minutes: UInt,
    ): Notification.Action {
        val intent = intent(ReminderReceiver.LATER).putExtra(ReminderReceiver.MINUTES, minutes.toInt())
        return action(words, intent, PendingIntent.FLAG_IMMUTABLE).build()
    }

    /** The system writes the line into the intent: the one that mustn't be immutable. */
    fun write(words: String): Notification.Action {
        val line = RemoteInput.Builder(ReminderReceiver.LINE).setLabel(words).build()
        return action(words, intent(ReminderReceiver.WRITE), PendingIntent.FLAG_MUTABLE).addRemoteInput(line).build()
    }

    private fun intent(action: String) =
        Intent(context, ReminderReceiver::class.java)
            .setAction(action)
            .setPackage(context.packageName)
            .putExtra(ReminderReceiver.ID, id)
            .putExtra(ReminderReceiver.PRACTICE, practice)

    private fun action(
        words: String,
        intent: Intent,
        mutability: Int,
    ): Notification.Action.Builder {
        // Told apart by their data: what they carry doesn't count.
        val minutes = intent.getIntExtra(ReminderReceiver.MINUTES, 0)
        intent.data = Uri.fromParts("reminder", "$id/$minutes", null)
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or mutability
        return Notification.Action.Builder(null, words, PendingIntent.getBroadcast(context, 0, intent, flags))
    }
}

/**
 * After a reboot, travel, a change of the clock or the language, an update, and where exact alarms were allowed: alarms
 * are registered again, without the key.
 */
class RemindAgainReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        if (intent.action !in Again) return
        inBackground {
            val beside = BesideTheVault(context)
            beside.reminding.planAgain()
            offerShortcuts(context, Strings(beside.library.strings()))
        }
    }

    private companion object {
        val Again =
            setOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_TIMEZONE_CHANGED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_LOCALE_CHANGED,
                AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
            )
    }
}

/** A receiver has ten seconds, and not on the main thread. */
internal fun BroadcastReceiver.inBackground(work: () -> Unit) {
    val pending: BroadcastReceiver.PendingResult? = goAsync()
    thread {
        try {
            work()
        } finally {
            pending?.finish()
        }
    }
}
