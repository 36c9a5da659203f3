package app.nearer

import android.content.Context
import android.content.Intent
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import app.nearer.core.Way
import app.nearer.ui.NearerTheme
import app.nearer.ui.journal.CaptureSealed

/**
 * Captures from a widget or a share sheet. Opens no vault and needs no key: what is captured is sealed, and filed when
 * the app is opened.
 */
class CaptureActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        val host = (application as NearerApplication).host()
        val way = intent.getStringExtra(WAY)?.let { name -> Way.entries.find { it.name == name } }
        val shared = intent.getStringExtra(Intent.EXTRA_TEXT).takeIf { intent.action == Intent.ACTION_SEND }
        setContent { NearerTheme { CaptureSealed(host, way, shared) { finish() } } }
    }

    companion object {
        private const val WAY = "way"

        /** [way]: the first of the two taps, where it was made elsewhere. */
        fun intent(
            context: Context,
            way: Way? = null,
        ): Intent =
            Intent(context, CaptureActivity::class.java)
                .putExtra(WAY, way?.name)
                .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    }
}
