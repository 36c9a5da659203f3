package app.nearer

import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.test.core.app.ActivityScenario
import app.nearer.core.KeySlot
import com.github.takahirom.roborazzi.captureRoboImage
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File

private const val PATIENCE_MS = 20_000L

/** What lies under another screen is kept, but isn't placed: nobody can see or touch it. */
private val isShown = SemanticsMatcher("is shown") { it.layoutInfo.isPlaced }

/** The app in its activity, on the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, qualifiers = "w360dp-h640dp-xhdpi")
class AppTest {
    @get:Rule
    val rule = createEmptyComposeRule()
    private var scenario: ActivityScenario<MainActivity>? = null

    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
    }

    @After
    fun leave() {
        scenario?.close()
    }

    private fun launch() {
        scenario?.close()
        scenario = ActivityScenario.launch(MainActivity::class.java)
    }

    private fun await(tag: String) =
        rule.waitUntil(PATIENCE_MS) { rule.onAllNodes(hasTestTag(tag) and isShown).fetchSemanticsNodes().isNotEmpty() }

    private fun awaitText(text: String) =
        rule.waitUntil(PATIENCE_MS) {
            rule.onAllNodes(hasText(text, substring = true) and isShown).fetchSemanticsNodes().isNotEmpty()
        }

    private fun node(tag: String) = rule.onAllNodes(hasTestTag(tag) and isShown).onFirst()

    private fun tap(tag: String) {
        await(tag)
        runCatching { node(tag).performScrollTo() }
        node(tag).performClick()
        rule.waitForIdle()
    }

    private fun type(
        tag: String,
        text: String,
    ) {
        await(tag)
        runCatching { node(tag).performScrollTo() }
        node(tag).performTextInput(text)
        rule.waitForIdle()
    }

    private fun picture(name: String) = rule.onRoot().captureRoboImage(screenshot(name))

    private fun lookAround() {
        tap("welcome-next")
        tap("welcome-next")
        tap("welcome-look")
        await("place-journal")
    }

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
        val host = TestApplication.host
        val file = File(host.folder, "vault.db")
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
        scenario?.onActivity { it.onBackPressedDispatcher.onBackPressed() }
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
}
