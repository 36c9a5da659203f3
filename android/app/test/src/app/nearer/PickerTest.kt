package app.nearer

import android.app.Activity
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.content.pm.ProviderInfo
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowContentResolver
import org.robolectric.shadows.ShadowLooper
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream

private const val PATIENCE_MS = 20_000L
private const val MOMENT_MS = 5L
private const val AUTHORITY = "org.example.files"
private val PICKED: Uri = Uri.parse("content://$AUTHORITY/7")

/** Another app's files, each under the name that it claims. */
private open class OthersFiles(
    private val name: String?,
) : ContentProvider() {
    override fun onCreate() = true

    override fun query(
        uri: Uri,
        projection: Array<out String>?,
        selection: String?,
        selectionArgs: Array<out String>?,
        sortOrder: String?,
    ): Cursor = MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf(name)) }

    override fun getType(uri: Uri) = "application/octet-stream"

    override fun insert(
        uri: Uri,
        values: ContentValues?,
    ): Uri? = null

    override fun delete(
        uri: Uri,
        selection: String?,
        selectionArgs: Array<out String>?,
    ) = 0

    override fun update(
        uri: Uri,
        values: ContentValues?,
        selection: String?,
        selectionArgs: Array<out String>?,
    ) = 0
}

/** Files by the system's own windows: what is picked is copied, what is handed on is lent and nothing beside it. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class)
class PickerTest {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()
    private lateinit var phone: PhoneHost
    private lateinit var window: ActivityController<ComponentActivity>

    @Before
    fun openWindow() {
        phone = PhoneHost(context, MemoryKeys())
        window = Robolectric.buildActivity(ComponentActivity::class.java).create()
        phone.picker.attach(window.get().registerForActivityResult(OpenDocument(), phone.picker::picked))
        window.start().resume()
    }

    @After
    fun sweep() {
        window.pause().stop().destroy()
        File(phone.handed).deleteRecursively()
    }

    private fun named(name: String?) =
        ShadowContentResolver.registerProviderInternal(AUTHORITY, OthersFiles(name).apply { onCreate() })

    private fun holding(words: String) =
        shadowOf(context.contentResolver).registerInputStream(PICKED, words.byteInputStream())

    private fun breaking(error: () -> Exception) =
        shadowOf(context.contentResolver).registerInputStream(
            PICKED,
            object : InputStream() {
                private var left = 3

                override fun read(): Int = if (left-- > 0) 'x'.code else throw error()
            },
        )

    private fun ask(): Deferred<String?> = CoroutineScope(Dispatchers.Unconfined).async { phone.pickFile() }

    private fun answer(
        result: Int,
        picked: Uri?,
    ) {
        val window = shadowOf(window.get())
        val asked = checkNotNull(window.nextStartedActivityForResult) { "the system was not asked" }.intent
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, asked.action)
        assertEquals("of all kinds", "*/*", asked.type)
        window.receiveResult(asked, result, picked?.let { Intent().setData(it) })
    }

    private fun pick(): String? {
        val asked = ask()
        answer(Activity.RESULT_OK, PICKED)
        return runBlocking { asked.await() }
    }

    @Test
    fun aPickedFileIsCopiedUnderItsName() {
        named("answers.json")
        holding("{}")
        assertEquals(File(phone.handed, "answers.json").path, pick())
        assertEquals("{}", File(phone.handed, "answers.json").readText())
    }

    @Test
    fun aNameDoesNotLeadOutOfTheFolder() {
        named("../../no_backup/vault/nearer.db")
        holding("not yours")
        assertEquals(File(phone.handed, "nearer.db").path, pick())
    }

    @Test
    fun aFileWithoutANameGetsOne() {
        named(null)
        holding("{}")
        assertEquals(File(phone.handed, "file").path, pick())
    }

    @Test
    fun ofAFileThatCanTBeReadNothingIsLeft() {
        named("answers.json")
        val copy = File(phone.handed, "answers.json")
        for (error in listOf<() -> Exception>({ IOException() }, { SecurityException() })) {
            holding("from before")
            assertEquals(copy.path, pick())
            breaking(error)
            assertEquals(copy.path, pick())
            assertEquals(false, copy.exists())
        }
    }

    @Test
    fun whoLeavesPicksNothing() {
        val asked = ask()
        answer(Activity.RESULT_CANCELED, null)
        assertNull(runBlocking { asked.await() })
        assertNull("nothing lies about", File(phone.handed).listFiles())
    }

    @Test
    fun aHandedFileIsLentAndNoOther() {
        val file = File(File(phone.handed).apply { mkdirs() }, "answers.json").apply { writeText("{}") }
        phone.offerFile(file.path)
        val chooser = shadowOf(context).nextStartedActivity
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        val send = checkNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
        val lent = checkNotNull(send.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        assertEquals("${context.packageName}.handed", lent.authority)
        assertEquals(Intent.FLAG_GRANT_READ_URI_PERMISSION, send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION)
        // Beside the apps stands the system's own way to keep it.
        val own = chooser.getParcelableArrayExtra(Intent.EXTRA_INITIAL_INTENTS, Intent::class.java)?.single()?.component
        assertEquals(".SaveActivity", own?.shortClassName)
        val shown = context.packageManager.getActivityInfo(checkNotNull(own), 0)
        assertEquals("Save to a file", shown.loadLabel(context.packageManager))
        val vault = runCatching { phone.offerFile(File(phone.folders.private, "vault.db").path) }
        assertEquals(IllegalArgumentException::class, vault.exceptionOrNull()?.let { it::class })
    }

    @Test
    fun aFileIsSavedWhereThePersonSays() {
        val file = File(File(phone.handed).apply { mkdirs() }, "journal.md").apply { writeText("# A day") }
        val kept = ByteArrayOutputStream()
        shadowOf(context.contentResolver).registerOutputStream(PICKED, kept)
        save(SaveActivity.intent(context, file), Activity.RESULT_OK) {
            assertEquals("journal.md", it.getStringExtra(Intent.EXTRA_TITLE))
        }
        assertEquals("# A day", kept.toString())
    }

    @Test
    fun whoLeavesSavesNothingAndAnotherFileIsNotReached() {
        File(phone.handed).mkdirs()
        File(phone.handed, "journal.md").writeText("# A day")
        val kept = ByteArrayOutputStream()
        shadowOf(context.contentResolver).registerOutputStream(PICKED, kept)
        save(SaveActivity.intent(context, File("journal.md")), Activity.RESULT_CANCELED) { }
        assertEquals("", kept.toString())
        File(phone.folders.private).mkdirs()
        val secret = File(phone.folders.private, "vault.db").apply { writeText("not yours") }
        val lying = SaveActivity.intent(context, secret).putExtra("name", secret.relativeTo(File(phone.handed)).path)
        val other = Robolectric.buildActivity(SaveActivity::class.java, lying).create()
        assertTrue(other.get().isFinishing)
        other.destroy()
        secret.delete()
    }

    /** What lies there may be longer: nothing of it stays behind what is saved. */
    @Test
    fun aFileThatIsReplacedIsReplacedWhole() {
        var asked: String? = null
        val provider =
            object : OthersFiles("journal.md") {
                override fun openFile(
                    uri: Uri,
                    mode: String,
                ): ParcelFileDescriptor? {
                    asked = mode
                    throw FileNotFoundException()
                }
            }
        provider.attachInfo(context, ProviderInfo().apply { authority = AUTHORITY })
        ShadowContentResolver.registerProviderInternal(AUTHORITY, provider)
        val file = File.createTempFile("nearer", ".md").apply { writeText("# A day") }
        assertFalse(copyOut(context.contentResolver, file, PICKED))
        assertEquals("written, and cut to its new length", "wt", asked)
    }

    @Test
    fun aPlaceThatCanTBeWrittenIsNotSaidToHaveBeen() {
        val file = File.createTempFile("nearer", ".md").apply { writeText("# A day") }
        val full =
            object : OutputStream() {
                override fun write(byte: Int) = throw IOException()
            }
        shadowOf(context.contentResolver).registerOutputStream(PICKED, full)
        assertFalse(copyOut(context.contentResolver, file, PICKED))
        shadowOf(context.contentResolver).registerOutputStream(PICKED, ByteArrayOutputStream())
        assertTrue(copyOut(context.contentResolver, file, PICKED))
    }

    /** Lets the person answer where it is to be kept. */
    private fun save(
        intent: Intent,
        result: Int,
        look: (Intent) -> Unit,
    ) {
        TestApplication.host = TestHost(home = File(context.cacheDir, "home"), handed = phone.handed)
        val saving = Robolectric.buildActivity(SaveActivity::class.java, intent).setup()
        val window = shadowOf(saving.get())
        val asked = checkNotNull(window.nextStartedActivityForResult) { "the system was not asked" }.intent
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        look(asked)
        window.receiveResult(asked, result, Intent().setData(PICKED.takeIf { result == Activity.RESULT_OK }))
        val until = System.currentTimeMillis() + PATIENCE_MS
        while (!saving.get().isFinishing && System.currentTimeMillis() < until) {
            ShadowLooper.idleMainLooper()
            Thread.sleep(MOMENT_MS)
        }
        assertTrue("it stays", saving.get().isFinishing)
        saving.pause().stop().destroy()
    }
}
