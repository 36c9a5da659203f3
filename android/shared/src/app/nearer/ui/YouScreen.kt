package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.PlanItem
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key

/** What is the person's own: their map, what exercises filed, practices, plans, people. */
@Composable
fun YouScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val people = rememberFromCore(Topic.PEOPLE) { it.people().all() }
    val plans = rememberFromCore(Topic.PLANS) { it.plans().openItems() }
    var done by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.YOU_TITLE], onBack = null) {
        PageCard(strings[Key.YOU_MAP], Modifier.testTag("open-map")) { app.open(Screen.MyMap) }
        PageCard(strings[Key.KEPT_TITLE], Modifier.testTag("open-kept")) { app.open(Screen.FromExercises) }
        PageCard(strings[Key.YOU_PRACTICES], Modifier.testTag("open-practices")) { app.open(Screen.Practices) }
        SectionTitle(strings[Key.YOU_PLANS])
        if (plans?.isEmpty() == true) HintText(strings[Key.YOU_PLANS_EMPTY])
        done?.let { plan ->
            UndoBar(strings[Key.PLAN_DONE]) {
                app.act({ it.plans().setDone(plan, false) }) { done = null }
            }
        }
        plans?.forEach { plan -> Plan(plan) { done = plan.id } }
        SectionTitle(strings[Key.YOU_PEOPLE])
        HintText(strings[Key.YOU_PEOPLE_HINT])
        people?.forEach { PersonCard(it) }
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
    onDone: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard {
        Text(plan.plan, style = MaterialTheme.typography.bodyLarge.byContent())
        HintText(rememberFormats().day(plan.day))
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.PLAN_DONE], Modifier.testTag("plan-done")) {
                app.act({ it.plans().setDone(plan.id, true) }) { onDone() }
            }
            QuietButton(strings[Key.ACTION_DELETE]) { app.act({ it.plans().delete(plan.id) }) }
        }
    }
}
