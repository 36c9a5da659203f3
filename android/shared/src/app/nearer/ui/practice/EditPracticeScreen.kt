package app.nearer.ui.practice

import androidx.compose.foundation.layout.fillMaxWidth
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
import app.nearer.core.NewPractice
import app.nearer.core.PracticeDraft
import app.nearer.model.EditedPractice
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Outcome
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Tried
import app.nearer.ui.form.Refusal
import app.nearer.ui.tryTo
import kotlinx.coroutines.launch

private fun Nearer.chosen(edited: EditedPractice): NewPractice? =
    when (edited) {
        EditedPractice.New -> null
        is EditedPractice.Own -> habits().sheet(edited.id).chosen
        is EditedPractice.Suggested -> course().practiceSuggestions().first { it.stage.toInt() == edited.stage }.chosen
    }

private fun Nearer.keep(
    edited: EditedPractice,
    chosen: NewPractice,
) {
    when (edited) {
        EditedPractice.New -> habits().add(chosen)
        is EditedPractice.Own -> habits().edit(edited.id, chosen)
        is EditedPractice.Suggested -> course().takePracticeAs(edited.stage.toUByte(), chosen)
    }
}

/** A practice as it is made or changed: its plan, how often, how much, with what, and when it is reminded of. */
@Composable
fun EditPracticeScreen(edited: EditedPractice) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    // What is being written is not overwritten by a change elsewhere, and outlives the screen.
    LaunchedEffect(edited) {
        if (edited in app.unsaved.practices) return@LaunchedEffect
        val outcome = app.call { app.library.practiceDraft(it.chosen(edited)) }
        if (outcome is Outcome.Done) app.unsaved.practices[edited] = outcome.value
    }
    val title = strings[if (edited is EditedPractice.Own) Key.PRACTICE_EDIT else Key.PRACTICE_NEW]
    ScreenFrame(title, onBack = { app.back() }) {
        app.unsaved.practices[edited]?.let { draft ->
            Fields(edited, draft) { app.unsaved.practices[edited] = it }
        }
    }
}

@Composable
private fun Fields(
    edited: EditedPractice,
    draft: PracticeDraft,
    onChange: (PracticeDraft) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var refused by remember(edited) { mutableStateOf<Tried.Refused?>(null) }
    val refusal: (Array<out String>) -> String? = { fields -> refused?.takeIf { it.field in fields }?.sentence }

    @Composable
    fun Words(
        field: String,
        text: String,
        label: String,
        onText: (String) -> Unit,
    ) {
        OwnWords(text, strings[label], Modifier.testTag("practice-$field"), onText = onText)
        refusal(arrayOf(field))?.let { Refusal(it) }
    }

    Words("name", draft.name, Key.PRACTICE_NAME) { onChange(draft.copy(name = it)) }
    Words("why", draft.why, Key.PRACTICE_WHY) { onChange(draft.copy(why = it)) }
    Words("cue", draft.cue, Key.PRACTICE_CUE) { onChange(draft.copy(cue = it)) }
    Words("act", draft.act, Key.PRACTICE_ACT) { onChange(draft.copy(act = it)) }
    SchedulePart(draft, onChange, refusal)
    MeasuredPart(draft, onChange, refusal)
    LinksPart(draft, onChange)
    RemindersPart(draft, onChange, refusal)
    refused?.takeIf { it.field !in Placed }?.let { Refusal(it.sentence) }
    PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("practice-save")) {
        scope.launch {
            val whole = draft.whole()
            val tried = app.tryTo { it.keep(edited, app.library.writtenPractice(whole)) }
            refused = tried as? Tried.Refused
            if (tried is Tried.Done) {
                app.unsaved.practices.remove(edited)
                app.back()
            }
        }
    }
}

/** The core's fields that have their place on the screen. */
private val Placed =
    listOf("name", "why", "cue", "act", "schedule", "unit", "target", "reminder", "reminders", "weekdays")
