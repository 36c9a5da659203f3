package app.nearer.contract

import app.nearer.look.Circles
import app.nearer.look.Spot
import org.json.JSONArray
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The same places for the same numbers as on the iPhone. */
class CirclesTest {
    @Test fun `the circles lie where the formulas say`() {
        val cases = vectors("circles").objects("cases")
        assertTrue("${cases.size} cases", cases.size > 5)
        for (case in cases) {
            val name = case.text("name")
            val radius = case.getDouble("radius").toFloat()
            val within = radius / 1000

            fun same(
                what: String,
                wanted: Double,
                found: Float,
            ) = assertEquals("$name: $what", wanted.toFloat(), found, within)

            fun same(
                what: String,
                wanted: JSONArray,
                found: Spot,
            ) {
                same("$what.x", wanted.getDouble(0), found.x)
                same("$what.y", wanted.getDouble(1), found.y)
            }
            with(Circles(radius, case.getDouble("closeness").toFloat(), case.getDouble("lean").toFloat())) {
                same("distance", case.getDouble("distance"), distance)
                same("width", case.getDouble("width"), width)
                same("height", case.getDouble("height"), height)
                same("you", case.getJSONArray("you"), you)
                same("other", case.getJSONArray("other"), other)
                same("hole", case.getJSONArray("hole"), hole)
                same("hole's radius", case.getDouble("hole_radius"), holeRadius)
                same("rim", case.getDouble("rim"), rim)
                assertEquals("$name: a lens", case.has("lens"), lens != null)
                lens?.let { (upper, lower) ->
                    same("upper", case.getJSONArray("lens").getJSONArray(0), upper)
                    same("lower", case.getJSONArray("lens").getJSONArray(1), lower)
                }
            }
        }
    }

    @Test fun `near is never one`() {
        for (percent in 0..200) {
            val circles = Circles(radius = 10f, closeness = percent / 100f, lean = 0f)
            assertTrue("$percent %: ${circles.distance}", circles.distance >= 13f - 1e-4f)
        }
    }
}
