package app.nearer.model

import app.nearer.core.Answer
import app.nearer.core.GivenAnswer
import app.nearer.core.NearerException
import app.nearer.core.RunView
import app.nearer.core.SafeNow
import app.nearer.core.SafetyView

/** A run held in memory and gone when it is left: needs no vault. */
internal class UnsavedRun(
    private val app: AppModel,
    private val form: String,
) : RunSource {
    override val keeps = false
    private var light = false
    private var given = emptyList<GivenAnswer>()
    private var view: RunView? = null
    private var safe: SafeNow? = null

    override suspend fun open() = move(given)

    override suspend fun answer(
        step: String,
        answer: Answer,
    ) = move(given + GivenAnswer(step, answer))

    override suspend fun back() = move(given.dropLast(1))

    /** From the beginning, as the two ways ask other steps; what was answered stands there as a draft. */
    override suspend fun setLight(light: Boolean) = move(emptyList(), light)

    override suspend fun finish() = view?.let { Move.To(it.copy(finished = true)) } ?: Move.Failed

    /** Kept nowhere, so the answer stays with the run. */
    override suspend fun answerSafety(
        safety: SafetyView,
        answer: SafeNow,
    ): SafetyView {
        safe = answer
        return safetyAfter(answer)
    }

    override suspend fun discard() = true

    override fun keep(
        step: String,
        answer: Answer,
    ) = Unit

    private suspend fun move(
        answers: List<GivenAnswer>,
        light: Boolean = this.light,
    ): Move =
        try {
            val next = app.aside { app.library.unsavedRun(form, light, answers) }
            this.light = light
            given = answers
            val safe = safe
            val shown = if (safe == null || next.safety == null) next else next.copy(safety = safetyAfter(safe))
            view = shown
            Move.To(shown)
        } catch (error: NearerException) {
            Move.Refused(error.sentence(app.library, app.strings))
        }

    private suspend fun safetyAfter(answer: SafeNow) = app.aside { app.library.safetyAfter(answer) }
}
