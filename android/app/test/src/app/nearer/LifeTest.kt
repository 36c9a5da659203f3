package app.nearer

import app.nearer.core.Closing
import app.nearer.core.LockStanding
import app.nearer.core.NearerException
import app.nearer.core.Reason
import app.nearer.model.Life
import app.nearer.model.LifeDoor
import app.nearer.model.LifeState
import app.nearer.model.RETRY_MS
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** How long the door of these tests stays open. */
internal const val GRACE_MS = 20_000L

/** A door that says what it was asked, and does what a test tells it. */
private class FakeDoor : LifeDoor {
    val asked = mutableListOf<String>()
    var refuses: NearerException? = null
    var slow: CompletableDeferred<Unit>? = null

    override suspend fun openVault() {
        asked += "open"
        slow?.await()
        refuses?.let { throw it }
    }

    override suspend fun closeVault() {
        asked += "close"
        slow?.await()
    }

    override val isShut get() = refuses is NearerException.Cancelled || refuses is NearerException.Invalid

    val stood = mutableListOf<LockStanding>()

    /** It locks at once where the screen goes off, and else after a while. */
    override suspend fun closing(at: LockStanding): Closing {
        stood += at
        val left = if (at.screenWentOff) 0L else (at.awayS ?: return stays(at)).let { GRACE_MS / 1000 - it.toLong() }
        return if (!at.asked && left > 0) Closing.Later(left.toUInt()) else stays(at)
    }

    private fun stays(at: LockStanding): Closing =
        if (at.asked || (!at.held && (at.awayS != null || at.screenWentOff))) Closing.Now else Closing.Stays
}

/** Time that passes when a test says so. */
private class FakeTime {
    private val waiting = mutableListOf<Pair<Long, CompletableDeferred<Unit>>>()
    private var now = 0L

    suspend fun pause(ms: Long) = CompletableDeferred<Unit>().also { waiting += now + ms to it }.await()

    fun seconds() = now / 1000.0

    fun passes(ms: Long) {
        now += ms
        val due = waiting.filter { it.first <= now }
        waiting.removeAll(due)
        due.forEach { it.second.complete(Unit) }
    }
}

/** The life of the app, without an app. */
class LifeTest {
    private val door = FakeDoor()
    private val time = FakeTime()
    private val job = Job()
    private val life = Life(door, CoroutineScope(job + Dispatchers.Unconfined), time::seconds, time::pause)

    @After
    fun end() = job.cancel()

    @Test
    fun whoLooksOpensItAndAWhileAfterwardsItIsClosed() {
        life.appears()
        assertEquals(LifeState.Open, life.state)
        life.leaves()
        assertEquals(LifeState.Away, life.state)
        time.passes(GRACE_MS - 1)
        assertEquals(listOf("open"), door.asked)
        time.passes(1)
        assertEquals(LifeState.Closed to listOf("open", "close"), life.state to door.asked)
        life.appears()
        assertEquals(LifeState.Open to listOf("open", "close", "open"), life.state to door.asked)
    }

    @Test
    fun whoComesBackInTimeFindsItOpen() {
        life.appears()
        life.leaves()
        time.passes(GRACE_MS - 1)
        life.appears()
        time.passes(GRACE_MS)
        assertEquals(LifeState.Open to listOf("open"), life.state to door.asked)
        life.leaves()
        time.passes(GRACE_MS - 1)
        assertEquals("a new grace has all its time", listOf("open"), door.asked)
        time.passes(1)
        assertEquals(listOf("open", "close"), door.asked)
    }

    @Test
    fun twoWindowsOpenOneVault() {
        life.appears()
        life.appears()
        life.leaves()
        time.passes(GRACE_MS)
        assertEquals(LifeState.Open to listOf("open"), life.state to door.asked)
        life.leaves()
        time.passes(GRACE_MS)
        assertEquals(listOf("open", "close"), door.asked)
    }

    @Test
    fun whatRunsKeepsItOpenAndOpensNothing() {
        life.hold()
        assertEquals(LifeState.Closed, life.state)
        life.appears()
        life.hold()
        life.leaves()
        time.passes(GRACE_MS)
        life.letGo()
        assertEquals(LifeState.Away to listOf("open"), life.state to door.asked)
        life.letGo()
        assertEquals(LifeState.Closed to listOf("open", "close"), life.state to door.asked)
    }

    @Test
    fun whatEndsWithinTheGraceLeavesItItsTime() {
        life.appears()
        life.hold()
        life.leaves()
        time.passes(GRACE_MS - 1)
        life.letGo()
        assertEquals(LifeState.Away, life.state)
        // It is asked in whole seconds.
        time.passes(1_000)
        assertEquals(LifeState.Closed, life.state)
    }

    @Test
    fun aKeyThatThePhoneKeepsBackIsAskedForAgain() {
        door.refuses = NearerException.Locked()
        life.appears()
        assertEquals(LifeState.Locked, life.state)
        time.passes(RETRY_MS)
        assertEquals(LifeState.Locked to listOf("open", "open"), life.state to door.asked)
        door.refuses = null
        life.keyMayBeRead()
        assertEquals(LifeState.Open, life.state)
        time.passes(RETRY_MS)
        assertEquals("asked once more than needed", 3, door.asked.size)
    }

    @Test
    fun nobodyIsAskedForAKeyWhileNobodyLooks() {
        door.refuses = NearerException.Locked()
        life.appears()
        life.leaves()
        time.passes(10 * RETRY_MS)
        assertEquals(LifeState.Locked to listOf("open"), life.state to door.asked)
        door.refuses = null
        life.appears()
        assertEquals(LifeState.Open, life.state)
    }

    @Test
    fun troubleWaitsForAPerson() {
        door.refuses = NearerException.Damaged()
        life.appears()
        assertTrue(life.state is LifeState.Trouble)
        life.leaves()
        life.appears()
        life.keyMayBeRead()
        time.passes(10 * RETRY_MS)
        assertEquals(listOf("open"), door.asked)
        door.refuses = null
        life.tryAgain()
        assertEquals(LifeState.Open, life.state)
    }

    @Test
    fun whoLeavesWhileItOpensFindsItAwayAndWhoComesWhileItClosesFindsItOpen() {
        val slow = CompletableDeferred<Unit>()
        door.slow = slow
        life.appears()
        assertEquals(LifeState.Opening, life.state)
        life.leaves()
        life.appears()
        life.leaves()
        slow.complete(Unit)
        assertEquals(LifeState.Away to listOf("open"), life.state to door.asked)
        val slower = CompletableDeferred<Unit>()
        door.slow = slower
        time.passes(GRACE_MS)
        life.appears()
        assertEquals("one after the other", listOf("open", "close"), door.asked)
        slower.complete(Unit)
        assertEquals(LifeState.Open to listOf("open", "close", "open"), life.state to door.asked)
    }

    @Test
    fun whoLocksItFindsItShutAndIsAskedNothingByItself() {
        life.appears()
        life.hold()
        door.refuses = NearerException.Cancelled()
        life.lockNow()
        assertEquals(LifeState.Shut to listOf("open", "close", "open"), life.state to door.asked)
        life.leaves()
        life.appears()
        life.keyMayBeRead()
        time.passes(10 * RETRY_MS)
        assertEquals("a person unlocks it", 3, door.asked.size)
        door.refuses = null
        life.tryAgain()
        assertEquals(LifeState.Open, life.state)
        assertEquals("asked once", listOf(true), door.stood.map { it.asked })
    }

    @Test
    fun aScreenThatGoesOffIsToldOnceAndWhatRunsIsLetEnd() {
        life.appears()
        life.hold()
        life.screenGoesOff()
        life.leaves()
        time.passes(10 * GRACE_MS)
        assertEquals(LifeState.Away to listOf("open"), life.state to door.asked)
        life.letGo()
        assertEquals(LifeState.Closed, life.state)
        life.appears()
        life.leaves()
        assertEquals("another time has its own", LifeState.Away, life.state)
        life.screenGoesOff()
        assertEquals(LifeState.Closed, life.state)
    }

    @Test
    fun whoComesBackLateFindsItClosedThoughNothingRanMeanwhile() {
        var now = 0.0
        val late =
            Life(door, CoroutineScope(job + Dispatchers.Unconfined), { now }, { CompletableDeferred<Unit>().await() })
        late.appears()
        late.leaves()
        now = 3600.0
        door.refuses = NearerException.Invalid("passphrase", Reason.Required)
        late.appears()
        assertEquals(LifeState.Shut to listOf("open", "close", "open"), late.state to door.asked)
    }
}
