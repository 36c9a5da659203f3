package app.nearer.ui.form

import app.nearer.core.Answer
import app.nearer.core.SafeNow
import app.nearer.core.StepView
import app.nearer.model.FormModel

/** A run as it stands on the screen now, and what can be done with it. */
internal class FormState(
    val model: FormModel,
    private val now: FormModel.State,
) {
    val view get() = now.view
    val page get() = now.page

    /** The last answer raised something: it comes into view before the next step does. */
    val raised get() = now.hasRaised
    val refused get() = now.refused
    val keeps get() = model.keeps

    fun draft(step: StepView): Answer? = now.draft(step)

    fun enter(
        step: StepView,
        answer: Answer,
    ) = model.enter(step, answer)

    fun begin() = model.begin()

    fun open() {
        model.open()
    }

    fun next() {
        model.next()
    }

    fun skip() {
        model.skip()
    }

    fun back() {
        model.back()
    }

    fun setLight(light: Boolean) {
        model.setLight(light)
    }

    fun finish() {
        model.finish()
    }

    fun discard() {
        model.discard()
    }

    fun answerSafety(answer: SafeNow) {
        model.answerSafety(answer)
    }
}
