package app.nearer.ui.form

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableDoubleStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.keepScreenOn
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.core.CueKind
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.look.Shades
import app.nearer.model.SittingAt
import app.nearer.model.TimerModel
import app.nearer.strings.Key
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.now
import app.nearer.ui.rememberModel
import app.nearer.ui.template.BigControl
import app.nearer.ui.template.ControlRow
import app.nearer.ui.template.Immersive
import app.nearer.ui.template.ImmersiveIcons
import app.nearer.ui.template.SideSwitch
import app.nearer.ui.template.displayStyle
import kotlinx.coroutines.delay

private const val TICK_MS = 250L

/** A breathing or a sitting on its step as it is drawn: how it stands, and how far along it is. */
@Stable
internal class Timer(
    val model: TimerModel,
) {
    private val time = mutableDoubleStateOf(0.0)
    val cues = model.cues

    /** Seconds that are over, as they were drawn last. */
    val elapsed: Double get() = time.doubleValue
    var at by mutableStateOf(SittingAt.Rest)
    val isGoing get() = at == SittingAt.Going || at == SittingAt.Paused

    fun look() {
        time.doubleValue = model.time()
    }
}

@Composable
private fun rememberTimer(
    step: String,
    part: StepPart.Timer,
): Timer {
    val still = LocalApp.current.host.reducedMotion
    val model = rememberModel(step) { TimerModel(it, part.cues) }
    val timer = remember(model) { Timer(model) }
    DisposableEffect(timer) { onDispose(model::stop) }
    val at = model.state.now()
    // What is drawn follows the clock, frame by frame; where nothing moves, now and then.
    LaunchedEffect(timer, at, still) {
        timer.at = at
        timer.look()
        while (at == SittingAt.Going && timer.elapsed < model.whole) {
            if (still) delay(TICK_MS) else withFrameNanos { }
            timer.look()
        }
    }
    return timer
}

/** Breathing, or sitting with a bell: while it goes, nothing else is there. */
@Composable
internal fun TimerStep(
    state: FormState,
    view: RunView,
    step: StepView,
    part: StepPart.Timer,
    ways: Ways,
) {
    val timer = rememberTimer(step.id, part)
    if (timer.isGoing) TimerGoes(timer, step.hint) else PlainStep(state, view, step, ways, timer)
}

@Composable
private fun TimerGoes(
    timer: Timer,
    hint: String?,
) {
    val strings = LocalStrings.current
    val goes = timer.at == SittingAt.Going
    val control =
        if (goes) {
            BigControl(Icons.Pause, strings[Key.ACTION_PAUSE], tag = "timer-pause", timer.model::hold)
        } else {
            BigControl(Icons.Play, strings[Key.ACTION_RESUME], tag = "timer-resume", timer.model::resume)
        }
    Immersive(
        tag = "timer-stop",
        onStop = timer.model::stop,
        control = control,
        modifier = if (goes) Modifier.keepScreenOn() else Modifier,
        before = soundSwitch(timer),
        after = touchSwitch(timer),
    ) {
        TimerFace(timer)
        TimerWord(timer)
        hint?.let {
            Text(
                it,
                Modifier.padding(top = 10.dp),
                color = Shades.INK_SOFT.now(),
                textAlign = TextAlign.Center,
                style = MaterialTheme.typography.bodyMedium,
            )
        }
    }
}

/** Before it begins and when it is over: the circles at rest, and the one big control. */
@Composable
internal fun ColumnScope.TimerRests(timer: Timer) {
    val strings = LocalStrings.current
    val pace = LocalPace.current.toDouble()
    val over = timer.at == SittingAt.Over
    Spacer(Modifier.weight(1f))
    Column(Modifier.align(Alignment.CenterHorizontally), horizontalAlignment = Alignment.CenterHorizontally) {
        TimerFace(timer)
        TimerWord(timer)
    }
    Spacer(Modifier.weight(1f))
    val label = strings[if (over) Key.ACTION_START_OVER else Key.ACTION_START]
    ControlRow(
        BigControl(Icons.Play, label, tag = "timer-start") { timer.model.start(pace) },
        soundSwitch(timer),
        touchSwitch(timer),
    )
}

@Composable
private fun TimerFace(timer: Timer) {
    if (timer.model.breathes) {
        BreathingPair { if (timer.isGoing) timer.cues.fullness(timer.elapsed) else 0f }
    } else {
        Box(contentAlignment = Alignment.Center) {
            SittingRing({ timer.cues.echo(timer.elapsed) }) { (timer.elapsed / timer.model.whole).toFloat() }
            BellMark(timer.at != SittingAt.Rest) { timer.cues.echo(timer.elapsed) > 0f }
        }
    }
    Spacer(Modifier.height(24.dp))
}

@Composable
private fun TimerWord(timer: Timer) {
    val strings = LocalStrings.current
    val word =
        remember(timer, strings) {
            derivedStateOf {
                strings[
                    when (timer.cues[timer.cues.at(timer.elapsed)].kind) {
                        CueKind.BREATHE_IN -> Key.TIMER_IN
                        CueKind.BREATHE_OUT -> Key.TIMER_OUT
                        CueKind.STILL, CueKind.BELL, CueKind.OVER -> Key.TIMER_SITTING
                    },
                ]
            }
        }
    val large = timer.model.breathes && timer.at == SittingAt.Going
    Text(
        when (timer.at) {
            SittingAt.Rest -> if (timer.model.breathes) "" else strings[Key.TIMER_SITTING]
            SittingAt.Going -> word.value
            SittingAt.Paused -> strings[Key.TIMER_PAUSED]
            SittingAt.Over -> strings[Key.TIMER_DONE]
        },
        Modifier.testTag("timer-word").semantics { liveRegion = LiveRegionMode.Polite },
        textAlign = TextAlign.Center,
        style = if (large) displayStyle().copy(fontSize = BREATH_SP.sp) else MaterialTheme.typography.titleLarge,
    )
}

private const val BREATH_SP = 40

/** Bells are heard unless one would rather not. */
@Composable
private fun soundSwitch(timer: Timer): SideSwitch? {
    if (timer.model.breathes) return null
    val bells = if (timer.cues.bellsUntil(timer.model.whole) > 1) Key.TIMER_BELLS_BETWEEN else Key.TIMER_BELLS
    val label = LocalStrings.current[bells]
    val (on, off) = ImmersiveIcons.Sound to ImmersiveIcons.NoSound
    return SideSwitch(
        on,
        off,
        label,
        tag = "timer-bells",
        isOn = timer.model.isAloud.now(),
        onSwitch = timer.model::sound,
    )
}

/** Each breath is felt where one wants it. */
@Composable
private fun touchSwitch(timer: Timer): SideSwitch? {
    if (!timer.model.breathes) return null
    val label = LocalStrings.current[Key.TIMER_TOUCH]
    val (on, off) = ImmersiveIcons.Vibration to ImmersiveIcons.NoVibration
    return SideSwitch(
        on,
        off,
        label,
        tag = "timer-touch",
        isOn = timer.model.isFelt.now(),
        onSwitch = timer.model::feel,
    )
}
