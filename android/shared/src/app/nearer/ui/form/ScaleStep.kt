package app.nearer.ui.form

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Slider
import androidx.compose.material3.SliderDefaults
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.rememberFormats
import kotlin.math.roundToInt

/** A number between two ends: a few to tap, many to slide over. */
@Composable
internal fun ScaleStep(
    part: StepPart.Scale,
    ask: String,
    draft: Answer.Scale?,
    onDraft: (Answer) -> Unit,
) {
    val formats = rememberFormats()
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        part.before?.let { HintText("${LocalStrings.current[Key.FORM_BEFORE]}: ${formats.number(it)}") }
        if (part.high - part.low < MOST_TO_TAP) {
            NumberRow(
                numbers = part.low..part.high,
                picked = draft?.value,
                tag = "scale",
                said = { number ->
                    when (number) {
                        part.low -> "${formats.number(number)}, ${part.lowEnd}"
                        part.high -> "${formats.number(number)}, ${part.highEnd}"
                        else -> formats.number(number)
                    }
                },
            ) { onDraft(Answer.Scale(it)) }
        } else {
            LongScale(part, ask, draft?.value) { onDraft(Answer.Scale(it)) }
        }
        FlowRow(
            Modifier.fillMaxWidth(),
            horizontalArrangement = Arrangement.SpaceBetween,
            verticalArrangement = Arrangement.spacedBy(4.dp),
        ) {
            HintText("${formats.number(part.low)} · ${part.lowEnd}")
            HintText("${formats.number(part.high)} · ${part.highEnd}")
        }
    }
}

private const val MOST_TO_TAP = 11

/** Numbers side by side, on further lines where they don't fit. */
@Composable
internal fun NumberRow(
    numbers: IntRange,
    picked: Int?,
    tag: String,
    said: (Int) -> String,
    onPick: (Int) -> Unit,
) {
    val colors = MaterialTheme.colorScheme
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
                color = if (here) colors.primary else colors.surfaceBright,
                border = BorderStroke(1.dp, if (here) colors.primary else colors.outline),
            ) {
                Box(contentAlignment = Alignment.Center) {
                    Text(formats.number(number), style = MaterialTheme.typography.bodyLarge)
                }
            }
        }
    }
}

@Composable
private fun LongScale(
    part: StepPart.Scale,
    ask: String,
    value: Int?,
    onPick: (Int) -> Unit,
) {
    val formats = rememberFormats()
    val colors = MaterialTheme.colorScheme
    val untouched = SliderDefaults.colors(thumbColor = colors.outline, activeTrackColor = colors.surfaceVariant)
    // a dash, not a number, where nothing was answered: the middle is an answer too
    val said = value?.let { formats.number(it) } ?: "–"
    Text(said, Modifier.testTag("scale-value"), style = MaterialTheme.typography.headlineSmall)
    Slider(
        value = (value ?: ((part.low + part.high) / 2)).toFloat(),
        onValueChange = { onPick(it.roundToInt()) },
        modifier =
            Modifier.testTag("scale-slider").semantics {
                contentDescription = ask
                stateDescription = said
            },
        valueRange = part.low.toFloat()..part.high.toFloat(),
        colors = if (value == null) untouched else SliderDefaults.colors(),
    )
}
