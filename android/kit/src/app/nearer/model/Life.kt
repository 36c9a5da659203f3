package app.nearer.model

import app.nearer.core.NearerException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** How long a vault stays open that nobody looks at: long enough to fetch a word from another app. */
const val GRACE_MS = 20_000L

/** How long it takes until a key is asked for again that the phone keeps back. */
const val RETRY_MS = 2_000L

/** How the app lives. The iPhone's has the same states. */
sealed interface LifeState {
    /** Nobody looks, and the vault is closed. */
    data object Closed : LifeState

    data object Opening : LifeState

    /** Somebody looks. */
    data object Open : LifeState

    /** Nobody looks; the vault is open for a while longer. */
    data object Away : LifeState

    /** The phone keeps the key back: it is asked again, and nobody need do anything but unlock the phone. */
    data object Locked : LifeState

    /** The vault can't be opened, and a person has to decide what next. */
    data class Trouble(
        val error: NearerException,
    ) : LifeState
}

/** What a life opens and closes. Both are asked one after the other, never at the same time. */
interface LifeDoor {
    /** Throws what the core throws. */
    suspend fun openVault()

    /** Keeps what is being written, and closes. */
    suspend fun closeVault()
}

/**
 * The life of the app: one for the process, however many windows, widgets and notifications there are, so that a process
 * has one open vault. Told what the system tells; on one thread.
 */
class Life(
    private val door: LifeDoor,
    private val scope: CoroutineScope,
    private val pause: suspend (Long) -> Unit = ::delay,
) {
    var state: LifeState = LifeState.Closed
        private set

    private var windows = 0
    private var holds = 0
    private var graceIsOver = false
    private var tending: Job? = null
    private var waiting: Job? = null

    private var hasEnded = false

    private val isWanted get() = !hasEnded && windows > 0

    /** A window shows itself. */
    fun appears() {
        windows += 1
        if (state == LifeState.Locked) tryAgain() else tend()
    }

    /** A window goes away. */
    fun leaves() {
        windows = maxOf(0, windows - 1)
        tend()
    }

    /** Something runs that goes on while nobody looks: a sitting, a file that is being written. Until [letGo]. */
    fun hold() {
        holds += 1
    }

    fun letGo() {
        holds -= 1
        if (graceIsOver) tend()
    }

    /** The phone was unlocked: what waited for its key is opened now. */
    fun keyMayBeRead() {
        if (state == LifeState.Locked) tryAgain()
    }

    /** The person asks once more, or has made room, or brought a backup. */
    fun tryAgain() {
        if (state is LifeState.Trouble || state == LifeState.Locked) {
            state = LifeState.Closed
            tend()
        }
    }

    /** The process ends, or another life begins in it: what is open is closed, and nothing is opened any more. */
    suspend fun end() {
        hasEnded = true
        tending?.join()
        waiting?.cancel()
        if (state == LifeState.Open || state == LifeState.Away) closes()
    }

    /** Brings what is to what should be, one step after the other. */
    private fun tend() {
        if (tending?.isActive == true) return
        tending =
            scope.launch {
                do {
                    val goesOn = step()
                } while (goesOn)
                waitOn()
            }
    }

    /** False where there is nothing to do. */
    private suspend fun step(): Boolean {
        when (state) {
            LifeState.Closed -> {
                if (isWanted) opens() else return false
            }

            LifeState.Open -> {
                if (isWanted) return false else state = LifeState.Away
            }

            LifeState.Away -> {
                when {
                    isWanted -> comesBack()
                    graceIsOver && holds == 0 -> closes()
                    else -> return false
                }
            }

            else -> {
                return false
            }
        }
        return true
    }

    private suspend fun opens() {
        state = LifeState.Opening
        state =
            try {
                door.openVault()
                LifeState.Open
            } catch (_: NearerException.Locked) {
                LifeState.Locked
            } catch (error: NearerException) {
                LifeState.Trouble(error)
            }
    }

    private fun comesBack() {
        graceIsOver = false
        state = LifeState.Open
    }

    private suspend fun closes() {
        graceIsOver = false
        door.closeVault()
        state = LifeState.Closed
    }

    /** What comes by itself after a while. */
    private fun waitOn() {
        waiting?.cancel()
        waiting =
            when {
                state == LifeState.Away && !graceIsOver -> {
                    later(GRACE_MS) {
                        graceIsOver = true
                        tend()
                    }
                }

                state == LifeState.Locked && windows > 0 -> {
                    later(RETRY_MS, ::tryAgain)
                }

                else -> {
                    null
                }
            }
    }

    private fun later(
        ms: Long,
        then: () -> Unit,
    ) = scope.launch {
        pause(ms)
        then()
    }
}
