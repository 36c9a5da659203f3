package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.model.FormModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.NewPerson
import app.nearer.ui.now
import app.nearer.ui.template.OneAnswer

/** Whom it is about; without a vault, nobody in particular. */
@Composable
internal fun PersonStep(
    model: FormModel,
    draft: Answer.Person?,
    onDraft: (Answer) -> Unit,
) {
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
        if (model.keeps) {
            for (offered in model.people
                .now()
                .value
                .orEmpty()) {
                val person = offered.person
                OneAnswer(
                    person.name,
                    draft?.id == person.id && offered.canBePicked,
                    Modifier.testTag("person-${person.id}"),
                    hint = offered.note,
                    enabled = offered.canBePicked,
                ) { onDraft(Answer.Person(person.id)) }
            }
        }
        OneAnswer(
            LocalStrings.current[Key.PERSON_NOBODY],
            draft != null && draft.id == null,
            Modifier.testTag("person-nobody"),
        ) { onDraft(Answer.Person(null)) }
    }
    if (model.keeps) {
        HintText(LocalStrings.current[Key.YOU_PEOPLE_HINT])
        NewPerson { onDraft(Answer.Person(it.id)) }
    }
}
