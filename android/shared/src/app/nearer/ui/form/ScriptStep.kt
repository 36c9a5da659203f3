package app.nearer.ui.form

import androidx.compose.animation.Crossfade
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.keepScreenOn
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.PacedLine
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.template.BigControl
import app.nearer.ui.template.ControlRow
import app.nearer.ui.template.Immersive
import app.nearer.ui.template.ImmersiveIcons
import app.nearer.ui.template.titleStyle
import kotlinx.coroutines.delay

internal enum class ReadBy { Rest, Itself, Hand }

/** A guided text on its step: which line stands, and what moves it on. */
@Stable
internal class Reading(
    val lines: List<PacedLine>,
) {
    var by by mutableStateOf(ReadBy.Rest)
    var at by mutableIntStateOf(0)
    val isOver get() = at >= lines.size
    val isGoing get() = by != ReadBy.Rest && !isOver

    fun again() {
        at = 0
        by = ReadBy.Rest
    }
}

/** Guided text, line by line: by itself with pauses, or at the reader's own pace. While it is read, nothing else is there. */
@Composable
internal fun ScriptStep(
    state: FormState,
    view: RunView,
    step: StepView,
    part: StepPart.Script,
    ways: Ways,
) {
    val reading = remember(part) { Reading(part.lines) }
    val pace = LocalPace.current
    if (reading.by == ReadBy.Itself && !reading.isOver) {
        LaunchedEffect(reading.at, pace) {
            delay((reading.lines[reading.at].seconds * 1000 / pace).toLong())
            reading.at += 1
        }
    }
    if (reading.isGoing) ScriptGoes(reading) else PlainStep(state, view, step, ways, script = reading)
}

@Composable
private fun ScriptGoes(reading: Reading) {
    val strings = LocalStrings.current
    val byItself = reading.by == ReadBy.Itself
    Immersive(
        tag = "script-stop",
        onStop = { reading.by = ReadBy.Rest },
        control =
            if (byItself) {
                BigControl(ImmersiveIcons.Hand, strings[Key.SCRIPT_AT_OWN_PACE], tag = "script-own-pace") {
                    reading.by =
                        ReadBy.Hand
                }
            } else {
                BigControl(Icons.Forward, strings[Key.SCRIPT_NEXT], tag = "script-next") { reading.at += 1 }
            },
        modifier = if (byItself) Modifier.keepScreenOn() else Modifier,
    ) { ScriptLineText(reading.lines[reading.at.coerceAtMost(reading.lines.lastIndex)].text) }
}

/** Before it begins, where it was stopped, and when it is over. */
@Composable
internal fun ColumnScope.ScriptRests(reading: Reading) {
    val strings = LocalStrings.current
    Spacer(Modifier.weight(1f))
    when {
        reading.isOver -> ScriptLineText(strings[Key.SCRIPT_DONE])
        reading.at == 0 -> HintText(strings[Key.SCRIPT_BEGIN], Modifier.align(Alignment.CenterHorizontally))
        else -> ScriptLineText(reading.lines[reading.at].text)
    }
    Spacer(Modifier.weight(1f))
    if (reading.isOver) {
        ControlRow(
            BigControl(Icons.Undo, strings[Key.ACTION_START_OVER], tag = "script-again", reading::again),
            null,
            null,
        )
        return
    }
    val start = strings[if (reading.at == 0) Key.ACTION_START else Key.ACTION_RESUME]
    ControlRow(BigControl(Icons.Play, start, tag = "script-start") { reading.by = ReadBy.Itself }, null, null)
    FlowRow(Modifier.align(Alignment.CenterHorizontally), Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.SCRIPT_AT_OWN_PACE], Modifier.testTag("script-own-pace")) { reading.by = ReadBy.Hand }
    }
}

@Composable
private fun ScriptLineText(text: String) {
    val still = LocalApp.current.host.reducedMotion
    Crossfade(
        text,
        Modifier.fillMaxWidth().padding(vertical = 16.dp),
        animationSpec = if (still) snap() else tween(FADE_MS),
    ) { line ->
        Text(
            line,
            Modifier.fillMaxWidth().testTag("script-line").semantics { liveRegion = LiveRegionMode.Polite },
            textAlign = TextAlign.Center,
            style = titleStyle(),
        )
    }
}

private const val FADE_MS = 600
