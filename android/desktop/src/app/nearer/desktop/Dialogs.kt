package app.nearer.desktop

import java.awt.FileDialog
import java.awt.Frame
import java.nio.file.Path
import kotlin.io.path.copyTo
import kotlin.io.path.name

/** The system's own windows for files. */
internal object Dialogs {
    fun pick(): Path? = FileDialog(null as Frame?).apply { isVisible = true }.chosen()

    fun save(file: Path) {
        val dialog = FileDialog(null as Frame?, "", FileDialog.SAVE)
        dialog.file = file.name
        dialog.isVisible = true
        dialog.chosen()?.let { file.copyTo(it, overwrite = true) }
    }

    private fun FileDialog.chosen(): Path? = file?.let { Path.of(directory, it) }
}
