package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.AnswersLine
import app.nearer.core.AnswersPlan
import app.nearer.model.BringAnswersModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** Answers that were given elsewhere: what is new, what they come to, what can't be taken. */
@Composable
fun BringAnswersScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { BringAnswersModel(it) }
    ScreenFrame(strings[Key.BRING_ANSWERS_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.BRING_ANSWERS_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("bring-pick")) { model.pick() }
        if (model.path.now() != null) Looked(model)
    }
}

@Composable
private fun Looked(model: BringAnswersModel) {
    val strings = LocalStrings.current
    Whose(model)
    model.refused.now()?.let { Refusal(it) }
    val plan = model.plan.now() ?: return
    Plan(plan)
    if (model.isTaken.now()) {
        Text(
            strings[Key.JOURNAL_SAVED],
            Modifier.testTag("bring-taken").semantics { liveRegion = LiveRegionMode.Polite },
        )
    } else if (plan.added > 0u) {
        PrimaryButton(strings[Key.BRING_ANSWERS_TAKE], Modifier.testTag("bring-take")) { model.take() }
    }
}

/** Which questionnaire they answer, where the file doesn't say so by itself. */
@Composable
private fun Whose(model: BringAnswersModel) {
    val strings = LocalStrings.current
    val measure = model.measure.now()
    val all =
        model.measures
            .now()
            .value
            .orEmpty()
    val picked = all.find { it.id == measure }?.title ?: strings[Key.BRING_ANSWERS_AS_STATED]
    Unfold(strings[Key.BRING_ANSWERS_WHICH], Modifier.testTag("bring-which"), picked) {
        Chips {
            PickChip(strings[Key.BRING_ANSWERS_AS_STATED], measure == null, "bring-which-stated") { model.answer(null) }
            for (line in all) {
                PickChip(line.title, line.id == measure, "bring-which-${line.id}") { model.answer(line.id) }
            }
        }
    }
}

@Composable
private fun Plan(plan: AnswersPlan) {
    val strings = LocalStrings.current
    Text(plan.words, Modifier.testTag("bring-summary"), style = MaterialTheme.typography.bodyLarge)
    plan.lines.forEach { Line(it) }
    if (plan.failures.isEmpty()) return
    SectionTitle(strings[Key.BRING_ANSWERS_UNREAD])
    for (failure in plan.failures) {
        QuietCard {
            Text(failure.words, style = MaterialTheme.typography.bodyMedium)
            HintText(failure.place)
        }
    }
}

@Composable
private fun Line(line: AnswersLine) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    QuietCard {
        Text(line.title, style = MaterialTheme.typography.titleMedium)
        HintText(formats.longDay(line.day))
        if (!line.isNew) HintText(strings[Key.BRING_ANSWERS_IS_HERE])
        for (score in line.scores) {
            val value = score.value?.let { formats.score(it) }
            Text(listOfNotNull(score.title, value).joinToString(": "), style = MaterialTheme.typography.bodyLarge)
            if (value == null) HintText(score.text)
        }
        for (sentence in line.stated.map { it.text } + line.notes) HintText(sentence)
    }
}
