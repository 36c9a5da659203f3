package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.PlanItem
import app.nearer.model.YouModel
import app.nearer.strings.Key

/** What is the person's own: their map, what exercises filed, practices, plans, people. */
@Composable
fun YouScreen() {
    val strings = LocalStrings.current
    val model = rememberModel { YouModel(it) }
    ScreenFrame(strings[Key.YOU_TITLE], onBack = null) {
        PageCard(strings[Key.YOU_MAP], Modifier.testTag("open-map")) { model.openMap() }
        PageCard(strings[Key.KEPT_TITLE], Modifier.testTag("open-kept")) { model.openKept() }
        PageCard(strings[Key.YOU_PRACTICES], Modifier.testTag("open-practices")) { model.openPractices() }
        SectionTitle(strings[Key.YOU_PLANS])
        if (model.done.now() != null) UndoBar(strings[Key.PLAN_DONE], undo = model::undo)
        Shown(model.plans.now(), model::retry) { plans ->
            if (plans.isEmpty()) HintText(strings[Key.YOU_PLANS_EMPTY])
            plans.forEach { Plan(it, model) }
        }
        SectionTitle(strings[Key.YOU_PEOPLE])
        HintText(strings[Key.YOU_PEOPLE_HINT])
        Shown(model.people.now(), model::retry) { people -> people.forEach { PersonCard(it, model) } }
        NewPerson()
    }
}

/** The way to a page of its own. */
@Composable
internal fun PageCard(
    title: String,
    modifier: Modifier,
    open: () -> Unit,
) {
    QuietCard(modifier, open) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Text(title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            Icon(Icons.Forward, contentDescription = null, Modifier.size(20.dp))
        }
    }
}

@Composable
private fun Plan(
    plan: PlanItem,
    model: YouModel,
) {
    val strings = LocalStrings.current
    QuietCard {
        Text(plan.plan, style = MaterialTheme.typography.bodyLarge.byContent())
        HintText(rememberFormats().day(plan.day))
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.PLAN_DONE], Modifier.testTag("plan-done")) { model.setDone(plan) }
            QuietButton(strings[Key.ACTION_DELETE]) { model.delete(plan) }
        }
    }
}
