package app.nearer.contract

import app.nearer.look.Breath
import app.nearer.look.Track
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Where a scale's values lie under a finger, and how a breath is drawn. */
class TrackTest {
    private val range = 0..10

    private fun track(mirrored: Boolean) = Track(range, width = 320f, inset = 16f, mirrored)

    @Test fun `every value is found again where it lies, from both sides`() {
        for (mirrored in listOf(false, true)) {
            val track = track(mirrored)
            for (value in range) {
                val place = track.placeOf(value)
                assertEquals("mirrored: $mirrored", value, track.valueAt(if (mirrored) 320f - place else place))
            }
        }
        assertEquals(16f, track(false).placeOf(0), 0.01f)
        assertEquals(304f, track(false).placeOf(10), 0.01f)
    }

    @Test fun `beyond the ends it stays at the ends`() {
        assertEquals(0, track(false).valueAt(-50f))
        assertEquals(10, track(false).valueAt(400f))
        assertEquals(10, track(true).valueAt(-50f))
    }

    @Test fun `arrow keys go one on, and the first one sets the middle`() {
        val track = track(false)
        assertEquals(5, track.moved(null, 1))
        assertEquals(6, track.moved(5, 1))
        assertEquals(10, track.moved(10, 1))
        assertEquals(0, track.moved(0, -1))
    }

    @Test fun `a breath in brings nearer, and where nothing moves only what both share tells of it`() {
        val (out, full) = Breath(0f, still = false) to Breath(1f, still = false)
        assertTrue(out.closeness < full.closeness && out.size < full.size && out.lean < full.lean)
        val steps = listOf(0f, 0.5f, 1f).map { Breath(it, still = true) }
        assertEquals(1, steps.distinctBy { Triple(it.closeness, it.size, it.lean) }.size)
        assertEquals(3, steps.distinctBy { it.between }.size)
    }
}
