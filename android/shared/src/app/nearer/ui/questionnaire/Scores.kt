package app.nearer.ui.questionnaire

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import app.nearer.core.AnswersView
import app.nearer.core.ScoreView
import app.nearer.model.QuestionnaireModel
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats

/** A score with where it lies, how it came about, what it is called, what is usual, and what changed. */
@Composable
internal fun ScoreCard(score: ScoreView) {
    val formats = rememberFormats()
    QuietCard(Modifier.testTag("score-${score.subscale}")) {
        Row {
            Text(score.title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            score.value?.let { Text(formats.score(it), style = MaterialTheme.typography.titleMedium) }
        }
        score.value?.takeIf { score.high > score.low }?.let { value ->
            // The sentence below says the same: where it lies from lowest to highest.
            LinearProgressIndicator(
                progress = { ((value - score.low) / (score.high - score.low)).toFloat() },
                Modifier.fillMaxWidth().clearAndSetSemantics { },
                drawStopIndicator = { },
            )
        }
        HintText(score.text)
        for (missing in score.missing) HintText("– $missing")
        for (sentence in listOfNotNull(score.label, score.usual.takeIf { it.isNotEmpty() }, score.change)) {
            Text(sentence, style = MaterialTheme.typography.bodyMedium)
        }
    }
}

/** What changed between two answers: the first and the last, or others that are picked. */
@Composable
internal fun Changes(
    model: QuestionnaireModel,
    sheet: QuestionnaireModel.Sheet,
) {
    val strings = LocalStrings.current
    val answers = sheet.answers
    Unfold(strings[Key.QUESTIONNAIRE_CHANGE], Modifier.testTag("changes"), openAtFirst = true) {
        for (change in sheet.changes) {
            QuietCard {
                Text(change.title, style = MaterialTheme.typography.titleSmall)
                HintText(change.text)
            }
        }
        if (answers.size > 2) {
            SectionTitle(strings[Key.QUESTIONNAIRE_CHANGE_FROM])
            Times("from", answers, sheet.from) { model.earlier.value = it }
            SectionTitle(strings[Key.QUESTIONNAIRE_CHANGE_TO])
            Times("to", answers, sheet.to) { model.later.value = it }
        }
    }
}

@Composable
private fun Times(
    which: String,
    answers: List<AnswersView>,
    chosen: String?,
    onPick: (String) -> Unit,
) {
    val formats = rememberFormats()
    Chips {
        answers.forEachIndexed { at, answered ->
            PickChip(formats.day(answered.day), answered.id == chosen, "change-$which-$at") { onPick(answered.id) }
        }
    }
}
