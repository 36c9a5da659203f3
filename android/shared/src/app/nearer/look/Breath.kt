package app.nearer.look

import kotlin.math.floor

/** How far a breath is told by where nothing moves. */
private const val STEPS = 3

/** How the pair is drawn at a share of a breath in. */
class Breath(
    fullness: Float,
    still: Boolean,
) {
    private val moved = if (still) 0f else fullness
    val closeness = between(if (still) 0.73f else 0.6f, 0.86f, moved)
    val size = between(if (still) 1f else 0.82f, 1f, moved)
    val lean = between(if (still) 0.4f else 0f, 0.8f, moved)

    /** Where nothing moves, what both share says in three steps how far the breath is. */
    val between = if (still) (floor(fullness * (STEPS - 0.01f)) + 1) / STEPS else 1f

    private fun between(
        low: Float,
        high: Float,
        share: Float,
    ) = low + (high - low) * share
}
