package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.bindings.Nearer
import app.nearer.core.AnswersView
import app.nearer.core.BinKind
import app.nearer.core.ChartView
import app.nearer.core.MeasureLine
import app.nearer.core.Person
import app.nearer.core.ScoresView
import app.nearer.core.Topic
import app.nearer.model.Screen
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
import app.nearer.ui.UndoBar
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore

/** One questionnaire: its scores with how sure they are, the chart, what changed, what was answered, how it comes up. */
@Composable
fun QuestionnaireScreen(id: String) {
    val app = LocalApp.current
    var removed by remember(id) { mutableStateOf(false) }
    val measure =
        rememberFromCore(Topic.MEASURES, key = id) { nearer -> nearer.assessments().list().find { it.id == id } }
    ScreenFrame(measure?.title.orEmpty(), onBack = { app.back() }) {
        when {
            removed -> {
                UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) {
                    app.act({ it.takeBack(BinKind.MEASURE) }) { removed = false }
                }
            }

            measure != null -> {
                Shown(measure) { removed = true }
            }
        }
    }
}

/** Takes back what of this kind was put into the bin last. */
private fun Nearer.takeBack(kind: BinKind) {
    bin().items().firstOrNull { it.kind == kind }?.let { bin().restore(kind, it.id) }
}

/** What is read of one measure, about one person or in general. */
private class Read(
    val people: List<Person>,
    val scores: ScoresView,
    val chart: ChartView?,
    val answers: List<AnswersView>,
)

private fun Nearer.sheetOf(
    measure: MeasureLine,
    about: String?,
): Read =
    Read(
        assessments().people(measure.id),
        assessments().scores(measure.id, about),
        if (measure.hasScores) insights().chart(measure.id, about) else null,
        assessments().answers(measure.id, about),
    )

@Composable
private fun Shown(
    measure: MeasureLine,
    onRemoved: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var about by rememberSaveable(measure.id) { mutableStateOf<String?>(null) }
    var deleted by remember(measure.id) { mutableStateOf<String?>(null) }
    // What erasing came to.
    var erased by remember(measure.id) { mutableStateOf<String?>(null) }
    val read = rememberFromCore(Topic.SCORES, key = measure to about) { it.sheetOf(measure, about) }
    if (measure.description.isNotEmpty()) HintText(measure.description)
    if (measure.private) HintText(strings[Key.QUESTIONNAIRE_PRIVATE])
    if (measure.isOn) {
        val answer = "${strings[Key.INSIGHTS_ANSWER]} · ${rememberFormats().minutes(measure.minutes)}"
        PrimaryButton(answer, Modifier.testTag("answer-${measure.id}")) {
            app.open(Screen.Form(measure.id, light = false))
        }
    }
    if (read != null) {
        if (read.people.isNotEmpty()) AboutChips(measure.id, read.people, about) { about = it }
        for (score in read.scores.scores) ScoreCard(score)
        if (read.scores.overall.isNotEmpty()) SectionTitle(strings[Key.QUESTIONNAIRE_OVERALL])
        for (score in read.scores.overall) ScoreCard(score)
        read.chart?.takeIf { it.rows.isNotEmpty() }?.let { ChartCard(it) }
        if (measure.hasScores && read.answers.size > 1) Changes(measure.id, about, read.answers)
        deleted?.let { answered ->
            UndoBar(strings[Key.JOURNAL_DELETED]) {
                app.act({ it.bin().restore(BinKind.RESPONSE, answered) }) { deleted = null }
            }
        }
        if (read.answers.isNotEmpty()) Answered(read.answers) { deleted = it }
    }
    Offered(measure)
    if (measure.brought) Brought(measure, onRemoved)
    erased?.let { Text(it, Modifier.testTag("answers-erased"), style = MaterialTheme.typography.bodyMedium) }
    if (read?.answers?.isNotEmpty() == true || read?.people?.isNotEmpty() == true) Erase(measure.id) { erased = it }
}

/** What was answered, each with its words; each can be put away. */
@Composable
private fun Answered(
    answers: List<AnswersView>,
    onDeleted: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    SectionTitle(strings[Key.QUESTIONNAIRE_ANSWERS])
    answers.forEachIndexed { at, answered ->
        Unfold(formats.longDay(answered.day), Modifier.testTag("answered-$at")) {
            for (line in answered.lines) {
                HintText(line.ask)
                Text(line.answer, style = MaterialTheme.typography.bodyLarge)
            }
            QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("answered-delete-$at")) {
                app.act({ it.assessments().deleteAnswers(answered.id) }) { onDeleted(answered.id) }
            }
        }
    }
}

@Composable
private fun Brought(
    measure: MeasureLine,
    onRemoved: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    measure.keyTitle?.let { HintText(it) }
    QuietButton(strings[Key.QUESTIONNAIRE_SET_KEY], Modifier.testTag("set-key")) {
        app.open(Screen.BringQuestionnaire(measure.id))
    }
    QuietButton(strings[Key.QUESTIONNAIRE_REMOVE], Modifier.testTag("questionnaire-remove")) {
        app.act({ it.assessments().remove(measure.id) }) { onRemoved() }
    }
}

/** Erasing is asked twice: it can't be taken back. */
@Composable
private fun Erase(
    measure: String,
    onErased: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var asked by remember(measure) { mutableStateOf(false) }
    if (!asked) {
        QuietButton(strings[Key.QUESTIONNAIRE_ERASE], Modifier.testTag("erase-answers")) { asked = true }
        return
    }
    QuietCard {
        Text(strings[Key.QUESTIONNAIRE_ERASE_SURE], style = MaterialTheme.typography.bodyLarge)
        QuietButton(strings[Key.QUESTIONNAIRE_ERASE_ALL], Modifier.testTag("erase-answers-sure")) {
            app.act({ it.assessments().erase(measure, null).words }) {
                asked = false
                onErased(it)
            }
        }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("erase-answers-cancel")) { asked = false }
    }
}
