package app.nearer.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.toAwtImage
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.state.ToggleableState
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import app.nearer.model.AppModel
import app.nearer.ui.Appearance
import app.nearer.ui.NearerApp
import app.nearer.ui.NearerTheme
import app.nearer.ui.form.LocalPace
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.io.path.createDirectories

/** A small and a large phone, and a window with room for two panes. */
enum class Phone(
    val width: Int,
    val height: Int,
) {
    Small(360, 640),
    Large(412, 915),
    Wide(840, 640),
}

/** How the screens are drawn: on which phone, in which colours, with which size of text. */
data class Look(
    val phone: Phone = Phone.Large,
    val appearance: Appearance = Appearance.Light,
    val fontScale: Float = 1f,
    val language: String = "en",
    /** Pixels in a dp. */
    val density: Float = 1f,
    /** Right to left, in the words of another direction: what has a side is seen at the other one. */
    val mirrored: Boolean = false,
)

private const val PACE = 60f
private const val PATIENCE_MS = 20_000L

/** What lies under another screen is kept, but isn't placed: nobody can see or touch it. */
private val isShown = SemanticsMatcher("is shown") { it.layoutInfo.isPlaced }

/** The screens without a display: taps and types as a person would, and takes pictures. */
@OptIn(ExperimentalTestApi::class)
class Stage(
    private val test: ComposeUiTest,
    val look: Look,
    private val pictures: Path,
) {
    /** How often somebody tapped so far. */
    var taps = 0
        private set
    private var shown: AppModel? by mutableStateOf(null)
    private var number = 0

    /** Told of each numbered picture as it was taken. */
    var onPicture: (String) -> Unit = { }

    /** Puts another app on the stage: a reopened one starts from nothing. */
    fun show(app: AppModel) {
        shown = app
        (app.host as? DesktopHost)?.drawn = { test.mainClock.currentTime / MS_IN_A_SECOND }
        test.waitForIdle()
    }

    fun draw() {
        test.setContent {
            CompositionLocalProvider(
                LocalDensity provides Density(look.density, look.fontScale),
                LocalLayoutDirection provides if (look.mirrored) LayoutDirection.Rtl else LayoutDirection.Ltr,
                LocalPace provides PACE,
            ) {
                NearerTheme(look.appearance) { shown?.let { key(it) { NearerApp(it) } } }
            }
        }
    }

    fun tap(tag: String) {
        await(tag)
        node(tag).apply { scrolledTo() }.performClick()
        taps += 1
        test.waitForIdle()
    }

    /** What is there for a screen reader, in its order: controls with all they say, or each part by itself. */
    fun semantics(merged: Boolean): List<SemanticsNode> =
        test.onAllNodes(isRoot(), useUnmergedTree = !merged).fetchSemanticsNodes().flatMap { it.all() }

    fun tab() = press(Key.Tab)

    fun enter() = press(Key.Enter)

    private fun press(key: Key) {
        test.onAllNodes(isRoot()).onFirst().performKeyInput { pressKey(key) }
        test.waitForIdle()
    }

    /** Begins to scroll down by so many pixels. */
    fun scroll(
        tag: String,
        by: Float,
    ) {
        node(tag).performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, by) }
    }

    fun frame() = test.mainClock.advanceTimeByFrame()

    /** Waits for the core alone: nothing is drawn meanwhile. */
    fun untilQuiet() {
        var quiet = 0
        while (quiet < QUIET_LOOKS) {
            Thread.sleep(POLL_MS)
            quiet = if (Calls.none) quiet + 1 else 0
        }
    }

    /** Scrolls to something: under standing time nothing scrolls. */
    fun reach(tag: String) {
        await(tag)
        // What comes after it moves what is scrolled to.
        settle()
        node(tag).scrolledTo()
        test.waitForIdle()
    }

    fun type(
        tag: String,
        text: String,
    ) {
        await(tag)
        node(tag).apply { scrolledTo() }.performTextInput(text)
        test.waitForIdle()
    }

    /** Waits until something with this tag is there. */
    fun await(tag: String) = awaitThat("'$tag' is there") { has(tag) }

    fun awaitText(text: String) =
        awaitThat("'$text' is read") {
            test.onAllNodes(hasText(text, substring = true) and isShown).fetchSemanticsNodes().isNotEmpty()
        }

    /** What is written under this tag. */
    fun words(tag: String): String =
        node(tag).fetchSemanticsNode().config[SemanticsProperties.Text].joinToString("") { it.text }

    fun awaitGone(tag: String) = awaitThat("'$tag' is gone") { !has(tag) }

    /** Does something after which what is said at [tags] isn't said there any more. */
    fun changing(
        vararg tags: String,
        act: Stage.() -> Unit,
    ) {
        val before = tags.map { saidAt(it) }
        act()
        awaitThat("something else is said than $before") { tags.map { saidAt(it) } != before }
    }

    private fun saidAt(tag: String): List<Any>? {
        val shown = test.onAllNodes(hasTestTag(tag) and isShown).fetchSemanticsNodes()
        val config = shown.firstOrNull()?.config ?: return null
        return config.getOrNull(SemanticsProperties.ContentDescription) ?: config.getOrNull(SemanticsProperties.Text)
    }

    fun awaitAny(tags: List<String>) = awaitThat("any of $tags is there") { tags.any { has(it) } }

    /** The first tag on the screen that begins like this. */
    fun firstTagBeginning(start: String): String? =
        test
            .onAllNodes(SemanticsMatcher("tag begins with $start") { tagOf(it)?.startsWith(start) == true } and isShown)
            .fetchSemanticsNodes()
            .firstOrNull()
            ?.let { tagOf(it) }

    /** What is chosen among many says so. */
    fun checked(tag: String): Boolean {
        await(tag)
        return node(tag).fetchSemanticsNode().config.getOrNull(SemanticsProperties.ToggleableState) ==
            ToggleableState.On
    }

    fun has(tag: String): Boolean = test.onAllNodes(hasTestTag(tag) and isShown).fetchSemanticsNodes().isNotEmpty()

    /** Lets the drawing's time go by only as [play] says. */
    fun whileTimeStands(play: Stage.() -> Unit) {
        test.mainClock.autoAdvance = false
        play()
        test.mainClock.autoAdvance = true
    }

    fun pass(ms: Long) = test.mainClock.advanceTimeBy(ms)

    /** Lets what was done be drawn. */
    fun idle() = test.waitForIdle()

    /**
     * Lets what a screen has asked the core for arrive, and what is moving come to rest: what moves is waited for
     * whole, so that only a pause before a question to the core has to fit into [REST_MS]. Each of its frames is drawn.
     */
    fun settle() {
        var quiet = 0
        while (quiet < QUIET_LOOKS) {
            // What the core reports of a change comes from a thread of its own, which is not counted.
            Thread.sleep(POLL_MS)
            test.mainClock.advanceTimeBy(REST_MS)
            test.waitForIdle()
            quiet = if (Calls.none) quiet + 1 else 0
        }
    }

    /** Takes a numbered picture. */
    fun picture(name: String) {
        number += 1
        pictureOf("%02d-%s".format(number, name))
        onPicture(name)
    }

    /** Takes the pointer away: where it lies depends on what was tapped before, and what lies under it is shaded. */
    fun pointAside() {
        test.onAllNodes(isRoot()).onFirst().performMouseInput { moveTo(Offset.Zero) }
    }

    fun pictureOf(name: String) {
        test.waitForIdle()
        val file = pictures.createDirectories().resolve("$name.png").toFile()
        ImageIO.write(test.onRoot().captureToImage().toAwtImage(), "png", file)
    }

    private fun tagOf(node: SemanticsNode): String? = node.config.getOrNull(SemanticsProperties.TestTag)

    private fun node(tag: String): SemanticsNodeInteraction = test.onAllNodes(hasTestTag(tag) and isShown).onFirst()

    /** What doesn't lie in something that scrolls stands where it is. */
    private fun SemanticsNodeInteraction.scrolledTo() {
        runCatching { performScrollTo() }
    }

    private fun awaitThat(
        what: String,
        holds: () -> Boolean,
    ) {
        val until = System.currentTimeMillis() + PATIENCE_MS
        while (!holds()) {
            check(System.currentTimeMillis() < until) { "waited in vain until $what" }
            // Calls to the core run on other threads, in real time; drawing goes by the test's clock.
            Thread.sleep(POLL_MS)
            test.mainClock.advanceTimeBy(FRAMES_MS)
            test.waitForIdle()
        }
    }

    companion object {
        private const val MS_IN_A_SECOND = 1000.0
        private const val POLL_MS = 10L
        private const val QUIET_LOOKS = 3
        private const val REST_MS = 150L
        private const val FRAMES_MS = 100L

        /** A play of everything takes longer than a test may, above all on a busy machine. */
        private const val LONGEST = "20m"

        init {
            System.setProperty("kotlinx.coroutines.test.default_timeout", LONGEST)
        }

        /** Opens a stage of this look. */
        fun open(
            look: Look,
            pictures: Path,
            play: Stage.() -> Unit,
        ) = runDesktopComposeUiTest(
            width = (look.phone.width * look.density).toInt(),
            height = (look.phone.height * look.density).toInt(),
        ) {
            val stage = Stage(this, look, pictures)
            stage.draw()
            stage.play()
        }
    }
}
