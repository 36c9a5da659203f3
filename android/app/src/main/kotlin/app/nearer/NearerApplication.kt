package app.nearer

import android.app.Activity
import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.res.Configuration
import android.os.Bundle
import app.nearer.model.AppModel
import app.nearer.model.Host
import app.nearer.model.Sitting
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * The app's process. It has one app model, and so one open vault, whichever window, widget or notification asks for it.
 * Tests give it another host.
 */
open class NearerApplication : Application() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private val windows = Windows { work -> tell(work) }
    private var made: Deferred<AppModel>? = null
    private var language: String? = null

    /** What somebody breathes or sits by, or did last. */
    var sitting: Sitting? = null

    open fun host(): Host = PhoneHost(this)

    /** The app's model, made off the main thread: the programme is read for it. */
    fun app(): Deferred<AppModel> = made ?: scope.async { make() }.also { made = it }

    private suspend fun make(): AppModel {
        val host = host()
        language = host.language
        return withContext(Dispatchers.IO) {
            AppModel(host, scope, Dispatchers.IO).also { offerShortcuts(this@NearerApplication, it.strings) }
        }
    }

    /** Tells the app something in its turn: after all that it was told before. */
    private fun tell(work: (AppModel) -> Unit) {
        val app = app()
        scope.launch { work(app.await()) }
    }

    override fun onCreate() {
        super.onCreate()
        registerActivityLifecycleCallbacks(windows)
        registerReceiver(unlocked, IntentFilter(Intent.ACTION_USER_PRESENT))
        registerReceiver(darkened, IntentFilter(Intent.ACTION_SCREEN_OFF))
    }

    /** Another language: the same place, said anew, once the vault that is open is closed. */
    override fun onConfigurationChanged(config: Configuration) {
        super.onConfigurationChanged(config)
        val before = made ?: return
        if (host().language == language) return
        val shown = windows.shown
        made =
            scope.async {
                val ended = before.await()
                ended.life.end()
                make().also {
                    it.goBackTo(ended.routes)
                    repeat(shown) { _ -> it.life.appears() }
                }
            }
    }

    /** Something goes on though the app's own window isn't to be seen: the vault stays as it is meanwhile. */
    fun holds(isHeld: Boolean) = tell { if (isHeld) it.life.hold() else it.life.letGo() }

    /** Something was left in the inbox: an app that is there files it. */
    fun fileInbox() {
        val app = made ?: return
        scope.launch { app.await().fileInbox() }
    }

    /** As at the end of the process. */
    protected suspend fun forget() {
        made?.await()?.life?.end()
        made = null
    }

    /** The device "became non-interactive": Intent.ACTION_SCREEN_OFF, which is told only to who registers while running. */
    private val darkened =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) = tell { it.life.screenGoesOff() }
        }

    /** "The user is present after device wakeup (e.g. when the keyguard is gone)": Intent.ACTION_USER_PRESENT. */
    private val unlocked =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) = tell { it.life.keyMayBeRead() }
        }
}

/** Tells the life of the app which of its windows are to be seen. Capturing needs no vault. */
private class Windows(
    private val tell: ((AppModel) -> Unit) -> Unit,
) : Application.ActivityLifecycleCallbacks {
    var shown = 0
        private set

    override fun onActivityStarted(activity: Activity) {
        if (activity !is MainActivity) return
        shown += 1
        tell { it.life.appears() }
    }

    override fun onActivityStopped(activity: Activity) {
        if (activity !is MainActivity) return
        shown -= 1
        tell { it.life.leaves() }
    }

    override fun onActivityCreated(
        activity: Activity,
        state: Bundle?,
    ) = Unit

    override fun onActivityResumed(activity: Activity) = Unit

    override fun onActivityPaused(activity: Activity) = Unit

    override fun onActivitySaveInstanceState(
        activity: Activity,
        state: Bundle,
    ) = Unit

    override fun onActivityDestroyed(activity: Activity) = Unit
}
