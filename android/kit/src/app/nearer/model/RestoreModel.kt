package app.nearer.model

import app.nearer.bindings.LookedAtBackup
import app.nearer.core.IncomingView
import app.nearer.core.MergeChoice
import app.nearer.core.RestoreMode
import app.nearer.core.Source
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** A copy that was looked into: what it holds, and what taking it in would do. */
data class Inside(
    val view: IncomingView,
    val mode: RestoreMode,
    val choice: MergeChoice,
    /** What it would do, in sentences. */
    val plan: String,
)

/** Everything from a copy: looked into first, then combined with what is here, or in its place. */
class RestoreModel(
    app: AppModel,
) : ScreenModel(app) {
    private var path: String? = null
    private var copy: LookedAtBackup? = null
    private val file = MutableStateFlow(false)
    private val seen = MutableStateFlow<Inside?>(null)
    private val did = MutableStateFlow<String?>(null)
    private val notDone = MutableStateFlow<String?>(null)
    private val busy = MutableStateFlow(false)

    /** A file was picked; its words are asked for. */
    val isPicked: StateFlow<Boolean> = file

    /** None: it was not looked into yet. */
    val inside: StateFlow<Inside?> = seen

    /** What restoring did, in sentences. */
    val taken: StateFlow<String?> = did

    /** Why it wasn't done. */
    val refused: StateFlow<String?> = notDone
    val isBusy: StateFlow<Boolean> = busy

    fun pick(): Job =
        app.goes {
            if (busy.value) return@goes
            path = app.host.pickFile() ?: return@goes
            copy = null
            seen.value = null
            did.value = null
            notDone.value = null
            file.value = true
        }

    /** Looks into it. Nothing is changed yet. */
    fun look(passphrase: String): Job =
        work {
            val from = Source.Backup(path ?: return@work, passphrase)
            val tried = app.tryTo { it.backups().lookAt(from).let { read -> read to read.view() } }
            notDone.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                copy = tried.value.first
                // Whoever has nothing here yet begins with what the copy holds.
                val mode = if (app.settings?.welcomed == false) RestoreMode.REPLACE else RestoreMode.MERGE
                plan(Inside(tried.value.second, mode, MergeChoice(false, false), ""))
            }
        }

    /** Combines it with what is here, or puts it in its place. */
    fun choose(mode: RestoreMode): Job = change { it.copy(mode = mode) }

    /** Lets its settings come along. */
    fun takeSettings(on: Boolean): Job = change { it.copy(choice = it.choice.copy(settings = on)) }

    /** Lets what keeps someone safe there come along. */
    fun takeSafety(on: Boolean): Job = change { it.copy(choice = it.choice.copy(safety = on)) }

    fun take(): Job =
        work {
            val read = copy ?: return@work
            val chosen = seen.value ?: return@work
            val tried = app.tryTo { it.backups().take(read, chosen.mode, null, chosen.choice).words }
            notDone.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                did.value = tried.value
                copy = null
                seen.value = null
                file.value = false
            }
        }

    private fun change(make: (Inside) -> Inside): Job =
        work {
            val before = seen.value ?: return@work
            plan(make(before))
        }

    private suspend fun plan(chosen: Inside) {
        val read = copy ?: return
        val tried = app.tryTo { read.plan(chosen.mode, chosen.choice).words }
        if (tried is Tried.Done) seen.update { chosen.copy(plan = tried.value) }
    }

    /** One after the other. */
    private fun work(part: suspend () -> Unit): Job =
        app.goes {
            if (busy.value) return@goes
            busy.value = true
            try {
                part()
            } finally {
                busy.value = false
            }
        }
}
