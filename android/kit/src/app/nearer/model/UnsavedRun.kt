package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.core.Answer
import app.nearer.core.GivenAnswer
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
    ): SafetyView? {
        safe = answer
        return app.told { it.safetyAfter(answer) }
    }

    override suspend fun discard() = true

    override fun keep(
        step: String,
        answer: Answer,
    ) = Unit

    private suspend fun move(
        answers: List<GivenAnswer>,
        light: Boolean = this.light,
    ): Move {
        val asked = app.ask { library -> library.unsavedRun(form, light, answers).let { it to safety(library, it) } }
        return when (asked) {
            is Outcome.Failed -> {
                Move.Refused(asked.failure.sentence)
            }

            is Outcome.Done -> {
                val (next, safety) = asked.value
                this.light = light
                given = answers
                Move.To(next.copy(safety = safety).also { view = it })
            }
        }
    }

    /** The question whether one is safe, as it stands after what was answered to it. */
    private fun safety(
        library: Library,
        next: RunView,
    ): SafetyView? {
        val safe = safe
        return if (safe == null || next.safety == null) next.safety else library.safetyAfter(safe)
    }
}
