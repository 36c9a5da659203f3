package app.nearer

import android.content.ContentResolver
import android.net.Uri
import android.provider.OpenableColumns
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts
import kotlinx.coroutines.CompletableDeferred
import java.io.File
import java.io.IOException

/** Asks the system for a file. What is asked outlives the window: a turned phone makes a new one. */
class FilePicker {
    private var launcher: ActivityResultLauncher<Array<String>>? = null
    private var waiting: CompletableDeferred<Uri?>? = null

    /** Before the window is shown. */
    fun attach(activity: ComponentActivity) {
        launcher =
            activity.registerForActivityResult(ActivityResultContracts.OpenDocument()) { picked ->
                waiting?.complete(picked)
                waiting = null
            }
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

/** Copies a picked file into a folder under its own name. None: it can't be read. */
internal fun copyIn(
    files: ContentResolver,
    picked: Uri,
    folder: File,
): String? =
    try {
        folder.mkdirs()
        // A name of another app's choosing must not lead out of the folder.
        val copy = File(folder, File(nameOf(files, picked) ?: "file").name.ifEmpty { "file" })
        files.openInputStream(picked)?.use { from -> copy.outputStream().use { from.copyTo(it) } }?.let { copy.path }
    } catch (_: IOException) {
        null
    }

private fun nameOf(
    files: ContentResolver,
    picked: Uri,
): String? =
    files.query(picked, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use { row ->
        if (row.moveToFirst()) row.getString(0) else null
    }
