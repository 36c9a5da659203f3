package app.nearer.ui.journal

import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TimeInput
import androidx.compose.material3.rememberTimePickerState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.FeltWord
import app.nearer.core.Topic
import app.nearer.core.WallTime
import app.nearer.core.WhichDays
import app.nearer.model.Outcome
import app.nearer.model.Writing
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.byContent
import app.nearer.ui.form.FeelingsList
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Unfold
import app.nearer.ui.form.rememberOffered
import app.nearer.ui.form.rememberToday
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.flow.drop

private const val MINUTES_PER_HOUR = 60

/** Feelings, each as strong as the person says. */
@Composable
internal fun EntryFeelings(
    felt: List<FeltWord>,
    onFelt: (List<FeltWord>) -> Unit,
) {
    rememberOffered(body = false)?.let { FeelingsList(it, felt, onFelt) }
}

/** When it happened: now, unless a day and a time are picked. What instant that is, the core says. */
@Composable
internal fun EntryWhen(writing: Writing) {
    val app = LocalApp.current
    val formats = rememberFormats()
    val today = rememberToday(keeps = true) ?: return
    val draft = writing.state.now().draft
    val wall = rememberFromCore(key = draft.atMs to draft.zone) { it.journal().wall(draft.atMs, draft.zone) } ?: return

    fun put(new: WallTime) {
        app.act({ it.journal().moment(new, draft.zone) }) { ms -> writing.change { copy(atMs = ms) } }
    }

    draft.atMs?.let { HintText("${formats.longDay(wall.date)}, ${formats.wall(wall.minute.toInt())}") }
    MonthGrid(today, wall.date, WhichDays.PAST) { put(wall.copy(date = it)) }
    Minutes(wall.minute.toInt()) { put(wall.copy(minute = it.toUShort())) }
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
internal fun EntryVersions(
    id: String,
    onPutBack: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val versions = rememberFromCore(Topic.JOURNAL, key = id) { it.journal().versions(id) }
    if (versions.isNullOrEmpty()) return
    Unfold(strings[Key.ENTRY_VERSIONS], Modifier.testTag("entry-versions")) {
        versions.forEachIndexed { at, version ->
            QuietCard {
                HintText(formats.moment(version.keptMs))
                Text(version.text, style = MaterialTheme.typography.bodyLarge.byContent(), maxLines = 6)
                version.mood?.let { HintText(strings[moodKey(it)]) }
                QuietButton(strings[Key.ENTRY_PUT_BACK], Modifier.testTag("entry-put-back-$at")) {
                    app.act({ it.journal().putBack(id, version.number) }) { onPutBack() }
                }
            }
        }
    }
}

/** Says that what was typed before came back, and lets go of it where wanted. */
@Composable
internal fun RestoredDraft(
    id: String?,
    writing: Writing,
) {
    if (!writing.state.now().isRestored) return
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("draft-kept")) {
        Text(strings[Key.JOURNAL_DRAFT_KEPT])
        QuietButton(strings[Key.JOURNAL_DRAFT_DROP], Modifier.testTag("draft-drop")) {
            app.act({ nearer ->
                nearer.journal().dropDraft(id)
                id?.let { nearer.journal().get(it) }
            }) { entry -> if (entry == null) writing.clear() else writing.take(entry) }
        }
    }
}

/** What an entry was begun from, or which check-in it was. */
@Composable
internal fun EntryOrigin(writing: Writing) {
    val written = writing.state.now()
    written.prompt?.let { Text(it.text, style = MaterialTheme.typography.titleMedium) }
    val (way, chip) = written.checkIn ?: return
    checkIns().said(way, chip)?.let { Text(it, style = MaterialTheme.typography.titleMedium) }
}

/** Keeps what is typed, at most once a second; what the vault kept before comes back. */
@Composable
internal fun KeptDraft(
    id: String?,
    writing: Writing,
) {
    val app = LocalApp.current
    val isRead = writing.state.now().isRead
    LaunchedEffect(writing, isRead) {
        if (!isRead) return@LaunchedEffect
        if (!writing.isChanged && writing.state.value.prompt == null) {
            val outcome = app.call { it.journal().draft(id) }
            if (outcome is Outcome.Done) outcome.value?.let { writing.restore(it.draft) }
        }
        writing.keepEachSecond { draft -> app.call { it.journal().keepDraft(id, draft) } is Outcome.Done }
    }
}
