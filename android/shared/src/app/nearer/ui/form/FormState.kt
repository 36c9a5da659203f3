package app.nearer.ui.form

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.nearer.core.Answer
import app.nearer.core.Reason
import app.nearer.core.RunView
import app.nearer.core.SafeNow
import app.nearer.core.StepView
import app.nearer.model.AppModel
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** A run on its screen: where it stands, and what is entered but not answered yet, by step. */
@Stable
internal class FormState(
    private val app: AppModel,
    val source: RunSource,
    private val scope: CoroutineScope,
) {
    var view: RunView? by mutableStateOf(null)
        private set

    /** The last answer raised something: it comes into view before the next step does. */
    var raised by mutableStateOf(false)
        private set

    /** Why the core wants another answer. */
    var refused: String? by mutableStateOf(null)
        private set

    /** Intro and caution were gone past. */
    var begun by mutableStateOf(false)
        private set
    var putAway by mutableStateOf(false)
        private set

    /** It could not be opened. */
    var shut by mutableStateOf(false)
        private set
    private var busy by mutableStateOf(false)
    private val drafts = mutableStateMapOf<String, Answer>()

    fun draft(step: StepView): Answer? = drafts[step.id] ?: step.answer.takeUnless { it == Answer.Skipped }

    fun enter(
        step: StepView,
        answer: Answer,
    ) {
        refused = null
        drafts[step.id] = answer
    }

    fun begin() {
        begun = true
    }

    fun open() = move { source.open() }

    fun next(step: StepView) {
        val answer = draft(step) ?: step.part.ifUntouched()
        when {
            step.optional && answer.isBlank() -> skip(step)
            answer != null -> move { source.answer(step.id, answer.whole()) }
            else -> refused = app.library.reasonSentence(Reason.Required)
        }
    }

    fun skip(step: StepView) {
        drafts.remove(step.id)
        move { source.answer(step.id, Answer.Skipped) }
    }

    fun back() = move { source.back() }

    fun setLight(light: Boolean) = move { source.setLight(light) }

    fun finish() = move { source.finish() }

    fun answerSafety(answer: SafeNow) =
        work {
            val safety = view?.safety ?: return@work
            val answered = source.answerSafety(safety, answer)
            if (answered != null) view = view?.copy(safety = answered)
        }

    fun discard() =
        work {
            putAway = source.discard()
        }

    /** The screen is left: what stands at the step goes into the run. */
    fun leave() {
        val step = view?.takeUnless { it.finished || putAway || busy }?.step ?: return
        val draft = drafts[step.id]?.whole() ?: return
        if (draft != step.answer && !draft.isBlank()) source.keep(step.id, draft)
    }

    private fun move(step: suspend () -> Move) =
        work {
            refused = null
            when (val move = step()) {
                is Move.To -> {
                    raised = move.view.raisesMoreThan(view)
                    view = move.view
                }

                is Move.Refused -> {
                    refused = move.sentence
                }

                Move.Failed -> {}
            }
            shut = view == null
        }

    /** One thing at a time: a second tap while the first is kept does nothing. */
    private fun work(todo: suspend () -> Unit) {
        if (busy) return
        busy = true
        scope.launch {
            try {
                todo()
            } finally {
                busy = false
            }
        }
    }
}

/** A word about safety stands here that didn't stand there. */
private fun RunView.raisesMoreThan(other: RunView?): Boolean {
    val known = other?.notices.orEmpty().map { it.id }
    return notices.any { it.id !in known } || (safety != null && other?.safety == null)
}
