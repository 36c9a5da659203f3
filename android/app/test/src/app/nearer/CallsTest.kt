package app.nearer

import app.nearer.model.AppModel
import app.nearer.model.Outcome
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test

/** Nothing waits for a disk where screens are drawn. [PhoneTest.leave] looks at every other test for the same. */
class CallsTest : PhoneTest() {
    private fun made(io: CoroutineDispatcher) = AppModel(TestHost(), CoroutineScope(Dispatchers.Unconfined), io)

    @Test
    fun aCallWhereScreensAreDrawnIsRefused() {
        val here = aside { made(Dispatchers.Unconfined) }
        assertThrows(IllegalStateException::class.java) { runBlocking { here.aside { } } }
        val elsewhere = aside { made(Dispatchers.IO) }
        assertEquals("done", runBlocking { elsewhere.aside { "done" } })
        assertTrue("nothing is open", runBlocking { elsewhere.call { } } is Outcome.Failed)
    }

    @Test
    fun theProgrammeIsAskedAndReadElsewhere() {
        assertThrows(IllegalStateException::class.java) { made(Dispatchers.IO) }
        val here = aside { made(Dispatchers.Unconfined) }
        assertThrows(IllegalStateException::class.java) { runBlocking { here.ask { it.limits() } } }
        val elsewhere = aside { made(Dispatchers.IO) }
        val asked = runBlocking { elsewhere.ask { it.limits() } }
        assertEquals(Outcome.Done(elsewhere.programme.limits), asked)
    }

    @Test
    fun aHostSeesWhoAsksForTheTimeWhereScreensAreDrawn() {
        val host = TestHost()
        aside { host.clock.now() }
        assertEquals(0, host.whileDrawing.size)
        host.clock.now()
        assertEquals(1, host.whileDrawing.size)
    }
}
