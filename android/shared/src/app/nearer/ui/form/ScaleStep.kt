package app.nearer.ui.form

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.CirclesView
import app.nearer.core.ScaleValue
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.look.Shades
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.TwoCircles
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.template.ScaleTrack
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.numberStyle

/** A number between two ends: what it stands at in the middle of the page, the track where the thumb is. */
@Composable
internal fun ColumnScope.ScaleStep(
    step: StepView,
    part: StepPart.Scale,
    value: Int?,
    low: Boolean,
    onValue: (Int) -> Unit,
) {
    val formats = rememberFormats()
    val stands = step.values.firstOrNull { it.value == value }
    Spacer(Modifier.weight(1f))
    step.values
        .firstOrNull()
        ?.circles
        ?.let { Pair(stands?.circles ?: it, low) }
    ScaleNumber(value, stands)
    Spacer(Modifier.weight(1f))
    part.before?.let { HintText("${LocalStrings.current[Key.FORM_BEFORE]}: ${formats.number(it)}") }
    ScaleTrack(
        range = part.low..part.high,
        value = value,
        label = step.ask,
        said = said(value, stands),
        modifier = Modifier.testTag("scale-slider"),
        onValue = onValue,
    )
    FlowRow(
        Modifier.fillMaxWidth().padding(bottom = 4.dp),
        horizontalArrangement = Arrangement.SpaceBetween,
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        End("${formats.number(part.low)} · ${part.lowEnd}")
        End("${part.highEnd} · ${formats.number(part.high)}")
    }
}

@Composable
private fun said(
    value: Int?,
    stands: ScaleValue?,
): String {
    val number = value?.let { rememberFormats().number(it) } ?: return LocalStrings.current[Key.SCALE_UNSET]
    return listOfNotNull(number, stands?.words).joinToString(", ")
}

private val CIRCLE = 50.dp
private val CIRCLE_LOW = 30.dp

@Composable
private fun ColumnScope.Pair(
    at: CirclesView,
    low: Boolean,
) {
    if (isTextLarge()) return
    // The slider speaks: beside it this is a picture.
    Box(Modifier.align(Alignment.CenterHorizontally).padding(bottom = 16.dp).clearAndSetSemantics { }) {
        TwoCircles(if (low) CIRCLE_LOW else CIRCLE, at.closeness.toFloat(), at.lean.toFloat(), label = null)
    }
}

/** A dash, not a number, where nothing was answered: the middle is an answer too. */
@Composable
private fun ColumnScope.ScaleNumber(
    value: Int?,
    stands: ScaleValue?,
) {
    val centred = Modifier.align(Alignment.CenterHorizontally)
    Text(
        value?.let { rememberFormats().number(it) } ?: "–",
        centred.testTag("scale-value").clearAndSetSemantics { },
        style = numberStyle(),
    )
    Text(
        stands?.words.orEmpty(),
        centred.clearAndSetSemantics { },
        color = Shades.INK_SOFT.now(),
        textAlign = TextAlign.Center,
        style = MaterialTheme.typography.bodyLarge,
    )
    Spacer(Modifier.height(12.dp))
}

@Composable
private fun End(text: String) {
    Text(text, color = Shades.INK_SOFT.now(), style = MaterialTheme.typography.bodySmall)
}

/** Numbers side by side, on further lines where they don't fit. */
@Composable
internal fun NumberRow(
    numbers: IntRange,
    picked: Int?,
    tag: String,
    said: (Int) -> String,
    onPick: (Int) -> Unit,
) {
    val formats = rememberFormats()
    FlowRow(
        Modifier.fillMaxWidth().selectableGroup(),
        horizontalArrangement = Arrangement.spacedBy(4.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        for (number in numbers) {
            val here = number == picked
            Surface(
                Modifier
                    .sizeIn(minWidth = 48.dp, minHeight = 48.dp)
                    .selectable(here, role = Role.RadioButton) { onPick(number) }
                    .semantics { contentDescription = said(number) }
                    .testTag("$tag-$number"),
                shape = MaterialTheme.shapes.small,
                color = (if (here) Shades.ACCENT else Shades.SHEET).now(),
                contentColor = (if (here) Shades.ON_ACCENT else Shades.INK).now(),
                border = BorderStroke(1.dp, (if (here) Shades.ACCENT else Shades.EDGE).now()),
            ) {
                Box(contentAlignment = Alignment.Center) {
                    Text(formats.number(number), style = MaterialTheme.typography.bodyLarge)
                }
            }
        }
    }
}
