package app.nearer.ui.template

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.Orientation
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.gestures.draggable
import androidx.compose.foundation.gestures.rememberDraggableState
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.look.Track
import app.nearer.ui.now
import kotlin.math.roundToInt

/** With more values than these the track has no dots. */
private const val MOST_DOTS = 11

private val TRACK = 24.dp
private val THUMB = Size(28f, 40f)
private val GAP = 4.dp
private val INSET = 16.dp
private val DOT = 2.5.dp

/**
 * A number between two ends, as a track to touch, to drag along, and to go along by arrow keys. Nothing is set until it
 * is touched: there is no thumb before.
 */
@Composable
internal fun ScaleTrack(
    range: IntRange,
    value: Int?,
    label: String,
    said: String,
    modifier: Modifier = Modifier,
    onValue: (Int) -> Unit,
) {
    val haptics = LocalHapticFeedback.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    var width by remember { mutableFloatStateOf(0f) }
    var finger by remember { mutableFloatStateOf(0f) }
    val now by rememberUpdatedState(value)
    val take by rememberUpdatedState(onValue)
    val pick = { next: Int ->
        if (next != now) {
            haptics.performHapticFeedback(HapticFeedbackType.SegmentTick)
            take(next)
        }
    }
    val source = remember { MutableInteractionSource() }
    val focused by source.collectIsFocusedAsState()
    val shades =
        TrackShades(
            Shades.ACCENT.now(),
            Shades.WELL_DEEP.now(),
            Shades.ON_ACCENT.now(),
            Shades.EDGE.now(),
            Shades.PAPER.now(),
        )

    fun track(inset: Float) = Track(range, width, inset, mirrored)
    val insetPx = remember { mutableFloatStateOf(0f) }
    Canvas(
        modifier
            .fillMaxWidth()
            .height(Sizes.ANSWER.dp)
            .onSizeChanged { width = it.width.toFloat() }
            .semantics {
                contentDescription = label
                stateDescription = said
                val low = range.first.toFloat()
                progressBarRangeInfo =
                    ProgressBarRangeInfo(
                        value?.toFloat() ?: low,
                        low..range.last.toFloat(),
                        range.last - range.first - 1,
                    )
                setProgress { wanted ->
                    pick(wanted.roundToInt().coerceIn(range))
                    true
                }
            }.onKeyEvent { event ->
                val by =
                    when (event.key) {
                        Key.DirectionUp -> 1
                        Key.DirectionDown -> -1
                        Key.DirectionRight -> if (mirrored) -1 else 1
                        Key.DirectionLeft -> if (mirrored) 1 else -1
                        else -> return@onKeyEvent false
                    }
                if (event.type == KeyEventType.KeyDown) pick(track(insetPx.floatValue).moved(now, by))
                true
            }.focusable(interactionSource = source)
            .pointerInput(range, mirrored) {
                detectTapGestures { pick(track(INSET.toPx()).valueAt(it.x)) }
            }.draggable(
                rememberDraggableState { delta ->
                    finger += delta
                    pick(track(insetPx.floatValue).valueAt(finger))
                },
                Orientation.Horizontal,
                onDragStarted = {
                    finger = it.x
                    pick(track(insetPx.floatValue).valueAt(finger))
                },
            ),
    ) {
        insetPx.floatValue = INSET.toPx()
        scale(if (mirrored) -1f else 1f, 1f) {
            drawTrack(Track(range, size.width, INSET.toPx(), false), range, value, focused, shades)
        }
    }
}

private class TrackShades(
    val full: Color,
    val empty: Color,
    val dotOnFull: Color,
    val dot: Color,
    val paper: Color,
)

private fun DrawScope.drawTrack(
    track: Track,
    range: IntRange,
    value: Int?,
    focused: Boolean,
    shades: TrackShades,
) {
    val high = TRACK.toPx()
    val top = (size.height - high) / 2
    val corner = CornerRadius(high / 2)
    drawRoundRect(shades.empty, Offset(0f, top), Size(size.width, high), corner)
    val at = value?.let(track::placeOf)
    if (at != null) drawRoundRect(shades.full, Offset(0f, top), Size(at, high), corner)
    if (range.last - range.first < MOST_DOTS) {
        for (number in range) {
            val place = track.placeOf(number)
            val isFull = at != null && place < at
            drawCircle(if (isFull) shades.dotOnFull else shades.dot, DOT.toPx(), Offset(place, size.height / 2))
        }
    }
    if (at != null) {
        val thumb = Size(THUMB.width.dp.toPx(), THUMB.height.dp.toPx())
        val gap = GAP.toPx()
        val corner = Offset(at - thumb.width / 2, (size.height - thumb.height) / 2)
        drawRoundRect(
            shades.paper,
            corner - Offset(gap, gap),
            Size(thumb.width + 2 * gap, thumb.height + 2 * gap),
            CornerRadius(thumb.width / 2 + gap),
        )
        drawRoundRect(shades.full, corner, thumb, CornerRadius(thumb.width / 2))
    }
    if (focused) {
        drawRoundRect(shades.full, cornerRadius = CornerRadius(size.height / 2), style = Stroke(2.dp.toPx()))
    }
}
