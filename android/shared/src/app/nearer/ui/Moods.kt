package app.nearer.ui

import app.nearer.core.EntryKind

/** Moods from very low to very good. */
internal val Moods: List<Byte> = (-3..3).map { it.toByte() }

/** Key of a mood's words. */
internal fun moodKey(mood: Byte): String =
    when {
        mood < 0 -> "mood-minus-${-mood}"
        mood > 0 -> "mood-plus-$mood"
        else -> "mood-0"
    }

/** Key of the word for where an entry came from; what was written freely needs none. */
internal fun EntryKind.key(): String? =
    when (this) {
        EntryKind.FREE -> null
        EntryKind.CHECK_IN -> "kind-check-in"
        EntryKind.EXERCISE -> "kind-exercise"
        EntryKind.SESSION -> "kind-session"
        EntryKind.LETTER -> "kind-letter"
    }
