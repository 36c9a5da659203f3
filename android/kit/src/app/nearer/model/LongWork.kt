package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.ProgressObserver
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** Work of the core that takes its time: how far it is, and whether it was given up. */
class LongWork {
    private val reached = MutableStateFlow<Int?>(null)

    /** 0 to 100; none: nothing goes on. */
    val percent: StateFlow<Int?> = reached
    val isIdle: Boolean get() = reached.value == null

    @Volatile private var isGivenUp = false

    private val observer =
        object : ProgressObserver {
            override fun reached(percent: UByte): Boolean {
                // A word that comes late, when the work is over, begins nothing anew.
                reached.update { going -> going?.let { percent.toInt() } }
                return !isGivenUp
            }
        }

    fun giveUp() {
        isGivenUp = true
    }

    /** Does it; none: it was given up, or failed otherwise. */
    internal suspend fun <T> run(
        app: AppModel,
        work: (Nearer, ProgressObserver) -> T,
    ): Tried<T>? {
        isGivenUp = false
        reached.value = 0
        try {
            return app.tryTo { work(it, observer) }
        } finally {
            reached.value = null
        }
    }
}

/** Undoes what came in last. */
class Undoing internal constructor(
    private val app: AppModel,
) {
    val work = LongWork()
    private val did = MutableStateFlow<String?>(null)

    /** What undoing did, in sentences; none: nothing was undone. */
    val undone: StateFlow<String?> = did
    private val notTaken = MutableStateFlow<String?>(null)

    /** What stands against it. */
    val refused: StateFlow<String?> = notTaken

    fun undo() =
        app.goes {
            if (!work.isIdle) return@goes
            val tried = work.run(app) { nearer, progress -> nearer.backups().takeBack(progress).words }
            if (tried is Tried.Done) did.value = tried.value
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }

    /** Something else may be undone from now on. */
    internal fun forget() {
        did.value = null
        notTaken.value = null
    }
}
