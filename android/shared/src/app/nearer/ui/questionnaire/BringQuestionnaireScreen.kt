package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.PlanNote
import app.nearer.core.PlannedQuestion
import app.nearer.core.QuestionnairePlan
import app.nearer.model.BringQuestionnaireModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.byContent
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** A questionnaire of somebody else's: what is asked, what isn't taken, how it is scored. Nothing is kept before. */
@Composable
fun BringQuestionnaireScreen(id: String?) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel(id) { BringQuestionnaireModel(it, id) }
    val title = strings[if (id == null) Key.BRING_TITLE else Key.QUESTIONNAIRE_SET_KEY]
    val plan = model.plan.now()
    ScreenFrame(title, onBack = { app.back() }) {
        if (id == null) {
            HintText(strings[Key.BRING_HINT])
            QuietButton(strings[Key.BRING_PICK], Modifier.testTag("bring-pick")) { model.pick() }
        }
        if (plan != null) Plan(plan)
        val draft = model.draft.now()
        val scores = plan != null && draft != null && plan.canKeep
        if (scores) ScoringChoice(model, draft, plan)
        model.refused.now()?.let { Refusal(it) }
        if (scores) {
            val choice = draft.choice(plan)
            PrimaryButton(strings[Key.BRING_KEEP], Modifier.testTag("bring-keep"), enabled = choice != null) {
                model.keep()
            }
        }
    }
}

@Composable
private fun Plan(plan: QuestionnairePlan) {
    val strings = LocalStrings.current
    SectionTitle(plan.title, Modifier.testTag("bring-previewed"))
    if (plan.description.isNotEmpty()) HintText(plan.description)
    if (plan.copyright.isNotEmpty()) HintText(plan.copyright)
    Text(plan.words, style = MaterialTheme.typography.bodyLarge)
    if (plan.isKept) HintText(strings[Key.BRING_REPLACES])
    if (plan.notes.isNotEmpty()) {
        SectionTitle(strings[Key.BRING_NOTES])
        plan.notes.forEach { Note(it) }
    }
    if (plan.questions.isNotEmpty()) {
        Unfold(strings[Key.BRING_QUESTIONS], Modifier.testTag("bring-questions")) {
            plan.questions.forEach { Question(it) }
        }
    }
}

@Composable
private fun Note(note: PlanNote) {
    QuietCard {
        if (note.said.isNotEmpty()) Text(note.said, style = MaterialTheme.typography.bodyLarge.byContent())
        Text(note.text, style = MaterialTheme.typography.bodyMedium)
        HintText(note.place)
    }
}

@Composable
private fun Question(question: PlannedQuestion) {
    Text(question.text, style = MaterialTheme.typography.bodyLarge.byContent())
    HintText((listOf(question.kind) + question.answers).joinToString(" · "))
}
