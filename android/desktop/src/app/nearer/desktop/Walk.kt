package app.nearer.desktop

import app.nearer.model.AppModel
import app.nearer.strings.Key
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import java.nio.file.Path
import kotlin.io.path.name

private const val REFLECTION = "She asked how I was, and I said a true thing. Café on the corner, rain."

/**
 * The main job, by the screens themselves: first start, a lesson, paced breathing, a writing form, the pulse, a
 * practice's mark, a reflection, search, the chart, close and reopen. Ends with an error where any step fails.
 */
class Walk(
    private val folder: Path,
    private val pictures: Path,
) {
    fun run(): Int {
        pictures.toFile().deleteRecursively()
        var step = "opening"
        return try {
            Stage.open(Look(), pictures) {
                val first = app()
                show(first)
                for ((name, walk) in steps) {
                    step = name
                    walk(this)
                }
                step = "close"
                first.close()
                await("vault-trouble")
                picture("closed")
                step = "reopen"
                show(app())
                all(reopened)
            }
            val count =
                pictures
                    .toFile()
                    .list()
                    .orEmpty()
                    .size
            println(
                "walk: ${steps.size + 2} passed, 0 failed; $count pictures in ${pictures.parent?.name}/${pictures.name}",
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
            DesktopHost(folder, language = "en", region = "GB"),
            CoroutineScope(Dispatchers.Main),
            Dispatchers.IO,
        ).also {
            it.open()
        }

    private fun Stage.all(walk: Stage.() -> Unit) = walk()

    private val steps: List<Pair<String, Stage.() -> Unit>> =
        listOf(
            "first start" to { firstStart() },
            "lesson" to { lesson() },
            "paced breathing" to { breathe() },
            "writing form" to { write() },
            "pulse" to { pulse() },
            "practice" to { practise() },
            "reflection" to { reflect() },
            "search" to { search() },
            "chart" to { chart() },
            "you" to { you() },
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
    private fun Stage.write() {
        tap("stage-9")
        tap("form-catch-the-distancing")
        throughForm("catch-the-distancing")
        awaitGone("form-kept")
        await("form-catch-the-distancing")
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
        tap(Key.PRACTICE_DONE)
        await("practice-state")
        picture(Key.PRACTICE_DONE)
    }

    private fun Stage.reflect() {
        tap(Key.PLACE_JOURNAL)
        tap(Key.JOURNAL_WRITE)
        type("entry-text", REFLECTION)
        tap("mood-1")
        picture("reflection")
        tap("entry-save")
        await("entry-0")
        picture("journal")
    }

    private fun Stage.search() {
        type(Key.JOURNAL_SEARCH, "cafe rai")
        awaitGone("entry-1")
        awaitText("Café on the corner")
        picture("search")
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
        await("new-practice")
        picture("you")
        tap("open-settings")
        picture("settings")
        tap("back")
    }

    /** All of it is there again: the entry, the practice's mark, and where the chart was. */
    private val reopened: Stage.() -> Unit = {
        await("practice-state")
        tap(Key.PLACE_JOURNAL)
        awaitText("Café on the corner")
        picture("reopened")
        tap(Key.PLACE_INSIGHTS)
        await("chart-closeness-check")
    }
}
