package app.nearer.desktop

import app.nearer.bindings.Nearer
import app.nearer.core.Answer
import app.nearer.core.FeltWord
import app.nearer.core.Id
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView

/** Goes through a form by the calls that screens make: as [given] says, else by leaving out or the first choice. */
internal fun Nearer.finish(
    form: String,
    given: Map<String, Answer> = emptyMap(),
) {
    val end = goThrough(form, given) { it.step == null }
    course().finish(checkNotNull(end.run))
}

/** Leaves a form at a step. */
internal fun Nearer.leaveAt(
    form: String,
    step: String,
    given: Map<String, Answer> = emptyMap(),
) {
    goThrough(form, given) { it.step?.id == step }
}

private fun Nearer.goThrough(
    form: String,
    given: Map<String, Answer>,
    until: (RunView) -> Boolean,
): RunView {
    // With nobody in particular nothing is planned, and nothing comes back.
    val somebody =
        people()
            .all()
            .firstOrNull()
            ?.id
    val course = course()
    var view = course.begin(form, light = false)
    while (!until(view)) {
        val step = checkNotNull(view.step) { "$form has no such step" }
        view = course.answer(checkNotNull(view.run), step.id, given[step.id] ?: plainly(step, somebody))
    }
    return view
}

private fun plainly(
    step: StepView,
    somebody: Id?,
): Answer =
    when (val part = step.part) {
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

        is StepPart.Scale -> {
            if (step.optional) Answer.Skipped else Answer.Scale(part.low)
        }

        is StepPart.Read, is StepPart.Script, is StepPart.Timer, is StepPart.Review -> {
            Answer.Done
        }

        is StepPart.Person -> {
            Answer.Person(somebody)
        }

        is StepPart.FollowUp -> {
            Answer.FollowUp(null)
        }

        is StepPart.Plan -> {
            if (step.optional) Answer.Skipped else Answer.Plan(part.cue, part.act, practise = false)
        }

        else -> {
            Answer.Skipped
        }
    }

private fun said(text: String) = Answer.Text(text)

private fun chose(vararg options: String) = Answer.Choice(options.toList(), null)

private fun listed(vararg items: String) = Answer.Listed(items.toList())

/** What the demo's weeks leave out: one exercise for each room that exercises file into. Made up. */
internal fun Nearer.doExercises() {
    val sam = people().all().first().id
    finish(
        "my-goals",
        mapOf(
            "goal" to said("Stay in the room when it gets quiet"),
            "cost" to chose("evenings", "effort"),
        ),
    )
    finish(
        "downward-arrow",
        mapOf("belief" to said("If I need something, I'm too much"), "rating" to Answer.Scale(70)),
    )
    finish("evidence-log", mapOf("belief" to said("Close means trapped"), "happened" to said("He left at nine, glad")))
    finish(
        "learned-then-holds-now",
        mapOf(
            "learned" to said("Asking for help makes people sigh"),
            "holds-now" to chose("partly"),
            "today" to said("I can manage alone, and now and then I can ask"),
        ),
    )
    finish(
        "catch-the-distancing",
        mapOf(
            "trigger" to said("She asked whether I'd come along on Sunday"),
            "need" to chose("alarm"),
            "feeling" to Answer.Emotions(listOf(FeltWord("uneasy", 5.toUByte()))),
            "move" to chose("busy", "silent"),
        ),
    )
    finish("trust-ladder", mapOf("who" to Answer.Person(sam), "gate-safe" to chose("no"), "rungs" to RUNGS))
    finish(
        "interview-people",
        mapOf(
            "which" to chose("one"),
            "caregiver" to said("Gran"),
            "words" to chose("warm"),
            "memory" to said("Plums"),
        ),
    )
}

private val RUNGS = listed("Tell Sam what I'd like on Sunday", "Ask for a lift", "Say when I'm low")

/** The pages for a bad night, filled in. */
internal fun Nearer.writePlans() {
    finish("people-i-can-call", mapOf("people" to listed("Amir, for a walk", "L., by message")))
    finish(
        "getting-through-tonight",
        mapOf(
            "signs" to listed("It goes flat and very quiet"),
            "alone" to listed("a warm shower", "tea, by the window"),
            "tell" to listed("Leila, also after midnight"),
        ),
    )
}
