package app.nearer.ui

import app.nearer.core.EntryKind
import app.nearer.strings.Key

/** Key of a mood's words. */
internal fun moodKey(mood: Byte): String =
    when {
        mood < 0 -> "mood-minus-${-mood}"
        mood > 0 -> "mood-plus-$mood"
        else -> Key.MOOD_0
    }

/** Key of the word for where an entry came from; what was written freely needs none. */
internal fun EntryKind.key(): String? =
    when (this) {
        EntryKind.FREE -> null
        EntryKind.CHECK_IN -> Key.KIND_CHECK_IN
        EntryKind.EXERCISE -> Key.KIND_EXERCISE
        EntryKind.SESSION -> Key.KIND_SESSION
        EntryKind.LETTER -> Key.KIND_LETTER
    }
