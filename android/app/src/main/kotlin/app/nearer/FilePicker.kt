package app.nearer

import android.content.ContentResolver
import android.net.Uri
import android.provider.OpenableColumns
import androidx.activity.result.ActivityResultLauncher
import kotlinx.coroutines.CompletableDeferred
import java.io.File
import java.io.IOException

/** Asks the system for a file. What is asked outlives the window: a turned phone makes a new one. */
class FilePicker {
    private var launcher: ActivityResultLauncher<Array<String>>? = null
    private var waiting: CompletableDeferred<Uri?>? = null

    /** The window that is shown asks. */
    fun attach(window: ActivityResultLauncher<Array<String>>) {
        launcher = window
    }

    fun picked(file: Uri?) {
        waiting?.complete(file)
        waiting = null
    }

    /** None: nothing was picked. Of all kinds, since what keeps files seldom knows what JSON is. */
    suspend fun pick(): Uri? {
        waiting?.complete(null)
        val asked = CompletableDeferred<Uri?>()
        waiting = asked
        val launcher = launcher ?: return null
        launcher.launch(arrayOf("*/*"))
        return asked.await()
    }
}

/**
 * Copies a picked file into a folder under its own name. Where it can't be read there is nothing at the path that is
 * answered: who reads it says so.
 */
internal fun copyIn(
    files: ContentResolver,
    picked: Uri,
    folder: File,
): String {
    folder.mkdirs()
    var copy = File(folder, UNNAMED)
    try {
        // A name of another app's choosing must not lead out of the folder.
        copy = File(folder, File(nameOf(files, picked) ?: UNNAMED).name.ifEmpty { UNNAMED })
        copy.delete()
        files.openInputStream(picked)?.use { from -> copy.outputStream().use { from.copyTo(it) } }
    } catch (_: IOException) {
        copy.delete()
    } catch (_: SecurityException) {
        // What the other app had lent it has taken back.
        copy.delete()
    }
    return copy.path
}

private const val UNNAMED = "file"

private fun nameOf(
    files: ContentResolver,
    picked: Uri,
): String? =
    files.query(picked, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use { row ->
        if (row.moveToFirst()) row.getString(0) else null
    }
