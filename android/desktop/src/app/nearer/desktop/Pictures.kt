package app.nearer.desktop

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.model.AppModel
import app.nearer.model.Place
import app.nearer.ui.Appearance
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path

/** What is to be seen in a picture, and how to come there from Today. */
internal class Scene(
    val name: String,
    val go: Stage.(AppModel) -> Unit,
)

/** Scenes of a vault as [before] leaves it, so many days later. */
internal class Act(
    val scenes: List<Scene>,
    val daysLater: Int = 0,
    val before: Nearer.() -> Unit,
)

/** Every place of a demo vault, and the screens on top, in light and dark, at 100 % and 200 % text, small and large. */
class Pictures(
    private val folder: Path,
    private val pictures: Path,
    private val only: String? = null,
) {
    private val clock = MovingClock()

    fun run(): Int {
        pictures.toFile().deleteRecursively()
        val host = demoHost(folder, DesktopHost(folder, clock = clock, language = "en", region = "GB"))
        var count = 0
        for (act in acts) {
            prepare(host, act)
            val scenes = act.scenes.filter { only == null || it.name.startsWith(only) }
            for (look in looks().takeIf { scenes.isNotEmpty() }.orEmpty()) {
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
                        settle()
                        pictureOf(name(look, scene.name))
                        count += 1
                    }
                    // What stood at the last step is kept before the vault is closed.
                    app.go(Place.Today)
                    settle()
                }
                runBlocking { app.life.end() }
            }
        }
        println("pictures: $count passed, 0 failed")
        return 0
    }

    private fun prepare(
        host: DesktopHost,
        act: Act,
    ) {
        val nearer = Nearer.open(Library.open(host.language), host.folders, host.keys, host.clock)
        act.before(nearer)
        nearer.closeVault()
        clock.days += act.daysLater
    }

    private fun looks(): List<Look> =
        Phone.entries.flatMap { phone ->
            listOf(Appearance.Light, Appearance.Dark).flatMap { appearance ->
                listOf(1f, 2f).map { Look(phone, appearance, it) }
            }
        } + Look(Phone.Large, Appearance.HighContrastLight) + Look(Phone.Large, Appearance.HighContrastDark) +
            Look(Phone.Large, mirrored = true)

    private fun name(
        look: Look,
        screen: String,
    ): String {
        val text = if (look.fontScale == 1f) "" else "-200"
        val side = if (look.mirrored) "-rtl" else ""
        return "${look.phone}-${look.appearance}$text$side-$screen".lowercase()
    }
}
