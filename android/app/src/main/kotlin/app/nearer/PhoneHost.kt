package app.nearer

import android.app.NotificationManager
import android.appwidget.AppWidgetManager
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.os.Build
import android.os.Looper
import android.os.SystemClock
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.VibratorManager
import android.provider.Settings
import androidx.core.content.FileProvider
import app.nearer.core.Clock
import app.nearer.core.Folders
import app.nearer.core.KeyStore
import app.nearer.core.Trace
import app.nearer.model.Host
import app.nearer.model.Sitting
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.File
import app.nearer.model.SystemClock as WallClock

/** A phone: the vault in the app's own folder, the key under the Android Keystore, texts to the share sheet. */
class PhoneHost(
    private val context: Context,
    override val keys: KeyStore = KeystoreKeys(File(context.noBackupFilesDir, "key")),
    override val clock: Clock = WallClock(),
) : Host {
    override val folders =
        Folders(
            private = File(context.noBackupFilesDir, "vault").path,
            shared = File(context.noBackupFilesDir, "shared").path,
        )
    override val keyInFile = false

    private val locale get() = context.resources.configuration.locales[0]
    override val language: String get() = locale.toLanguageTag()
    override val region: String get() = locale.country

    /** The system's switch for animations sets their length to nothing. */
    override val reducedMotion: Boolean
        get() = Settings.Global.getFloat(context.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f

    override fun isDrawing(): Boolean = Looper.getMainLooper().isCurrentThread

    override fun canAsk(): Boolean = false

    private val bell = PhoneBell()

    override fun bell() = bell.ring()

    override fun touch() =
        vibrator().vibrate(VibrationEffect.createOneShot(TOUCH_MS, VibrationEffect.DEFAULT_AMPLITUDE))

    private fun vibrator(): Vibrator =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            context.getSystemService(VibratorManager::class.java).defaultVibrator
        } else {
            context.getSystemService(Vibrator::class.java)
        }

    /** "Time since boot, including time spent in sleep": SystemClock. */
    override fun seconds(): Double = SystemClock.elapsedRealtime() / MS

    override fun sits(sitting: Sitting) = SittingService.begin(context, sitting)

    override val handed: String = File(context.cacheDir, "handed").path

    override val reminders = PhoneReminders(context)

    /** The system's window for picking files. */
    val picker = FilePicker()

    override suspend fun pickFile(): String? {
        val picked = picker.pick() ?: return null
        return withContext(Dispatchers.IO) { copyIn(context.contentResolver, picked, File(handed)) }
    }

    override fun offerFile(path: String) {
        val file = FileProvider.getUriForFile(context, "${context.packageName}.handed", File(path))
        val send =
            Intent(Intent.ACTION_SEND)
                .setType("application/octet-stream")
                .putExtra(Intent.EXTRA_STREAM, file)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        // Beside the apps, the system's own way to keep a file: developer.android.com/training/sharing/send names such
        // targets of one's own. Of these the sheet shows two at most.
        val save = arrayOf(SaveActivity.intent(context, File(path)))
        val sheet = Intent.createChooser(send, null).putExtra(Intent.EXTRA_INITIAL_INTENTS, save)
        context.startActivity(sheet.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    override fun forget(trace: Trace): Boolean =
        when (trace) {
            Trace.REMINDERS -> {
                reminders.replaceAll(emptyList(), emptyList())
                context.getSystemService(NotificationManager::class.java).cancelAll()
                true
            }

            // What the launcher draws is its own until it is removed.
            Trace.WIDGETS -> {
                val widgets = ComponentName(context, PracticesWidget::class.java)
                AppWidgetManager.getInstance(context).getAppWidgetIds(widgets).isEmpty()
            }

            Trace.REMEMBERED -> {
                reminders.forgetNumbers()
            }

            Trace.HANDED -> {
                true
            }
        }

    override fun share(text: String) {
        val send =
            Intent(Intent.ACTION_SEND)
                .setType("text/plain")
                .putExtra(Intent.EXTRA_TEXT, text)
        context.startActivity(Intent.createChooser(send, null).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    private companion object {
        const val TOUCH_MS = 40L
        const val MS = 1000.0
    }
}
