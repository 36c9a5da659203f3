package app.nearer.model

import app.nearer.core.PracticeDraft
import app.nearer.core.ReminderDraft
import app.nearer.core.ReminderTimeChoice
import app.nearer.core.ScheduleChoice
import app.nearer.core.TargetKind
import app.nearer.core.UnitChoice
import app.nearer.strings.Key

val ScheduleChoice.key: String
    get() =
        when (this) {
            ScheduleChoice.DAILY -> Key.SCHEDULE_KIND_DAILY
            ScheduleChoice.WEEKLY -> Key.SCHEDULE_KIND_WEEKLY
            ScheduleChoice.WEEKDAYS -> Key.SCHEDULE_KIND_WEEKDAYS
            ScheduleChoice.EVERY_DAYS -> Key.SCHEDULE_KIND_EVERY_DAYS
            ScheduleChoice.MONTHLY -> Key.SCHEDULE_KIND_MONTHLY
            ScheduleChoice.WITHIN -> Key.SCHEDULE_KIND_WITHIN
        }

/** It has a field for how often. */
val ScheduleChoice.asksForTimes: Boolean
    get() = this == ScheduleChoice.DAILY || this == ScheduleChoice.WEEKLY || this == ScheduleChoice.WITHIN

/** It has a field for days. */
val ScheduleChoice.asksForDays: Boolean
    get() = this == ScheduleChoice.EVERY_DAYS || this == ScheduleChoice.WITHIN

val UnitChoice.key: String
    get() =
        when (this) {
            UnitChoice.MINUTES -> Key.UNIT_MINUTES
            UnitChoice.TIMES -> Key.UNIT_TIMES
            UnitChoice.OWN -> Key.UNIT_OWN
        }

val ReminderTimeChoice.key: String
    get() =
        when (this) {
            ReminderTimeChoice.AT -> Key.REMINDER_KIND_AT
            ReminderTimeChoice.WITHIN -> Key.REMINDER_KIND_WITHIN
            ReminderTimeChoice.AFTER_CUE -> Key.REMINDER_KIND_AFTER_CUE
        }

/** Which way a target bounds the amount, in the order in which it is offered. None: nothing certain is aimed for. */
val Targets =
    listOf(
        null to Key.TARGET_NONE,
        TargetKind.AT_LEAST to Key.TARGET_KIND_AT_LEAST,
        TargetKind.AT_MOST to Key.TARGET_KIND_AT_MOST,
    )

/** As the core can take it: without halves of characters. */
fun PracticeDraft.whole(): PracticeDraft =
    copy(
        name = name.whole(),
        why = why.whole(),
        cue = cue.whole(),
        act = act.whole(),
        times = times.whole(),
        days = days.whole(),
        ownUnit = ownUnit.whole(),
        target = target.whole(),
        reminders = reminders.map { it.whole() },
    )

private fun ReminderDraft.whole(): ReminderDraft = copy(after = after.whole())
