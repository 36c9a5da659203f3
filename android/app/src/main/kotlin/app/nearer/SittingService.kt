package app.nearer

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.Service
import android.content.Context
import android.content.Intent
import android.content.pm.ServiceInfo
import android.graphics.drawable.Icon
import android.media.MediaMetadata
import android.media.session.MediaSession
import android.media.session.PlaybackState
import android.os.Build
import android.os.IBinder
import android.os.PowerManager
import app.nearer.model.Sitting
import app.nearer.model.SittingAt
import app.nearer.strings.Key
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

private const val MS = 1000

/** As long as the bell sounds: until then the process stays. */
private const val LAST_BELL_MS = 4_000L

/** Beyond the longest sitting: a lock that was forgotten empties no battery. */
private const val AWAKE_MS = 2 * 60 * 60 * 1000L

/**
 * Keeps the process at work while somebody sits or breathes, with the screen off too, and shows pause and stop. Its
 * notification says nothing of the person's.
 *
 * Of the types that developer.android.com/develop/background-work/services/fgs/service-types names, `mediaPlayback` is the
 * one for what goes on to sound in the background, and has no condition at run time: bells are played by their timetable,
 * as an app's player plays. `shortService` ends after three minutes, and `specialUse` is for what no other type fits. A
 * media session puts pause and stop on the lock screen; like a player's, a partial wake lock keeps the clock going.
 */
class SittingService : Service() {
    private val scope = CoroutineScope(Dispatchers.Main)
    private val session by lazy { MediaSession(this, "sitting").apply { setCallback(buttons) } }
    private val awake by lazy {
        val power = getSystemService(PowerManager::class.java)
        power.newWakeLock(PowerManager.PARTIAL_WAKE_LOCK, "nearer:sitting").apply { setReferenceCounted(false) }
    }
    private var watching: Job? = null
    private var givesWay: GivesWay? = null
    private val sitting get() = (application as NearerApplication).sitting

    override fun onBind(intent: Intent?): IBinder? = null

    override fun onStartCommand(
        intent: Intent?,
        flags: Int,
        startId: Int,
    ): Int {
        val sitting = sitting
        when (intent?.action) {
            PAUSE -> sitting?.pause()
            GO_ON -> sitting?.goOn()
            STOP -> sitting?.stop()
            else -> sitting?.let(::watch)
        }
        if (sitting == null) stopSelf()
        // What the system ended isn't begun again by itself: nobody would know of it.
        return START_NOT_STICKY
    }

    override fun onDestroy() {
        scope.cancel()
        givesWay?.end()
        awake.release()
        session.release()
        super.onDestroy()
    }

    private fun watch(sitting: Sitting) {
        session.isActive = true
        // Within seconds of its start, before anything else.
        comeForward(sitting, sitting.at.value)
        givesWay?.end()
        givesWay = GivesWay(this, sitting).also { it.begin() }
        watching?.cancel()
        watching =
            scope.launch {
                sitting.at.collect { at ->
                    when (at) {
                        SittingAt.Going, SittingAt.Paused -> {
                            comeForward(sitting, at)
                        }

                        SittingAt.Rest -> {
                            stopSelf()
                        }

                        SittingAt.Over -> {
                            delay(LAST_BELL_MS)
                            stopSelf()
                        }
                    }
                }
            }
    }

    private fun comeForward(
        sitting: Sitting,
        at: SittingAt,
    ) {
        if (at == SittingAt.Paused) awake.release() else awake.acquire(AWAKE_MS)
        tell(sitting, at)
        val shown = notification(sitting, at)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
            startForeground(NUMBER, shown, ServiceInfo.FOREGROUND_SERVICE_TYPE_MEDIA_PLAYBACK)
        } else {
            startForeground(NUMBER, shown)
        }
    }

    private fun tell(
        sitting: Sitting,
        at: SittingAt,
    ) {
        val state = if (at == SittingAt.Paused) PlaybackState.STATE_PAUSED else PlaybackState.STATE_PLAYING
        session.setPlaybackState(
            PlaybackState
                .Builder()
                .setActions(PlaybackState.ACTION_PLAY or PlaybackState.ACTION_PAUSE or PlaybackState.ACTION_STOP)
                .setState(state, (sitting.elapsed() * MS).toLong(), 1f)
                .build(),
        )
        session.setMetadata(
            MediaMetadata
                .Builder()
                .putString(MediaMetadata.METADATA_KEY_TITLE, sitting.strings[Key.TIMER_TITLE])
                .putLong(MediaMetadata.METADATA_KEY_DURATION, (sitting.whole * MS).toLong())
                .build(),
        )
    }

    private fun notification(
        sitting: Sitting,
        at: SittingAt,
    ): Notification {
        val strings = sitting.strings
        val channel = NotificationChannel(CHANNEL, strings[Key.TIMER_TITLE], NotificationManager.IMPORTANCE_LOW)
        getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
        val isPaused = at == SittingAt.Paused
        val other =
            if (isPaused) {
                button(GO_ON, strings[Key.ACTION_RESUME], android.R.drawable.ic_media_play)
            } else {
                button(PAUSE, strings[Key.ACTION_PAUSE], android.R.drawable.ic_media_pause)
            }
        return Notification
            .Builder(this, CHANNEL)
            .setSmallIcon(R.drawable.ic_reminder)
            .setContentTitle(strings[Key.TIMER_TITLE])
            .setContentText(if (isPaused) strings[Key.TIMER_PAUSED] else null)
            .setContentIntent(open())
            .setVisibility(Notification.VISIBILITY_PUBLIC)
            .setOngoing(true)
            .addAction(other)
            .addAction(button(STOP, strings[Key.ACTION_STOP], android.R.drawable.ic_menu_close_clear_cancel))
            .setStyle(Notification.MediaStyle().setMediaSession(session.sessionToken).setShowActionsInCompactView(0, 1))
            .build()
    }

    private fun open() =
        PendingIntent.getActivity(this, 0, MainActivity.leadingTo(this, null), PendingIntent.FLAG_IMMUTABLE)

    private fun button(
        action: String,
        words: String,
        icon: Int,
    ): Notification.Action {
        val intent = Intent(this, SittingService::class.java).setAction(action)
        val tap = PendingIntent.getService(this, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        return Notification.Action.Builder(Icon.createWithResource(this, icon), words, tap).build()
    }

    /** From the lock screen, a watch, a headset. */
    private val buttons =
        object : MediaSession.Callback() {
            override fun onPlay() {
                sitting?.goOn()
            }

            override fun onPause() {
                sitting?.pause()
            }

            override fun onStop() {
                sitting?.stop()
            }
        }

    companion object {
        const val PAUSE = "app.nearer.sitting.PAUSE"
        const val GO_ON = "app.nearer.sitting.GO_ON"
        const val STOP = "app.nearer.sitting.STOP"
        const val CHANNEL = "sitting"
        private const val NUMBER = 2

        fun begin(
            context: Context,
            sitting: Sitting,
        ) {
            (context.applicationContext as NearerApplication).sitting = sitting
            try {
                context.startForegroundService(Intent(context, SittingService::class.java))
            } catch (_: IllegalStateException) {
                // `ForegroundServiceStartNotAllowedException` is one: it goes on as long as it is looked at.
            }
        }
    }
}
