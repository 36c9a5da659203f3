package app.nearer.contract

import app.nearer.core.NearerException
import app.nearer.core.Topic
import app.nearer.model.AppModel
import app.nearer.model.Outcome
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.model.ScreenAt
import app.nearer.model.ScreenModel
import app.nearer.model.Showing
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.atomic.AtomicInteger

/** A screen of people: what a test wants to know of every model. */
private class PeopleModel(
    app: AppModel,
) : ScreenModel(app) {
    val asked = AtomicInteger()
    val length = MutableStateFlow(1)
    val names =
        reads(Topic.PEOPLE) {
            asked.incrementAndGet()
            // It asks the clock, by which a test can let it fail.
            it.today().view()
            it.people().all().map { person -> person.name }
        }
    val short =
        reads(Topic.PEOPLE, by = length) { nearer, length ->
            nearer.people().all().map { it.name.take(length) }
        }
}

/** What every model can: it reads by itself, blanks nothing, and ends with its screen. */
class ScreenModelTest : ModelTest() {
    private val model by lazy { phone.model { PeopleModel(it) } }

    private fun add(name: String) = phone.finish { phone.app.act({ it.people().add(name, null) }) }

    @Test
    fun nothingIsReadBeforeSomebodyLooksAndThenItIsReadOnce() {
        assertEquals(Showing.Loading, model.names.value)
        assertEquals(0, model.asked.get())
        assertEquals(emptyList<String>(), phone.shown(model.names))
        assertEquals(1, model.asked.get())
    }

    @Test
    fun aChangeOfWhatIsShownIsReadAgainAndNothingBlanks() {
        val seen = phone.looksAt(model.names)
        phone.shown(model.names) { it.isEmpty() }
        add("Robin")
        phone.shown(model.names) { it == listOf("Robin") }
        assertEquals(listOf(Showing.Loading, Showing.Shown(emptyList()), Showing.Shown(listOf("Robin"))), seen)
    }

    @Test
    fun aChangeOfSomethingElseAsksNothing() {
        phone.looksAt(model.names)
        phone.shown(model.names)
        phone.finish { phone.app.change({ it.copy(promptsOff = true) }) }
        add("Robin")
        phone.shown(model.names) { it.isNotEmpty() }
        assertEquals("once at first, once for Robin", 2, model.asked.get())
    }

    @Test
    fun whatItDependsOnIsReadAnewAndTheOldStaysMeanwhile() {
        add("Robin")
        val seen = phone.looksAt(model.short)
        phone.shown(model.short) { it == listOf("R") }
        phone.act { model.length.value = 3 }
        phone.shown(model.short) { it == listOf("Rob") }
        assertEquals(1, seen.count { it == Showing.Loading })
    }

    @Test
    fun whatCannotBeReadSaysSoAndIsReadWhereSomebodyTriesAgain() {
        phone.nearer
        phone.clock.fails = IllegalStateException("a defect")
        val seen = phone.looksAt(model.names)
        assertTrue(phone.failure(model.names) is NearerException.Internal)
        assertEquals("the page says it, no bar beside it", null, phone.app.trouble.value)
        phone.clock.fails = null
        phone.act { model.retry() }
        phone.shown(model.names) { it.isEmpty() }
        assertEquals(3, seen.size)
    }

    @Test
    fun whatWasShownStaysWhereReadingAgainFailsAndTheBarSaysIt() {
        phone.looksAt(model.names)
        phone.shown(model.names)
        phone.clock.fails = IllegalStateException("a defect")
        phone.act { model.retry() }
        phone.until(phone.app.trouble) { it?.error is NearerException.Internal }
        assertEquals(Showing.Shown(emptyList<String>()), model.names.value)
        phone.clock.fails = null
    }

    @Test
    fun aPlaceThatIsLeftKeepsWhatItShowedAndAsksNothingUntilItIsSeenAgain() {
        phone.shown(model.names)
        val asked = model.asked.get()
        add("Robin")
        assertEquals(Showing.Shown(emptyList<String>()), model.names.value)
        assertEquals(asked, model.asked.get())
        phone.shown(model.names) { it == listOf("Robin") }
    }

    @Test
    fun theProgrammeIsReadAndAskedWhereNothingIsDrawn() {
        val made = { AppModel(phone, CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined) }
        assertThrows(IllegalStateException::class.java) { phone.act { made() } }
        val here = made()
        assertThrows(IllegalStateException::class.java) { phone.act { here.ask { it.limits() } } }
        assertEquals(Outcome.Done(here.programme.limits), runBlocking { here.ask { it.limits() } })
    }

    @Test
    fun aModelLivesAsLongAsItsScreenAlsoWhereThePhoneIsTurned() {
        val at = ScreenAt(Place.Today, 0, Screen.MyMap)

        fun model() = phone.model(at, PeopleModel::class.java) { PeopleModel(it) }
        phone.act { phone.app.open(Screen.MyMap) }
        val first = model()
        phone.act { phone.app.models.leaves(first) }
        assertSame("turned", first, model())
        phone.act {
            phone.app.back()
            phone.app.models.leaves(first)
        }
        phone.act { phone.app.open(Screen.MyMap) }
        assertNotSame("left, and opened anew", first, model())
    }

    @Test
    fun whatWasShownGoesWithTheVault() {
        phone.looksAt(model.names)
        phone.shown(model.names)
        phone.act { phone.app.closeVault() }
        phone.open()
        val another = phone.model { PeopleModel(it) }
        assertNotSame(model, another)
        assertEquals(Showing.Loading, another.names.value)
        assertEquals("no trouble is told of it", null, phone.app.trouble.value)
    }
}
