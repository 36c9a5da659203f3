package app.nearer

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.widget.Toast
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.lifecycle.lifecycleScope
import app.nearer.bindings.Library
import app.nearer.strings.Key
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.File
import java.io.IOException

/** Saves a handed file where the person says; the share sheet names it beside other apps. */
class SaveActivity : ComponentActivity() {
    private val nearer get() = application as NearerApplication
    private val asks = registerForActivityResult(CreateDocument(ANY_KIND)) { save(it) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // Else the vault would be opened anew on the way back, and what was handed over be gone.
        nearer.holds(true)
        val file = handed()
        if (file == null) {
            finish()
        } else if (savedInstanceState == null) {
            asks.launch(file.name)
        }
    }

    override fun onDestroy() {
        nearer.holds(false)
        super.onDestroy()
    }

    private fun handed(): File? {
        val name = intent.getStringExtra(NAME) ?: return null
        // A name leads nowhere else.
        return File(nearer.host().handed, File(name).name).takeIf { it.isFile }
    }

    private fun save(to: Uri?) {
        val file = handed()
        lifecycleScope.launch(NonCancellable) {
            if (to != null && file != null) {
                val refused =
                    withContext(Dispatchers.IO) {
                        if (copyOut(contentResolver, file, to)) null else unwritable()
                    }
                refused?.let { Toast.makeText(this@SaveActivity, it, Toast.LENGTH_LONG).show() }
            }
            finish()
        }
    }

    private fun unwritable() = Library.open(nearer.host().language).strings().getValue(Key.ERROR_UNWRITABLE)

    companion object {
        private const val ANY_KIND = "application/octet-stream"
        private const val NAME = "name"

        fun intent(
            context: Context,
            file: File,
        ): Intent = Intent(context, SaveActivity::class.java).putExtra(NAME, file.name)
    }
}

/** False where not all of it could be written. */
internal fun copyOut(
    files: ContentResolver,
    file: File,
    to: Uri,
): Boolean =
    try {
        // "wt": what lies there already is replaced, also where it is longer.
        files.openOutputStream(to, "wt")?.use { out -> file.inputStream().use { it.copyTo(out) } } != null
    } catch (_: IOException) {
        false
    } catch (_: SecurityException) {
        false
    }
