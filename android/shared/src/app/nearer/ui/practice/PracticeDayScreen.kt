package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.nearer.bindings.Habits
import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.OwnWords
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Tried
import app.nearer.ui.form.Refusal
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import app.nearer.ui.tryTo
import kotlinx.coroutines.launch

/** A day of a practice, and the day that the person is in. */
private class Filled(
    val practice: PracticeView,
    val today: String,
)

/** One day of a practice: done, left out, not done, or how much; with a note. */
@Composable
fun PracticeDayScreen(
    id: String,
    day: String,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val filled =
        rememberFromCore(Topic.PRACTICES, key = id to day) {
            Filled(it.habits().onDay(id, day), it.habits().get(id).day)
        }
    ScreenFrame(filled?.practice?.name ?: strings[Key.PRACTICE_FILL_IN], onBack = { app.back() }) {
        SectionTitle(rememberFormats().longDay(day))
        if (filled != null) FillIn(filled.practice, day, isToday = filled.today == day)
    }
}

@Composable
private fun FillIn(
    practice: PracticeView,
    day: String,
    isToday: Boolean,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var note by remember(practice.id, day, practice.note) { mutableStateOf(practice.note) }
    var typed by remember(practice.id, day, practice.amountTyped) { mutableStateOf(practice.amountTyped) }
    var refused by remember(practice.id, day) { mutableStateOf<String?>(null) }

    fun keep(work: (Habits) -> Unit) {
        scope.launch { refused = (app.tryTo { work(it.habits()) } as? Tried.Refused)?.sentence }
    }

    fun mark(kind: MarkKind) = keep { it.mark(practice.id, day, kind, note.whole()) }

    if (practice.plan.isNotEmpty()) HintText(practice.plan)
    Text(practice.words, Modifier.testTag("practice-state").semantics { liveRegion = LiveRegionMode.Polite })
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.PRACTICE_DONE], Modifier.testTag("practice-done")) { mark(MarkKind.DONE) }
        QuietButton(strings[Key.PRACTICE_SKIP], Modifier.testTag("practice-skip")) { mark(MarkKind.SKIPPED) }
        QuietButton(strings[Key.PRACTICE_NOT_DONE], Modifier.testTag("practice-not-done")) { mark(MarkKind.NOT_DONE) }
        if (isToday && practice.severalADay) {
            QuietButton(strings[Key.PRACTICE_ONCE_MORE], Modifier.testTag("practice-once-more")) {
                keep { it.onceMore(practice.id) }
            }
        }
    }
    if (practice.counted) {
        val label = "${strings[Key.PRACTICE_AMOUNT]} (${practice.unitWords})"
        NumberField(label, "practice-amount", typed) { typed = it }
        QuietButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-amount-save")) {
            keep { it.markAmount(practice.id, day, typed.whole(), note.whole()) }
        }
    }
    OwnWords(note, strings[Key.PRACTICE_NOTE], Modifier.testTag("practice-note"), lines = 2) { note = it }
    refused?.let { Refusal(it) }
    val mark = practice.mark ?: return
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        if (note != practice.note) {
            PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-note-save")) {
                keep { habits ->
                    if (practice.amount != null) {
                        habits.markAmount(practice.id, day, practice.amountTyped, note.whole())
                    } else {
                        habits.mark(practice.id, day, mark, note.whole())
                    }
                }
            }
        }
        QuietButton(strings[Key.PRACTICE_TAKE_BACK], Modifier.testTag("practice-take-back")) {
            keep { it.clearMark(practice.id, day) }
        }
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
