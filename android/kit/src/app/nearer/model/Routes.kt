package app.nearer.model

import app.nearer.core.Way

/**
 * Screens as lines that outlive the process: what the system keeps of them isn't encrypted, so that they hold ids and
 * never a word of the person's.
 */
val Screen.route: String?
    get() =
        when (this) {
            is Screen.Stage -> line("stage", number)
            is Screen.Track -> line("track", id)
            is Screen.Lesson -> line("lesson", id)
            is Screen.Form -> line("form", light, id)
            is Screen.UnsavedForm -> line("unsaved-form", id)
            is Screen.Entry -> line("entry", id.orEmpty())
            is Screen.Questionnaire -> line("questionnaire", id)
            is Screen.BringQuestionnaire -> line("bring-questionnaire", id.orEmpty())
            is Screen.Practice -> line("practice", id)
            is Screen.Capture -> way?.let { line("capture", it.name) } ?: "capture"
            is Screen.PracticeDay -> line("practice-day", day, id)
            is Screen.EditPractice -> edited.route
            else -> plain.entries.find { it.value == this }?.key
        }

private val EditedPractice.route: String
    get() =
        when (this) {
            EditedPractice.New -> line("new-practice")
            is EditedPractice.Suggested -> line("suggested-practice", stage)
            is EditedPractice.Own -> line("edit-practice", id)
        }

/** The screen that a line names; none: it names none of this version's. An id may hold what stands between parts. */
fun screenOf(route: String): Screen? {
    val rest = route.substringAfter(BETWEEN, "").ifEmpty { null }
    val first = rest?.substringBefore(BETWEEN)
    val second = rest?.substringAfter(BETWEEN, "")?.ifEmpty { null }
    return plain[route] ?: when (route.substringBefore(BETWEEN)) {
        "stage" -> rest?.toIntOrNull()?.let(Screen::Stage)
        "track" -> rest?.let(Screen::Track)
        "lesson" -> rest?.let(Screen::Lesson)
        "form" -> second?.let { Screen.Form(it, first.toBoolean()) }
        "unsaved-form" -> rest?.let(Screen::UnsavedForm)
        "entry" -> Screen.Entry(rest)
        "questionnaire" -> rest?.let(Screen::Questionnaire)
        "bring-questionnaire" -> Screen.BringQuestionnaire(rest)
        "capture" -> Way.entries.find { it.name == rest }?.let(Screen::Capture)
        "practice" -> rest?.let(Screen::Practice)
        "practice-day" -> second?.let { Screen.PracticeDay(it, first.orEmpty()) }
        "new-practice" -> Screen.EditPractice(EditedPractice.New)
        "suggested-practice" -> rest?.toIntOrNull()?.let { Screen.EditPractice(EditedPractice.Suggested(it)) }
        "edit-practice" -> rest?.let { Screen.EditPractice(EditedPractice.Own(it)) }
        else -> null
    }
}

private const val BETWEEN = '/'

private fun line(vararg parts: Any): String = parts.joinToString(BETWEEN.toString())

/** Screens of which there is one. */
private val plain: Map<String, Screen> =
    mapOf(
        "questionnaires" to Screen.Questionnaires,
        "bring-answers" to Screen.BringAnswers,
        "hand-on" to Screen.HandOn,
        "capture" to Screen.Capture(),
        "calendar" to Screen.Calendar,
        "data" to Screen.Data,
        "bin" to Screen.Bin,
        "import-journal" to Screen.ImportJournal,
        "export-journal" to Screen.ExportJournal,
        "copies" to Screen.Copies,
        "restore" to Screen.Restore,
        "recover" to Screen.Recover,
        "lock" to Screen.Lock,
        "erase" to Screen.Erase,
        "protects" to Screen.Protects,
        "forgotten" to Screen.Forgotten,
        "one-line" to Screen.OneLine,
        "practices" to Screen.Practices,
        "practice-review" to Screen.PracticeReview,
        "import-habits" to Screen.ImportHabits,
        "reminders" to Screen.Reminders,
        "my-map" to Screen.MyMap,
        "from-exercises" to Screen.FromExercises,
        "toolbox" to Screen.Toolbox,
        "settings" to Screen.Settings,
        "lines" to Screen.Lines,
    )
