package app.nearer

import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.test.core.app.ApplicationProvider
import app.nearer.bindings.Library
import app.nearer.core.KeySlot
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File

class AppTest : PhoneTest() {
    @Test
    fun aFirstMomentIsKeptWithinAMinuteAndThereAfterReopening() {
        launch()
        await("welcome-next")
        picture("welcome")
        tap("welcome-next")
        tap("brought-looking")
        tap("welcome-next")
        tap("welcome-do")
        tap("choice-back")
        tap("form-next")
        tap("choice-air")
        tap("form-next")
        tap("form-finish")
        await("form-kept")
        await("next-begin")
        picture("today")
        launch()
        tap("place-journal")
        await("entry-0")
        awaitText("Catch one moment")
        picture("journal")
    }

    @Test
    fun aReflectionIsWrittenAndFound() {
        launch()
        lookAround()
        tap("place-journal")
        tap("journal-write")
        type("entry-text", "Café 🌧️ שלום — and I stayed.")
        tap("entry-save")
        await("entry-0")
        tap("journal-search-open")
        type("journal-search", "cafe stay")
        awaitText("and I stayed")
        picture("search")
    }

    @Test
    fun anEmptyReflectionSaysWhatIsMissing() {
        launch()
        lookAround()
        tap("place-journal")
        tap("journal-write")
        await("entry-text")
        tap("entry-save")
        awaitText("Something is needed here.")
        picture("empty-reflection")
    }

    @Test
    fun aMegabyteWithHalfAnEmojiIsKept() {
        launch()
        lookAround()
        tap("place-journal")
        tap("journal-write")
        type("entry-text", "before")
        node("entry-text").performTextReplacement("I stayed. ".repeat(100_000) + "\uD83C")
        rule.waitForIdle()
        tap("entry-save")
        await("entry-0")
        awaitText("I stayed.")
    }

    @Test
    fun aVaultThatCantBeOpenedSaysWhyAndTheToolboxWorks() {
        launch()
        lookAround()
        scenario?.close()
        // Closing it writes to the file, and a vault that nobody looks at is open for a while.
        endProcess()
        val host = TestApplication.host
        val file = File(host.folders.private, "vault.db")
        val before = file.readBytes()
        host.keys.save(KeySlot.CURRENT, ByteArray(32) { 7 })
        launch()
        await("vault-trouble")
        awaitText("This key doesn't belong to your vault.")
        picture("wrong-key")
        assertTrue("the file was changed", before.contentEquals(file.readBytes()))
        tap("right-now")
        tap("toolbox-paced-breathing")
        await("form-begin")
        picture("right-now-without-vault")
        tap("form-begin")
        await("form-ask")
        tap("right-now")
        await("toolbox-lines")
        assertFalse("a plan needs the vault", has("toolbox-tonight"))
        goBack()
        await("form-ask")
    }

    @Test
    fun aFolderThatCantBeWrittenSaysSo() {
        val file = File.createTempFile("nearer", "file")
        TestApplication.host = TestHost(home = file)
        launch()
        await("vault-trouble")
        awaitText("can't be written")
    }

    @Test
    fun theBackKeyGoesBackOneScreen() {
        launch()
        lookAround()
        tap("place-path")
        tap("stage-2")
        await("lesson-kinds-of-help")
        goBack()
        await("stage-2")
    }

    @Test
    @Config(qualifiers = "w412dp-h915dp-night-xhdpi", fontScale = 2.0f)
    fun theFirstStartCanBeReadAtDoubleTextInTheDark() {
        launch()
        await("welcome-next")
        picture("welcome-large-dark-200")
        node("welcome-next").performScrollTo().assertIsDisplayed()
    }

    @Test
    fun aPauseIsShared() {
        launch()
        lookAround()
        tap("right-now")
        tap("toolbox-want-out-now")
        tap("form-begin")
        tap("form-skip")
        tap("choice-pause")
        tap("form-next")
        tap("choice-twenty")
        tap("form-next")
        tap("read-share")
        assertEquals(listOf("I need a pause. I'll be back in twenty minutes."), TestApplication.host.shared)
    }

    @Test
    fun aNumberIsCalledAsItIsDialled() {
        for (country in Library.open("en").countries()) {
            for ((number, link) in country.lines.map { it.number to it.link }) {
                // As the phone's own app reads it: a hash must not end the address.
                assertEquals(number.filterNot { it.isWhitespace() || it == '-' }, Uri.parse(link).schemeSpecificPart)
            }
        }
        launch()
        lookAround()
        tap("right-now")
        tap("line-999")
        val call = shadowOf(ApplicationProvider.getApplicationContext<TestApplication>()).nextStartedActivity
        assertEquals(Intent.ACTION_VIEW, call.action)
        assertEquals("tel:999", call.dataString)
    }
}
