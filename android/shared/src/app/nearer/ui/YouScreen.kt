package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
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
import app.nearer.core.Person
import app.nearer.core.PlanItem
import app.nearer.core.PracticeView
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen

/** What is the person's own: people, plans, practices. */
@Composable
fun YouScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val people = rememberFromCore { it.people().all() }
    val plans = rememberFromCore { it.plans().openItems() }
    val practices = rememberFromCore { it.habits().list() }
    ScreenFrame(strings["you-title"], onBack = null) {
        SectionTitle(strings["you-practices"])
        if (practices?.isEmpty() == true) HintText(strings["you-practices-empty"])
        practices?.forEach { Practice(it) }
        QuietButton(strings["practice-new"], Modifier.testTag("new-practice")) { app.open(Screen.NewPractice) }
        SectionTitle(strings["you-plans"])
        if (plans?.isEmpty() == true) HintText(strings["you-plans-empty"])
        plans?.forEach { Plan(it) }
        SectionTitle(strings["you-people"])
        HintText(strings["you-people-hint"])
        people?.forEach { PersonCard(it) }
        NewPerson()
    }
}

@Composable
private fun Practice(practice: PracticeView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("practice-${practice.id}")) {
        Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Text(practice.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            StrengthShape(practice.strength, Modifier.size(36.dp))
        }
        if (practice.plan.isNotEmpty()) HintText(practice.plan)
        if (practice.why.isNotEmpty()) HintText(practice.why)
        QuietButton(strings["practice-archive"], Modifier.testTag("practice-archive")) {
            app.act({ it.habits().archive(practice.id) })
        }
    }
}

@Composable
private fun Plan(plan: PlanItem) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard {
        Text(plan.plan, style = MaterialTheme.typography.bodyLarge)
        HintText(rememberFormats().day(plan.day))
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings["plan-done"]) { app.act({ it.plans().setDone(plan.id, true) }) }
            QuietButton(strings["action-delete"]) { app.act({ it.plans().delete(plan.id) }) }
        }
    }
}

@Composable
private fun PersonCard(person: Person) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var name by remember(person) { mutableStateOf<String?>(null) }
    QuietCard {
        val entered = name
        if (entered == null) {
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(person.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
                IconAction(Icons.Edit, "${strings["action-edit"]}: ${person.name}") { name = person.name }
            }
        } else {
            PlainField(entered, strings["person-name"]) { name = it }
            QuietButton(strings["action-save"]) {
                app.act({ it.people().rename(person.id, entered) }) { name = null }
            }
        }
    }
}

@Composable
private fun NewPerson() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var name by remember { mutableStateOf<String?>(null) }
    val entered = name
    if (entered == null) {
        QuietButton(strings["person-add"], Modifier.testTag("new-person")) { name = "" }
    } else {
        PlainField(entered, strings["person-name"], Modifier.testTag("new-person-name")) { name = it }
        QuietButton(strings["action-add"], Modifier.testTag("new-person-add")) {
            app.act({ it.people().add(entered, null) }) { name = null }
        }
    }
}
