package app.nearer.model

import app.nearer.core.Trace
import app.nearer.core.TraceException
import app.nearer.core.Traces
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import java.io.File

/** Erasing everything, with a name for what could not be removed. */
class EraseModel(
    app: AppModel,
) : ScreenModel(app) {
    private val sure = MutableStateFlow(false)

    /** They were told what goes, and are asked once more. */
    val isSure: StateFlow<Boolean> = sure
    private val busy = MutableStateFlow(false)
    val isBusy: StateFlow<Boolean> = busy

    /** What it came to, in sentences; none: nothing was erased. */
    val said: StateFlow<String?> = app.erased

    fun ask() {
        sure.value = true
    }

    fun putAway() {
        sure.value = false
    }

    /** Erases everything. */
    fun erase(): Job =
        app.goes {
            if (!sure.value || busy.value) return@goes
            busy.value = true
            app.eraseAll()
            busy.value = false
        }
}

/** What a device keeps of Nearer outside of the vault's folders. */
internal class HostTraces(
    private val host: Host,
) : Traces {
    override fun forget(trace: Trace) {
        val isGone =
            when (trace) {
                Trace.HANDED -> File(host.handed).run { !exists() || deleteRecursively() }
                Trace.REMINDERS, Trace.WIDGETS, Trace.REMEMBERED -> host.forget(trace)
            }
        if (!isGone) throw TraceException.Left()
    }
}
