package app.nearer.desktop

import app.nearer.model.AppModel
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
            val count = pictures.toFile().list().orEmpty().size
            println("walk: ${steps.size + 2} passed, 0 failed; $count pictures in ${pictures.parent?.name}/${pictures.name}")
            0
        } catch (failure: Throwable) {
            println("walk: the step '$step' failed: $failure")
            failure.printStackTrace()
            1
        }
    }

    /** The composition's own thread is the main one here; the core is called on others. */
    private fun app() = AppModel(DesktopHost(folder, language = "en", region = "GB"), CoroutineScope(Dispatchers.Main), Dispatchers.IO).also { it.open() }

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
        tap("brought-i-step-back")
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
        tap("place-path")
        await("stage-2")
        picture("path")
        tap("stage-2")
        await("lesson-attachment-in-one-page")
        picture("stage")
        tap("take-practice")
        await("practice-taken")
        tap("lesson-attachment-in-one-page")
        tap("lesson-whole")
        await("lesson-body")
        picture("lesson")
        tap("lesson-read")
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
        tap("place-today")
        tap("due-weekly-pulse")
        throughForm("pulse")
        awaitGone("form-kept")
        tap("due-closeness-check")
        throughForm("closeness")
        awaitGone("form-kept")
        awaitGone("due-closeness-check")
    }

    private fun Stage.practise() {
        tap("practice-done")
        await("practice-state")
        picture("practice-done")
    }

    private fun Stage.reflect() {
        tap("place-journal")
        tap("journal-write")
        type("entry-text", REFLECTION)
        tap("mood-1")
        picture("reflection")
        tap("entry-save")
        await("entry-0")
        picture("journal")
    }

    private fun Stage.search() {
        type("journal-search", "cafe rai")
        awaitGone("entry-1")
        awaitText("Café on the corner")
        picture("search")
        tap("place-today")
    }

    private fun Stage.chart() {
        tap("place-insights")
        await("chart-closeness-check")
        picture("chart")
        tap("chart-table-closeness-check")
        picture("chart-table")
    }

    private fun Stage.you() {
        tap("place-you")
        await("new-practice")
        picture("you")
        tap("open-settings")
        picture("settings")
        tap("back")
    }

    /** All of it is there again: the entry, the practice's mark, and where the chart was. */
    private val reopened: Stage.() -> Unit = {
        await("practice-state")
        tap("place-journal")
        awaitText("Café on the corner")
        picture("reopened")
        tap("place-insights")
        await("chart-closeness-check")
    }
}
