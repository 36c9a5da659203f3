package app.nearer.ui.practice

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.PracticeDraft
import app.nearer.model.EditPracticeModel
import app.nearer.model.EditedPractice
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** A practice as it is made or changed: its plan, how often, how much, with what, and when it is reminded of. */
@Composable
fun EditPracticeScreen(edited: EditedPractice) {
    val app = LocalApp.current
    val model = rememberModel(edited) { EditPracticeModel(it, edited) }
    val title = LocalStrings.current[if (edited is EditedPractice.Own) Key.PRACTICE_EDIT else Key.PRACTICE_NEW]
    ScreenFrame(title, onBack = { app.back() }) {
        model.drafts.now()[edited]?.let { Fields(it, model) }
    }
}

@Composable
private fun Fields(
    draft: PracticeDraft,
    model: EditPracticeModel,
) {
    val strings = LocalStrings.current
    val refused = model.refused.now()
    val refusal: (Array<out String>) -> String? = { fields -> model.refusal(refused, *fields) }

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

    Words("name", draft.name, Key.PRACTICE_NAME) { model.change(draft.copy(name = it)) }
    Words("why", draft.why, Key.PRACTICE_WHY) { model.change(draft.copy(why = it)) }
    Words("cue", draft.cue, Key.PRACTICE_CUE) { model.change(draft.copy(cue = it)) }
    Words("act", draft.act, Key.PRACTICE_ACT) { model.change(draft.copy(act = it)) }
    SchedulePart(draft, model::change, refusal)
    MeasuredPart(draft, model::change, refusal)
    LinksPart(draft, model)
    RemindersPart(draft, model, refusal)
    refused?.takeIf { it.field !in Placed }?.let { Refusal(it.sentence) }
    PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("practice-save")) { model.save() }
}

/** The core's fields that have their place on the screen. */
private val Placed =
    listOf("name", "why", "cue", "act", "schedule", "unit", "target", "reminder", "reminders", "weekdays")
