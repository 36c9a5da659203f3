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
import app.nearer.bindings.Nearer
import app.nearer.core.PreviewNote
import app.nearer.core.PreviewQuestion
import app.nearer.core.QuestionnairePreview
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Tried
import app.nearer.ui.byContent
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFromCore
import app.nearer.ui.tryTo
import kotlinx.coroutines.launch

/** Where a questionnaire comes from: a file that was picked, or what was brought before. */
private sealed interface Source {
    fun preview(
        nearer: Nearer,
        key: String?,
    ): QuestionnairePreview

    class File(
        val path: String,
    ) : Source {
        override fun preview(
            nearer: Nearer,
            key: String?,
        ) = nearer.assessments().preview(path, key)
    }

    class Brought(
        val id: String,
    ) : Source {
        override fun preview(
            nearer: Nearer,
            key: String?,
        ) = nearer.assessments().previewKept(id, key)
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
    var preview by remember(source) { mutableStateOf<QuestionnairePreview?>(null) }
    LaunchedEffect(source, key) {
        when (val tried = app.tryTo { source.preview(it, key) }) {
            is Tried.Done -> preview = tried.value
            is Tried.Refused -> onRefused(tried.sentence)
            null -> Unit
        }
    }
    val shown = preview ?: return
    val draft = remember(source) { KeyDraft(shown) }
    Preview(shown)
    if (!shown.canKeep) return
    ScoringChoice(draft, shown) {
        draft.forget()
        key = it
    }
    Keep(source, draft, shown)
}

@Composable
private fun Preview(preview: QuestionnairePreview) {
    val strings = LocalStrings.current
    SectionTitle(preview.title, Modifier.testTag("bring-previewed"))
    if (preview.description.isNotEmpty()) HintText(preview.description)
    if (preview.copyright.isNotEmpty()) HintText(preview.copyright)
    Text(preview.summary, style = MaterialTheme.typography.bodyLarge)
    if (preview.isKept) HintText(strings[Key.BRING_REPLACES])
    if (preview.notes.isNotEmpty()) {
        SectionTitle(strings[Key.BRING_NOTES])
        preview.notes.forEach { Note(it) }
    }
    if (preview.questions.isNotEmpty()) {
        Unfold(strings[Key.BRING_QUESTIONS], Modifier.testTag("bring-questions")) {
            preview.questions.forEach { Question(it) }
        }
    }
}

@Composable
private fun Note(note: PreviewNote) {
    QuietCard {
        if (note.said.isNotEmpty()) Text(note.said, style = MaterialTheme.typography.bodyLarge.byContent())
        Text(note.text, style = MaterialTheme.typography.bodyMedium)
        HintText(note.place)
    }
}

@Composable
private fun Question(question: PreviewQuestion) {
    Text(question.text, style = MaterialTheme.typography.bodyLarge.byContent())
    HintText((listOf(question.kind) + question.answers).joinToString(" · "))
}

@Composable
private fun Keep(
    source: Source,
    draft: KeyDraft,
    preview: QuestionnairePreview,
) {
    val app = LocalApp.current
    val scope = rememberCoroutineScope()
    var refused by remember(source) { mutableStateOf<String?>(null) }
    val choice = draft.choice(preview)
    refused?.let { Refusal(it) }
    PrimaryButton(LocalStrings.current[Key.BRING_KEEP], Modifier.testTag("bring-keep"), enabled = choice != null) {
        scope.launch {
            val tried =
                app.tryTo { nearer ->
                    when (source) {
                        is Source.File -> nearer.assessments().keep(source.path, checkNotNull(choice))
                        is Source.Brought -> nearer.assessments().setKey(source.id, checkNotNull(choice))
                    }
                }
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
