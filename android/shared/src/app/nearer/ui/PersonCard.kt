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
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** One of the people; opened, the name and whether exercises may coach nearer to them can be changed. */
@Composable
internal fun PersonCard(person: Person) {
    var isOpen by remember(person.id) { mutableStateOf(false) }
    QuietCard(Modifier.testTag("person-card-${person.id}")) {
        if (isOpen) {
            Opened(person) { isOpen = false }
        } else {
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(person.name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium.byContent())
                IconAction(
                    Icons.Edit,
                    "${LocalStrings.current[Key.ACTION_EDIT]}: ${person.name}",
                    Modifier.testTag("person-edit"),
                ) { isOpen = true }
            }
        }
    }
}

@Composable
private fun Opened(
    person: Person,
    onClose: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var name by remember { mutableStateOf(person.name) }
    var contact by remember { mutableStateOf(person.contact) }
    var refused by remember { mutableStateOf<String?>(null) }

    fun save() {
        scope.launch {
            val tried =
                app.tryTo {
                    val people = it.people()
                    if (name != person.name) people.rename(person.id, name.whole())
                    if (contact != person.contact) people.setContact(person.id, contact)
                }
            refused = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) onClose()
        }
    }

    OwnWords(name, strings[Key.PERSON_NAME], Modifier.testTag("person-rename")) {
        name = it
        refused = null
    }
    refused?.let { Refusal(it) }
    ContactLines(contact) { contact = it }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("person-save"), onClick = ::save)
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("person-cancel"), onClick = onClose)
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
