package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.NearerException
import kotlinx.coroutines.Job

/** What came of a call that may refuse what was entered. */
sealed interface Tried<out T> {
    data class Done<T>(
        val value: T,
    ) : Tried<T>

    /** The sentence belongs beside the field. */
    data class Refused(
        val field: String,
        val sentence: String,
    ) : Tried<Nothing>
}

/** Keeps what was entered, and goes on with what came of it, also where its screen was left meanwhile. */
fun <T> AppModel.enter(
    work: (Nearer) -> T,
    then: (Tried<T>?) -> Unit,
): Job = goes { then(tryTo(work)) }

/** Calls the core; what it refuses is given back, not shown in the bar for errors. None: it failed otherwise. */
suspend fun <T> AppModel.tryTo(work: (Nearer) -> T): Tried<T>? = if (settings == null) null else tried(read(work))

/** What came of it: what was refused is given back, and what failed otherwise is shown. */
internal fun <T> AppModel.tried(outcome: Outcome<T>): Tried<T>? =
    when (outcome) {
        is Outcome.Done -> {
            Tried.Done(outcome.value)
        }

        is Outcome.Failed -> {
            val error = outcome.error
            if (error is NearerException.Invalid) {
                Tried.Refused(error.field, outcome.failure.sentence)
            } else {
                tell(outcome.failure)
                null
            }
        }
    }
