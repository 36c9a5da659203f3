package app.nearer.ui.form

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableDoubleStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.keepScreenOn
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.Cue
import app.nearer.core.CueKind
import app.nearer.core.StepPart
import app.nearer.model.Sitting
import app.nearer.model.SittingAt
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.glow
import kotlinx.coroutines.delay
import kotlin.math.PI
import kotlin.math.cos

private val CIRCLE = 240.dp

private const val TICK_MS = 250L

/** Breathing, or sitting with a bell. Nothing counts down; it can be stopped or passed over. */
@Composable
internal fun TimerStep(part: StepPart.Timer) {
    val app = LocalApp.current
    val still = app.host.reducedMotion
    val pace = LocalPace.current
    val strings = LocalStrings.current
    val cues = part.cues
    val sitting = remember(app, part) { Sitting(app, cues) }
    DisposableEffect(sitting) { onDispose(sitting::stop) }
    val at by sitting.at.collectAsState()
    val elapsed = remember { mutableDoubleStateOf(0.0) }
    val whole = sitting.whole
    val breathes = cues.first().kind == CueKind.BREATHE_IN
    // What is drawn follows the clock, frame by frame; where nothing moves, now and then.
    LaunchedEffect(sitting, at, still) {
        elapsed.doubleValue = sitting.elapsed()
        while (at == SittingAt.Going && elapsed.doubleValue < whole) {
            if (still) delay(TICK_MS) else withFrameNanos { }
            elapsed.doubleValue = sitting.elapsed()
        }
    }
    Column(
        (if (at == SittingAt.Going) Modifier.keepScreenOn() else Modifier).fillMaxWidth(),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        val word =
            remember(part, strings) {
                derivedStateOf {
                    strings[
                        when (cues[cues.at(elapsed.doubleValue)].kind) {
                            CueKind.BREATHE_IN -> Key.TIMER_IN
                            CueKind.BREATHE_OUT -> Key.TIMER_OUT
                            CueKind.STILL, CueKind.BELL, CueKind.OVER -> Key.TIMER_SITTING
                        },
                    ]
                }
            }
        Box(Modifier.padding(vertical = 12.dp), contentAlignment = Alignment.Center) {
            if (!still) {
                if (breathes) {
                    BreathCircle { if (at == SittingAt.Going) cues.fullness(elapsed.doubleValue) else 0f }
                } else {
                    SittingRing({ cues.echo(elapsed.doubleValue) }) { (elapsed.doubleValue / whole).toFloat() }
                }
            }
            Column(horizontalAlignment = Alignment.CenterHorizontally) {
                if (!breathes) BellMark(at != SittingAt.Rest) { cues.echo(elapsed.doubleValue) > 0f }
                Text(
                    when (at) {
                        SittingAt.Rest -> if (breathes) "" else strings[Key.TIMER_SITTING]
                        SittingAt.Going -> word.value
                        SittingAt.Paused -> strings[Key.TIMER_PAUSED]
                        SittingAt.Over -> strings[Key.TIMER_DONE]
                    },
                    Modifier
                        .widthIn(max = CIRCLE)
                        .padding(24.dp)
                        .testTag("timer-word")
                        .semantics { liveRegion = LiveRegionMode.Polite },
                    textAlign = TextAlign.Center,
                    style = MaterialTheme.typography.titleLarge,
                )
                // keeps the words in the middle
                if (!breathes) Spacer(Modifier.size(BELL_SIZE))
            }
        }
        Row(Modifier.heightIn(min = 48.dp), Arrangement.spacedBy(8.dp)) { TimerButtons(sitting, at, pace.toDouble()) }
    }
    if (breathes) {
        var felt by remember { mutableStateOf(sitting.isFelt) }
        SwitchLine(strings[Key.TIMER_TOUCH], felt, Modifier.testTag("timer-touch")) {
            felt = it
            sitting.isFelt = it
        }
    } else {
        var aloud by remember { mutableStateOf(sitting.isAloud) }
        val bells = if (cues.bellsUntil(whole) > 1) Key.TIMER_BELLS_BETWEEN else Key.TIMER_BELLS
        SwitchLine(strings[bells], aloud, Modifier.testTag("timer-bells")) {
            aloud = it
            sitting.isAloud = it
        }
    }
}

@Composable
private fun TimerButtons(
    sitting: Sitting,
    at: SittingAt,
    pace: Double,
) {
    val strings = LocalStrings.current
    when (at) {
        SittingAt.Rest, SittingAt.Over -> {
            val start = strings[if (at == SittingAt.Over) Key.ACTION_START_OVER else Key.ACTION_START]
            QuietButton(start, Modifier.testTag("timer-start")) { sitting.start(pace) }
        }

        SittingAt.Going, SittingAt.Paused -> {
            if (at == SittingAt.Going) {
                QuietButton(strings[Key.ACTION_PAUSE], Modifier.testTag("timer-pause"), onClick = sitting::pause)
            } else {
                QuietButton(strings[Key.ACTION_RESUME], Modifier.testTag("timer-resume"), onClick = sitting::goOn)
            }
            QuietButton(strings[Key.ACTION_STOP], Modifier.testTag("timer-stop"), onClick = sitting::stop)
        }
    }
}

/** 0 breathed out, 1 breathed in; slow at both turns. */
private fun List<Cue>.fullness(time: Double): Float {
    val at = at(time)
    val share =
        when (this[at].kind) {
            CueKind.BREATHE_IN -> shareOf(at, time)
            CueKind.BREATHE_OUT -> 1 - shareOf(at, time)
            CueKind.STILL, CueKind.BELL, CueKind.OVER -> 0.0
        }
    return ((1 - cos(PI * share)) / 2).toFloat()
}

/** A soft circle, between half and all of its room. What it says is said in words beside it. */
@Composable
private fun BreathCircle(fullness: () -> Float) {
    val color = MaterialTheme.colorScheme.glow()
    Canvas(Modifier.size(CIRCLE)) {
        val radius = size.minDimension / 2 * (0.5f + 0.5f * fullness())
        drawCircle(color.copy(alpha = 0.35f), radius)
        drawCircle(color.copy(alpha = 0.6f), radius * 0.86f)
        drawCircle(color, radius * 0.7f)
    }
}

/** A ring that closes while one sits. [echo] is how much of the last bell is still there, 1 to 0: a soft glow. */
@Composable
private fun SittingRing(
    echo: () -> Float,
    share: () -> Float,
) {
    val colors = MaterialTheme.colorScheme
    val glow = colors.glow()
    Canvas(Modifier.size(CIRCLE)) {
        val width = 4.dp.toPx()
        val ring = Stroke(width, cap = StrokeCap.Round)
        drawCircle(glow, (size.minDimension - width) / 2, alpha = echo())
        drawCircle(colors.outlineVariant, (size.minDimension - width) / 2, style = ring)
        drawArc(
            color = colors.outline,
            startAngle = -90f,
            sweepAngle = 360f * share(),
            useCenter = false,
            topLeft = Offset(width / 2, width / 2),
            size = Size(size.width - width, size.height - width),
            style = ring,
        )
    }
}
