package app.nearer.desktop

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.core.JournalChoice
import app.nearer.model.AppModel
import app.nearer.model.Place
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.createDirectories
import kotlin.io.path.createTempDirectory
import kotlin.io.path.writeText

private const val ENTRIES = 10_000
private const val A_DAY = 3
private const val FLINGS = 60
private const val FRAMES_A_FLING = 20
private const val FLUNG = 4_000f
private const val LETTERS = 100
private const val NANOS_IN_A_MS = 1e6
private const val PERCENT = 100
private const val NEARLY_ALL = 95

/**
 * How long frames take on this machine, without a display and without a graphics card: while 10,000 entries are scrolled,
 * and while a hundred letters are typed. Figures to be compared with those of the same machine; nothing fails by them.
 */
internal class Frames(
    private val folder: Path,
) {
    fun run(): Int {
        val host = DesktopHost(folder, language = "en", region = "GB")
        fill(host)
        val app = AppModel(host, CoroutineScope(Dispatchers.Main), Calls)
        app.life.appears()
        Stage.open(Look(), folder.resolve("pictures")) {
            show(app)
            await("right-now")
            app.go(Place.Journal)
            await("entry-0")
            settle()
            scroll(this)
            tap("journal-write")
            await("entry-text")
            settle()
            type(this)
            app.go(Place.Today)
            settle()
        }
        runBlocking { app.life.end() }
        return 0
    }

    private fun fill(host: DesktopHost) {
        val library = Library.open(host.language)
        val nearer = Nearer.open(library, host.folders, host.keys, host.clock)
        nearer.settings().write(nearer.settings().read().copy(welcomed = true))
        val file = createTempDirectory().createDirectories().resolve("daylio.csv")
        file.writeText(journal())
        val opened = nearer.bring().lookAtJournal(file.toString(), null, null)
        val taken = nearer.bring().takeJournal(opened, JournalChoice(emptyList(), false, null), null)
        check(taken.added == ENTRIES.toUInt()) { "${taken.added} entries came in" }
        nearer.closeVault()
    }

    private fun journal(): String {
        val first = LocalDate.parse("2017-01-01")
        val lines =
            (0 until ENTRIES).map { at ->
                val day = first.plusDays((at / A_DAY).toLong())
                val words =
                    "Number $at. ".repeat(1 + at % A_DAY) + "We sat on the bench, and nobody had to say anything."
                "$day,,,${1 + at % A_DAY}:15 PM,good,walk,\"\",\"$words\""
            }
        return (listOf("full_date,date,weekday,time,mood,activities,note_title,note") + lines).joinToString("\n")
    }

    private fun scroll(stage: Stage) {
        val taken = mutableListOf<Double>()
        stage.whileTimeStands {
            repeat(FLINGS) {
                stage.scroll("journal-lines", FLUNG)
                repeat(FRAMES_A_FLING) { taken += timed { stage.frame() } }
                // What comes by itself below is read meanwhile.
                stage.untilQuiet()
            }
        }
        say("scrolled through ${FLINGS * FLUNG.toInt() / 2} dp of $ENTRIES entries", taken)
    }

    private fun type(stage: Stage) {
        val taken = mutableListOf<Double>()
        repeat(LETTERS) { at ->
            taken +=
                timed {
                    stage.type("entry-text", if (at % 6 == 5) " " else "n")
                    stage.frame()
                }
        }
        say("typed $LETTERS letters, each until it is drawn", taken)
    }

    private fun timed(work: () -> Unit): Double {
        val begun = System.nanoTime()
        work()
        return (System.nanoTime() - begun) / NANOS_IN_A_MS
    }

    private fun say(
        what: String,
        taken: List<Double>,
    ) {
        val sorted = taken.sorted()
        val middle = sorted[sorted.size / 2]
        val nearly = sorted[sorted.size * NEARLY_ALL / PERCENT]
        println(
            "frames: $what: %d frames, half within %.1f ms, %d %% within %.1f ms, the longest %.1f ms"
                .format(sorted.size, middle, NEARLY_ALL, nearly, sorted.last()),
        )
    }
}
