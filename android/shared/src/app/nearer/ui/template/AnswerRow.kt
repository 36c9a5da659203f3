package app.nearer.ui.template

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.now

/** One answer of several, of which one holds. What isn't [enabled] stands there, with [hint] why, and can't be chosen. */
@Composable
internal fun OneAnswer(
    text: String,
    chosen: Boolean,
    modifier: Modifier = Modifier,
    hint: String? = null,
    enabled: Boolean = true,
    onChoose: () -> Unit,
) {
    val haptics = LocalHapticFeedback.current
    AnswerRow(
        text,
        chosen,
        hint,
        modifier.selectable(chosen, enabled, role = Role.RadioButton) {
            haptics.performHapticFeedback(HapticFeedbackType.Confirm)
            onChoose()
        },
        enabled,
    ) { if (enabled) RoundMark(chosen) else Box(Modifier.size(MARK)) }
}

/** One answer of several, of which any number hold. */
@Composable
internal fun AnyAnswer(
    text: String,
    chosen: Boolean,
    modifier: Modifier = Modifier,
    hint: String? = null,
    onChoose: (Boolean) -> Unit,
) {
    val haptics = LocalHapticFeedback.current
    AnswerRow(
        text,
        chosen,
        hint,
        modifier.toggleable(chosen, role = Role.Checkbox) {
            haptics.performHapticFeedback(HapticFeedbackType.Confirm)
            onChoose(it)
        },
    ) { SquareMark(chosen) }
}

/** An answer as wide as the column. That it is chosen is told by mark, edge and weight, not by tone alone. */
@Composable
private fun AnswerRow(
    text: String,
    chosen: Boolean,
    hint: String?,
    modifier: Modifier,
    enabled: Boolean = true,
    mark: @Composable () -> Unit,
) {
    val ink =
        when {
            !enabled -> Shades.INK_SOFT
            chosen -> Shades.ON_TINT
            else -> Shades.INK
        }
    Surface(
        modifier.fillMaxWidth(),
        shape = AnswerShape,
        color = (if (chosen) Shades.TINT else Shades.SHEET).now(),
        contentColor = ink.now(),
        border = answerEdge(chosen),
    ) {
        Row(
            Modifier.heightIn(min = Sizes.ANSWER.dp).padding(horizontal = 18.dp, vertical = 12.dp),
            horizontalArrangement = Arrangement.spacedBy(14.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            mark()
            Column {
                Text(text, style = answerStyle().copy(fontWeight = if (chosen) FontWeight.Medium else null))
                hint?.let { HintText(it) }
            }
        }
    }
}

private val MARK = 22.dp

@Composable
private fun RoundMark(chosen: Boolean) {
    val ring = if (chosen) 7.dp else 2.dp
    Box(Modifier.size(MARK).border(ring, (if (chosen) Shades.ACCENT else Shades.EDGE).now(), CircleShape))
}

@Composable
private fun SquareMark(chosen: Boolean) {
    val shape = RoundedCornerShape(6.dp)
    if (chosen) {
        Box(Modifier.size(MARK).background(Shades.ACCENT.now(), shape), contentAlignment = Alignment.Center) {
            Icon(Icons.Check, contentDescription = null, Modifier.size(18.dp), tint = Shades.ON_ACCENT.now())
        }
    } else {
        Box(Modifier.size(MARK).border(2.dp, Shades.EDGE.now(), shape))
    }
}
