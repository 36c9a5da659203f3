package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.MarkKind
import app.nearer.core.PracticeSheet
import app.nearer.core.PracticeView
import app.nearer.core.WhichDays
import app.nearer.model.PracticeModel
import app.nearer.model.PracticePage
import app.nearer.model.Resting
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.StrengthCircle
import app.nearer.ui.TextAction
import app.nearer.ui.UndoBar
import app.nearer.ui.byContent
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** One practice over time: how firm it is, its days, its year, and what can be done with it. */
@Composable
fun PracticeScreen(id: String) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel(id) { PracticeModel(it, id) }
    val showing = model.page.now()
    val view = showing.value?.sheet?.view
    val isDeleted = model.isDeleted.now()
    ScreenFrame(
        view?.name ?: strings[Key.PRACTICES_TITLE],
        onBack = { app.back() },
        bottom = view?.takeIf { !isDeleted && !it.archived }?.let { { MarkToday(it, model) } },
    ) {
        if (isDeleted) {
            UndoBar(strings[Key.JOURNAL_DELETED], undo = { model.undo() })
        } else {
            Shown(showing, model::retry) { if (it != null) Page(it, model) }
        }
    }
}

@Composable
private fun Page(
    page: PracticePage,
    model: PracticeModel,
) {
    What(page)
    Days(page.sheet.view, model)
    Ways(page, model)
    Rests(page.sheet, model)
    Whole(page.sheet.view, model)
}

/** How firm it is, beside what it is. */
@Composable
private fun What(page: PracticePage) {
    val practice = page.sheet.view
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(20.dp), Alignment.CenterVertically) {
        StrengthCircle(practice.strength, Modifier.size(88.dp))
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            if (practice.plan.isNotEmpty()) {
                Text(practice.plan, style = MaterialTheme.typography.bodyLarge.byContent())
            }
            HintText(practice.scheduleWords)
            if (practice.why.isNotEmpty()) HintText(practice.why)
            page.person?.let { HintText(it.name) }
            practice.streak?.let { HintText(it.words, Modifier.testTag("practice-streak")) }
        }
    }
}

/** Today, in reach of the thumb: marked, or left out. */
@Composable
private fun MarkToday(
    practice: PracticeView,
    model: PracticeModel,
) {
    val strings = LocalStrings.current
    val mark = practice.mark
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
        if (mark == MarkKind.DONE || mark == MarkKind.SKIPPED) {
            val said = strings[if (mark == MarkKind.DONE) Key.PRACTICE_DONE else Key.PRACTICE_SKIPPED]
            Text(
                said,
                Modifier.weight(1f).testTag("practice-today").semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.titleMedium,
            )
            QuietButton(strings[Key.PRACTICE_TAKE_BACK], Modifier.testTag("practice-take-back")) { model.takeBack() }
        } else {
            QuietButton(strings[Key.PRACTICE_SKIP], Modifier.weight(1f).testTag("practice-skip")) {
                model.mark(MarkKind.SKIPPED)
            }
            PrimaryButton(strings[Key.PRACTICE_DONE], Modifier.weight(LEADS).testTag("practice-mark")) {
                model.mark(MarkKind.DONE)
            }
        }
    }
}

/** The wider of two buttons. */
private const val LEADS = 1.4f

/** A sentence, the month to fill in, and the year; the same as a table. */
@Composable
private fun Days(
    practice: PracticeView,
    model: PracticeModel,
) {
    val strings = LocalStrings.current
    val asTable = model.asTable.now()
    val month = model.month.now().value
    if (month != null) {
        Text(month.words, style = MaterialTheme.typography.bodyLarge)
        MonthRow(month, model::show)
        MonthCells(month, practice.day) { model.fillIn(it) }
        Legend()
    }
    model.year.now().value?.let { year ->
        if (asTable) {
            for (line in year.months) Text(line.words, style = MaterialTheme.typography.bodyMedium)
        } else {
            YearBars(year)
        }
        TextAction(
            strings[if (asTable) Key.INSIGHTS_CHART else Key.INSIGHTS_TABLE],
            Modifier.testTag("practice-table"),
        ) { model.asTable.value = !asTable }
    }
}

/** The ways on: a day with a note, the plan, and the exercise that it is done with. */
@Composable
private fun Ways(
    page: PracticePage,
    model: PracticeModel,
) {
    val strings = LocalStrings.current
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        QuietButton(strings[Key.PRACTICE_FILL_IN], Modifier.testTag("practice-fill-in")) { model.fillInToday() }
        QuietButton(strings[Key.PRACTICE_EDIT], Modifier.testTag("practice-edit")) { model.edit() }
        page.exercise?.let { line ->
            QuietButton(line.form.title, Modifier.testTag("practice-exercise")) { model.openExercise() }
        }
    }
    if (page.sheet.reminderWords.isNotEmpty()) SectionTitle(strings[Key.PRACTICE_REMINDERS])
    for (words in page.sheet.reminderWords) HintText(words)
}

/** Letting it rest, and taking it up again. */
@Composable
private fun Rests(
    sheet: PracticeSheet,
    model: PracticeModel,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val resting = model.resting.now()
    SectionTitle(strings[Key.PRACTICE_PAUSE])
    for (pause in sheet.pauses) {
        HintText(
            "${formats.day(pause.from)} – ${pause.to?.let { formats.day(it) } ?: strings[Key.PRACTICE_PAUSE_OPEN]}",
        )
    }
    when {
        sheet.view.paused -> {
            QuietButton(strings[Key.PRACTICE_RESUME], Modifier.testTag("practice-resume")) { model.resume() }
        }

        resting != null -> {
            ChoosePause(resting, sheet.view.day, model)
        }

        else -> {
            QuietButton(strings[Key.PRACTICE_PAUSE], Modifier.testTag("practice-pause")) { model.beginResting() }
        }
    }
}

@Composable
private fun ChoosePause(
    resting: Resting,
    today: String,
    model: PracticeModel,
) {
    val strings = LocalStrings.current

    fun choose(new: Resting) {
        model.resting.value = new
    }

    AnyDay(strings[Key.PRACTICE_PAUSE_FROM], "practice-pause-from", today, resting.from) {
        choose(resting.copy(from = it))
    }
    SwitchLine(strings[Key.PRACTICE_PAUSE_OPEN], resting.to == null, Modifier.testTag("practice-pause-open")) {
        choose(resting.copy(to = if (it) null else resting.from))
    }
    resting.to?.let { last ->
        AnyDay(strings[Key.PRACTICE_PAUSE_TO], "practice-pause-to", today, last) { choose(resting.copy(to = it)) }
    }
    model.refused.now()?.let { Refusal(it) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-pause-save")) { model.rest() }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("practice-pause-cancel")) { model.leaveResting() }
    }
}

/** A day, picked in a calendar. */
@Composable
private fun AnyDay(
    title: String,
    tag: String,
    today: String,
    chosen: String,
    onPick: (String) -> Unit,
) {
    Unfold(title, Modifier.testTag(tag), rememberFormats().longDay(chosen)) {
        MonthGrid(tag, today, chosen, WhichDays.ANY, onPick)
    }
}

@Composable
private fun Whole(
    practice: PracticeView,
    model: PracticeModel,
) {
    val strings = LocalStrings.current
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (practice.archived) {
            QuietButton(strings[Key.PRACTICE_UNARCHIVE], Modifier.testTag("practice-unarchive")) { model.unarchive() }
        } else {
            QuietButton(strings[Key.PRACTICE_ARCHIVE], Modifier.testTag("practice-archive")) { model.archive() }
        }
        QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("practice-delete")) { model.delete() }
    }
}
