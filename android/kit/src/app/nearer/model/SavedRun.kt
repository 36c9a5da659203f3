package app.nearer.model

import app.nearer.bindings.Course
import app.nearer.core.Answer
import app.nearer.core.Id
import app.nearer.core.NearerException
import app.nearer.core.RunView
import app.nearer.core.SafeNow
import app.nearer.core.SafetyView

/** A run in the vault: each answer is kept at once. */
internal class SavedRun(
    private val app: AppModel,
    private val form: String,
    private val light: Boolean,
) : RunSource {
    override val keeps = true

    @Volatile
    private var run: Id? = null

    override suspend fun open() = move { course -> course.openRun(form) ?: course.begin(form, light) }

    override suspend fun answer(
        step: String,
        answer: Answer,
    ) = offeringHelp(step, onRun { course, run -> course.answer(run, step, answer) })

    override suspend fun back() = onRun { course, run -> course.back(run) }

    override suspend fun setLight(light: Boolean) = onRun { course, run -> course.setLight(run, light) }

    override suspend fun finish() = onRun { course, run -> course.finish(run) }

    /** After each answer: whoever leaves half-way has written it all the same. */
    private fun offeringHelp(
        step: String,
        move: Move,
    ): Move {
        val run = run
        if (move is Move.To && run != null) app.offerHelp { it.course().helpOffered(run, step) }
        return move
    }

    override suspend fun answerSafety(
        safety: SafetyView,
        answer: SafeNow,
    ): SafetyView? {
        val (run, flag) = Pair(run ?: return null, safety.flag ?: return null)
        val outcome =
            app.call { nearer ->
                val course = nearer.course()
                course.answerSafety(flag, answer)
                course.resume(run).safety
            }
        return (outcome as? Outcome.Done)?.value
    }

    override suspend fun discard(): Boolean {
        val run = run ?: return true
        return app.call { it.course().discard(run) } is Outcome.Done
    }

    override fun keep(
        step: String,
        answer: Answer,
    ) {
        val run = run ?: return
        app.act({ nearer ->
            try {
                // answering goes on to the next step: back to the one that was left
                nearer.course().answer(run, step, answer)
                nearer.course().back(run)
            } catch (_: NearerException.Invalid) {
                null // half an answer is not one yet
            }
        }) { app.offerHelp { it.course().helpOffered(run, step) } }
    }

    private suspend fun onRun(work: (Course, Id) -> RunView): Move {
        val run = run ?: return Move.Failed
        return move { work(it, run) }
    }

    private suspend fun move(work: (Course) -> RunView): Move =
        when (val tried = app.tryTo { work(it.course()) }) {
            is Tried.Done -> {
                run = tried.value.run
                Move.To(tried.value)
            }

            is Tried.Refused -> {
                Move.Refused(tried.sentence)
            }

            null -> {
                Move.Failed
            }
        }
}
