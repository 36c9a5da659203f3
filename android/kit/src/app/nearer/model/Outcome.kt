package app.nearer.model

import app.nearer.core.NearerException
import app.nearer.strings.Key

/** An error, and what a person reads of it: said where it was caught, so that nothing is asked while it is drawn. */
data class Failure(
    val error: NearerException,
    val sentence: String,
)

/** What a call to the core came to. */
sealed interface Outcome<out T> {
    data class Done<T>(
        val value: T,
    ) : Outcome<T>

    data class Failed(
        val failure: Failure,
    ) : Outcome<Nothing> {
        val error: NearerException get() = failure.error
    }
}

/** Key of the sentence for an error; of what isn't valid the programme says more. */
internal fun NearerException.key(): String =
    when (this) {
        is NearerException.Locked -> Key.ERROR_LOCKED
        is NearerException.KeyMissing -> Key.ERROR_KEY_MISSING
        is NearerException.WrongKey -> Key.ERROR_WRONG_KEY
        is NearerException.Damaged -> Key.ERROR_DAMAGED
        is NearerException.Unreadable -> Key.ERROR_UNREADABLE
        is NearerException.TooNew -> Key.ERROR_TOO_NEW
        is NearerException.NotFound -> Key.ERROR_NOT_FOUND
        is NearerException.Invalid -> Key.ERROR_TITLE
        is NearerException.Full -> Key.ERROR_FULL
        is NearerException.Busy -> Key.ERROR_BUSY
        is NearerException.Cancelled -> Key.ERROR_CANCELLED
        is NearerException.Closed -> Key.ERROR_CLOSED
        is NearerException.Unwritable -> Key.ERROR_UNWRITABLE
        is NearerException.Unsupported -> Key.ERROR_UNSUPPORTED
        is NearerException.Content -> Key.ERROR_CONTENT
        is NearerException.Storage -> Key.ERROR_STORAGE
        is NearerException.Internal -> Key.ERROR_INTERNAL
    }
