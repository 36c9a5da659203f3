package app.nearer.ui.template

import androidx.compose.ui.graphics.vector.ImageVector
import app.nearer.ui.drawn

private const val STROKE = 1.75f

/** The drawings of what helps right now, by its id in the toolbox. */
internal object ToolIcons {
    private val Door = drawn("M6 20.5V4h9v16.5 M4 20.5h16 M12 12v.01 M15 8h3v12.5", width = STROKE)
    private val Waves = drawn("M3 9c3-3 6 3 9 0s6 3 9 0 M3 15c3-3 6 3 9 0s6 3 9 0", width = STROKE)
    private val Stairs = drawn("M5 19h4v-4h4v-4h4V7h3", width = STROKE)
    private val Heart =
        drawn(
            "M12 19.5C6 15.5 4 12.5 4 9.3a4 4 0 0 1 8-1a4 4 0 0 1 8 1c0 3.2-2 6.2-8 10.2z",
            width = STROKE,
        )

    /** What another pack offers has a heart. */
    fun of(id: String): ImageVector =
        when (id) {
            "want-out-now" -> Door
            "paced-breathing" -> Waves
            "five-senses" -> ImmersiveIcons.Hand
            "urge-surfing" -> Stairs
            else -> Heart
        }
}
