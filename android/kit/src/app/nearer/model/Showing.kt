package app.nearer.model

import app.nearer.core.NearerException

/** How far a screen's view is. */
sealed interface Showing<out T> {
    data object Loading : Showing<Nothing>

    data class Shown<T>(
        val value: T,
    ) : Showing<T>

    /** Nothing was shown yet, and it couldn't be read. */
    data class Failed(
        val failure: Failure,
    ) : Showing<Nothing>
}

/** What is shown; none: nothing yet. */
val <T> Showing<T>.value: T? get() = (this as? Showing.Shown)?.value

/**
 * What stands after a reading: what was shown stays until what replaces it is there. None: nobody need be told, since the
 * screen goes with the vault, or another reading has begun.
 */
internal fun <T> Showing<T>.after(
    reading: Outcome<T>,
    tell: (Failure) -> Unit,
): Showing<T> =
    when (reading) {
        is Outcome.Done -> {
            Showing.Shown(reading.value)
        }

        is Outcome.Failed -> {
            when {
                reading.error is NearerException.Cancelled || reading.error is NearerException.Closed -> this
                this is Showing.Shown -> also { tell(reading.failure) }
                else -> Showing.Failed(reading.failure)
            }
        }
    }
