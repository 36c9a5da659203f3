package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key

/** A practice today: its plan, how firm it is, and done, skip or take back. */
@Composable
internal fun PracticeCard(practice: PracticeView) {
    QuietCard(Modifier.testTag("practice-${practice.id}")) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(2.dp)) {
                Text(practice.name, style = MaterialTheme.typography.titleMedium)
                if (practice.plan.isNotEmpty()) HintText(practice.plan)
            }
            StrengthCircle(practice.strength, Modifier.size(36.dp))
        }
        Marks(practice)
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Marks(practice: PracticeView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val mark = { kind: MarkKind -> app.act({ it.habits().mark(practice.id, practice.day, kind, "") }) }
    FlowRow(
        Modifier.padding(top = 4.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        when (practice.mark) {
            MarkKind.DONE, MarkKind.SKIPPED -> {
                val kind = strings[if (practice.mark == MarkKind.DONE) Key.PRACTICE_DONE else Key.PRACTICE_SKIPPED]
                val said = listOf(kind, practice.amountWords).filter { it.isNotEmpty() }.joinToString(" · ")
                Text(
                    said,
                    Modifier.testTag("practice-state").semantics { liveRegion = LiveRegionMode.Polite },
                    style = MaterialTheme.typography.labelLarge,
                )
                MarkButton(strings[Key.PRACTICE_TAKE_BACK], practice, "practice-take-back") {
                    app.act({ it.habits().clearMark(practice.id, practice.day) })
                }
            }

            MarkKind.NOT_DONE, null -> {
                MarkButton(strings[Key.PRACTICE_DONE], practice, "practice-done") { mark(MarkKind.DONE) }
                MarkButton(strings[Key.PRACTICE_SKIP], practice, "practice-skip") { mark(MarkKind.SKIPPED) }
            }
        }
        if (practice.severalADay) {
            MarkButton(strings[Key.PRACTICE_ONCE_MORE], practice, "practice-once-more") {
                app.act({ it.habits().onceMore(practice.id) })
            }
        } else if (practice.counted) {
            MarkButton(strings[Key.PRACTICE_AMOUNT], practice, "practice-amount") {
                app.open(Screen.PracticeDay(practice.id, practice.day))
            }
        }
    }
}

/** Read out with the practice's name: several practices have the same buttons. */
@Composable
private fun MarkButton(
    text: String,
    practice: PracticeView,
    tag: String,
    act: () -> Unit,
) {
    val modifier = Modifier.testTag(tag).semantics { contentDescription = "$text: ${practice.name}" }
    QuietButton(text, modifier, onClick = act)
}
