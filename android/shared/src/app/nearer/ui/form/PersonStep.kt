package app.nearer.ui.form

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.Answer
import app.nearer.core.NearerException
import app.nearer.core.Person
import app.nearer.model.AppModel
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Outcome
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.QuietButton
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Whom it is about; without a vault, nobody in particular. */
@Composable
internal fun PersonStep(
    draft: Answer.Person?,
    keeps: Boolean,
    onDraft: (Answer) -> Unit,
) {
    Column(Modifier.selectableGroup()) {
        if (keeps) {
            for (person in rememberFromCore { it.people().all() }.orEmpty()) {
                RadioLine(person.name, draft?.id == person.id, Modifier.testTag("person-${person.id}")) {
                    onDraft(Answer.Person(person.id))
                }
            }
        }
        RadioLine(
            LocalStrings.current[Key.PERSON_NOBODY],
            draft != null && draft.id == null,
            Modifier.testTag("person-nobody"),
        ) { onDraft(Answer.Person(null)) }
    }
    if (keeps) NewPerson { onDraft(Answer.Person(it.id)) }
}

@Composable
private fun NewPerson(onAdded: (Person) -> Unit) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var name by remember { mutableStateOf("") }
    var refused by remember { mutableStateOf<String?>(null) }
    Unfold(strings[Key.PERSON_ADD], Modifier.testTag("person-new")) {
        OwnWords(name, strings[Key.PERSON_NAME], Modifier.testTag("person-name")) { name = it }
        HintText(strings[Key.YOU_PEOPLE_HINT])
        refused?.let { Refusal(it) }
        QuietButton(strings[Key.ACTION_ADD], Modifier.testTag("person-add")) {
            scope.launch {
                val added = app.add(name)
                refused = (added as? Added.Refused)?.sentence
                if (added is Added.Done) {
                    name = ""
                    onAdded(added.person)
                }
            }
        }
    }
}

private sealed interface Added {
    data class Done(
        val person: Person,
    ) : Added

    data class Refused(
        val sentence: String,
    ) : Added
}

/** None: it failed, and the app says so. */
private suspend fun AppModel.add(name: String): Added? {
    val outcome =
        call { nearer ->
            try {
                Added.Done(nearer.people().add(name.whole(), null))
            } catch (error: NearerException.Invalid) {
                Added.Refused(library.reasonSentence(error.reason))
            }
        }
    return (outcome as? Outcome.Done)?.value
}
