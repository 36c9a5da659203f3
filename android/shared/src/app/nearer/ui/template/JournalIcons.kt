package app.nearer.ui.template

import app.nearer.ui.drawn

private const val STROKE = 1.75f

/** What only the journal needs of drawings. */
internal object JournalIcons {
    val Calendar = drawn("M4.5 6h15v14h-15z M4.5 10.5h15 M8.5 3.5v4 M15.5 3.5v4", width = STROKE)
    val Filter = drawn("M4 6.5h16 M7 12h10 M10 17.5h4", width = STROKE)
    val Mood =
        drawn(
            "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M9 9.8v.01 M15 9.8v.01 M8.5 14c1 1.4 2.1 2 3.5 2s2.5-.6 3.5-2",
            width = STROKE,
        )
    val Feelings = drawn("M12 19.5C6 15.5 4 12.5 4 9.3a4 4 0 0 1 8-1a4 4 0 0 1 8 1c0 3.2-2 6.2-8 10.2z", width = STROKE)
    val People =
        drawn(
            "M9.5 4.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z M3.5 19.5c.5-3.6 2.7-5.3 6-5.3s5.5 1.7 6 5.3 " +
                "M15.5 5.2a3 3 0 0 1 0 5.6 M17.3 14.6c2 .6 3 2.3 3.2 4.9",
            width = STROKE,
        )
    val Tag = drawn("M4 4h8.5L20 11.5L12.5 19L4 11.5z M8 8v.01", width = STROKE)
    val Clock = drawn("M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M12 8v4.5l3 1.5", width = STROKE)
    val Prompts =
        drawn(
            "M12 20.5v-9 M12 14.5c0-4-2.5-6-7.5-6c0 4 2.5 6 7.5 6z M12 11.5c0-4 2.5-6 7.5-6c0 4-2.5 6-7.5 6z",
            width = STROKE,
        )
}
