package app.nearer

import android.content.Context
import android.content.Intent
import android.graphics.Color.TRANSPARENT
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.BackEventCompat
import androidx.activity.BackEventCompat.Companion.EDGE_LEFT
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.SystemBarStyle
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.lifecycleScope
import app.nearer.model.AppModel
import app.nearer.model.LifeState
import app.nearer.model.Screen
import app.nearer.model.route
import app.nearer.ui.BackPreview
import app.nearer.ui.NearerApp
import app.nearer.ui.NearerTheme
import app.nearer.ui.appearanceOf
import app.nearer.ui.isDark
import kotlinx.coroutines.launch

/**
 * The one window of the app. What it shows is the process's, which tells its life when this is to be seen; what the
 * system keeps of it beyond the process are routes.
 */
class MainActivity : ComponentActivity() {
    private var app: AppModel? by mutableStateOf(null)
    private val phone get() = app?.host as? PhoneHost
    private val back = BackPreview()
    private val picks = registerForActivityResult(OpenDocument()) { phone?.picker?.picked(it) }
    private val asks = registerForActivityResult(RequestPermission()) { phone?.reminders?.answered(it) }

    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        // What is written stays out of screenshots and of the list of recent apps.
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        onBackPressedDispatcher.addCallback(this, goBack)
        lifecycleScope.launch { show(savedInstanceState) }
        setContent {
            val appearance = appearanceOf(app, systemAppearance())
            LaunchedEffect(appearance.isDark) { drawBarsOn(appearance.isDark) }
            NearerTheme(appearance) { app?.let { NearerApp(it, back) } }
        }
    }

    /** The system's icons are seen on what the app draws below them, whatever the system's own appearance is. */
    private fun drawBarsOn(isDark: Boolean) {
        val bars = if (isDark) SystemBarStyle.dark(TRANSPARENT) else SystemBarStyle.light(TRANSPARENT, TRANSPARENT)
        enableEdgeToEdge(bars, bars)
    }

    private suspend fun show(saved: Bundle?) {
        val made = (application as NearerApplication).app().await()
        if (saved == null) follow(made, intent) else comeBack(made, saved)
        app = made
        phone?.picker?.attach(picks)
        phone?.reminders?.attach(asks)
        made.screens.collect { goBack.isEnabled = it.isNotEmpty() }
    }

    /** A window of this process finds the app where it is; one of a process that ended takes it there. */
    private fun comeBack(
        app: AppModel,
        saved: Bundle,
    ) {
        val isNew = app.life.state == LifeState.Closed || app.life.state == LifeState.Opening
        if (isNew && app.top == null) saved.getStringArrayList(ROUTES)?.let(app::goBackTo)
    }

    /** A reminder was tapped: what is open stays, and what it leads to lies on top. */
    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        app?.let { follow(it, intent) }
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        app?.let { outState.putStringArrayList(ROUTES, ArrayList(it.routes)) }
    }

    override fun onResume() {
        super.onResume()
        // A widget or a share sheet may have left something meanwhile.
        app?.fileInbox()
    }

    private fun follow(
        app: AppModel,
        intent: Intent,
    ) {
        intent.getStringExtra(ROUTE)?.let(app::follow)
    }

    /**
     * Goes back a screen. Where there is none to go back from the system is left to it, which shows where leaving leads:
     * developer.android.com, "Add support for the predictive back gesture".
     */
    private val goBack =
        object : OnBackPressedCallback(enabled = false) {
            override fun handleOnBackStarted(backEvent: BackEventCompat) = draws(backEvent)

            override fun handleOnBackProgressed(backEvent: BackEventCompat) = draws(backEvent)

            override fun handleOnBackCancelled() = back.ends()

            override fun handleOnBackPressed() {
                back.ends()
                app?.back()
            }

            private fun draws(by: BackEventCompat) {
                if (app?.host?.reducedMotion == false) back.moves(by.progress, by.swipeEdge == EDGE_LEFT)
            }
        }

    companion object {
        /** What an intent leads to: a route. */
        const val ROUTE = "route"
        private const val ROUTES = "routes"

        /** Opens a screen on top of what is open; none: what is open. */
        fun leadingTo(
            context: Context,
            screen: Screen?,
        ): Intent =
            Intent(context, MainActivity::class.java)
                .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
                .putExtra(ROUTE, screen?.route)
    }
}
