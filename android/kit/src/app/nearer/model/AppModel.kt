package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.core.Change
import app.nearer.core.Closing
import app.nearer.core.LockSettings
import app.nearer.core.LockStanding
import app.nearer.core.NearerException
import app.nearer.core.Observer
import app.nearer.core.Settings
import app.nearer.core.Topic
import app.nearer.strings.Key
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.File
import java.util.Locale
import kotlin.time.Duration.Companion.seconds

/** Changes within this time are planned for together. */
private const val TOGETHER_MS = 300L

/**
 * The whole app's state: the library, the vault, and where the person is. Decides nothing that the core decides.
 *
 * Calls to the core run on [io], all through [aside]; state is only set on [scope]'s dispatcher (the main thread). It is
 * made elsewhere: the programme is read for it.
 */
class AppModel(
    val host: Host,
    private val scope: CoroutineScope,
    private val io: CoroutineDispatcher,
) : LifeDoor {
    init {
        refuseWhereDrawn()
    }

    /** What it speaks; the phone may speak another one later. */
    val language: String = host.language

    /** The programme: [ask] is the one way to it. */
    private val library: Library = Library.open(language)

    /** What doesn't change with the vault. */
    val programme = Programme(library)

    /** When the vault is open: told what the system tells of windows. */
    val life = Life(this, scope, host::seconds)
    val strings = Strings(library.strings())
    val formats = Formats(Locale.forLanguageTag(language), strings[Key.MINUTES_SHORT])
    private val door = MutableStateFlow<VaultState>(VaultState.Closed)
    val vault: StateFlow<VaultState> = door

    private val opened get() = door.value as? VaultState.Open

    /** The settings, where the vault is open. */
    val settings: Settings? get() = opened?.settings

    /** Changes in the vault, by what they may alter: a screen names what it shows, and reads it again. */
    val changes = Changes(library.topics())
    private val standsAt = MutableStateFlow(Place.Today)
    val place: StateFlow<Place> = standsAt
    private val stack = MutableStateFlow(emptyList<Screen>())

    /** The screens that lie on the place, the lowest first. */
    val screens: StateFlow<List<Screen>> = stack

    /** The screen on top of the place; none: the place itself. */
    val top: Screen? get() = stack.value.lastOrNull()

    /** What the open screens know and can do. */
    val models = Models { it.screen == null || stack.value.getOrNull(it.at ?: 0) == it.screen }

    private val ranInto = MutableStateFlow<Failure?>(null)

    /** An error that a call ran into, until it is put away. */
    val trouble: StateFlow<Failure?> = ranInto

    private val offered = MutableStateFlow<String?>(null)

    /** A sentence about people to call, beside what was just written, until it is put away. */
    val help: StateFlow<String?> = offered

    /** What is asked of the journal. */
    val asking = Asking()

    private val filed = MutableStateFlow<String?>(null)

    /** A word about what was captured while the vault was closed, until it is put away. */
    val inbox: StateFlow<String?> = filed

    private val gone = MutableStateFlow<String?>(null)

    /** What erasing came to, in sentences; none: nothing was erased. */
    internal val erased: StateFlow<String?> = gone
    private val neverCame = MutableStateFlow<String?>(null)

    /** A sentence about reminders that never came, until the vault is closed. */
    val missed: StateFlow<String?> = neverCame

    /** What somebody breathes or sits by, or did last. */
    internal var sitting: Sitting? = null

    /** What was typed and isn't kept yet. */
    val unsaved = Unsaved()

    private val observer =
        object : Observer {
            override fun changed(change: Change) {
                scope.launch { changes.heard(change) }
                if (changes.alters(Topic.REMINDER_PLAN, change)) plan()
                if (changes.alters(Topic.SETTINGS, change)) {
                    scope.launch {
                        readSettings()
                        readLock()
                    }
                }
            }
        }

    private val reminding = Reminding(library, host.folders.shared, host.clock, host.reminders)
    private var planning: Job? = null

    /** Which reading of the settings counts. */
    private var readings = 0

    /** What the next opening is done by; none: by nothing, as of a vault without a lock. */
    private var unlocking: Unlocking? = null

    /** Why the last unlocking came to nothing. */
    private var refusal: Failure? = null

    /** When the vault is closed; none: it has no lock. */
    private var rule: LockSettings? = null

    /** A setting was changed, here or by an exercise that files one. */
    private suspend fun readSettings() {
        val open = opened ?: return
        readings += 1
        val reading = readings
        try {
            val settings = aside { open.nearer.settings().read() }
            val now = opened
            if (now?.nearer === open.nearer && reading == readings) door.value = now.copy(settings = settings)
        } catch (_: NearerException) {
            return
        }
    }

    /** Plans reminders anew. Several changes that come together are one. */
    private fun plan() {
        scope.launch {
            planning?.cancel()
            planning =
                scope.launch {
                    delay(TOGETHER_MS)
                    val open = opened ?: return@launch
                    withContext(NonCancellable) { aside { reminding.plan(open.nearer) } }?.let { neverCame.value = it }
                }
        }
    }

    /** Opens the vault, or says why it can't be opened. */
    override suspend fun openVault() {
        val by = unlocking.also { unlocking = null }
        val before = door.value
        // What somebody types to unlock it stays where it is typed.
        if (by == null) door.value = VaultState.Opening
        try {
            val lock = aside { library.lock(host.folders, host.keys) }
            if (by == null && (lock.phone || lock.passphrase)) {
                door.value = VaultState.Shut(lock)
                throw NearerException.Cancelled()
            }
            door.value = aside { opened(by) }
        } catch (error: NearerException) {
            if (door.value !is VaultState.Shut || by != null) door.value = without(error, by, before)
            throw error
        }
        readLock()
        plan()
        fileInbox()
        scope.launch { keepUp() }
    }

    private fun opened(by: Unlocking?): VaultState.Open {
        // What was handed over in the clear doesn't lie about.
        File(host.handed).deleteRecursively()
        val (folders, keys, clock) = Triple(host.folders, host.keys, host.clock)
        val nearer =
            when (by) {
                null, Unlocking.ByPhone -> Nearer.open(library, folders, keys, clock)
                is Unlocking.ByPassphrase -> Nearer.unlock(library, folders, keys, clock, by.typed)
                is Unlocking.BySixWords -> Nearer.unlockWithRecovery(library, folders, keys, clock, by.typed)
            }
        try {
            nearer.observe(observer)
            return VaultState.Open(nearer, nearer.settings().read(), nearer.putRight())
        } catch (error: NearerException) {
            // Left open, it would be Busy to whoever tries again.
            nearer.closeVault()
            throw error
        }
    }

    /** What is shown where it doesn't open. A refused try leaves what was shown before it. */
    private suspend fun without(
        error: NearerException,
        by: Unlocking?,
        before: VaultState,
    ): VaultState {
        val failure = failure(error)
        if (by != null) refusal = failure
        // Of a vault without a lock nobody asked: there the key store is at fault.
        val isRefused = error is NearerException.Invalid || (by != null && error is NearerException.Cancelled)
        val isForAPerson = isRefused || (by is Unlocking.BySixWords && error is NearerException.NotFound)
        return when {
            error is NearerException.Locked -> VaultState.Locked
            isForAPerson && before is VaultState.Failed -> before
            isForAPerson -> VaultState.Shut(aside { library.lock(host.folders, host.keys) })
            else -> VaultState.Failed(failure)
        }
    }

    /** Opens a vault that its lock keeps; none: it is open. */
    internal suspend fun unlock(by: Unlocking): Failure? {
        unlocking = by
        refusal = null
        life.tryAgain()
        life.settled()
        return refusal
    }

    /** Erases everything, and begins anew. What could not be removed is said. */
    internal suspend fun eraseAll() {
        val traces = HostTraces(host)
        val done = life.whileClosed { told { it.erase(host.folders, host.keys, traces, null) } } ?: return
        rule = null
        go(Place.Today)
        open(Screen.Erase)
        gone.value = done.words
    }

    /** What the lock says of closing; asked again whenever it was changed. */
    internal suspend fun readLock() {
        val open = opened ?: return
        rule =
            try {
                aside {
                    val lock = library.lock(host.folders, host.keys)
                    if (lock.phone || lock.passphrase) open.nearer.lock().settings() else null
                }
            } catch (_: NearerException) {
                return
            }
    }

    override val isShut: Boolean get() = door.value is VaultState.Shut

    override suspend fun closing(at: LockStanding): Closing = aside { library.closing(rule, at) }

    /** Files what a widget or a share sheet left meanwhile: for when the app is looked at again. */
    fun fileInbox() {
        if (opened != null) act({ it.journal().fileInbox() }) { filed.value = it.words.ifEmpty { null } }
    }

    fun putInboxAway() {
        filed.value = null
    }

    /** Where a file to be handed on is written. */
    fun handedFile(name: String): String = File(File(host.handed).apply { mkdirs() }, name).path

    /** Lets the core make its own backup of the day. Where that fails, the next opening tries again. */
    private suspend fun keepUp() {
        val open = opened ?: return
        try {
            aside { open.nearer.backups().keepUp() }
        } catch (_: NearerException) {
            return
        }
    }

    /** What is being written is kept each second while it is written, and in memory until the process ends. */
    override suspend fun closeVault() {
        val open = opened ?: return
        door.value = VaultState.Closed
        models.clear()
        neverCame.value = null
        aside { open.nearer.closeVault() }
    }

    /** Does what may wait for a disk where nothing is drawn: the one way into the core. */
    suspend fun <T> aside(work: () -> T): T =
        withContext(io) {
            refuseWhereDrawn()
            work()
        }

    private fun refuseWhereDrawn() = check(!host.isDrawing()) { "a call into the core on the thread that draws" }

    /** Asks the programme: needs no vault. Who asked says where a failure is shown. */
    suspend fun <T> ask(work: (Library) -> T): Outcome<T> = outcome { work(library) }

    /** What was asked; none: it failed, and that is shown. */
    internal suspend fun <T> told(work: (Library) -> T): T? =
        when (val outcome = ask(work)) {
            is Outcome.Done -> outcome.value
            is Outcome.Failed -> null.also { tell(outcome.failure) }
        }

    private suspend fun <T> outcome(work: () -> T): Outcome<T> =
        try {
            Outcome.Done(aside(work))
        } catch (error: NearerException) {
            Outcome.Failed(failure(error))
        }

    /** The error with its sentence: what isn't valid, the programme says. */
    private suspend fun failure(error: NearerException): Failure =
        Failure(
            error,
            if (error is NearerException.Invalid) {
                aside { library.invalidSentence(error.field, error.reason) }
            } else {
                strings[error.key()]
            },
        )

    private fun closed() = NearerException.Closed().let { Outcome.Failed(Failure(it, strings[it.key()])) }

    /** Lets something go on until it is over or cancelled, whichever window is shown. */
    internal fun goes(work: suspend () -> Unit): Job = scope.launch { work() }

    /** Waits, also where nothing is drawn. */
    internal suspend fun rest(seconds: Double) = withContext(io) { delay(seconds.seconds) }

    /** What is over when its screen is left. */
    internal fun scopeOfAScreen() = CoroutineScope(scope.coroutineContext + SupervisorJob(scope.coroutineContext[Job]))

    /** Calls the core off the main thread. A failure is shown, and given back. What has begun is let finish. */
    suspend fun <T> call(work: (Nearer) -> T): Outcome<T> {
        if (opened == null) return closed()
        return read(work).also { if (it is Outcome.Failed) tell(it.failure) }
    }

    /** The same; whoever asked says what failed. */
    internal suspend fun <T> read(work: (Nearer) -> T): Outcome<T> {
        val open = opened ?: return closed()
        life.hold()
        return try {
            outcome { work(open.nearer) }
        } finally {
            life.letGo()
        }
    }

    internal fun tell(failure: Failure) {
        if (failure.error !is NearerException.Cancelled) ranInto.value = failure
    }

    /** Calls the core and goes on with what it gave. */
    fun <T> act(
        work: (Nearer) -> T,
        then: (T) -> Unit = {},
    ): Job =
        scope.launch {
            val outcome = call(work)
            if (outcome is Outcome.Done) then(outcome.value)
        }

    fun putTroubleAway() {
        ranInto.value = null
    }

    /** Asks the core, after something was written, whether people to call shall be offered. */
    fun offerHelp(ask: (Nearer) -> String?) = act(ask) { if (it != null) offered.value = it }

    fun putHelpAway() {
        offered.value = null
    }

    /** Changes settings as they stand in the vault, and shows them. */
    fun change(
        change: (Settings) -> Settings,
        then: () -> Unit = {},
    ): Job =
        act({ nearer -> change(nearer.settings().read()).also { nearer.settings().write(it) } }) { settings ->
            readings += 1
            opened?.let { door.value = it.copy(settings = settings) }
            then()
        }

    fun go(to: Place) {
        stack.value = emptyList()
        standsAt.value = to
        models.sweep()
    }

    fun open(screen: Screen) {
        stack.value += screen
    }

    /** Opens what a reminder or a link leads to, on top of what is open. */
    fun follow(route: String) {
        screenOf(route)?.let { if (it != top) open(it) }
    }

    /** Where the person is, without a word of theirs: the place, and the screens on it. */
    val routes: List<String> get() = listOf(place.value.name) + stack.value.mapNotNull { it.route }

    /** Goes where they were before the process ended. What is no route any more is left out. */
    fun goBackTo(routes: List<String>) {
        go(Place.entries.find { it.name == routes.firstOrNull() } ?: return)
        stack.value = routes.drop(1).mapNotNull(::screenOf)
    }

    /** Goes back one screen; false where there is none to go back from. */
    fun back(): Boolean {
        if (stack.value.isEmpty()) return false
        stack.value = stack.value.dropLast(1)
        models.sweep()
        return true
    }
}
