package app.nearer.look

import kotlin.math.roundToInt

/** Where the values lie on a track: the first and the last as far from its ends as a thumb is wide. */
class Track(
    private val range: IntRange,
    private val width: Float,
    private val inset: Float,
    private val mirrored: Boolean,
) {
    private val steps = (range.last - range.first).coerceAtLeast(1)

    /** From the start side. */
    fun placeOf(value: Int): Float = inset + (width - 2 * inset) * (value - range.first) / steps

    /** The value nearest to this place, counted from the left. */
    fun valueAt(x: Float): Int {
        val fromStart = if (mirrored) width - x else x
        val share = (fromStart - inset) / (width - 2 * inset)
        return range.first + (share.coerceIn(0f, 1f) * steps).roundToInt()
    }

    /** The value after an arrow key; the first one sets the middle. */
    fun moved(
        value: Int?,
        by: Int,
    ): Int = if (value == null) (range.first + range.last) / 2 else (value + by).coerceIn(range)
}
