package app.nearer.model

import app.nearer.core.Answer
import app.nearer.core.RunView
import app.nearer.core.SafeNow
import app.nearer.core.SafetyView

/** What came of a step in a run. */
internal sealed interface Move {
    data class To(
        val view: RunView,
    ) : Move

    /** The core wants another answer; the sentence says why. */
    data class Refused(
        val sentence: String,
    ) : Move

    /** It failed, and the app says so elsewhere. */
    data object Failed : Move
}

/** Where a run lives: in the vault, or only in memory. */
internal interface RunSource {
    /** Answers are kept. */
    val keeps: Boolean

    suspend fun open(): Move

    suspend fun answer(
        step: String,
        answer: Answer,
    ): Move

    suspend fun back(): Move

    suspend fun setLight(light: Boolean): Move

    suspend fun finish(): Move

    /** Answers whether the person is safe, and gives the question as it stands then; none: it failed. */
    suspend fun answerSafety(
        safety: SafetyView,
        answer: SafeNow,
    ): SafetyView?

    /** Puts the run away; true where that is done. */
    suspend fun discard(): Boolean

    /** Keeps what stands at a step that is being left, so that it stands there again later. */
    fun keep(
        step: String,
        answer: Answer,
    )
}
