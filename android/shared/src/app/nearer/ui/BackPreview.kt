package app.nearer.ui

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.TransformOrigin
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.unit.dp

/** How small a screen becomes that is drawn aside, and how far it moves at most from the edge opposite the finger. */
private const val SMALLEST = 0.9f
private val MARGIN = 8.dp
private val CORNER = 28.dp

/**
 * The screen on top is drawn aside, so that what lies below is seen before somebody goes there. The size is that of
 * Android's design guide ("Predictive back": full-screen surfaces, 90 %, 8 dp).
 */
class BackPreview {
    /** How far: 0 to 1. None: nothing is drawn aside. */
    var progress: Float? by mutableStateOf(null)
        private set

    private var fromLeft = true

    val isShown get() = progress != null

    fun moves(
        progress: Float,
        fromLeft: Boolean,
    ) {
        this.fromLeft = fromLeft
        this.progress = progress.coerceIn(0f, 1f)
    }

    fun ends() {
        progress = null
    }

    /**
     * What is on top, on [paper] of its own, as far aside as the finger drew it. Read while it is drawn: nothing is
     * composed anew meanwhile.
     */
    internal fun moved(paper: Color): Modifier =
        Modifier
            .graphicsLayer {
                val progress = progress ?: return@graphicsLayer
                clip = true
                shape = RoundedCornerShape(CORNER)
                val scale = 1 - (1 - SMALLEST) * progress
                scaleX = scale
                scaleY = scale
                transformOrigin = TransformOrigin(if (fromLeft) 1f else 0f, pivotFractionY = 0.5f)
                translationX = (if (fromLeft) -MARGIN else MARGIN).toPx() * progress
            }.drawBehind { if (isShown) drawRect(paper) }
}

internal val LocalBack = staticCompositionLocalOf { BackPreview() }
