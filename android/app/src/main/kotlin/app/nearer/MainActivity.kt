package app.nearer

import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.lifecycle.ViewModel
import app.nearer.model.AppModel
import app.nearer.model.Host
import app.nearer.ui.NearerApp
import app.nearer.ui.NearerTheme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel

/** Keeps the app's state over turns of the phone; closes the vault when the app is left for good. */
class AppHolder : ViewModel() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private var held: AppModel? = null

    fun app(host: () -> Host): AppModel =
        held ?: AppModel(host(), scope, Dispatchers.IO).also {
            held = it
            it.open()
        }

    override fun onCleared() {
        held?.close()
        scope.cancel()
    }
}

/** The one window of the app. */
class MainActivity : ComponentActivity() {
    private val holder: AppHolder by viewModels()

    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        // What is written stays out of screenshots and of the list of recent apps.
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        val app = holder.app { (application as NearerApplication).host() }
        (app.host as? PhoneHost)?.let { host ->
            host.picker.attach(this)
            host.reminders.attach(this)
        }
        onBackPressedDispatcher.addCallback(this, leaveOrGoBack(app))
        setContent { NearerTheme { NearerApp(app) } }
    }

    override fun onResume() {
        super.onResume()
        // A widget or a share sheet may have left something meanwhile.
        holder.app { (application as NearerApplication).host() }.fileInbox()
    }

    private fun leaveOrGoBack(app: AppModel) =
        object : OnBackPressedCallback(true) {
            override fun handleOnBackPressed() {
                if (!app.back()) {
                    isEnabled = false
                    onBackPressedDispatcher.onBackPressed()
                    isEnabled = true
                }
            }
        }
}
