package app.nearer.model

import app.nearer.core.Answer
import app.nearer.core.Feelings
import app.nearer.core.PersonToPick
import app.nearer.core.Reason
import app.nearer.core.RunView
import app.nearer.core.SafeNow
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.time.Instant
import java.time.ZoneId

/** A run on its screen: where it stands, and what is entered but not answered yet, by step. */
class FormModel private constructor(
    app: AppModel,
    private val source: RunSource,
    val screen: Screen,
) : ScreenModel(app) {
    /** A form whose answers are kept in the vault: its unfinished run, or a new one. */
    constructor(
        app: AppModel,
        form: String,
        light: Boolean,
    ) : this(app, SavedRun(app, form, light), Screen.Form(form, light))

    /** A form that is kept nowhere; needs no vault. */
    constructor(
        app: AppModel,
        unsavedForm: String,
    ) : this(app, UnsavedRun(app, unsavedForm), Screen.UnsavedForm(unsavedForm))

    /** The part of the run that is shown. */
    sealed interface Page {
        /** It is being opened. */
        data object Opening : Page

        /** It could not be opened. */
        data object Shut : Page

        /** Before the first step, where there is something to be careful about; else the intro stands above the step. */
        data class Intro(
            val view: RunView,
        ) : Page

        data class Step(
            val view: RunView,
            val step: StepView,
        ) : Page

        /** All is answered, and can be finished or gone over again. */
        data class End(
            val view: RunView,
        ) : Page

        data object Finished : Page

        data object PutAway : Page
    }

    /** How the run stands on the screen. */
    data class State(
        val view: RunView? = null,
        /** Why the core wants another answer. */
        val refused: String? = null,
        /** Intro and caution were gone past. */
        val isBegun: Boolean = false,
        val isPutAway: Boolean = false,
        /** It could not be opened. */
        val isShut: Boolean = false,
        /** A step is being kept: a second tap meanwhile does nothing. */
        val isBusy: Boolean = false,
        /** The last answer raised a word about safety: it comes before the next step. */
        val hasRaised: Boolean = false,
        /** What was entered and not answered yet, by step. */
        private val drafts: Map<String, Answer> = emptyMap(),
    ) {
        val page: Page
            get() {
                val view = view
                val step = view?.step
                return when {
                    isPutAway -> Page.PutAway
                    view == null -> if (isShut) Page.Shut else Page.Opening
                    view.finished -> Page.Finished
                    step == null -> Page.End(view)
                    view.caution != null && view.stepsBefore == 0u && !isBegun -> Page.Intro(view)
                    else -> Page.Step(view, step)
                }
            }

        /** What stands at a step: what was entered, else what was answered before. */
        fun draft(step: StepView): Answer? = drafts[step.id] ?: step.answer.takeUnless { it == Answer.Skipped }

        /** What was entered at a step and not answered yet. */
        internal fun entered(step: StepView): Answer? = drafts[step.id]

        internal fun with(
            step: StepView,
            answer: Answer?,
        ) = copy(refused = null, drafts = if (answer == null) drafts - step.id else drafts + (step.id to answer))
    }

    private val stands = MutableStateFlow(State())
    val state: StateFlow<State> = stands

    /** Answers are kept. */
    val keeps: Boolean get() = source.keeps

    /** Where a person is asked for: the form and the step; none: something else is asked, or nothing is kept. */
    private val asksWhom: Flow<Pair<String, String>?> =
        stands
            .map { now ->
                val step = now.view?.step?.takeIf { keeps && it.part == StepPart.Person }
                step?.let { now.view.form to it.id }
            }.distinctUntilChanged()

    /** Whom the step that stands offers, and who can't be picked there; none are read without a vault. */
    val people: StateFlow<Showing<List<PersonToPick>>> =
        reads(Topic.PEOPLE, by = asksWhom) { nearer, at ->
            at?.let { (form, step) -> nearer.people().toPickAt(form, step) }.orEmpty()
        }

    private val words = MutableStateFlow<Feelings?>(null)

    /** The words for feelings; none: not read yet. */
    val feelings: StateFlow<Feelings?> = words

    private val day = MutableStateFlow<String?>(null)

    /** The person's day, where a step asks for one; none: not read yet. */
    val today: StateFlow<String?> = day

    /** What stands at a step: what was entered, else what was answered before. */
    fun draft(step: StepView): Answer? = stands.value.draft(step)

    /** Enters an answer without giving it yet; none: nothing is entered. */
    fun enter(
        step: StepView,
        answer: Answer?,
    ) = stands.update { it.with(step, answer) }

    /** Opens the run: the unfinished one, or a new one. */
    fun open(): Job = move { source.open() }

    /** Goes past intro and caution. */
    fun begin() = stands.update { it.copy(isBegun = true) }

    /** Gives what stands at the step and goes on. */
    fun next(): Job {
        val step = stands.value.view?.step ?: return nothing()
        val answer = draft(step) ?: step.part.ifUntouched()
        return when {
            step.optional && answer.isBlank() -> skip()
            answer != null -> move { source.answer(step.id, answer.whole()) }
            else -> scope.launch { app.told { it.reasonSentence(Reason.Required) }?.let(::refuse) }
        }
    }

    fun skip(): Job {
        val step = stands.value.view?.step ?: return nothing()
        if (stands.value.isBusy) return nothing()
        stands.update { it.with(step, null) }
        return move { source.answer(step.id, Answer.Skipped) }
    }

    fun back(): Job = move { source.back() }

    /** The short way, or all of it. */
    fun setLight(light: Boolean): Job =
        if (stands.value.view?.light == light) nothing() else move { source.setLight(light) }

    fun finish(): Job = move { source.finish() }

    /** Puts the run away for good. */
    fun discard(): Job =
        work {
            val isPutAway = source.discard()
            stands.update { it.copy(isPutAway = isPutAway) }
        }

    /** Answers whether the person is safe. Nothing waits for it, and it can be answered again. */
    fun answerSafety(answer: SafeNow): Job =
        work {
            val safety = stands.value.view?.safety ?: return@work
            val answered = source.answerSafety(safety, answer) ?: return@work
            stands.update { it.copy(view = it.view?.copy(safety = answered)) }
        }

    /** The screen is left: what stands at the step goes into the run. */
    fun leave() {
        val now = stands.value
        val step = now.view?.takeUnless { it.finished || now.isPutAway || now.isBusy }?.step ?: return
        val draft = now.entered(step)?.whole() ?: return
        if (draft != step.answer && !draft.isBlank()) source.keep(step.id, draft)
    }

    /** Reads the words for feelings, once. */
    fun loadFeelings(): Job = scope.launch { if (words.value == null) words.value = app.told { it.feelings() } }

    /** Reads the person's day; without a vault it is the device's. */
    fun loadToday(): Job =
        scope.launch {
            if (day.value != null) return@launch
            val read = if (keeps) app.call { it.today().view().day } else Outcome.Done(app.host.today())
            if (read is Outcome.Done) day.value = read.value
        }

    private fun refuse(sentence: String) = stands.update { it.copy(refused = sentence) }

    private fun move(step: suspend () -> Move): Job =
        work {
            stands.update { it.copy(refused = null) }
            when (val move = step()) {
                is Move.To -> stands.update { it.copy(hasRaised = move.view.raisesMoreThan(it.view), view = move.view) }
                is Move.Refused -> refuse(move.sentence)
                Move.Failed -> Unit
            }
            stands.update { it.copy(isShut = it.view == null) }
        }

    /** One thing at a time: a second tap while the first is kept does nothing. */
    private fun work(todo: suspend () -> Unit): Job {
        if (stands.value.isBusy) return nothing()
        stands.update { it.copy(isBusy = true) }
        return scope.launch {
            try {
                todo()
            } finally {
                stands.update { it.copy(isBusy = false) }
            }
        }
    }
}

private fun Host.today(): String {
    val now = clock.now()
    return Instant
        .ofEpochMilli(now.ms)
        .atZone(ZoneId.of(now.zone))
        .toLocalDate()
        .toString()
}

/** A word about safety stands here that didn't stand there. */
private fun RunView.raisesMoreThan(other: RunView?): Boolean {
    val known = other?.notices.orEmpty().map { it.id }
    return notices.any { it.id !in known } || (safety != null && other?.safety == null)
}
