package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.selection.selectableGroup
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
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Contact
import app.nearer.core.Person
import app.nearer.model.Tried
import app.nearer.model.YouModel
import app.nearer.model.tryTo
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

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
    ContactLines(changed.contact) { change(changed.copy(contact = it)) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("person-save")) { model.keep(person) }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("person-cancel")) { model.leaveUnchanged(person) }
    }
}

/** Seen only once a card is opened: whoever looks over a shoulder sees a name. */
@Composable
private fun ContactLines(
    contact: Contact,
    onPick: (Contact) -> Unit,
) {
    val strings = LocalStrings.current
    Text(
        strings[Key.CONTACT_TITLE],
        Modifier.semantics { heading() },
        style = MaterialTheme.typography.titleSmall,
    )
    Column(Modifier.selectableGroup()) {
        for (each in Contact.entries) {
            RadioLine(strings[each.key()], each == contact, Modifier.testTag(each.key())) { onPick(each) }
        }
    }
    HintText(strings[Key.CONTACT_HINT])
}

private fun Contact.key(): String =
    when (this) {
        Contact.UNSET -> Key.CONTACT_UNSET
        Contact.NEAR -> Key.CONTACT_NEAR
        Contact.HOLD -> Key.CONTACT_HOLD
    }
