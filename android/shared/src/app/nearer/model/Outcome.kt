package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.core.NearerException

/** What a call to the core came to. */
sealed interface Outcome<out T> {
    data class Done<T>(
        val value: T,
    ) : Outcome<T>

    data class Failed(
        val error: NearerException,
    ) : Outcome<Nothing>
}

/** Key of the sentence for an error. */
fun NearerException.key(): String =
    when (this) {
        is NearerException.Locked -> "error-locked"
        is NearerException.KeyMissing -> "error-key-missing"
        is NearerException.WrongKey -> "error-wrong-key"
        is NearerException.Damaged -> "error-damaged"
        is NearerException.Unreadable -> "error-unreadable"
        is NearerException.TooNew -> "error-too-new"
        is NearerException.NotFound -> "error-not-found"
        is NearerException.Invalid -> "error-title"
        is NearerException.Full -> "error-full"
        is NearerException.Busy -> "error-busy"
        is NearerException.Cancelled -> "error-cancelled"
        is NearerException.Closed -> "error-closed"
        is NearerException.Unwritable -> "error-unwritable"
        is NearerException.Unsupported -> "error-unsupported"
        is NearerException.Content -> "error-content"
        is NearerException.Storage -> "error-storage"
        is NearerException.Internal -> "error-internal"
    }

/** The sentence that a person reads for an error. */
fun NearerException.sentence(
    library: Library,
    strings: Strings,
): String = if (this is NearerException.Invalid) library.reasonSentence(reason) else strings[key()]
