package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.PracticeDraft
import app.nearer.model.ReminderDraft
import app.nearer.model.ReminderTimeKind
import app.nearer.model.ScheduleKind
import app.nearer.model.UnitKind
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.OwnWords
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.CheckLine
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.journal.Minutes
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

private val Weekdays =
    listOf(
        Key.WEEKDAY_1,
        Key.WEEKDAY_2,
        Key.WEEKDAY_3,
        Key.WEEKDAY_4,
        Key.WEEKDAY_5,
        Key.WEEKDAY_6,
        Key.WEEKDAY_7,
    )

/** How often. */
@Composable
internal fun SchedulePart(
    draft: PracticeDraft,
    refusal: (Array<out String>) -> String?,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.PRACTICE_SCHEDULE])
    for (kind in ScheduleKind.entries) {
        RadioLine(strings[kind.key], draft.schedule == kind, Modifier.testTag(kind.key)) { draft.schedule = kind }
    }
    if (draft.schedule.asksForTimes) {
        NumberField(strings[Key.SCHEDULE_TIMES], "schedule-times", draft.times) { draft.times = it }
    }
    if (draft.schedule.asksForDays) {
        NumberField(strings[Key.SCHEDULE_DAYS], "schedule-days", draft.days) { draft.days = it }
    }
    if (draft.schedule == ScheduleKind.Weekdays) {
        WeekdayChips(draft.weekdays, "schedule-weekday") { draft.weekdays = it }
    }
    refusal(arrayOf("schedule"))?.let { Refusal(it) }
}

/** Days of the week, any of them: bit 0 is Monday. */
@Composable
private fun WeekdayChips(
    days: Int,
    tag: String,
    onPick: (Int) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        Weekdays.forEachIndexed { at, key ->
            PickChip(strings[key], days and (1 shl at) != 0, "$tag-${at + 1}") { onPick(days xor (1 shl at)) }
        }
    }
}

/** How much. */
@Composable
internal fun MeasuredPart(
    draft: PracticeDraft,
    refusal: (Array<out String>) -> String?,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.PRACTICE_MEASURED], draft.isMeasured, Modifier.testTag("practice-measured")) {
        draft.isMeasured = it
    }
    if (!draft.isMeasured) return
    SectionTitle(strings[Key.PRACTICE_UNIT])
    Chips {
        for (unit in UnitKind.entries) {
            PickChip(strings[unit.key], draft.unit == unit, unit.key) { draft.unit = unit }
        }
    }
    if (draft.unit == UnitKind.Own) {
        OwnWords(draft.ownUnit, strings[Key.PRACTICE_UNIT_OWN], Modifier.testTag("practice-unit-own")) {
            draft.ownUnit = it
        }
    }
    refusal(arrayOf("unit"))?.let { Refusal(it) }
    SectionTitle(strings[Key.PRACTICE_TARGET])
    Chips {
        for ((kind, key) in PracticeDraft.TARGETS) {
            PickChip(strings[key], draft.targetKind == kind, key) { draft.targetKind = kind }
        }
    }
    if (draft.targetKind != null) {
        NumberField(strings[Key.PRACTICE_AMOUNT], "practice-target", draft.target) { draft.target = it }
    }
    refusal(arrayOf("target"))?.let { Refusal(it) }
}

/** What it is done with, whom it is about, and its colour. */
@Composable
internal fun LinksPart(draft: PracticeDraft) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val exercises = rememberFromCore(Topic.PATH) { it.course().exercises() }.orEmpty()
    val people = rememberFromCore(Topic.PEOPLE) { it.people().all() }.orEmpty()
    val picked = exercises.find { it.form.id == draft.form }?.form?.title
    Unfold(strings[Key.PRACTICE_EXERCISE], Modifier.testTag("practice-exercise"), picked) {
        for (line in exercises) {
            val id = line.form.id
            CheckLine(line.form.title, draft.form == id, Modifier.testTag("exercise-$id")) { on ->
                draft.form = if (on) id else null
            }
        }
    }
    if (people.isNotEmpty()) {
        SectionTitle(strings[Key.PRACTICE_PERSON])
        Chips {
            for (person in people) {
                PickChip(person.name, draft.person == person.id, "practice-person-${person.id}") {
                    draft.person = person.id.takeUnless { it == draft.person }
                }
            }
        }
    }
    SectionTitle(strings[Key.PRACTICE_COLOUR])
    val colours = remember(app) { app.library.practiceColours() }
    Chips {
        colours.forEachIndexed { at, name ->
            val colour = at.toUByte()
            Row(
                horizontalArrangement = Arrangement.spacedBy(4.dp),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Text("●", Modifier.clearAndSetSemantics { }, color = practiceColour(colour))
                PickChip(name, draft.colour == colour, "practice-colour-$at") { draft.colour = colour }
            }
        }
    }
}

/** When it is reminded of. The first one is the moment to ask whether the system lets the app remind. */
@Composable
internal fun RemindersPart(
    draft: PracticeDraft,
    refusal: (Array<out String>) -> String?,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    SectionTitle(strings[Key.PRACTICE_REMINDERS])
    draft.reminders.forEachIndexed { at, reminder ->
        QuietCard(Modifier.fillMaxWidth().testTag("reminder-$at")) {
            ReminderFields(reminder) { draft.reminders[at] = it }
            QuietButton(
                strings[Key.ACTION_DELETE],
                Modifier.testTag("reminder-delete"),
            ) { draft.reminders.removeAt(at) }
        }
    }
    refusal(arrayOf("reminder", "reminders", "weekdays"))?.let { Refusal(it) }
    QuietButton(strings[Key.REMINDER_ADD], Modifier.testTag("reminder-add")) {
        draft.reminders.add(ReminderDraft())
        scope.launch { app.host.reminders.ask() }
    }
    HintText(strings[Key.REMINDERS_DISCREET])
}

/** One reminder: at a time, somewhere between two, or after the cue; on which days. */
@Composable
private fun ReminderFields(
    reminder: ReminderDraft,
    onChange: (ReminderDraft) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        for (kind in ReminderTimeKind.entries) {
            PickChip(strings[kind.key], reminder.kind == kind, kind.key) { onChange(reminder.copy(kind = kind)) }
        }
    }
    when (reminder.kind) {
        ReminderTimeKind.At -> {
            TimeField(Key.REMINDER_TIME, "reminder-time", reminder.at) { onChange(reminder.copy(at = it)) }
        }

        ReminderTimeKind.Within -> {
            TimeField(Key.REMINDER_FROM, "reminder-from", reminder.from) { onChange(reminder.copy(from = it)) }
            TimeField(Key.REMINDER_UNTIL, "reminder-until", reminder.to) { onChange(reminder.copy(to = it)) }
        }

        ReminderTimeKind.AfterCue -> {
            TimeField(Key.REMINDER_CUE, "reminder-cue", reminder.at) { onChange(reminder.copy(at = it)) }
            NumberField(strings[Key.REMINDER_MINUTES], "reminder-minutes", reminder.minutes) {
                onChange(reminder.copy(minutes = it))
            }
        }
    }
    WeekdayChips(reminder.weekdays, "reminder-weekday") { onChange(reminder.copy(weekdays = it)) }
}

/** A time of day, shown in words and picked when unfolded. */
@Composable
internal fun TimeField(
    label: String,
    tag: String,
    minute: Int,
    onPick: (Int) -> Unit,
) {
    Unfold(LocalStrings.current[label], Modifier.testTag(tag), rememberFormats().wall(minute)) {
        Minutes(minute, onPick)
    }
}
