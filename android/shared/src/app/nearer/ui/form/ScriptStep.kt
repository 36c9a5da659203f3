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
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.keepScreenOn
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.model.ScriptModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.now
import app.nearer.ui.rememberModel
import app.nearer.ui.template.BigControl
import app.nearer.ui.template.ControlRow
import app.nearer.ui.template.Immersive
import app.nearer.ui.template.ImmersiveIcons
import app.nearer.ui.template.titleStyle

/** Guided text, line by line: by itself with pauses, or at the reader's own pace. While it is read, nothing else is there. */
@Composable
internal fun ScriptStep(
    state: FormState,
    view: RunView,
    step: StepView,
    part: StepPart.Script,
    ways: Ways,
) {
    val model = rememberModel(step.id) { ScriptModel(it, part.lines) }
    DisposableEffect(model) { onDispose(model::stop) }
    val reading = model.reading.now()
    if (reading.isUnderWay) ScriptGoes(model, reading) else PlainStep(state, view, step, ways, script = model)
}

@Composable
private fun ScriptGoes(
    model: ScriptModel,
    reading: ScriptModel.Reading,
) {
    val strings = LocalStrings.current
    val byItself = reading.state == ScriptModel.State.Itself
    Immersive(
        tag = "script-stop",
        onStop = model::stop,
        control =
            if (byItself) {
                BigControl(
                    ImmersiveIcons.Hand,
                    strings[Key.SCRIPT_AT_OWN_PACE],
                    tag = "script-own-pace",
                    model::goByHand,
                )
            } else {
                BigControl(Icons.Forward, strings[Key.SCRIPT_NEXT], tag = "script-next", model::next)
            },
        modifier = if (byItself) Modifier.keepScreenOn() else Modifier,
    ) { reading.line?.let { ScriptLineText(it) } }
}

/** Before it begins, where it was stopped, and when it is over. */
@Composable
internal fun ColumnScope.ScriptRests(model: ScriptModel) {
    val strings = LocalStrings.current
    val pace = LocalPace.current.toDouble()
    val reading = model.reading.now()
    val line = reading.line
    Spacer(Modifier.weight(1f))
    when {
        line == null -> ScriptLineText(strings[Key.SCRIPT_DONE])
        reading.at == 0 -> HintText(strings[Key.SCRIPT_BEGIN], Modifier.align(Alignment.CenterHorizontally))
        else -> ScriptLineText(line)
    }
    Spacer(Modifier.weight(1f))
    if (reading.isOver) {
        ControlRow(
            BigControl(Icons.Undo, strings[Key.ACTION_START_OVER], tag = "script-again", model::startOver),
            null,
            null,
        )
        return
    }
    val start = strings[if (reading.at == 0) Key.ACTION_START else Key.ACTION_RESUME]
    ControlRow(BigControl(Icons.Play, start, tag = "script-start") { model.start(pace) }, null, null)
    FlowRow(Modifier.align(Alignment.CenterHorizontally), Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.SCRIPT_AT_OWN_PACE], Modifier.testTag("script-own-pace"), onClick = model::goByHand)
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
