package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.bindings.Course
import app.nearer.core.BinKind
import app.nearer.core.PracticeSheet
import app.nearer.core.PracticeView
import app.nearer.core.StageForm
import app.nearer.core.Topic
import app.nearer.core.WhichDays
import app.nearer.model.EditedPractice
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
import app.nearer.ui.StrengthCircle
import app.nearer.ui.Tried
import app.nearer.ui.UndoBar
import app.nearer.ui.byContent
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import app.nearer.ui.tryTo
import kotlinx.coroutines.launch

/** All exercises of the path, stage by stage. */
internal fun Course.exercises(): List<StageForm> =
    path().stages.filter { it.isWritten }.flatMap { stage(it.number).forms }

/** One practice: its plan, how firm it is, its days, and what can be done with it as a whole. */
@Composable
fun PracticeScreen(id: String) {
    val app = LocalApp.current
    var deleted by remember(id) { mutableStateOf(false) }
    val sheet = rememberFromCore(Topic.PRACTICES, key = id to deleted) { if (deleted) null else it.habits().sheet(id) }
    ScreenFrame(sheet?.view?.name ?: LocalStrings.current[Key.PRACTICES_TITLE], onBack = { app.back() }) {
        if (deleted) {
            UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) {
                app.act({ it.bin().restore(BinKind.PRACTICE, id) }) { deleted = false }
            }
        } else if (sheet != null) {
            What(sheet)
            Days(sheet.view)
            Resting(sheet)
            Whole(sheet.view) { deleted = true }
        }
    }
}

@Composable
private fun What(sheet: PracticeSheet) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val practice = sheet.view
    val exercise =
        rememberFromCore(Topic.PATH, key = sheet.chosen.form) { nearer ->
            nearer.course().exercises().find {
                it.form.id ==
                    sheet.chosen.form
            }
        }
    val person =
        rememberFromCore(Topic.PEOPLE, key = sheet.chosen.person) { nearer ->
            nearer.people().all().find {
                it.id ==
                    sheet.chosen.person
            }
        }
    QuietCard {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Column(Modifier.weight(1f)) {
                if (practice.plan.isNotEmpty()) {
                    Text(
                        practice.plan,
                        style = MaterialTheme.typography.bodyLarge.byContent(),
                    )
                }
                HintText(practice.scheduleWords)
                if (practice.why.isNotEmpty()) HintText(practice.why)
                person?.let { HintText(it.name) }
                practice.streak?.let { HintText(it.words, Modifier.testTag("practice-streak")) }
            }
            StrengthCircle(practice.strength, Modifier.size(36.dp))
        }
    }
    if (sheet.reminderWords.isNotEmpty()) SectionTitle(strings[Key.PRACTICE_REMINDERS])
    for (words in sheet.reminderWords) HintText(words)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        PrimaryButton(strings[Key.PRACTICE_FILL_IN], Modifier.testTag("practice-fill-in")) {
            app.open(Screen.PracticeDay(practice.id, practice.day))
        }
        QuietButton(strings[Key.PRACTICE_EDIT], Modifier.testTag("practice-edit")) {
            app.open(Screen.EditPractice(EditedPractice.Own(practice.id)))
        }
        exercise?.let { line ->
            QuietButton(line.form.title, Modifier.testTag("practice-exercise")) {
                app.open(Screen.Form(line.form.id, line.light))
            }
        }
    }
}

@Composable
private fun Days(practice: PracticeView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val colour = practiceColour(practice.colour)
    var of by rememberSaveable(practice.id) { mutableStateOf<String?>(null) }
    var asTable by rememberSaveable(practice.id) { mutableStateOf(false) }
    SectionTitle(strings[Key.PRACTICE_DAYS])
    rememberFromCore(Topic.PRACTICES, key = practice.id to of) { it.habits().month(practice.id, of) }?.let { month ->
        SpanRow(month.title, month.earlier, month.later) { of = it }
        MonthCells(month, colour) { app.open(Screen.PracticeDay(practice.id, it.day)) }
        HintText(month.words)
    }
    rememberFromCore(Topic.PRACTICES, key = practice.id) { it.habits().heatMap(practice.id, null, null) }?.let { year ->
        QuietCard {
            if (asTable) {
                for (month in year.months) Text(month.words, style = MaterialTheme.typography.bodyMedium)
            } else {
                HeatMapCells(year, colour)
                HintText(year.words)
            }
            QuietButton(
                strings[if (asTable) Key.INSIGHTS_CHART else Key.INSIGHTS_TABLE],
                Modifier.testTag("practice-table"),
            ) { asTable = !asTable }
        }
    }
}

/** Letting it rest, and taking it up again. */
@Composable
private fun Resting(sheet: PracticeSheet) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val practice = sheet.view
    var begun by remember(practice.id) { mutableStateOf(false) }
    SectionTitle(strings[Key.PRACTICE_PAUSE])
    for (pause in sheet.pauses) {
        HintText(
            "${formats.day(pause.from)} – ${pause.to?.let { formats.day(it) } ?: strings[Key.PRACTICE_PAUSE_OPEN]}",
        )
    }
    when {
        practice.paused -> {
            QuietButton(strings[Key.PRACTICE_RESUME], Modifier.testTag("practice-resume")) {
                app.act({ it.habits().resume(practice.id) })
            }
        }

        begun -> {
            ChoosePause(practice) { begun = false }
        }

        else -> {
            QuietButton(strings[Key.PRACTICE_PAUSE], Modifier.testTag("practice-pause")) { begun = true }
        }
    }
}

@Composable
private fun ChoosePause(
    practice: PracticeView,
    onDone: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var from by remember { mutableStateOf(practice.day) }
    var to by remember { mutableStateOf<String?>(practice.day) }
    var refused by remember { mutableStateOf<String?>(null) }
    AnyDay(strings[Key.PRACTICE_PAUSE_FROM], "practice-pause-from", practice.day, from) { from = it }
    SwitchLine(strings[Key.PRACTICE_PAUSE_OPEN], to == null, Modifier.testTag("practice-pause-open")) { isOpen ->
        to = if (isOpen) null else from
    }
    to?.let { last -> AnyDay(strings[Key.PRACTICE_PAUSE_TO], "practice-pause-to", practice.day, last) { to = it } }
    refused?.let { Refusal(it) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("practice-pause-save")) {
            scope.launch {
                val tried = app.tryTo { it.habits().pause(practice.id, from, to) }
                refused = (tried as? Tried.Refused)?.sentence
                if (tried is Tried.Done) onDone()
            }
        }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("practice-pause-cancel"), onClick = onDone)
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
        MonthGrid(today, chosen, WhichDays.ANY, onPick)
    }
}

@Composable
private fun Whole(
    practice: PracticeView,
    onDeleted: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (practice.archived) {
            QuietButton(strings[Key.PRACTICE_UNARCHIVE], Modifier.testTag("practice-unarchive")) {
                app.act({ it.habits().unarchive(practice.id) })
            }
        } else {
            QuietButton(strings[Key.PRACTICE_ARCHIVE], Modifier.testTag("practice-archive")) {
                app.act({ it.habits().archive(practice.id) })
            }
        }
        QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("practice-delete")) {
            app.act({ it.habits().delete(practice.id) }) { onDeleted() }
        }
    }
}
