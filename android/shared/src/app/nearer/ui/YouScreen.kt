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
import androidx.compose.runtime.rememberCoroutineScope
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
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.whole
import kotlinx.coroutines.launch

/** What is the person's own: people, plans, practices. */
@Composable
fun YouScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val people = rememberFromCore { it.people().all() }
    val plans = rememberFromCore { it.plans().openItems() }
    val practices = rememberFromCore { it.habits().list() }
    var done by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.YOU_TITLE], onBack = null) {
        SectionTitle(strings[Key.YOU_PRACTICES])
        if (practices?.isEmpty() == true) HintText(strings[Key.YOU_PRACTICES_EMPTY])
        practices?.forEach { Practice(it) }
        QuietButton(strings[Key.PRACTICE_NEW], Modifier.testTag("new-practice")) { app.open(Screen.NewPractice) }
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

@Composable
private fun Practice(practice: PracticeView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("practice-${practice.id}")) {
        Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Text(practice.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium.byContent())
            StrengthShape(practice.strength, Modifier.size(36.dp))
        }
        if (practice.plan.isNotEmpty()) HintText(practice.plan)
        if (practice.why.isNotEmpty()) HintText(practice.why)
        QuietButton(strings[Key.PRACTICE_ARCHIVE], Modifier.testTag("practice-archive")) {
            app.act({ it.habits().archive(practice.id) })
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

@Composable
private fun PersonCard(person: Person) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var name by remember(person) { mutableStateOf<String?>(null) }
    var refused by remember(person) { mutableStateOf<String?>(null) }
    QuietCard {
        val entered = name
        if (entered == null) {
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(person.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium.byContent())
                IconAction(Icons.Edit, "${strings[Key.ACTION_EDIT]}: ${person.name}") { name = person.name }
            }
        } else {
            PlainField(entered, strings[Key.PERSON_NAME], Modifier.testTag("person-rename")) {
                name = it
                refused = null
            }
            refused?.let { Refusal(it) }
            QuietButton(strings[Key.ACTION_SAVE], Modifier.testTag("person-save")) {
                scope.launch {
                    val tried = app.tryTo { it.people().rename(person.id, entered.whole()) }
                    refused = (tried as? Tried.Refused)?.sentence
                    if (tried is Tried.Done) name = null
                }
            }
        }
    }
}
