package app.nearer.model

import app.nearer.core.Way

/** The five places. */
enum class Place { Today, Path, Journal, Insights, You }

/** The form for getting through tonight: reached from "Right now" and from the question whether someone is safe. */
const val TONIGHT = "getting-through-tonight"

/** What lies on top of a place. */
sealed interface Screen {
    data class Stage(
        val number: Int,
    ) : Screen

    /** A track beside the path. */
    data class Track(
        val id: String,
    ) : Screen

    data class Lesson(
        val id: String,
    ) : Screen

    /** A form: its unfinished run, or a new one. */
    data class Form(
        val id: String,
        val light: Boolean,
    ) : Screen

    /** A form that is kept nowhere. */
    data class UnsavedForm(
        val id: String,
    ) : Screen

    /** An entry to write or edit; none: a new one. */
    data class Entry(
        val id: String?,
    ) : Screen

    /** All questionnaires: ours, and those that somebody brought. */
    data object Questionnaires : Screen

    data class Questionnaire(
        val id: String,
    ) : Screen

    /** Bringing in a questionnaire; [id]: scoring one otherwise that was brought before. */
    data class BringQuestionnaire(
        val id: String?,
    ) : Screen

    data object BringAnswers : Screen

    /** Handing on answers and scores. */
    data object HandOn : Screen

    /** Two taps: which way it went, and a chip; [way]: the first was made elsewhere. */
    data class Capture(
        val way: Way? = null,
    ) : Screen

    /** The days on which something was written. */
    data object Calendar : Screen

    /** What comes in and goes out, and the bin. */
    data object Data : Screen

    data object Bin : Screen

    data object ImportJournal : Screen

    data object ExportJournal : Screen

    /** Copies, and the six words that open them. */
    data object Copies : Screen

    /** Everything from a copy. */
    data object Restore : Screen

    /** What Nearer is locked by. */
    data object Lock : Screen

    /** Erasing everything. */
    data object Erase : Screen

    /** What Nearer protects against, and what not. */
    data object Protects : Screen

    /** The way back where it can't be unlocked. */
    data object Forgotten : Screen

    /** Words that are left sealed, without the vault. */
    data object OneLine : Screen

    /** A new vault from a copy, where the old one can't be opened. */
    data object Recover : Screen

    /** All practices. */
    data object Practices : Screen

    data class Practice(
        val id: String,
    ) : Screen

    /** A day of a practice, to fill in. */
    data class PracticeDay(
        val id: String,
        val day: String,
    ) : Screen

    data class EditPractice(
        val edited: EditedPractice,
    ) : Screen

    /** Practices over a week or a month, looked back at. */
    data object PracticeReview : Screen

    data object ImportHabits : Screen

    data object Reminders : Screen

    data object MyMap : Screen

    /** What exercises filed into rooms that have no page of their own. */
    data object FromExercises : Screen

    data object Toolbox : Screen

    data object Settings : Screen

    /** Every number of the chosen country, with its sources. */
    data object Lines : Screen
}

/** It works although the vault is not open. */
val Screen.needsNoVault: Boolean
    get() =
        when (this) {
            is Screen.Toolbox, is Screen.UnsavedForm, is Screen.Recover,
            is Screen.Forgotten, is Screen.OneLine,
            is Screen.Protects,
            -> true

            else -> false
        }
