package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.AnswersView
import app.nearer.core.MeasureLine
import app.nearer.model.QuestionnaireModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.AboutChips
import app.nearer.ui.ChartCard
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.UndoBar
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** One questionnaire: its scores with how sure they are, the chart, what changed, what was answered, how it comes up. */
@Composable
fun QuestionnaireScreen(id: String) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel(id) { QuestionnaireModel(it, id) }
    val showing = model.sheet.now()
    val title =
        showing.value
            ?.measure
            ?.title
            .orEmpty()
    ScreenFrame(title, onBack = { app.back() }) {
        if (model.isRemoved.now()) {
            UndoBar(strings[Key.JOURNAL_DELETED]) { model.undoRemove() }
        } else {
            Shown(showing, model::retry) { if (it != null) Page(model, it) }
        }
    }
    if (model.deleted.now() != null) UndoBar(strings[Key.JOURNAL_DELETED]) { model.undoDelete() }
}

@Composable
private fun Page(
    model: QuestionnaireModel,
    sheet: QuestionnaireModel.Sheet,
) {
    val measure = sheet.measure
    val strings = LocalStrings.current
    if (measure.description.isNotEmpty()) HintText(measure.description)
    if (measure.private) HintText(strings[Key.QUESTIONNAIRE_PRIVATE])
    if (measure.isOn) {
        val answer = "${strings[Key.INSIGHTS_ANSWER]} · ${rememberFormats().minutes(measure.minutes)}"
        PrimaryButton(answer, Modifier.testTag("answer-${measure.id}")) { model.answer() }
    }
    if (sheet.people.isNotEmpty()) {
        AboutChips(measure.id, sheet.people, model.about.now()) { model.about.value = it }
    }
    for (score in sheet.scores.scores) ScoreCard(score)
    if (sheet.scores.overall.isNotEmpty()) SectionTitle(strings[Key.QUESTIONNAIRE_OVERALL])
    for (score in sheet.scores.overall) ScoreCard(score)
    sheet.chart?.takeIf { it.rows.isNotEmpty() }?.let { ChartCard(it) }
    if (measure.hasScores && sheet.answers.size > 1) Changes(model, sheet)
    if (sheet.answers.isNotEmpty()) Answered(model, sheet.answers)
    Offered(model, measure)
    if (measure.brought) Brought(model, measure)
    model.erased.now()?.let {
        Text(it, Modifier.testTag("answers-erased"), style = MaterialTheme.typography.bodyMedium)
    }
    if (sheet.answers.isNotEmpty() || sheet.people.isNotEmpty()) Erase(model)
}

/** What was answered, each with its words; each can be put away. */
@Composable
private fun Answered(
    model: QuestionnaireModel,
    answers: List<AnswersView>,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    SectionTitle(strings[Key.QUESTIONNAIRE_ANSWERS])
    answers.forEachIndexed { at, answered ->
        Unfold(formats.longDay(answered.day), Modifier.testTag("answered-$at")) {
            for (line in answered.lines) {
                HintText(line.ask)
                Text(line.answer, style = MaterialTheme.typography.bodyLarge)
            }
            QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("answered-delete-$at")) { model.delete(answered) }
        }
    }
}

@Composable
private fun Brought(
    model: QuestionnaireModel,
    measure: MeasureLine,
) {
    val strings = LocalStrings.current
    measure.keyTitle?.let { HintText(it) }
    QuietButton(strings[Key.QUESTIONNAIRE_SET_KEY], Modifier.testTag("set-key")) { model.setKey() }
    QuietButton(strings[Key.QUESTIONNAIRE_REMOVE], Modifier.testTag("questionnaire-remove")) { model.remove() }
}

/** Erasing is asked twice: it can't be taken back. */
@Composable
private fun Erase(model: QuestionnaireModel) {
    val strings = LocalStrings.current
    if (!model.asksToErase.now()) {
        QuietButton(strings[Key.QUESTIONNAIRE_ERASE], Modifier.testTag("erase-answers")) {
            model.asksToErase.value = true
        }
        return
    }
    QuietCard {
        Text(strings[Key.QUESTIONNAIRE_ERASE_SURE], style = MaterialTheme.typography.bodyLarge)
        QuietButton(strings[Key.QUESTIONNAIRE_ERASE_ALL], Modifier.testTag("erase-answers-sure")) { model.erase() }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("erase-answers-cancel")) {
            model.asksToErase.value = false
        }
    }
}
