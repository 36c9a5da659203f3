package app.nearer

import androidx.compose.ui.test.performTextInput
import app.nearer.core.Clock
import app.nearer.core.Moment
import app.nearer.model.SystemClock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.ConcurrentLinkedQueue

/** Letters that are typed, ten a second. */
private const val LETTERS = 100
private const val LETTER_MS = 100L

/** How long nothing is asked of the core before it is quiet. */
private const val QUIET_MS = 400L
private const val LOOK_MS = 20L

/**
 * What is asked of the core, by the façade's names: each call that goes through a door of the vault reads the clock once,
 * on the thread that it was called on.
 */
private class RecordingClock : Clock {
    private val clock = SystemClock()
    private val façade = Regex("app\\.nearer\\.bindings\\.[A-Z][A-Za-z]*")
    val calls = ConcurrentLinkedQueue<String>()

    override fun now(): Moment {
        val frame =
            Throwable().stackTrace.firstOrNull {
                it.className.matches(façade) && !it.className.endsWith("Kt") && !it.methodName.startsWith("uniffi")
            }
        // Kotlin adds to the name of a function with unsigned numbers.
        if (frame != null) {
            calls += "${frame.className.substringAfterLast('.')}.${frame.methodName.substringBefore('-')}"
        }
        return clock.now()
    }
}

/** What the vault's feed tells is read again by whom it may alter, and by nobody else. */
class FeedTest : PhoneTest() {
    private val clock = RecordingClock()

    private fun begin() {
        TestApplication.host = TestHost(clock = clock)
        launch()
        lookAround()
    }

    /** Waits until nobody asks anything of the core any more. */
    private fun quiet() {
        var (count, since) = clock.calls.size to System.currentTimeMillis()
        while (System.currentTimeMillis() - since < QUIET_MS) {
            rule.waitForIdle()
            Thread.sleep(LOOK_MS)
            val now = clock.calls.size
            if (now != count) {
                count = now
                since = System.currentTimeMillis()
            }
        }
    }

    /** What is asked of the core while this is typed. */
    private fun whileTyping(tag: String): Map<String, Int> {
        await(tag)
        quiet()
        clock.calls.clear()
        repeat(LETTERS) {
            node(tag).performTextInput("a")
            rule.mainClock.advanceTimeBy(LETTER_MS)
            rule.waitForIdle()
        }
        quiet()
        return clock.calls.groupingBy { it }.eachCount().also {
            println("asked of the core while $LETTERS letters were typed into $tag: ${it.values.sum()}, $it")
        }
    }

    @Test
    fun typingAnEntryReadsNothing() {
        begin()
        tap("place-journal")
        tap("journal-write")
        val asked = whileTyping("entry-text")
        assertEquals(setOf("Journal.keepDraft"), asked.keys)
        assertTrue("$asked", asked.values.single() <= LETTERS * LETTER_MS / 1_000 + 2)
    }

    @Test
    fun typingAnAnswerAsksNothing() {
        begin()
        tap("place-path")
        tap("stage-6")
        tap("form-evidence-log")
        tap("choice-line")
        tap("form-next")
        assertEquals(emptyMap<String, Int>(), whileTyping("text-answer"))
        // Leaving keeps it, and what lies beneath is shown anew.
        clock.calls.clear()
        goBack()
        quiet()
        assertTrue("${clock.calls}", "Course.answer" in clock.calls)
    }
}
