package app.nearer.contract

import app.nearer.core.Cue
import app.nearer.core.CueKind
import app.nearer.core.PacedLine
import app.nearer.model.ScriptModel
import app.nearer.model.SittingAt
import app.nearer.model.TimerModel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Breathing and sitting on their step, and a guided text. What sounds when, the tests of a sitting on a phone hold. */
class TimerModelTest : ModelTest() {
    private val cues = listOf(Cue(0.0, CueKind.BREATHE_IN), Cue(5.0, CueKind.BREATHE_OUT), Cue(10.0, CueKind.OVER))
    private val lines = listOf("Sit.", "Breathe.", "Stay.").map { PacedLine(it, 3.0) }

    @Test
    fun aTimerGoesWaitsGoesOnAndComesToItsEnd() {
        phone.nearer
        val model = phone.model { TimerModel(it, cues) }
        assertTrue(model.breathes)
        assertEquals(10.0, model.whole, 0.0)
        phone.act { model.hold() }
        assertEquals("nothing goes", SittingAt.Rest, model.state.value)
        phone.act { model.start(pace = 1.0) }
        assertEquals(SittingAt.Going, model.state.value)
        phone.seconds = 4.0
        assertEquals(4.0, phone.act { model.time() }, 0.0)
        phone.act { model.hold() }
        phone.seconds = 100.0
        assertEquals("it stands still meanwhile", 4.0, phone.act { model.time() }, 0.0)
        phone.act { model.resume() }
        phone.seconds = 107.0
        phone.until(model.state) { it == SittingAt.Over }
        assertEquals(10.0, phone.act { model.time() }, 0.0)
        phone.act { model.stop() }
        assertEquals(SittingAt.Rest, model.state.value)
        assertEquals(0.0, phone.act { model.time() }, 0.0)
    }

    @Test
    fun whatIsHeardAndFeltIsThePersonsChoice() {
        phone.nearer
        val model = phone.model { TimerModel(it, cues) }
        assertTrue(model.isAloud.value)
        assertFalse(model.isFelt.value)
        phone.act {
            model.sound(false)
            model.feel(true)
        }
        assertFalse(model.isAloud.value)
        assertTrue(model.isFelt.value)
    }

    @Test
    fun aScriptIsReadByItselfToItsEnd() {
        val model = phone.model { ScriptModel(it, lines) }
        assertFalse("it rests at first", model.reading.value.isUnderWay)
        phone.act { model.start(pace = 1_000.0) }
        phone.until(model.reading) { it.isOver }
        assertEquals(null, model.reading.value.line)
        phone.act { model.startOver() }
        assertEquals(ScriptModel.State.Rest, model.reading.value.state)
        assertEquals("Sit.", model.reading.value.line)
    }

    @Test
    fun aScriptIsTurnedByHandAndGoneOnWithWhereItStood() {
        val model = phone.model { ScriptModel(it, lines) }
        phone.act { model.goByHand() }
        assertTrue(model.reading.value.isUnderWay)
        phone.act { model.next() }
        assertEquals("Breathe.", model.reading.value.line)
        phone.act { model.stop() }
        assertFalse(model.reading.value.isUnderWay)
        assertEquals("Breathe.", model.reading.value.line)
        phone.act {
            model.goByHand()
            repeat(9) { model.next() }
        }
        assertTrue(model.reading.value.isOver)
        assertEquals("it ends once", lines.size, model.reading.value.at)
    }
}
