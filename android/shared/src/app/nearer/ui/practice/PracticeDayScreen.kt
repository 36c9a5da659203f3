package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.nearer.core.MarkKind
import app.nearer.model.FilledDay
import app.nearer.model.PracticeDayModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** One day of a practice: done, left out, not done, or how much; with a note. */
@Composable
fun PracticeDayScreen(
    id: String,
    day: String,
) {
    val app = LocalApp.current
    val model = rememberModel(id to day) { PracticeDayModel(it, id, day) }
    val showing = model.view.now()
    val name = showing.value?.practice?.name
    ScreenFrame(name ?: LocalStrings.current[Key.PRACTICE_FILL_IN], onBack = { app.back() }) {
        SectionTitle(rememberFormats().longDay(day))
        Shown(showing, model::retry) { FillIn(it, model) }
    }
}

@Composable
private fun FillIn(
    filled: FilledDay,
    model: PracticeDayModel,
) {
    val strings = LocalStrings.current
    val practice = filled.practice
    val note = model.note.now()
    if (practice.plan.isNotEmpty()) HintText(practice.plan)
    Text(practice.words, Modifier.testTag("practice-state").semantics { liveRegion = LiveRegionMode.Polite })
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.PRACTICE_DONE], Modifier.testTag("practice-done")) { model.mark(MarkKind.DONE) }
        QuietButton(strings[Key.PRACTICE_SKIP], Modifier.testTag("practice-skip")) { model.mark(MarkKind.SKIPPED) }
        QuietButton(strings[Key.PRACTICE_NOT_DONE], Modifier.testTag("practice-not-done")) {
            model.mark(MarkKind.NOT_DONE)
        }
        if (filled.offersOnceMore) {
            QuietButton(strings[Key.PRACTICE_ONCE_MORE], Modifier.testTag("practice-once-more")) { model.onceMore() }
        }
    }
    if (practice.counted) {
        val label = "${strings[Key.PRACTICE_AMOUNT]} (${practice.unitWords})"
        NumberField(label, "practice-amount", model.amount.now()) { model.amount.value = it }
        QuietButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-amount-save")) { model.markAmount() }
    }
    OwnWords(note, strings[Key.PRACTICE_NOTE], Modifier.testTag("practice-note"), lines = 2) { model.note.value = it }
    model.refused.now()?.let { Refusal(it) }
    if (practice.mark == null) return
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        if (filled.takesNote(note)) {
            PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-note-save")) { model.keepNote() }
        }
        QuietButton(strings[Key.PRACTICE_TAKE_BACK], Modifier.testTag("practice-take-back")) { model.takeBack() }
    }
}

/** A number, as it is typed. */
@Composable
internal fun NumberField(
    label: String,
    tag: String,
    typed: String,
    onType: (String) -> Unit,
) {
    OwnWords(
        typed,
        label,
        Modifier.testTag(tag),
        keyboard = KeyboardOptions(keyboardType = KeyboardType.Decimal),
        onText = onType,
    )
}
