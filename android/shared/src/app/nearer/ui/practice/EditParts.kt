package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.nearer.core.PracticeDraft
import app.nearer.core.ReminderDraft
import app.nearer.core.ReminderTimeChoice
import app.nearer.core.ScheduleChoice
import app.nearer.core.UnitChoice
import app.nearer.model.EditPracticeModel
import app.nearer.model.Targets
import app.nearer.model.asksForDays
import app.nearer.model.asksForTimes
import app.nearer.model.key
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
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
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

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
    onChange: (PracticeDraft) -> Unit,
    refusal: (Array<out String>) -> String?,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.PRACTICE_SCHEDULE])
    for (choice in ScheduleChoice.entries) {
        RadioLine(strings[choice.key], draft.schedule == choice, Modifier.testTag(choice.key)) {
            onChange(draft.copy(schedule = choice))
        }
    }
    if (draft.schedule.asksForTimes) {
        NumberField(strings[Key.SCHEDULE_TIMES], "schedule-times", draft.times) { onChange(draft.copy(times = it)) }
    }
    if (draft.schedule.asksForDays) {
        NumberField(strings[Key.SCHEDULE_DAYS], "schedule-days", draft.days) { onChange(draft.copy(days = it)) }
    }
    if (draft.schedule == ScheduleChoice.WEEKDAYS) {
        WeekdayChips(draft.weekdays, "schedule-weekday") { onChange(draft.copy(weekdays = it)) }
    }
    refusal(arrayOf("schedule"))?.let { Refusal(it) }
}

/** Days of the week, any of them: bit 0 is Monday. */
@Composable
private fun WeekdayChips(
    days: UByte,
    tag: String,
    onPick: (UByte) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        Weekdays.forEachIndexed { at, key ->
            val day = (1 shl at).toUByte()
            PickChip(strings[key], days and day != 0.toUByte(), "$tag-${at + 1}") { onPick(days xor day) }
        }
    }
}

/** How much. */
@Composable
internal fun MeasuredPart(
    draft: PracticeDraft,
    onChange: (PracticeDraft) -> Unit,
    refusal: (Array<out String>) -> String?,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.PRACTICE_MEASURED], draft.measured, Modifier.testTag("practice-measured")) {
        onChange(draft.copy(measured = it))
    }
    if (!draft.measured) return
    SectionTitle(strings[Key.PRACTICE_UNIT])
    Chips {
        for (unit in UnitChoice.entries) {
            PickChip(strings[unit.key], draft.unit == unit, unit.key) { onChange(draft.copy(unit = unit)) }
        }
    }
    if (draft.unit == UnitChoice.OWN) {
        OwnWords(draft.ownUnit, strings[Key.PRACTICE_UNIT_OWN], Modifier.testTag("practice-unit-own")) {
            onChange(draft.copy(ownUnit = it))
        }
    }
    refusal(arrayOf("unit"))?.let { Refusal(it) }
    SectionTitle(strings[Key.PRACTICE_TARGET])
    Chips {
        for ((kind, key) in Targets) {
            PickChip(strings[key], draft.targetKind == kind, key) { onChange(draft.copy(targetKind = kind)) }
        }
    }
    if (draft.targetKind != null) {
        NumberField(strings[Key.PRACTICE_AMOUNT], "practice-target", draft.target) { onChange(draft.copy(target = it)) }
    }
    refusal(arrayOf("target"))?.let { Refusal(it) }
}

/** What it is done with, whom it is about, and its colour. */
@Composable
internal fun LinksPart(
    draft: PracticeDraft,
    model: EditPracticeModel,
) {
    val strings = LocalStrings.current
    val onChange = model::change
    val exercises =
        model.exercises
            .now()
            .value
            .orEmpty()
    val people =
        model.people
            .now()
            .value
            .orEmpty()
    val picked = exercises.find { it.form.id == draft.form }?.form?.title
    Unfold(strings[Key.PRACTICE_EXERCISE], Modifier.testTag("practice-exercise"), picked) {
        for (line in exercises) {
            val id = line.form.id
            CheckLine(line.form.title, draft.form == id, Modifier.testTag("exercise-$id")) { on ->
                onChange(draft.copy(form = if (on) id else null))
            }
        }
    }
    if (people.isNotEmpty()) {
        SectionTitle(strings[Key.PRACTICE_PERSON])
        Chips {
            for (person in people) {
                PickChip(person.name, draft.person == person.id, "practice-person-${person.id}") {
                    onChange(draft.copy(person = person.id.takeUnless { it == draft.person }))
                }
            }
        }
    }
    SectionTitle(strings[Key.PRACTICE_COLOUR])
    Chips {
        model.colours.forEachIndexed { at, name ->
            val colour = at.toUByte()
            Row(
                horizontalArrangement = Arrangement.spacedBy(4.dp),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Text("●", Modifier.clearAndSetSemantics { }, color = practiceColour(colour))
                PickChip(name, draft.colour == colour, "practice-colour-$at") { onChange(draft.copy(colour = colour)) }
            }
        }
    }
}

/** When it is reminded of. The first one is the moment to ask whether the system lets the app remind. */
@Composable
internal fun RemindersPart(
    draft: PracticeDraft,
    model: EditPracticeModel,
    refusal: (Array<out String>) -> String?,
) {
    val strings = LocalStrings.current
    val onChange = model::change
    SectionTitle(strings[Key.PRACTICE_REMINDERS])
    draft.reminders.forEachIndexed { at, reminder ->
        QuietCard(Modifier.fillMaxWidth().testTag("reminder-$at")) {
            ReminderFields(reminder) { changed ->
                onChange(draft.copy(reminders = draft.reminders.mapIndexed { n, one -> if (n == at) changed else one }))
            }
            QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("reminder-delete")) {
                onChange(draft.copy(reminders = draft.reminders.filterIndexed { n, _ -> n != at }))
            }
        }
    }
    refusal(arrayOf("reminder", "reminders", "weekdays"))?.let { Refusal(it) }
    QuietButton(strings[Key.REMINDER_ADD], Modifier.testTag("reminder-add")) { model.addReminder() }
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
        for (choice in ReminderTimeChoice.entries) {
            PickChip(strings[choice.key], reminder.choice == choice, choice.key) {
                onChange(reminder.copy(choice = choice))
            }
        }
    }
    when (reminder.choice) {
        ReminderTimeChoice.AT -> {
            TimeField(Key.REMINDER_TIME, "reminder-time", reminder.minute) { onChange(reminder.copy(minute = it)) }
        }

        ReminderTimeChoice.WITHIN -> {
            TimeField(Key.REMINDER_FROM, "reminder-from", reminder.from) { onChange(reminder.copy(from = it)) }
            TimeField(Key.REMINDER_UNTIL, "reminder-until", reminder.to) { onChange(reminder.copy(to = it)) }
        }

        ReminderTimeChoice.AFTER_CUE -> {
            TimeField(Key.REMINDER_CUE, "reminder-cue", reminder.minute) { onChange(reminder.copy(minute = it)) }
            NumberField(strings[Key.REMINDER_MINUTES], "reminder-minutes", reminder.after) {
                onChange(reminder.copy(after = it))
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
    minute: UShort,
    onPick: (UShort) -> Unit,
) {
    Unfold(LocalStrings.current[label], Modifier.testTag(tag), rememberFormats().wall(minute.toInt())) {
        Minutes(minute.toInt()) { onPick(it.toUShort()) }
    }
}
