package app.nearer

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import com.github.takahirom.roborazzi.captureRoboImage
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import org.junit.After
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLooper
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

private const val PATIENCE_MS = 20_000L
private const val MS = 1000.0
private const val MOMENT_MS = 5L
private const val STANDS_STILL_MS = 40L

/** What lies under another screen is kept, but isn't placed: nobody can see or touch it. */
private val isShown = SemanticsMatcher("is shown") { it.layoutInfo.isPlaced }

/** The app in its activity, on the real core, and what a finger can do with it. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, qualifiers = "w360dp-h640dp-xhdpi")
abstract class PhoneTest {
    @get:Rule
    val rule = createEmptyComposeRule()
    protected var scenario: ActivityScenario<MainActivity>? = null

    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
        // Somebody sits by what is drawn.
        TestApplication.host.drawn = { rule.mainClock.currentTime / MS }
    }

    @After
    fun leave() {
        scenario?.close()
        endProcess()
        TestApplication.host.whileDrawing
            .firstOrNull()
            ?.let { throw AssertionError("the core was called where screens are drawn", it) }
    }

    /** As a receiver does: never where screens are drawn. */
    protected fun <T> aside(work: () -> T): T = CompletableFuture.supplyAsync(work).get()

    /** The app in a process of its own. */
    protected fun launch() {
        scenario?.close()
        endProcess()
        scenario = ActivityScenario.launch(MainActivity::class.java)
    }

    protected fun endProcess() {
        val application: TestApplication = ApplicationProvider.getApplicationContext()
        val ending = CoroutineScope(Dispatchers.Main).launch { application.endProcess() }
        awaitUnseen { ending.isCompleted }
    }

    /** Where no window is shown the rule lets nothing run: what is posted to the main thread is let run by hand. */
    protected fun awaitUnseen(condition: () -> Boolean) {
        val until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS)
        while (!condition() && System.nanoTime() < until) {
            ShadowLooper.idleMainLooper()
            Thread.sleep(MOMENT_MS)
        }
        assertTrue("it didn't come", condition())
    }

    protected fun await(tag: String) =
        rule.waitUntil(PATIENCE_MS) { rule.onAllNodes(hasTestTag(tag) and isShown).fetchSemanticsNodes().isNotEmpty() }

    protected fun awaitText(text: String) =
        rule.waitUntil(PATIENCE_MS) {
            rule.onAllNodes(hasText(text, substring = true) and isShown).fetchSemanticsNodes().isNotEmpty()
        }

    protected fun node(tag: String) = rule.onAllNodes(hasTestTag(tag) and isShown).onFirst()

    protected fun tap(tag: String) {
        await(tag)
        touch(hasTestTag(tag))
    }

    protected fun tapText(text: String) {
        awaitText(text)
        touch(hasText(text))
    }

    /** Like a finger, which waits until what it wants to touch stands still: above it something may still be loading. */
    private fun touch(matcher: SemanticsMatcher) {
        val wanted = rule.onAllNodes(matcher and isShown).onFirst()
        var before: Rect? = null
        rule.waitUntil(PATIENCE_MS) {
            runCatching { wanted.performScrollTo() }
            Thread.sleep(STANDS_STILL_MS)
            rule.waitForIdle()
            val now = wanted.fetchSemanticsNode().boundsInRoot
            (now == before).also { before = now }
        }
        wanted.performClick()
        rule.waitForIdle()
    }

    protected fun type(
        tag: String,
        text: String,
    ) {
        await(tag)
        runCatching { node(tag).performScrollTo() }
        node(tag).performTextInput(text)
        rule.waitForIdle()
    }

    protected fun picture(name: String) = rule.onRoot().captureRoboImage(screenshot(name))

    protected fun lookAround() {
        tap("welcome-next")
        tap("welcome-next")
        tap("welcome-look")
        await("place-journal")
    }

    /** The main thread's work is done meanwhile: what is planned is planned there. */
    protected fun awaitThat(holds: () -> Boolean) =
        rule.waitUntil(PATIENCE_MS) {
            rule.waitForIdle()
            holds()
        }

    /** A practice with a reminder, made by hand. */
    protected fun makeOne() {
        launch()
        lookAround()
        tap("place-you")
        tap("open-practices")
        tap("new-practice")
        type("practice-name", "Walk")
        tap("reminder-add")
        picture("practice-editor")
        tap("practice-save")
        awaitText("Walk")
    }

    protected fun has(tag: String): Boolean =
        rule.onAllNodes(hasTestTag(tag) and isShown).fetchSemanticsNodes().isNotEmpty()

    protected fun awaitGone(tag: String) = rule.waitUntil(PATIENCE_MS) { !has(tag) }

    protected fun goBack() {
        scenario?.onActivity { it.onBackPressedDispatcher.onBackPressed() }
        rule.waitForIdle()
    }
}
