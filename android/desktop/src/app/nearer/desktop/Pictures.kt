package app.nearer.desktop

import app.nearer.model.AppModel
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.ui.Appearance
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import java.nio.file.Path

/** Every place of a demo vault, and some screens on top, in light and dark, at 100 % and 200 % text, small and large. */
class Pictures(
    private val folder: Path,
    private val pictures: Path,
) {
    private val screens =
        mapOf(
            "stage" to Screen.Stage(5),
            "lesson" to Screen.Lesson("why-closeness-alarms"),
            "form" to Screen.Form("name-it", light = false),
            "entry" to Screen.Entry(null),
            "right-now" to Screen.Toolbox,
            "settings" to Screen.Settings,
            "new-practice" to Screen.NewPractice,
        )

    fun run(): Int {
        pictures.toFile().deleteRecursively()
        val host = demoHost(folder, DesktopHost(folder, language = "en", region = "GB"))
        var count = 0
        for (look in looks()) {
            val app = AppModel(host, CoroutineScope(Dispatchers.Main), Dispatchers.IO)
            app.open()
            Stage.open(look, pictures) {
                show(app)
                await("right-now")
                for (place in Place.entries) {
                    app.go(place)
                    await("screen-title")
                    settle()
                    pictureOf(name(look, place.name))
                    count += 1
                }
                for ((name, screen) in screens) {
                    app.go(Place.Today)
                    app.open(screen)
                    await("screen-title")
                    settle()
                    pictureOf(name(look, name))
                    count += 1
                }
            }
            app.close()
        }
        println("pictures: $count passed, 0 failed")
        return 0
    }

    private fun looks(): List<Look> =
        Phone.entries.flatMap { phone ->
            listOf(Appearance.Light, Appearance.Dark).flatMap { appearance ->
                listOf(1f, 2f).map { Look(phone, appearance, it) }
            }
        } + Look(Phone.Large, Appearance.HighContrastLight) + Look(Phone.Large, Appearance.HighContrastDark)

    private fun name(
        look: Look,
        screen: String,
    ): String {
        val text = if (look.fontScale == 1f) "" else "-200"
        return "${look.phone}-${look.appearance}$text-$screen".lowercase()
    }
}
