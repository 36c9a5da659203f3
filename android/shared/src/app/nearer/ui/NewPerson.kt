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
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** A button that becomes a field for a name. */
@Composable
internal fun NewPerson(onAdded: (Person) -> Unit = {}) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var name by remember { mutableStateOf<String?>(null) }
    var refused by remember { mutableStateOf<String?>(null) }
    val entered = name
    if (entered == null) {
        QuietButton(strings[Key.PERSON_ADD], Modifier.testTag("new-person")) { name = "" }
        return
    }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        OwnWords(entered, strings[Key.PERSON_NAME], Modifier.testTag("new-person-name")) {
            name = it
            refused = null
        }
        refused?.let { Refusal(it) }
        QuietButton(strings[Key.ACTION_ADD], Modifier.testTag("new-person-add")) {
            scope.launch {
                when (val tried = app.tryTo { it.people().add(entered.whole(), null) }) {
                    is Tried.Done -> {
                        name = null
                        onAdded(tried.value)
                    }

                    is Tried.Refused -> {
                        refused = tried.sentence
                    }

                    null -> {}
                }
            }
        }
    }
}
