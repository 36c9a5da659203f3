package app.nearer.ui.journal

import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TimeInput
import androidx.compose.material3.rememberTimePickerState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.EntryDraft
import app.nearer.core.FeltWord
import app.nearer.core.WhichDays
import app.nearer.model.EntryModel
import app.nearer.model.Written
import app.nearer.model.said
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.byContent
import app.nearer.ui.form.FeelingsList
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Unfold
import app.nearer.ui.form.rememberOffered
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import kotlinx.coroutines.flow.drop

private const val MINUTES_PER_HOUR = 60

/** Feelings, each as strong as the person says. */
@Composable
internal fun EntryFeelings(
    model: EntryModel,
    felt: List<FeltWord>,
) {
    rememberOffered(model.feelings.now(), body = false)?.let { offered ->
        FeelingsList(offered, felt) { new -> model.change { copy(feelings = new) } }
    }
}

/** When it happened: now, unless a day and a time are picked. What instant that is, the core says. */
@Composable
internal fun EntryWhen(
    model: EntryModel,
    draft: EntryDraft,
) {
    LaunchedEffect(model, draft.atMs, draft.zone) { model.loadWall() }
    val formats = rememberFormats()
    val today = model.today.now().value ?: return
    val wall = model.wall.now() ?: return
    draft.atMs?.let { HintText("${formats.longDay(wall.date)}, ${formats.wall(wall.minute.toInt())}") }
    MonthGrid("entry-when", today, wall.date, WhichDays.PAST) { model.setWhen(wall.copy(date = it)) }
    Minutes(wall.minute.toInt()) { model.setWhen(wall.copy(minute = it.toUShort())) }
}

/** A time of day, typed in. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun Minutes(
    minute: Int,
    onPick: (Int) -> Unit,
) {
    val state = rememberTimePickerState(minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR, is24Hour = true)
    LaunchedEffect(state) {
        snapshotFlow { state.hour * MINUTES_PER_HOUR + state.minute }.drop(1).collect { onPick(it) }
    }
    TimeInput(state)
}

/** What it said before its edits, for thirty days. */
@Composable
internal fun EntryVersions(model: EntryModel) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val versions = model.versions.now().value
    if (versions.isNullOrEmpty()) return
    Unfold(strings[Key.ENTRY_VERSIONS], Modifier.testTag("entry-versions")) {
        versions.forEachIndexed { at, version ->
            QuietCard {
                HintText(formats.moment(version.keptMs))
                Text(version.text, style = MaterialTheme.typography.bodyLarge.byContent(), maxLines = 6)
                version.mood?.let { HintText(strings[moodKey(it)]) }
                QuietButton(strings[Key.ENTRY_PUT_BACK], Modifier.testTag("entry-put-back-$at")) {
                    model.putBack(version)
                }
            }
        }
    }
}

/** Says that what was typed before came back, and lets go of it where wanted. */
@Composable
internal fun RestoredDraft(onDrop: () -> Unit) {
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("draft-kept")) {
        Text(strings[Key.JOURNAL_DRAFT_KEPT])
        QuietButton(strings[Key.JOURNAL_DRAFT_DROP], Modifier.testTag("draft-drop"), onClick = onDrop)
    }
}

/** What an entry was begun from, or which check-in it was. */
@Composable
internal fun EntryOrigin(written: Written) {
    written.prompt?.let { Text(it.text, style = MaterialTheme.typography.titleMedium) }
    val (way, chip) = written.checkIn ?: return
    checkIns().said(way, chip)?.let { Text(it, style = MaterialTheme.typography.titleMedium) }
}
