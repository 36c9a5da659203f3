package app.nearer.model

import app.nearer.core.Closing
import app.nearer.core.LockStanding
import app.nearer.core.NearerException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

private const val MS = 1000L

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

    /** Its own lock keeps it: it is opened when a person unlocks it. */
    data object Shut : LifeState

    /** The vault can't be opened, and a person has to decide what next. */
    data class Trouble(
        val error: NearerException,
    ) : LifeState
}

/** What a life opens and closes. Both are asked one after the other, never at the same time. */
interface LifeDoor {
    /** Throws what the core throws. */
    suspend fun openVault()

    /** It wasn't opened because its own lock keeps it. */
    val isShut: Boolean

    /** Keeps what is being written, and closes. */
    suspend fun closeVault()

    /** Whether it is closed as things stand: the core's rule. */
    suspend fun closing(at: LockStanding): Closing
}

/**
 * The life of the app: one for the process, however many windows, widgets and notifications there are, so that a process
 * has one open vault. Told what the system tells; on one thread.
 */
class Life(
    private val door: LifeDoor,
    private val scope: CoroutineScope,
    private val seconds: () -> Double,
    private val pause: suspend (Long) -> Unit = ::delay,
) {
    var state: LifeState = LifeState.Closed
        private set

    private var windows = 0
    private var holds = 0

    /** When the last window went away, by the device's seconds. */
    private var leftAt = 0.0
    private var screenWentOff = false

    /** The person wants it locked. */
    private var isAsked = false

    /** In how many seconds the rule is asked again; none: something else will tell. */
    private var again: Long? = null
    /** Something was told since it was looked at last. */
    private var isTold = false
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
        if (state == LifeState.Away) tend()
    }

    /** The phone's screen went off. */
    fun screenGoesOff() {
        screenWentOff = state == LifeState.Open || state == LifeState.Away
        tend()
    }

    /** The person locks it, whatever goes on. */
    fun lockNow() {
        isAsked = state == LifeState.Open || state == LifeState.Away
        tend()
    }

    /** The phone was unlocked: what waited for its key is opened now. */
    fun keyMayBeRead() {
        if (state == LifeState.Locked) tryAgain()
    }

    /** The person asks once more, or unlocks it, or has made room, or brought a backup. */
    fun tryAgain() {
        if (state is LifeState.Trouble || state == LifeState.Locked || state == LifeState.Shut) {
            state = LifeState.Closed
            tend()
        }
    }

    /** Does something with the vault closed, and opens it again for who looks. */
    internal suspend fun <T> whileClosed(work: suspend () -> T): T {
        settled()
        // Nothing else is opened or closed meanwhile.
        state = LifeState.Opening
        try {
            door.closeVault()
            return work()
        } finally {
            state = LifeState.Closed
            tend()
        }
    }

    /** Comes back once what is being opened or closed is. */
    internal suspend fun settled() {
        tending?.join()
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
        isTold = true
        if (tending?.isActive == true) return
        tending =
            scope.launch {
                // What is told while the rule is being asked is looked at after it.
                while (isTold) {
                    isTold = false
                    do {
                        val goesOn = step()
                    } while (goesOn)
                }
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
                return goesOnOpen()
            }

            LifeState.Away -> {
                return goesOnAway()
            }

            else -> {
                return false
            }
        }
        return true
    }

    private suspend fun goesOnOpen(): Boolean {
        if (!isWanted) {
            leftAt = seconds()
            state = LifeState.Away
            return true
        }
        if (!isAsked && !screenWentOff) return false
        return shuts(standing(null))
    }

    /** Who comes back late finds it closed, also where the system let nothing be done in time. */
    private suspend fun goesOnAway(): Boolean {
        val away = (seconds() - leftAt).toLong().coerceIn(0, UInt.MAX_VALUE.toLong())
        if (shuts(standing(away.toUInt()))) return true
        if (!isWanted) return false
        comesBack()
        return true
    }

    private fun standing(away: UInt?) = LockStanding(away, screenWentOff, held = holds > 0, asked = isAsked)

    /** Closes it where the rule says so. False: it stays open, for now. */
    private suspend fun shuts(at: LockStanding): Boolean {
        val closing = door.closing(at)
        again = (closing as? Closing.Later)?.seconds?.toLong()
        val changed = isAsked != at.asked || screenWentOff != at.screenWentOff
        if (closing == Closing.Now) {
            closes()
        } else if (at.awayS == null && !at.held) {
            screenWentOff = false
        }
        return closing == Closing.Now || changed
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
                if (door.isShut) LifeState.Shut else LifeState.Trouble(error)
            }
    }

    private fun comesBack() {
        screenWentOff = false
        state = LifeState.Open
    }

    private suspend fun closes() {
        screenWentOff = false
        isAsked = false
        door.closeVault()
        state = LifeState.Closed
    }

    /** What comes by itself after a while. */
    private fun waitOn() {
        waiting?.cancel()
        val wait = again
        waiting =
            when {
                state == LifeState.Away && wait != null -> {
                    later(wait * MS, ::tend)
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
