package app.nearer.ui.form

import androidx.compose.animation.Crossfade
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.keepScreenOn
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.StepPart
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import kotlinx.coroutines.delay

private enum class ScriptBy { Rest, Itself, Hand }

/** Guided text, line by line: by itself with pauses, or at the reader's own pace. */
@Composable
internal fun ScriptStep(part: StepPart.Script) {
    val pace = LocalPace.current
    val strings = LocalStrings.current
    var by by remember { mutableStateOf(ScriptBy.Rest) }
    var at by remember { mutableIntStateOf(0) }
    val over = at >= part.lines.size
    if (by == ScriptBy.Itself && !over) {
        LaunchedEffect(at, pace) {
            delay((part.lines[at].seconds * 1000 / pace).toLong())
            at += 1
        }
    }
    if (by == ScriptBy.Rest && at == 0) {
        HintText(strings[Key.SCRIPT_BEGIN])
    } else {
        ScriptLineText(
            if (over) strings[Key.SCRIPT_DONE] else part.lines[at].text,
            if (by == ScriptBy.Itself && !over) Modifier.keepScreenOn() else Modifier,
        )
    }
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        when {
            over -> {
                QuietButton(strings[Key.ACTION_START_OVER], Modifier.testTag("script-again")) {
                    at = 0
                    by = ScriptBy.Rest
                }
            }

            by == ScriptBy.Itself -> {
                QuietButton(strings[Key.ACTION_STOP], Modifier.testTag("script-stop")) { by = ScriptBy.Rest }
                QuietButton(strings[Key.SCRIPT_AT_OWN_PACE], Modifier.testTag("script-own-pace")) { by = ScriptBy.Hand }
            }

            by == ScriptBy.Hand -> {
                QuietButton(strings[Key.SCRIPT_NEXT], Modifier.testTag("script-next")) { at += 1 }
                QuietButton(strings[Key.ACTION_STOP], Modifier.testTag("script-stop")) { by = ScriptBy.Rest }
            }

            else -> {
                val start = strings[if (at == 0) Key.ACTION_START else Key.ACTION_RESUME]
                QuietButton(start, Modifier.testTag("script-start")) { by = ScriptBy.Itself }
                QuietButton(strings[Key.SCRIPT_AT_OWN_PACE], Modifier.testTag("script-own-pace")) { by = ScriptBy.Hand }
            }
        }
    }
}

@Composable
private fun ScriptLineText(
    text: String,
    modifier: Modifier,
) {
    val still = LocalApp.current.host.reducedMotion
    Crossfade(
        text,
        modifier.fillMaxWidth().heightIn(min = 120.dp).padding(vertical = 16.dp),
        animationSpec = if (still) snap() else tween(FADE_MS),
    ) { line ->
        Text(
            line,
            Modifier.testTag("script-line").semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.headlineSmall,
        )
    }
}

private const val FADE_MS = 600
