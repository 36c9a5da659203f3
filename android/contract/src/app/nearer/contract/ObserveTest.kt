package app.nearer.contract

import app.nearer.core.Answer
import app.nearer.core.Change
import app.nearer.core.MarkKind
import app.nearer.core.Observer
import app.nearer.core.ObserverException
import app.nearer.core.Room
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

private const val PATIENCE_S = 10L

private open class Listener(
    private val fails: Exception? = null,
) : Observer {
    val told = LinkedBlockingQueue<Pair<Thread, Change>>()

    override fun changed(change: Change) {
        told.put(Thread.currentThread() to change)
        fails?.let { throw it }
    }

    fun next(): Pair<Thread, Change> = checkNotNull(told.poll(PATIENCE_S, TimeUnit.SECONDS)) { "nothing was told" }

    fun rooms(): Set<Room> = next().second.rooms.toSet()
}

/** Changes are told of on a thread of the core's, and no observer harms another. */
class ObserveTest : ContractTest() {
    /** Each action and the rooms that it changes. */
    private fun actions(house: House): List<Pair<() -> Unit, Set<Room>>> {
        lateinit var entry: String
        lateinit var person: String
        lateinit var made: String
        lateinit var run: String
        val settings = house.settings.read().copy(country = "RO")
        return listOf(
            { entry = house.write("one") } to setOf(Room.JOURNAL),
            { house.journal.edit(entry, draft("two")) } to setOf(Room.JOURNAL),
            { house.journal.setStar(entry, true) } to setOf(Room.JOURNAL),
            { house.journal.delete(entry) } to setOf(Room.JOURNAL),
            { house.journal.restore(entry) } to setOf(Room.JOURNAL),
            { house.write(draft("tagged", tags = listOf("new"))).let {} } to setOf(Room.JOURNAL, Room.TAG),
            { person = house.people.add("Mirela", null).id } to setOf(Room.PERSON),
            { house.people.rename(person, "Ioana") } to setOf(Room.PERSON, Room.JOURNAL),
            { made = house.habits.add(practice()) } to setOf(Room.HABIT),
            { house.habits.mark(made, null, MarkKind.DONE, "") } to setOf(Room.HABIT),
            { house.settings.write(settings) } to setOf(Room.SETTING),
            { run = house.course.begin("weekly-pulse", false).run!! } to setOf(Room.FORM, Room.COURSE),
            { house.course.answer(run, "mood", Answer.Scale(5)).let {} } to setOf(Room.FORM),
            { house.course.markRead("attachment-in-one-page") } to setOf(Room.COURSE),
        )
    }

    @Test fun `the right rooms on another thread`() {
        val house = house()
        val listener = Listener()
        house.vault.observe(listener)
        var last = 0uL
        actions(house).forEachIndexed { place, (act, rooms) ->
            act()
            val (thread, change) = listener.next()
            assertNotEquals(Thread.currentThread(), thread)
            assertEquals("action $place", rooms, change.rooms.toSet())
            assertTrue(change.number > last)
            last = change.number
        }
        assertTrue(listener.told.isEmpty())
    }

    @Test fun `what changes nothing is not told`() {
        val house = house()
        val listener = Listener()
        house.vault.observe(listener)
        assertNotNull(outcome { house.write("") })
        assertNotNull(outcome { house.journal.delete(UNKNOWN) })
        house.settings.write(house.settings.read())
        house.journal.page(null, 10u)
        house.found("anything")
        house.today.view()
        house.write("this one is told")
        assertEquals(setOf(Room.JOURNAL), listener.rooms())
        assertTrue(listener.told.isEmpty())
    }

    @Test fun `a failing observer harms nobody`() =
        each(listOf(ObserverException.Failed(), IllegalStateException("a defect")), { "$it" }) { fails ->
            val house = house()
            val failing = Listener(fails)
            val calm = Listener()
            house.vault.observe(failing)
            house.vault.observe(calm)
            repeat(3) {
                val entry = house.write("entry $it")
                assertEquals(setOf(Room.JOURNAL), failing.rooms())
                assertEquals(setOf(Room.JOURNAL), calm.rooms())
                assertEquals("entry $it", house.journal.get(entry).text)
            }
        }

    @Test fun `after forget nothing more is told`() {
        val house = house()
        val gone = Listener()
        val stays = Listener()
        val number = house.vault.observe(gone)
        house.vault.observe(stays)
        house.write("told to both")
        assertEquals(setOf(Room.JOURNAL), gone.rooms())
        assertEquals(setOf(Room.JOURNAL), stays.rooms())
        house.vault.forget(number)
        house.vault.forget(number)
        house.vault.forget(12345uL)
        house.write("told to one")
        assertEquals(setOf(Room.JOURNAL), stays.rooms())
        assertTrue(gone.told.isEmpty())
    }

    @Test fun `an observer may call the vault`() {
        val house = house()
        val seen = LinkedBlockingQueue<Int>()
        house.vault.observe(
            object : Observer {
                override fun changed(change: Change) =
                    seen.put(
                        house.journal
                            .page(null, 10u)
                            .lines.size,
                    )
            },
        )
        house.write("seen at once")
        assertEquals(1, seen.poll(PATIENCE_S, TimeUnit.SECONDS))
    }

    @Test fun `a burst is told of to its end`() {
        val house = house()
        val listener = Listener()
        house.vault.observe(listener)
        List(4) { thread { repeat(10) { house.write("burst") } } }.forEach { it.join() }
        val numbers = mutableListOf(listener.next().second.number)
        while (numbers.last() < 40uL) numbers += listener.next().second.number
        assertEquals(numbers.sorted().distinct(), numbers)
        assertEquals(40uL, numbers.last())
    }

    @Test fun `observers are let go at close`() {
        val house = house()
        val old = Listener()
        house.vault.observe(old)
        house.close()
        assertEquals(mapOf("error" to "Closed"), outcome { house.vault.observe(old) })
        house.open()
        val barrier = Listener()
        house.vault.observe(barrier)
        house.write("told")
        assertEquals(setOf(Room.JOURNAL), barrier.rooms())
        assertTrue(old.told.isEmpty())
    }
}
