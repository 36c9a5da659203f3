package app.nearer.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.use
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.singleWindowApplication
import app.nearer.ui.Appearance
import app.nearer.ui.Hello
import app.nearer.ui.NearerTheme
import org.jetbrains.skia.EncodedImageFormat
import java.io.File
import kotlin.system.exitProcess

private class Size(
    val name: String,
    val width: Int,
    val height: Int,
)

private val sizes = listOf(Size("small", 360, 640), Size("large", 412, 915))

/** Pictures of the screens in every appearance, without a display. */
private fun walk(folder: File) {
    folder.mkdirs()
    for (size in sizes) {
        for (appearance in Appearance.entries) {
            for (fontScale in listOf(1f, 2f)) {
                val density = 2f
                val scene =
                    ImageComposeScene(
                        width = (size.width * density).toInt(),
                        height = (size.height * density).toInt(),
                        density = Density(density, fontScale),
                    ) { NearerTheme(appearance) { Hello() } }
                val png = scene.use { it.render().encodeToData(EncodedImageFormat.PNG) } ?: error("no picture")
                val text = if (fontScale == 1f) "" else "-200"
                File(folder, "hello-${size.name}-${appearance.name.lowercase()}$text.png").writeBytes(png.bytes)
            }
        }
    }
}

/** `walk [FOLDER]` makes pictures; no argument opens a window. */
fun main(args: Array<String>) {
    if (args.firstOrNull() == "walk") {
        val folder = File(args.getOrNull(1) ?: System.getProperty("screenshots.dir", "screens"))
        walk(folder)
        println("${folder.list().orEmpty().size} pictures in $folder")
        exitProcess(0)
    }
    singleWindowApplication(
        title = "Nearer",
        state = WindowState(size = DpSize(412.dp, 915.dp)),
    ) { NearerTheme { Hello() } }
}
