package app.nearer.model

import app.nearer.core.Answer
import app.nearer.core.StepPart

/** What `Next` says where nothing was entered; none: there is nothing to say yet. */
fun StepPart.ifUntouched(): Answer? =
    when (this) {
        is StepPart.Read, is StepPart.Timer, is StepPart.Script, is StepPart.Review -> Answer.Done
        is StepPart.Plan -> Answer.Plan(cue, act, practise = false)
        else -> null
    }

/** Holds nothing of the person's. */
fun Answer?.isBlank(): Boolean =
    when (this) {
        null, Answer.Skipped -> true
        is Answer.Text -> text.isBlank()
        is Answer.Choice -> picked.isEmpty() && own.isNullOrBlank()
        is Answer.Emotions -> felt.isEmpty()
        is Answer.Listed -> items.all { it.isBlank() }
        is Answer.Dialogue -> replies.isEmpty()
        else -> false
    }

/** Without halves of characters, as a cut emoji leaves them: they can't be written as UTF-8. */
internal fun Answer.whole(): Answer =
    when (this) {
        is Answer.Text -> Answer.Text(text.whole())
        is Answer.Choice -> Answer.Choice(picked, own?.whole())
        is Answer.Listed -> Answer.Listed(items.map { it.whole() })
        is Answer.Plan -> Answer.Plan(cue.whole(), act.whole(), practise)
        else -> this
    }
