package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.PersonQuestion
import app.nearer.core.WhoQuestion
import app.nearer.model.AboutPersonModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.form.Notice

/** Whether somebody is feared, with its answers. It can be left open. */
@Composable
internal fun AfraidQuestion(
    question: PersonQuestion,
    model: AboutPersonModel,
) {
    Column(Modifier.testTag("afraid"), Arrangement.spacedBy(8.dp)) {
        Text(
            question.title,
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.titleMedium.byContent(),
        )
        Text(question.ask, style = MaterialTheme.typography.bodyLarge)
        HintText(question.hint)
        Chips {
            for (option in question.options) {
                PickChip(option.text, false, "afraid-${option.answer.name.lowercase()}") {
                    model.answer(question, option.answer)
                }
            }
        }
    }
}

/** What followed from the answer. */
@Composable
internal fun AfraidAnswered(said: AboutPersonModel.Said) {
    Text(
        said.answered.text,
        Modifier.testTag("afraid-answered").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyLarge,
    )
    said.answered.notice?.let { Notice(it) }
}

/** The question where something hinted at fear: about [asked], or whom it was about where nobody was named. */
@Composable
internal fun Hinted(
    asked: PersonQuestion?,
    who: WhoQuestion?,
) {
    val model = rememberModel { AboutPersonModel(it) }
    val said = model.said.now()
    val question = model.question.now() ?: asked.takeIf { said == null }
    if (said != null) {
        QuietCard { AfraidAnswered(said) }
    } else if (question != null) {
        QuietCard { AfraidQuestion(question, model) }
    } else if (who != null && model.about.now() == null && !model.isLeftOpen.now()) {
        Who(who, model)
    }
}

@Composable
private fun Who(
    who: WhoQuestion,
    model: AboutPersonModel,
) {
    val people =
        model.people
            .now()
            .value
            .orEmpty()
    if (people.isEmpty()) return
    QuietCard(Modifier.testTag("afraid-who")) {
        Text(who.ask, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
        HintText(who.hint)
        Chips {
            for (person in people) PickChip(person.name, false, "afraid-who-${person.id}") { model.hint(person) }
            PickChip(LocalStrings.current[Key.PERSON_NOBODY], false, "afraid-who-nobody") { model.hintOfNobody() }
        }
    }
}
