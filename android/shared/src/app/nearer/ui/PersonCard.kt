package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
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
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Contact
import app.nearer.core.Person
import app.nearer.core.WhichDays
import app.nearer.model.AboutPersonModel
import app.nearer.model.YouModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import kotlinx.coroutines.flow.update

/** One of the people; opened, the name and whether exercises may coach nearer to them can be changed. */
@Composable
internal fun PersonCard(
    person: Person,
    model: YouModel,
) {
    val changed = model.changed.now()[person.id]
    QuietCard(Modifier.testTag("person-card-${person.id}")) {
        if (changed != null) {
            Opened(person, changed, model)
        } else {
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(person.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium.byContent())
                IconAction(
                    Icons.Edit,
                    "${LocalStrings.current[Key.ACTION_EDIT]}: ${person.name}",
                    Modifier.testTag("person-edit"),
                ) { model.beginChanging(person) }
            }
        }
    }
}

@Composable
private fun Opened(
    person: Person,
    changed: Person,
    model: YouModel,
) {
    val strings = LocalStrings.current

    fun change(new: Person) = model.changed.update { it + (person.id to new) }

    OwnWords(changed.name, strings[Key.PERSON_NAME], Modifier.testTag("person-rename")) {
        change(changed.copy(name = it))
    }
    model.refused.now()?.let { Refusal(it) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("person-save")) { model.keep(person) }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("person-cancel")) { model.leaveUnchanged(person) }
    }
    // Seen only once a card is opened: whoever looks over a shoulder sees a name.
    if (!person.died) Exercises(person, model)
    Died(person, model)
}

/** Whether exercises may coach nearer to them, and the question before they do so again. */
@Composable
private fun Exercises(
    person: Person,
    model: YouModel,
) {
    val strings = LocalStrings.current
    val about = rememberModel { AboutPersonModel(it) }
    val isHeld = person.contact == Contact.HOLD
    Text(
        strings[Key.CONTACT_TITLE],
        Modifier.padding(top = 8.dp).semantics { heading() },
        style = MaterialTheme.typography.titleSmall,
    )
    if (isHeld) Text(strings[Key.PERSON_OFF], Modifier.testTag("person-off"))
    about.said
        .now()
        ?.takeIf { it.person == person.id }
        ?.let { AfraidAnswered(it) }
    val question = about.question.now()?.takeIf { it.person == person.id }
    if (question != null) {
        AfraidQuestion(question, about)
    } else if (isHeld) {
        QuietButton(strings[Key.PERSON_TURN_ON], Modifier.testTag("person-turn-on")) { about.ask(person) }
    } else {
        HintText(strings[Key.CONTACT_HINT])
        QuietButton(strings[Key.PERSON_TURN_OFF], Modifier.testTag("person-turn-off")) { model.hold(person) }
        SwitchLine(strings[Key.PERSON_CHILD], person.child, Modifier.testTag("person-child")) {
            model.setChild(person, it)
        }
    }
}

/** That somebody has died: it can be said and taken back; a day, and leaving them out of pickers, are choices of their own. */
@Composable
private fun Died(
    person: Person,
    model: YouModel,
) {
    val strings = LocalStrings.current
    if (!person.died) {
        QuietButton(strings[Key.PERSON_DIED], Modifier.testTag("person-died")) { model.markDied(person, null) }
        return
    }
    Text(strings[Key.PERSON_DIED_MARKED], Modifier.testTag("person-died-marked"))
    SwitchLine(strings[Key.PERSON_UNPICKED], person.unpicked, Modifier.testTag("person-unpicked")) {
        model.setPicked(person, !it)
    }
    var isPicking by remember { mutableStateOf(false) }
    val day = person.diedDay
    val said = listOfNotNull(strings[Key.PERSON_DIED_DAY], day?.let { rememberFormats().longDay(it) })
    QuietButton(said.joinToString(": "), Modifier.testTag("person-died-day")) { isPicking = !isPicking }
    val today = model.today.now().value
    if (isPicking && today != null) {
        MonthGrid("died-${person.id}", today, day, WhichDays.PAST) {
            isPicking = false
            model.markDied(person, it)
        }
    }
    QuietButton(strings[Key.PERSON_DIED_UNDO], Modifier.testTag("person-died-undo")) { model.undoDied(person) }
}
