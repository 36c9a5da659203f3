package app.nearer

import android.Manifest
import android.app.AlarmManager
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.provider.Settings
import androidx.activity.result.ActivityResultLauncher
import app.nearer.core.PlannedReminder
import app.nearer.model.ReminderPort
import kotlinx.coroutines.CompletableDeferred

/**
 * Reminders as alarms of the system: one for each. What was registered is remembered by its request numbers, so that
 * all of it can be taken back.
 */
class PhoneReminders(
    private val context: Context,
) : ReminderPort {
    private val alarms get() = context.getSystemService(AlarmManager::class.java)
    private val notifications get() = context.getSystemService(NotificationManager::class.java)
    private val registered get() = context.getSharedPreferences("reminders", Context.MODE_PRIVATE)
    private var launcher: ActivityResultLauncher<String>? = null
    private var waiting: CompletableDeferred<Boolean>? = null

    /** The window that is shown asks. */
    fun attach(window: ActivityResultLauncher<String>) {
        launcher = window
    }

    fun answered(allowed: Boolean) {
        waiting?.complete(allowed)
        waiting = null
    }

    override fun isAllowed(): Boolean = notifications.areNotificationsEnabled() && isGranted()

    private fun isGranted(): Boolean =
        Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

    override suspend fun ask(): Boolean {
        val launcher = launcher
        if (launcher == null || Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU || isGranted()) return isAllowed()
        waiting?.complete(false)
        val asked = CompletableDeferred<Boolean>()
        waiting = asked
        launcher.launch(Manifest.permission.POST_NOTIFICATIONS)
        return asked.await()
    }

    override fun replaceAll(
        planned: List<PlannedReminder>,
        snoozed: List<PlannedReminder>,
    ) {
        val before = registered.getInt(COUNT, 0)
        for (number in 0 until before) intentOf(number, null)?.let { alarms.cancel(it) }
        val all = planned + snoozed
        all.forEachIndexed { number, reminder -> intentOf(number, reminder)?.let { set(reminder.atMs, it) } }
        registered.edit().putInt(COUNT, all.size).apply()
        PracticesWidget.refresh(context)
    }

    /** How many were registered is forgotten as well: once all were taken back. False: it may still be there. */
    fun forgetNumbers(): Boolean = registered.edit().clear().commit()

    /**
     * To the minute where the person allowed it. Else the system chooses a time that may lie an hour later: the window
     * of an inexact alarm, by AlarmManager's own documentation of `set`.
     */
    private fun set(
        atMs: Long,
        intent: PendingIntent,
    ) {
        try {
            if (isExact()) {
                alarms.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, atMs, intent)
                return
            }
        } catch (_: SecurityException) {
            // It was taken back in this moment.
        }
        alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, atMs, intent)
    }

    override fun isExact(): Boolean = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || alarms.canScheduleExactAlarms()

    override fun askExact() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S) return
        val app = Uri.fromParts("package", context.packageName, null)
        val ask = Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, app)
        context.startActivity(ask.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    override fun openSystemSettings() {
        val open = Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
        open.putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
        context.startActivity(open.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    /** What an alarm sends; none of a reminder: one that was registered before, or nothing. */
    private fun intentOf(
        number: Int,
        reminder: PlannedReminder?,
    ): PendingIntent? {
        val intent = Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.SHOW)
        reminder?.let { ReminderReceiver.put(intent, it) }
        val how = if (reminder == null) PendingIntent.FLAG_NO_CREATE else PendingIntent.FLAG_UPDATE_CURRENT
        return PendingIntent.getBroadcast(context, number, intent, how or PendingIntent.FLAG_IMMUTABLE)
    }

    companion object {
        private const val COUNT = "count"
        const val CHANNEL = "reminders"

        fun channel(
            context: Context,
            name: String,
        ) {
            val channel = NotificationChannel(CHANNEL, name, NotificationManager.IMPORTANCE_DEFAULT)
            context.getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
        }
    }
}
