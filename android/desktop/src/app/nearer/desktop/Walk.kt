package app.nearer.desktop

import app.nearer.model.AppModel
import app.nearer.strings.Key
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.name

private const val DARK = "Some nights I think about dying."
private const val REFLECTION = "She asked how I was, and I said a true thing. Café on the corner, rain."

/**
 * The main job, by the screens themselves: first start, a lesson, paced breathing, exercises of every kind, the pulse,
 * a practice's mark, a reflection, search, the chart, the map, whether one is safe, close and reopen, and what comes
 * due days later. Ends with an error where any step fails.
 */
class Walk(
    private val folder: Path,
    private val pictures: Path,
) {
    private val clock = MovingClock()
    private val semantics = Semantics()
    private val often = Taps()
    private var reached = 0
    private var host: DesktopHost? = null
    private var shown: AppModel? = null
    private var copy: MadeCopy? = null

    fun run(): Int {
        pictures.toFile().deleteRecursively()
        var step = "opening"
        return try {
            Stage.open(Look(density = 2f), pictures) {
                onPicture = { name -> semantics.look(name, this) }
                val first = app()
                show(first)
                for ((name, walk) in steps) {
                    step = name
                    walk(this)
                }
                step = "close"
                runBlocking { first.life.end() }
                step = "reopen"
                show(app())
                reopened()
                step = "days later"
                daysLater()
                // Last: what was planned with somebody stays off once exercises with them were turned off.
                step = "somebody"
                somebody()
            }
            val count =
                pictures
                    .toFile()
                    .list()
                    .orEmpty()
                    .size
            println(semantics.said())
            println("keyboard: $reached controls of five places are come to by Tab, and the places by Enter")
            println(often.said())
            semantics.faults.forEach { println("walk: $it") }
            check(semantics.faults.isEmpty()) { "what a screen reader or a finger finds is not as it should be" }
            println(
                "walk: ${steps.size + 4} passed, 0 failed; $count pictures in ${pictures.parent?.name}/${pictures.name}",
            )
            0
        } catch (failure: Throwable) {
            println("walk: the step '$step' failed: $failure")
            failure.printStackTrace()
            1
        }
    }

    /** The composition's own thread is the main one here; the core is called on others. */
    private fun app() =
        AppModel(
            DesktopHost(folder, clock = clock, language = "en", region = "GB").also { host = it },
            CoroutineScope(Dispatchers.Main),
            Calls,
        ).also {
            it.life.appears()
            shown = it
        }

    private fun Stage.lostPhone() {
        val (copy, lost, itsHost) = Triple(checkNotNull(copy), checkNotNull(shown), host)
        val otherHost = DesktopHost(createTempDirectory(), clock = clock, language = "en", region = "GB")
        val other = AppModel(otherHost, CoroutineScope(Dispatchers.Main), Calls).also { it.life.appears() }
        lostPhone(copy, lost, otherHost, other)
        runBlocking { other.life.end() }
        host = itsHost
    }

    private val steps: List<Pair<String, Stage.() -> Unit>> =
        listOf(
            "first start" to { firstStart() },
            "lesson" to { lesson() },
            "paced breathing" to { breathe() },
            "writing form" to { write() },
            "role-play" to { exercise("stage-7", "role-play-help-offered") },
            "experiment, with a follow-up" to { exercise("stage-6", "behavioural-experiment", withoutADay = true) },
            "letter, with a date" to { exercise("stage-10", "letter-to-future-me") },
            "track, with bells" to { exercise("track-acceptance", "sitting") },
            "pulse" to { pulse() },
            "practice" to { practise() },
            "what is done often" to { doOften(checkNotNull(host)) },
            "reflection" to { reflect() },
            "search" to { search() },
            "chart" to { chart() },
            "capture" to { capture() },
            "practices" to { practices() },
            "calendar and filters" to { filter() },
            "drafts and versions" to { versions() },
            "import and export" to { copy = importAndExport(checkNotNull(host)) },
            "a lost phone" to { lostPhone() },
            "questionnaire" to { questionnaire(checkNotNull(host)) },
            "keyboard" to { reached = byKeyboard() },
            "you" to { you() },
            "map" to { map() },
            "from exercises" to { fromExercises() },
            "dark words" to { darkWords() },
            "safe right now" to { safety() },
            "lock" to { lock(checkNotNull(copy)) },
        )

    private fun Stage.firstStart() {
        await("welcome-next")
        picture("welcome")
        tap("welcome-next")
        tap(Key.BROUGHT_I_STEP_BACK)
        picture("what-brings-you")
        tap("welcome-next")
        picture("first-thing")
        tap("welcome-do")
        await("choice-back")
        picture("catch-one-moment")
        tap("choice-back")
        tap("form-next")
        tap("choice-alarm")
        tap("form-next")
        tap("form-finish")
        await("form-kept")
        picture("kept")
        awaitGone("form-kept")
        await("next-begin")
        picture("today")
    }

    private fun Stage.lesson() {
        tap(Key.PLACE_PATH)
        await("stage-2")
        picture("path")
        tap("stage-2")
        await("lesson-attachment-in-one-page")
        picture("stage")
        tap("take-practice")
        await("practice-taken")
        tap("lesson-attachment-in-one-page")
        tap(Key.LESSON_WHOLE)
        await("lesson-body")
        picture("lesson")
        tap(Key.LESSON_READ)
        await("lesson-attachment-in-one-page")
        tap("back")
    }

    private fun Stage.breathe() {
        tap("right-now")
        await("toolbox-paced-breathing")
        picture("right-now")
        tap("toolbox-paced-breathing")
        throughForm("breathing", end = "toolbox-paced-breathing")
        tap("back")
    }

    /** Catch the distancing: every step but what is left out. */
    private fun Stage.write() = exercise("stage-9", "catch-the-distancing")

    private fun Stage.exercise(
        place: String,
        form: String,
        withoutADay: Boolean = false,
    ) {
        tap(place)
        await("form-$form")
        picture(place)
        tap("form-$form")
        throughForm(form, withoutADay = withoutADay)
        awaitGone("form-kept")
        await("form-$form")
        tap("back")
    }

    private fun Stage.pulse() {
        tap(Key.PLACE_TODAY)
        tap("due-weekly-pulse")
        throughForm("pulse")
        awaitGone("form-kept")
        tap("due-closeness-check")
        throughForm("closeness")
        awaitGone("form-kept")
        awaitGone("due-closeness-check")
    }

    private fun Stage.practise() {
        often.count("today's practice", 1, this) {
            tap(Key.PRACTICE_DONE)
            await("practice-state")
        }
        picture(Key.PRACTICE_DONE)
    }

    /** What is done often, and where one is when it is needed, takes few taps. */
    private fun Stage.doOften(host: DesktopHost) {
        often.count("to answer what is due", 1, this) {
            tap(checkNotNull(firstTagBeginning("due-answer-")))
            await("today-check-in-nearer")
        }
        often.count("a check-in", 2, this) {
            tap("today-check-in-nearer")
            tap("capture-chip-stayed")
            await("capture-kept")
        }
        tap("capture-undo")
        awaitGone("capture-kept")
        tap("back")
        tap(Key.PLACE_INSIGHTS)
        // What to be careful about stands before the breath: one tap more than elsewhere.
        often.count("to breathe, from anywhere", 3, this) {
            tap("right-now")
            tap("toolbox-paced-breathing")
            tap("form-begin")
            awaitAny(listOf("timer-start", "form-ask"))
        }
        tap("form-close")
        awaitGone("form-close")
        tap("back")
        often.count("to call someone", 2, this) {
            tap("right-now")
            tap("line-999")
            check(host.shared == "999") { "nobody would be called: ${host.shared}" }
        }
        tap("back")
        tap(Key.PLACE_TODAY)
    }

    private fun Stage.reflect() {
        tap(Key.PLACE_JOURNAL)
        tap(Key.JOURNAL_WRITE)
        type("entry-text", REFLECTION)
        tap("entry-mood")
        tap("mood-1")
        picture("reflection")
        tap("entry-save")
        await("entry-0")
        picture("journal")
    }

    private fun Stage.search() {
        tap("journal-search-open")
        type(Key.JOURNAL_SEARCH, "cafe rai")
        awaitGone("entry-1")
        awaitText("Café on the corner")
        picture("search")
        tap("journal-search-clear")
        tap("journal-search-open")
        tap(Key.PLACE_TODAY)
    }

    private fun Stage.chart() {
        tap(Key.PLACE_INSIGHTS)
        await("chart-closeness-check")
        picture("chart")
        tap("chart-table-closeness-check")
        picture("chart-table")
    }

    private fun Stage.you() {
        tap(Key.PLACE_YOU)
        await("open-practices")
        picture("you")
        tap("open-settings")
        picture("settings")
        tap("open-lines")
        await("line-sourced")
        picture("lines")
        tap("back")
        tap("back")
    }

    /** Exercises with somebody are turned off, and on again by the question; that they died is said and taken back. */
    private fun Stage.somebody() {
        tap(Key.PLACE_YOU)
        tap("person-edit")
        reach("person-turn-off")
        tap("person-turn-off")
        await("person-off")
        reach("person-turn-on")
        tap("person-turn-on")
        await("afraid")
        picture("person-asked")
        reach("afraid-no")
        tap("afraid-no")
        await("afraid-answered")
        reach("person-died")
        tap("person-died")
        await("person-died-marked")
        picture("person-died")
        reach("person-died-undo")
        tap("person-died-undo")
        awaitGone("person-died-marked")
        reach("person-cancel")
        tap("person-cancel")
    }

    private fun Stage.map() {
        tap("open-map")
        tap("map-write-cost")
        type("map-words-cost", "An evening, mostly.")
        picture("map-writing")
        tap("map-save-cost")
        awaitGone("map-save-cost")
        tap("map-write-cost")
        tap("map-gather-cost")
        tap("undo")
        awaitText("An evening, mostly.")
        picture("map")
        tap("back")
    }

    private fun Stage.fromExercises() {
        tap("open-kept")
        await("kept-delete")
        picture("from-exercises")
        tap("kept-delete")
        picture("from-exercises-deleted")
        tap("undo")
        await("kept-delete")
        tap("back")
    }

    private fun Stage.darkWords() {
        tap(Key.PLACE_JOURNAL)
        tap(Key.JOURNAL_WRITE)
        type("entry-text", DARK)
        tap("entry-save")
        await("help-bar")
        picture("dark-words")
        tap("help-right-now")
        await("toolbox-lines")
        await("toolbox-tonight")
        picture("right-now-with-plan")
        tap("back")
        awaitGone("help-bar")
    }

    /** An answer raises the question; whatever is answered to it, the exercise goes on. */
    private fun Stage.safety() {
        tap(Key.PLACE_PATH)
        tap("stage-6")
        tap("form-downward-arrow")
        tap("form-begin")
        tap("choice-no")
        tap("form-next")
        awaitText("thought about dying")
        tap("choice-yes")
        tap("form-next")
        await("safety")
        picture("safe-asked")
        tap("safety-not_sure")
        await("line-999")
        await("safety-write-plan")
        picture("safe-not-sure")
        tap("choice-yes")
        tap("form-next")
        awaitGone("choice-yes")
        tap("form-close")
        tap("back")
        tap(Key.PLACE_TODAY)
        await("safety")
        picture("safe-today")
        tap("safety-yes")
        awaitGone("safety")
    }

    /** All of it is there again: the entry, the practice's mark, and where the chart was. */
    private fun Stage.reopened() {
        await("practice-state")
        tap(Key.PLACE_JOURNAL)
        awaitText("Café on the corner")
        picture("reopened")
        tap(Key.PLACE_INSIGHTS)
        await("chart-closeness-check")
    }

    /** What was asked to come back does: the experiment first, the letter weeks later. */
    private fun Stage.daysLater() {
        // What is expected comes back on the third day where no day was planned.
        clock.days += 4
        tap(Key.PLACE_TODAY)
        await("due-answer-partly")
        picture("follow-up-due")
        often.count("to answer an experiment", 1, this) {
            tap("due-answer-partly")
            awaitAny(listOf("form-next", "form-skip"))
        }
        picture("follow-up")
        tap("form-close")
        clock.days += 40
        tap(Key.PLACE_JOURNAL)
        tap(Key.PLACE_TODAY)
        await("due-letter")
        picture("letter-due")
        tap("due-letter")
        await("entry-text")
        picture("letter")
        tap("back")
        awaitGone("due-letter")
    }
}
