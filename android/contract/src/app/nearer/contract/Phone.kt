package app.nearer.contract

import app.nearer.bindings.Nearer
import app.nearer.core.Answer
import app.nearer.core.Folders
import app.nearer.core.Id
import app.nearer.core.KeyStore
import app.nearer.core.NearerException
import app.nearer.core.PlannedReminder
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.core.Trace
import app.nearer.model.AppModel
import app.nearer.model.Host
import app.nearer.model.Place
import app.nearer.model.ReminderPort
import app.nearer.model.ScreenAt
import app.nearer.model.ScreenModel
import app.nearer.model.Showing
import app.nearer.model.Sitting
import app.nearer.model.VaultState
import app.nearer.model.value
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.After
import org.junit.Rule
import org.junit.rules.TemporaryFolder
import java.io.File
import java.util.concurrent.Executors

/** After this long a test waits in vain. */
private const val PATIENCE_MS = 30_000L

/** Reminders that the system allows or doesn't, as a test says. */
class FakeReminders : ReminderPort {
    var allowed = false
    var asked = 0
        private set

    override fun isAllowed(): Boolean = allowed

    override suspend fun ask(): Boolean {
        asked += 1
        return allowed
    }

    override fun replaceAll(
        planned: List<PlannedReminder>,
        snoozed: List<PlannedReminder>,
    ) = Unit
}

/** A phone that draws nothing: models on the real core, in a vault of their own. */
class Phone(
    private val home: File,
    override val keys: KeyStore = MemoryKeys(),
) : Host {
    /** Where screens would be drawn; the test itself goes on elsewhere. */
    @Volatile private var drawing: Thread? = null
    private val main =
        Executors
            .newSingleThreadExecutor { work -> Thread(work, "drawing").also { drawing = it } }
            .asCoroutineDispatcher()
    private val scope = CoroutineScope(SupervisorJob() + main)
    override val clock = SettableClock()
    override val folders = Folders(private = File(home, "vault").path, shared = File(home, "shared").path)
    override val language = "en"
    override val region = "GB"
    override val reducedMotion = true
    override val keyInFile = false
    override val reminders = FakeReminders()
    override val handed: String = File(home, "handed").path
    val offered = mutableListOf<File>()
    var toPick: File? = null
    val app = AppModel(this, scope, Dispatchers.IO)

    /** The vault itself, for what a screen doesn't do. */
    val nearer get() = (app.vault.value as VaultState.Open).nearer

    /** Does something where screens do it. */
    fun <T> act(work: suspend () -> T): T = runBlocking(main) { withTimeout(PATIENCE_MS) { work() } }

    /** Does something, and waits until it is over. */
    fun finish(work: () -> Job) = act { work().join() }

    /** What it does by itself as it opens is over then. */
    fun open() {
        act { app.openVault() }
        finish { app.act({ it.journal().fileInbox() }) }
    }

    /** A model of today's place, or of another screen. */
    fun <M : ScreenModel> model(
        at: ScreenAt = ScreenAt(Place.Today),
        type: Class<M>,
        make: (AppModel) -> M,
    ): M {
        val begin = { app.models.of(at, type, null) { make(app) }.also { app.models.appears(it) } }
        return if (isDrawing()) begin() else act { begin() }
    }

    inline fun <reified M : ScreenModel> model(noinline make: (AppModel) -> M): M =
        model(type = M::class.java, make = make)

    /** Somebody looks at it from now on: what was seen, in its order. */
    fun <T> looksAt(state: StateFlow<Showing<T>>): MutableList<Showing<T>> {
        val seen = mutableListOf<Showing<T>>()
        act { scope.launch { state.collect { seen.add(it) } } }
        return seen
    }

    /** Somebody looks at it until that is cancelled. */
    fun watches(state: StateFlow<*>): Job = act { scope.launch { state.collect { } } }

    /** What is shown once it is so. */
    fun <T : Any> shown(
        state: StateFlow<Showing<T?>>,
        holds: (T) -> Boolean = { true },
    ): T = act { state.map { it.value }.filterNotNull().first(holds) }

    fun failure(state: StateFlow<Showing<*>>): NearerException =
        act { (state.first { it is Showing.Failed } as Showing.Failed).failure.error }

    fun <T> until(
        state: StateFlow<T>,
        holds: (T) -> Boolean,
    ): T = act { state.first(holds) }

    fun close() {
        act { app.life.end() }
        act { app.closeVault() }
        scope.cancel()
        main.close()
    }

    override fun isDrawing(): Boolean = Thread.currentThread() === drawing

    /** It can ask for a finger, a face or a code. */
    var asks = false

    override fun canAsk(): Boolean = asks

    override fun bell() = Unit

    override fun touch() = Unit

    /** The time by which somebody sits. */
    @Volatile var seconds = 0.0

    override fun seconds(): Double = seconds

    override fun sits(sitting: Sitting) = Unit

    override suspend fun pickFile(): String? = toPick?.path

    override fun offerFile(path: String) {
        offered += File(path)
    }

    /** What it was told to forget. */
    val forgotten = mutableListOf<Trace>()

    /** A trace that it can't remove. */
    var keeps: Trace? = null

    override fun forget(trace: Trace): Boolean {
        forgotten += trace
        return trace != keeps
    }

    override fun share(text: String) = Unit
}

/** A test of models. */
abstract class ModelTest {
    @get:Rule val temporary = TemporaryFolder()

    protected val phone: Phone by lazy { Phone(temporary.newFolder()).also { it.open() } }

    @After fun close() = phone.close()
}

/** Goes through a form with the least answers. */
fun Nearer.finish(form: String) {
    // With nobody in particular nothing is planned, and nothing comes back.
    val somebody = people().run { all().firstOrNull() ?: add("Sam", null) }.id
    val course = course()
    var view = course.begin(form, light = true)
    while (true) {
        val step = view.step ?: break
        view = course.answer(checkNotNull(view.run), step.id, leastAnswer(step, somebody))
    }
    course.finish(checkNotNull(view.run))
}

private fun leastAnswer(
    step: StepView,
    somebody: Id,
): Answer =
    when (val part = step.part) {
        is StepPart.FollowUp -> {
            Answer.FollowUp(null)
        }

        is StepPart.Read, is StepPart.Script, is StepPart.Timer, is StepPart.Review -> {
            Answer.Done
        }

        is StepPart.Person -> {
            Answer.Person(somebody)
        }

        is StepPart.Scale -> {
            Answer.Scale(part.low)
        }

        is StepPart.Choice -> {
            if (step.optional) {
                Answer.Skipped
            } else {
                Answer.Choice(
                    listOf(part.options.first().id),
                    null,
                )
            }
        }

        is StepPart.Text -> {
            Answer.Text("x")
        }

        is StepPart.Plan -> {
            if (step.optional) Answer.Skipped else Answer.Plan("When", "I do", practise = false)
        }

        else -> {
            Answer.Skipped
        }
    }
