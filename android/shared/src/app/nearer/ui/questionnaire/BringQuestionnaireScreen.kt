package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.bindings.LookedAtQuestionnaire
import app.nearer.bindings.Nearer
import app.nearer.core.PlanNote
import app.nearer.core.PlannedQuestion
import app.nearer.core.QuestionnairePlan
import app.nearer.model.Screen
import app.nearer.model.Tried
import app.nearer.model.tryTo
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
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Where a questionnaire comes from: a file that was picked, or what was brought before. */
private sealed interface Source {
    fun lookAt(nearer: Nearer): LookedAtQuestionnaire

    class File(
        val path: String,
    ) : Source {
        override fun lookAt(nearer: Nearer) = nearer.bring().lookAtQuestionnaire(path)
    }

    class Brought(
        val id: String,
    ) : Source {
        override fun lookAt(nearer: Nearer) = nearer.bring().lookAtKeptQuestionnaire(id)
    }
}

/** A questionnaire of somebody else's: what is asked, what isn't taken, how it is scored. Nothing is kept before. */
@Composable
fun BringQuestionnaireScreen(id: String?) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var source by remember(id) { mutableStateOf<Source?>(id?.let { Source.Brought(it) }) }
    var refused by remember(id) { mutableStateOf<String?>(null) }
    val title = strings[if (id == null) Key.BRING_TITLE else Key.QUESTIONNAIRE_SET_KEY]
    ScreenFrame(title, onBack = { app.back() }) {
        if (id == null) {
            HintText(strings[Key.BRING_HINT])
            QuietButton(strings[Key.BRING_PICK], Modifier.testTag("bring-pick")) {
                scope.launch {
                    app.host.pickFile()?.let {
                        refused = null
                        source = Source.File(it)
                    }
                }
            }
        }
        refused?.let { Refusal(it) }
        source?.let { Looked(it) { sentence -> refused = sentence } }
    }
}

@Composable
private fun Looked(
    source: Source,
    onRefused: (String?) -> Unit,
) {
    val app = LocalApp.current
    var key by remember(source) { mutableStateOf<String?>(null) }
    var plan by remember(source) { mutableStateOf<QuestionnairePlan?>(null) }
    LaunchedEffect(source, key) {
        when (val tried = app.tryTo { source.lookAt(it).plan(key) }) {
            is Tried.Done -> plan = tried.value
            is Tried.Refused -> onRefused(tried.sentence)
            null -> Unit
        }
    }
    val shown = plan ?: return
    val draft = remember(source) { KeyDraft(shown) }
    Plan(shown)
    if (!shown.canKeep) return
    ScoringChoice(draft, shown) {
        draft.forget()
        key = it
    }
    Keep(source, draft, shown)
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

@Composable
private fun Keep(
    source: Source,
    draft: KeyDraft,
    plan: QuestionnairePlan,
) {
    val app = LocalApp.current
    val scope = rememberCoroutineScope()
    var refused by remember(source) { mutableStateOf<String?>(null) }
    val choice = draft.choice(plan)
    refused?.let { Refusal(it) }
    PrimaryButton(LocalStrings.current[Key.BRING_KEEP], Modifier.testTag("bring-keep"), enabled = choice != null) {
        scope.launch {
            val tried = app.tryTo { it.bring().takeQuestionnaire(source.lookAt(it), checkNotNull(choice)) }
            refused = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                app.back()
                if (source is Source.File) app.open(Screen.Questionnaire(tried.value.id))
            }
        }
    }
}

/** The keys that the app knows, to pick from. */
@Composable
internal fun rememberKeys() = rememberFromCore { it.assessments().keys() }.orEmpty()
