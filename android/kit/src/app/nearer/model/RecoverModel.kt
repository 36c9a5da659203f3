package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.IncomingView
import app.nearer.core.Source
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** A new vault from a copy, where the old one can't be opened: the old one is kept aside. */
class RecoverModel(
    app: AppModel,
) : ScreenModel(app) {
    private var path: String? = null
    private var source: Source? = null
    private val file = MutableStateFlow(false)
    private val seen = MutableStateFlow<IncomingView?>(null)
    private val notDone = MutableStateFlow<String?>(null)
    private val busy = MutableStateFlow(false)

    /** A file was picked; its words are asked for. */
    val isPicked: StateFlow<Boolean> = file

    /** None: it was not looked into yet. */
    val inside: StateFlow<IncomingView?> = seen

    /** Why it wasn't done. */
    val refused: StateFlow<String?> = notDone
    val isBusy: StateFlow<Boolean> = busy

    fun pick(): Job =
        app.goes {
            if (busy.value) return@goes
            path = app.host.pickFile() ?: return@goes
            source = null
            seen.value = null
            notDone.value = null
            file.value = true
        }

    /** Looks into it. Nothing is changed yet. */
    fun look(passphrase: String): Job =
        work {
            val from = Source.Backup(path ?: return@work, passphrase)
            val host = app.host
            seen.value = app.ask { it.lookInto(host.folders, host.keys, from, null) }.orRefused() ?: return@work
            source = from
        }

    /** Begins with it. */
    fun begin(): Job =
        work {
            val from = source ?: return@work
            val host = app.host
            app
                .ask { Nearer.recover(it, host.folders, host.keys, host.clock, from, null).closeVault() }
                .orRefused() ?: return@work
            app.back()
            app.life.tryAgain()
        }

    /** What came of it; none: why not is said. */
    private fun <T> Outcome<T>.orRefused(): T? =
        when (this) {
            is Outcome.Done -> value
            is Outcome.Failed -> null.also { notDone.value = failure.sentence }
        }

    /** One after the other. */
    private fun work(part: suspend () -> Unit): Job =
        app.goes {
            if (busy.value) return@goes
            busy.value = true
            notDone.value = null
            try {
                part()
            } finally {
                busy.value = false
            }
        }
}
