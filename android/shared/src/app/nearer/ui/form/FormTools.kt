package app.nearer.ui.form

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.RunView
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.rememberFormats

/** How far along it is: a thin line, and the same in words for those who don't see it. */
@Composable
internal fun ProgressLine(view: RunView) {
    val formats = rememberFormats()
    val at = formats.number(view.stepsBefore.toInt() + 1)
    val all = formats.number(view.stepsInAll.toInt())
    val said = "${LocalStrings.current[Key.FORM_STEP_OF]} $at / $all"
    val colors = MaterialTheme.colorScheme
    Box(
        Modifier
            .fillMaxWidth()
            .height(3.dp)
            .background(colors.outlineVariant, CircleShape)
            .testTag("form-progress")
            .clearAndSetSemantics { contentDescription = said },
    ) {
        val share = view.stepsBefore.toFloat() / view.stepsInAll.toFloat().coerceAtLeast(1f)
        Box(Modifier.fillMaxWidth(share).fillMaxHeight().background(colors.outline, CircleShape))
    }
}

/** The short way or all of it, where there is a short way. */
@Composable
internal fun LightSwitch(
    view: RunView,
    onPick: (Boolean) -> Unit,
) {
    if (!view.hasLight) return
    val strings = LocalStrings.current
    FlowRow(
        Modifier.fillMaxWidth().selectableGroup(),
        horizontalArrangement = Arrangement.spacedBy(16.dp),
    ) {
        for (light in listOf(true, false)) {
            RadioLine(
                text = strings[if (light) Key.FORM_LIGHT else Key.FORM_FULL],
                picked = view.light == light,
                modifier = Modifier.testTag(if (light) "form-light" else "form-full"),
                wide = false,
            ) { if (view.light != light) onPick(light) }
        }
    }
}

/** What to be careful about. */
@Composable
internal fun Caution(text: String) {
    QuietCard(Modifier.testTag("form-caution")) {
        Text(LocalStrings.current[Key.FORM_CAUTION], style = MaterialTheme.typography.titleSmall)
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

/** In reach at every step, below what matters now: the caution, the short way, leaving, putting away. */
@Composable
internal fun FormTools(
    state: FormState,
    view: RunView,
    onLeave: () -> Unit,
    withLight: Boolean,
) {
    val strings = LocalStrings.current
    Column(Modifier.padding(top = 16.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        view.caution?.let { caution ->
            Unfold(strings[Key.FORM_CAUTION], Modifier.testTag("form-caution-open")) {
                Text(caution, style = MaterialTheme.typography.bodyLarge)
            }
        }
        if (withLight) LightSwitch(view, state::setLight)
        LeaveOrPutAway(state, onLeave)
    }
}

@Composable
private fun LeaveOrPutAway(
    state: FormState,
    onLeave: () -> Unit,
) {
    val strings = LocalStrings.current
    var asking by remember { mutableStateOf(false) }
    if (asking) Text(strings[Key.FORM_DISCARD_SURE], style = MaterialTheme.typography.bodyMedium)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        if (asking) {
            PrimaryButton(strings[Key.FORM_DISCARD], Modifier.testTag("form-discard-yes"), onClick = state::discard)
            QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("form-discard-no")) { asking = false }
        } else {
            QuietButton(
                strings[if (state.source.keeps) Key.ACTION_LEAVE else Key.ACTION_CLOSE],
                Modifier.testTag("form-close"),
                onClick = onLeave,
            )
            if (state.source.keeps) {
                QuietButton(strings[Key.FORM_DISCARD], Modifier.testTag("form-discard")) { asking = true }
            }
        }
    }
}
