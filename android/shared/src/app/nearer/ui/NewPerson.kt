package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Person
import app.nearer.model.NewPersonModel
import app.nearer.model.Tried
import app.nearer.model.tryTo
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** A button that becomes a field for a name. */
@Composable
internal fun NewPerson(onAdded: (Person) -> Unit = {}) {
    val strings = LocalStrings.current
    val model = rememberModel { NewPersonModel(it) }
    val entered = model.newName.now()
    if (entered == null) {
        QuietButton(strings[Key.PERSON_ADD], Modifier.testTag("new-person")) { model.newName.value = "" }
        return
    }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        OwnWords(entered, strings[Key.PERSON_NAME], Modifier.testTag("new-person-name")) { model.newName.value = it }
        model.refused.now()?.let { Refusal(it) }
        QuietButton(strings[Key.ACTION_ADD], Modifier.testTag("new-person-add")) { model.addPerson(onAdded) }
    }
}
