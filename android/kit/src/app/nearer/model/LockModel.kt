package app.nearer.model

import app.nearer.core.LockChange
import app.nearer.core.LockDelay
import app.nearer.core.LockSettings
import app.nearer.core.LockView
import app.nearer.core.Topic
import app.nearer.core.WantedLock
import app.nearer.strings.Key
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** What Nearer is locked by, and when: set, changed and taken off. */
class LockModel(
    app: AppModel,
) : ScreenModel(app) {
    /** What it can be locked by. */
    enum class Way(
        val key: String,
    ) {
        None(Key.LOCK_WAY_NONE),
        Phone(Key.LOCK_WAY_PHONE),
        Passphrase(Key.LOCK_WAY_PASSPHRASE),
        Both(Key.LOCK_WAY_BOTH),
        ;

        /** A passphrase of Nearer's own is part of it. */
        val hasPassphrase: Boolean get() = this == Passphrase || this == Both
    }

    /** When it is locked. */
    val settings = reads(Topic.SETTINGS) { it.lock().settings() }
    private val seen = MutableStateFlow<LockView?>(null)

    /** What it is locked by; none: not read yet. */
    val lock: StateFlow<LockView?> = seen

    /** What this device can be asked for. */
    val ways: List<Way> = Way.entries.filter { app.host.canAsk() || it == Way.None || it == Way.Passphrase }
    private val picked = MutableStateFlow<Way?>(null)

    /** What is being set; none: nothing. */
    val wanted: StateFlow<Way?> = picked
    private val did = MutableStateFlow<String?>(null)

    /** What was done, in words. */
    val said: StateFlow<String?> = did
    private val notDone = MutableStateFlow<String?>(null)

    /** Why it wasn't. */
    val refused: StateFlow<String?> = notDone
    private val busy = MutableStateFlow(false)
    val isBusy: StateFlow<Boolean> = busy

    init {
        app.goes { look() }
    }

    /** Begins to set another lock. Nothing is changed yet. */
    fun begin(way: Way) {
        did.value = null
        notDone.value = null
        picked.value = way
    }

    /** Leaves it as it is. */
    fun putAway() {
        notDone.value = null
        picked.value = null
    }

    /** Sets what was begun. [current]: today's passphrase, where there is one. */
    fun set(
        passphrase: String,
        current: String,
    ): Job =
        app.goes {
            val way = picked.value
            if (way == null || busy.value) return@goes
            busy.value = true
            val change = LockChange(way.wanted(passphrase), current.ifEmpty { null })
            val tried = app.tryTo { it.lock().set(app.host.keys, change) }
            notDone.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                picked.value = null
                did.value =
                    app.strings[
                        when {
                            !tried.value.keyRenewed -> Key.LOCK_KEY_LATER
                            way == Way.None -> Key.LOCK_DONE_OFF
                            else -> Key.LOCK_DONE
                        },
                    ]
            }
            // A change that failed may have been made all the same.
            look()
            app.readLock()
            busy.value = false
        }

    fun lockNow() = app.life.lockNow()

    fun setDelay(delay: LockDelay): Job = change { it.copy(delay = delay) }

    /** At once where the screen goes off. */
    fun setWithScreen(on: Boolean): Job = change { it.copy(withScreen = on) }

    fun openCopies() = app.open(Screen.Copies)

    fun openProtects() = app.open(Screen.Protects)

    private fun change(make: (LockSettings) -> LockSettings): Job =
        app.act({ it.lock().setSettings(make(it.lock().settings())) })

    private suspend fun look() {
        app.told { it.lock(app.host.folders, app.host.keys) }?.let { seen.value = it }
    }
}

private fun LockModel.Way.wanted(passphrase: String): WantedLock =
    when (this) {
        LockModel.Way.None -> WantedLock.None
        LockModel.Way.Phone -> WantedLock.Phone
        LockModel.Way.Passphrase -> WantedLock.Passphrase(passphrase)
        LockModel.Way.Both -> WantedLock.Both(passphrase)
    }

/** What it is locked by. */
val LockView.way: LockModel.Way
    get() =
        when {
            phone && passphrase -> LockModel.Way.Both
            phone -> LockModel.Way.Phone
            passphrase -> LockModel.Way.Passphrase
            else -> LockModel.Way.None
        }

/** Key of its words. */
val LockDelay.key: String
    get() =
        when (this) {
            LockDelay.AT_ONCE -> Key.LOCK_DELAY_AT_ONCE
            LockDelay.ONE_MINUTE -> Key.LOCK_DELAY_ONE_MINUTE
            LockDelay.FIVE_MINUTES -> Key.LOCK_DELAY_FIVE_MINUTES
            LockDelay.FIFTEEN_MINUTES -> Key.LOCK_DELAY_FIFTEEN_MINUTES
        }
