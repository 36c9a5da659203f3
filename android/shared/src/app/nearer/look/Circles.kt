package app.nearer.look

import kotlin.math.cos
import kotlin.math.max
import kotlin.math.sin
import kotlin.math.sqrt

/** Where something lies in the circles' box: from its start side and its top, in the unit of the radius. */
data class Spot(
    val x: Float,
    val y: Float,
)

/**
 * Two circles, the person and another, as a picture of distance: where everything lies. It measures nothing and scores
 * nobody. [closeness] goes from 0, apart by one radius, to 1, the most that they come together: near is never one.
 * [lean] goes from -1, the person's thick side turned to the other, to 1, the thin one.
 */
data class Circles(
    val radius: Float,
    val closeness: Float,
    val lean: Float,
) {
    /** Between the two centres. */
    val distance = radius * max(NEAREST, APART - REACH * closeness.coerceIn(0f, 1f))

    val width = 2 * radius + distance * ALONG
    val height = 2 * radius + distance * UP

    /** The centre of the ring that is the person. */
    val you = Spot(radius, height - radius)

    /** The centre of the disc that is the other. */
    val other = along(you, distance)

    /** The centre of the ring's hole, which leans. */
    val hole = along(you, HOLE_MOVES * radius * lean.coerceIn(-1f, 1f))
    val holeRadius = HOLE * radius

    /** How thick the other's rim is. */
    val rim = max(RIM_LEAST, RIM * radius)

    /** The two tips of what both share, the upper one first; none: they don't overlap. */
    val lens: Pair<Spot, Spot>? =
        if (distance < 2 * radius) {
            val half = sqrt(radius * radius - distance * distance / 4)
            val middle = along(you, distance / 2)
            Spot(middle.x - half * UP, middle.y - half * ALONG) to Spot(middle.x + half * UP, middle.y + half * ALONG)
        } else {
            null
        }

    private companion object {
        const val TILT_DEGREES = 14.0
        const val APART = 3.0f
        const val REACH = 1.7f
        const val NEAREST = 1.3f
        const val HOLE = 0.72f
        const val HOLE_MOVES = 0.20f
        const val RIM = 0.075f
        const val RIM_LEAST = 1.2f
        val ALONG = cos(Math.toRadians(TILT_DEGREES)).toFloat()
        val UP = sin(Math.toRadians(TILT_DEGREES)).toFloat()

        /** So far from a spot along the line of centres, which rises towards the end side. */
        fun along(
            from: Spot,
            far: Float,
        ) = Spot(from.x + far * ALONG, from.y - far * UP)
    }
}
