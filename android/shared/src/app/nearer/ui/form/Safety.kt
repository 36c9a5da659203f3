package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.ReviewLine
import app.nearer.core.SafeNow
import app.nearer.core.SafetyView
import app.nearer.model.Screen
import app.nearer.model.TONIGHT
import app.nearer.model.VaultState
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.byContent
import app.nearer.ui.now

/**
 * "Are you safe right now?", and what follows: where not everything is well, whom to call comes first, then people
 * and the plan. Nothing waits for the answer, and it can be given again.
 */
@Composable
internal fun SafetyCard(
    safety: SafetyView,
    onAnswer: (SafeNow) -> Unit,
) {
    var isUnfolded by rememberSaveable(safety.flag) { mutableStateOf(false) }
    if (safety.folded && !isUnfolded) {
        QuietCard(Modifier.testTag("safety-folded"), { isUnfolded = true }) {
            Text(safety.ask, style = MaterialTheme.typography.titleMedium)
        }
        return
    }
    QuietCard(Modifier.testTag("safety")) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            if (safety.linesFirst) {
                val toolbox = rememberToolbox()
                SafetyText(safety)
                toolbox?.let { LinesToCall(it, IN_A_CRISIS) }
                Plan(safety)
                People(safety)
                toolbox?.let {
                    Unfold(LocalStrings.current[Key.TOOLBOX_ALL_LINES], Modifier.testTag("safety-all-lines")) {
                        LinesToCall(it)
                    }
                }
                HorizontalDivider(Modifier.padding(top = 8.dp), color = MaterialTheme.colorScheme.outlineVariant)
            }
            Text(safety.ask, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
            if (!safety.linesFirst) SafetyText(safety)
            Chips {
                for (option in safety.options) {
                    val answer = option.answer
                    PickChip(option.text, answer == safety.answered, "safety-${answer.name.lowercase()}") {
                        onAnswer(answer)
                    }
                }
            }
        }
    }
}

@Composable
private fun SafetyText(safety: SafetyView) {
    Text(
        safety.text,
        Modifier.testTag("safety-text").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyLarge,
    )
}

@Composable
private fun People(safety: SafetyView) {
    if (safety.people.isEmpty()) return
    SafetyTitle(LocalStrings.current[Key.SAFETY_PEOPLE])
    for (person in safety.people) Text(person, style = MaterialTheme.typography.bodyLarge.byContent())
}

@Composable
private fun Plan(safety: SafetyView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    if (safety.plan.isNotEmpty()) {
        SafetyTitle(strings[Key.SAFETY_PLAN])
        PlanLines(safety.plan)
    } else if (app.vault.now() is VaultState.Open) {
        QuietButton(strings[Key.SAFETY_WRITE_PLAN], Modifier.testTag("safety-write-plan")) {
            app.open(Screen.Form(TONIGHT, light = true))
        }
    }
}

/** A plan, section by section. */
@Composable
internal fun PlanLines(plan: List<ReviewLine>) {
    for (section in plan) {
        Text(section.ask, style = MaterialTheme.typography.labelLarge)
        Text(section.answer, style = MaterialTheme.typography.bodyLarge.byContent())
    }
}

@Composable
private fun SafetyTitle(text: String) {
    Text(
        text,
        Modifier.padding(top = 8.dp).semantics { heading() },
        style = MaterialTheme.typography.titleSmall,
    )
}
