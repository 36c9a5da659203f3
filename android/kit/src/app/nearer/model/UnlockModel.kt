package app.nearer.model

import app.nearer.core.LockView
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** A vault that its lock keeps: unlocking it, the way back, and what works all the same. */
class UnlockModel(
    app: AppModel,
) : ScreenModel(app) {
    private val seen = MutableStateFlow<LockView?>(null)

    /** What it is locked by, and what leads back; none: not read yet. */
    val lock: StateFlow<LockView?> = seen
    private val notDone = MutableStateFlow<String?>(null)

    /** Why it didn't open. */
    val refused: StateFlow<String?> = notDone
    private val busy = MutableStateFlow(false)
    val isBusy: StateFlow<Boolean> = busy

    init {
        app.goes { look() }
    }

    /** Opens it by the passphrase; by nothing typed, where only the phone asks. */
    fun unlock(typed: String): Job =
        tries { app.unlock(if (typed.isEmpty()) Unlocking.ByPhone else Unlocking.ByPassphrase(typed)) }

    /** Opens it by the six words, and takes the lock off: then another one can be set. */
    fun recover(words: String): Job =
        tries {
            app.unlock(Unlocking.BySixWords(words)).also {
                if (it == null && app.top == Screen.Forgotten) {
                    app.back()
                    app.open(Screen.Lock)
                }
            }
        }

    fun openForgotten() = app.open(Screen.Forgotten)

    fun openRecover() = app.open(Screen.Recover)

    fun openRightNow() = app.open(Screen.Toolbox)

    fun openOneLine() = app.open(Screen.OneLine)

    private fun tries(unlock: suspend () -> Failure?): Job =
        app.goes {
            if (busy.value) return@goes
            busy.value = true
            notDone.value = null
            notDone.value = unlock()?.sentence
            look()
            busy.value = false
        }

    private suspend fun look() {
        app.told { it.lock(app.host.folders, app.host.keys) }?.let { seen.value = it }
    }
}
