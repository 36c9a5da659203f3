package app.nearer.desktop

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.model.AppModel
import app.nearer.model.Place
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.util.TimeZone

/** What is to be seen in a picture, and how to come there from Today. */
internal class Scene(
    val name: String,
    val go: Stage.(AppModel) -> Unit,
)

/** Scenes of a vault as [before] leaves it, so many days later. */
internal class Act(
    val scenes: List<Scene>,
    val daysLater: Int = 0,
    val before: Nearer.(DesktopHost) -> Unit,
)

/**
 * The places of a demo vault and the screens on top, each in three looks, at a time that stands still: the same pictures
 * wherever the same letters are there. Each look finds the vault as the act left it. Compared with [references], where
 * there are any; what a screen reader and a finger find is looked at in each.
 */
internal class Pictures(
    private val folder: Path,
    private val pictures: Path,
    private val references: References? = null,
    private val only: String? = null,
) {
    private val clock = StandingClock()
    private val semantics = Semantics()
    private val drawn = LinkedHashSet<String>()

    fun run(): Int {
        TimeZone.setDefault(TimeZone.getTimeZone(StandingClock.ZONE))
        pictures.toFile().deleteRecursively()
        var number = 0
        for (act in acts) {
            prepare(act)
            val scenes = act.scenes.associateBy { number++ }.filter { only == null || it.value.name.startsWith(only) }
            for (look in Looks.all) {
                val shown = scenes.filterKeys { Looks.isDrawn(it, look) }.values
                if (shown.isNotEmpty()) draw(look, shown)
            }
        }
        val faults = drawn.mapNotNull { references?.fault(it, pictures.resolve("$it.png")) }
        val left = if (only == null) references?.left(drawn).orEmpty().map { "$it is drawn no more" } else emptyList()
        val wrong = faults + left
        println(semantics.said())
        (wrong + semantics.faults).forEach { println("pictures: $it") }
        if (wrong.isNotEmpty()) println("pictures: look at out/screens/diff; `make pictures` takes them as they are")
        println("pictures: ${drawn.size - faults.size} passed, ${wrong.size + semantics.faults.size} failed")
        return if (wrong.isEmpty() && semantics.faults.isEmpty()) 0 else 1
    }

    /** The small pictures of the listing: a demo vault on the small phone, twice as fine. */
    fun store(names: List<String>): Int {
        TimeZone.setDefault(TimeZone.getTimeZone(StandingClock.ZONE))
        prepare(acts.first())
        draw(Look(Phone.Small, density = 2f), acts.first().scenes.filter { it.name.lowercase() in names })
        return 0
    }

    private fun draw(
        look: Look,
        scenes: Collection<Scene>,
    ) {
        val home = folder.resolve(look.name)
        home.toFile().deleteRecursively()
        folder.resolve("base").toFile().copyRecursively(home.toFile())
        val host = DesktopHost(home, clock = clock, language = look.language, region = "GB")
        val app = AppModel(host, CoroutineScope(Dispatchers.Main), Calls)
        app.life.appears()
        Stage.open(look, pictures) {
            show(app)
            await("right-now")
            for (scene in scenes) {
                app.go(Place.Today)
                idle()
                scene.go(this, app)
                // Whether the person is safe comes first on Today, and what is locked says so: without a title.
                awaitAny(listOf("screen-title", "safety", "locked"))
                pointAside()
                settle()
                val name = "${scene.name}-${look.name}".lowercase()
                check(drawn.add(name)) { "two pictures are called $name" }
                pictureOf(name)
                semantics.look(name, this)
            }
            // What stood at the last step is kept before the vault is closed.
            app.go(Place.Today)
            settle()
        }
        runBlocking { app.life.end() }
    }

    /** The vault that each look gets a copy of. Writing takes a while, also here: nothing happens at one instant. */
    private fun prepare(act: Act) {
        val home = folder.resolve("base")
        val host = demoHost(home, DesktopHost(home, clock = clock, language = "en", region = "GB"))
        val nearer = Nearer.open(Library.open(host.language), host.folders, host.keys, host.clock)
        clock.whileItGoes { act.before(nearer, host) }
        nearer.closeVault()
        clock.days += act.daysLater
    }
}
