package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.bindings.Nearer
import app.nearer.core.ProgressObserver
import app.nearer.model.AppModel
import app.nearer.model.Tried
import app.nearer.model.tryTo
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton

private const val WHOLE = 100f

/** Work of the core that takes its time: how far it is, and whether it was given up. */
@Stable
internal class LongWork : ProgressObserver {
    @Volatile private var isGivenUp = false

    /** 0 to 100; none: nothing goes on. */
    var percent: Int? by mutableStateOf(null)
        private set

    override fun reached(percent: UByte): Boolean {
        this.percent = percent.toInt()
        return !isGivenUp
    }

    fun giveUp() {
        isGivenUp = true
    }

    /** Does it; none: it was given up, or failed otherwise. */
    suspend fun <T> run(
        app: AppModel,
        work: (Nearer) -> T,
    ): Tried<T>? {
        isGivenUp = false
        percent = 0
        try {
            return app.tryTo(work)
        } finally {
            percent = null
        }
    }
}

/** How far it is, with the way to give it up. */
@Composable
internal fun WorkBar(work: LongWork) {
    val percent = work.percent ?: return
    LinearProgressIndicator({ percent / WHOLE }, Modifier.fillMaxWidth())
    QuietButton(LocalStrings.current[Key.ACTION_STOP], Modifier.testTag("work-stop")) { work.giveUp() }
}
