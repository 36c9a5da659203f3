package app.nearer.desktop

import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import app.nearer.bindings.Library
import app.nearer.model.AppModel
import app.nearer.strings.Key
import app.nearer.ui.NearerApp
import app.nearer.ui.NearerTheme
import app.nearer.ui.appearanceOf
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.system.exitProcess

/**
 * No argument opens a window on the user's own vault; `demo` one on a labelled demo vault;
 * `walk VAULT PICTURES` goes through the main job without a display; `pictures VAULT PICTURES REFERENCES DIFFERENCES` draws
 * every screen and compares it, with a word behind it only those whose names begin so, and compares none where the
 * references are called `none`; `store VAULT PICTURES NAME…` draws those for the listing; `frames VAULT` times them.
 */
fun main(args: Array<String>) {
    when (args.firstOrNull()) {
        null -> window(DesktopHost(DesktopHost.dataFolder("nearer"), DesktopHost.cacheFolder("nearer")))
        "demo" -> window(demoHost(DesktopHost.dataFolder("nearer-demo")))
        "walk" -> exitProcess(Walk(Path.of(args[1]), Path.of(args[2])).run())
        "pictures" -> exitProcess(pictures(args))
        "store" -> exitProcess(Pictures(Path.of(args[1]), Path.of(args[2])).store(args.drop(3)))
        "frames" -> exitProcess(Frames(Path.of(args[1])).run())
        else -> error("unknown argument ${args.first()}")
    }
}

private fun pictures(args: Array<String>): Int {
    val (vault, pictures, references, differences) = args.drop(1).map { Path.of(it) }
    val compared = if (args[REFERENCES] == "none") null else References(references, differences)
    return Pictures(vault, pictures, compared, args.getOrNull(REFERENCES + 2)).run()
}

private const val REFERENCES = 3

/** The host of a demo vault, which is filled where it isn't there yet. */
fun demoHost(
    folder: Path,
    host: DesktopHost = DesktopHost(folder),
): DesktopHost {
    if (!Path.of(host.folders.private, "vault.db").exists()) {
        Library.open(host.language).makeDemo(host.folders, host.keys, host.clock)
    }
    return host
}

private fun window(host: DesktopHost) =
    application {
        val scope = rememberCoroutineScope()
        // Made off the thread that draws: the programme is read for it. Without a window it would end meanwhile.
        val made by produceState<AppModel?>(null, host) {
            value = withContext(Dispatchers.IO) { AppModel(host, scope, Dispatchers.IO) }.also { it.life.appears() }
            awaitDispose { }
        }
        val app = made ?: return@application
        val close: () -> Unit = {
            scope.launch {
                app.life.end()
                exitApplication()
            }
        }
        Window(
            onCloseRequest = close,
            title = app.strings[Key.APP_NAME],
            state = WindowState(size = DpSize(412.dp, 840.dp)),
        ) { NearerTheme(appearanceOf(app)) { NearerApp(app) } }
    }
