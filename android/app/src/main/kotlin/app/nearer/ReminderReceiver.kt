package app.nearer

import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.nearer.bindings.Library
import app.nearer.core.PlannedReminder
import app.nearer.model.Reminding
import app.nearer.strings.Key
import kotlin.concurrent.thread

/** Shows a reminder when its time has come, and puts it off where that is tapped. Needs no key. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val host = (context.applicationContext as NearerApplication).host()
        val library = Library.open(host.language)
        val id = intent.getStringExtra(ID) ?: return
        when (intent.action) {
            SHOW -> {
                show(context, library, intent, id)
            }

            LATER -> {
                context.getSystemService(NotificationManager::class.java).cancel(id, NUMBER)
                val minutes = intent.getIntExtra(MINUTES, 0).toUInt()
                inBackground { Reminding(library, host.folders.shared, host.clock, host.reminders).putOff(id, minutes) }
            }
        }
    }

    private fun show(
        context: Context,
        library: Library,
        intent: Intent,
        id: String,
    ) {
        val strings = library.strings()
        PhoneReminders.channel(context, strings.getValue(Key.REMINDERS_TITLE))
        val open = Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        val notification =
            Notification
                .Builder(context, PhoneReminders.CHANNEL)
                .setSmallIcon(R.drawable.ic_launcher_foreground)
                .setContentTitle(intent.getStringExtra(TITLE))
                .setContentText(intent.getStringExtra(TEXT))
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setAutoCancel(true)
                .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
        library.snoozeChoices().forEachIndexed { at, choice ->
            val words = "${strings.getValue(Key.REMINDER_LATER)}: ${choice.words}"
            notification.addAction(
                Notification.Action.Builder(null, words, later(context, id, at, choice.minutes)).build(),
            )
        }
        context.getSystemService(NotificationManager::class.java).notify(id, NUMBER, notification.build())
    }

    private fun later(
        context: Context,
        id: String,
        at: Int,
        minutes: UInt,
    ): PendingIntent {
        val intent =
            Intent(context, ReminderReceiver::class.java)
                .setAction(LATER)
                .putExtra(ID, id)
                .putExtra(MINUTES, minutes.toInt())
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return PendingIntent.getBroadcast(context, id.hashCode() * CHOICES + at, intent, flags)
    }

    companion object {
        const val SHOW = "app.nearer.reminder.SHOW"
        const val LATER = "app.nearer.reminder.LATER"
        const val ID = "id"
        const val MINUTES = "minutes"
        private const val TITLE = "title"
        private const val TEXT = "text"
        private const val NUMBER = 1
        private const val CHOICES = 8

        /** What a reminder says: discreet, and nothing of the person's. */
        fun put(
            intent: Intent,
            reminder: PlannedReminder,
        ) {
            intent.putExtra(ID, reminder.id).putExtra(TITLE, reminder.title).putExtra(TEXT, reminder.text)
        }
    }
}

/** After a reboot, travel, a change of the clock or an update: alarms are registered again, without the key. */
class RemindAgainReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        if (intent.action !in Again) return
        val host = (context.applicationContext as NearerApplication).host()
        val library = Library.open(host.language)
        inBackground { Reminding(library, host.folders.shared, host.clock, host.reminders).planAgain() }
    }

    private companion object {
        val Again =
            setOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_TIMEZONE_CHANGED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
            )
    }
}

/** A receiver has ten seconds, and not on the main thread. */
private fun BroadcastReceiver.inBackground(work: () -> Unit) {
    val pending: BroadcastReceiver.PendingResult? = goAsync()
    thread {
        try {
            work()
        } finally {
            pending?.finish()
        }
    }
}
