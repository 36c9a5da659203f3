package app.nearer.model

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.nearer.core.AmountUnit
import app.nearer.core.Measured
import app.nearer.core.NewPractice
import app.nearer.core.Reminder
import app.nearer.core.ReminderTime
import app.nearer.core.Schedule
import app.nearer.core.Target
import app.nearer.core.TargetKind
import app.nearer.strings.Key

/** How often, as it is picked. */
enum class ScheduleKind(
    val key: String,
    val asksForTimes: Boolean = false,
    val asksForDays: Boolean = false,
) {
    Daily(Key.SCHEDULE_KIND_DAILY, asksForTimes = true),
    Weekly(Key.SCHEDULE_KIND_WEEKLY, asksForTimes = true),
    Weekdays(Key.SCHEDULE_KIND_WEEKDAYS),
    EveryDays(Key.SCHEDULE_KIND_EVERY_DAYS, asksForDays = true),
    Monthly(Key.SCHEDULE_KIND_MONTHLY),
    Within(Key.SCHEDULE_KIND_WITHIN, asksForTimes = true, asksForDays = true),
}

/** What an amount is counted in, as it is picked. */
enum class UnitKind(
    val key: String,
) {
    Minutes(Key.UNIT_MINUTES),
    Times(Key.UNIT_TIMES),
    Own(Key.UNIT_OWN),
}

/** When a reminder comes, as it is picked. */
enum class ReminderTimeKind(
    val key: String,
) {
    At(Key.REMINDER_KIND_AT),
    Within(Key.REMINDER_KIND_WITHIN),
    AfterCue(Key.REMINDER_KIND_AFTER_CUE),
}

/** All days of the week: bit 0 is Monday, bit 6 Sunday. */
const val ALL_WEEKDAYS = 127

/** A reminder as it is being written. */
data class ReminderDraft(
    val kind: ReminderTimeKind = ReminderTimeKind.At,
    /** Minutes after midnight: the time itself, or when the cue usually comes. */
    val at: Int = 18 * 60,
    val from: Int = 9 * 60,
    val to: Int = 18 * 60,
    /** Minutes after the cue, as they are typed. */
    val minutes: String = "",
    val weekdays: Int = ALL_WEEKDAYS,
)

/** A practice as it is being written: numbers are as they are typed, and what is not picked keeps its words. */
@Stable
class PracticeDraft(
    from: NewPractice,
) {
    var name by mutableStateOf(from.name)
    var why by mutableStateOf(from.why)
    var cue by mutableStateOf(from.cue)
    var act by mutableStateOf(from.act)
    var schedule by mutableStateOf(from.schedule.kind())
    var times by mutableStateOf(from.schedule.times()?.toString() ?: "1")
    var days by mutableStateOf(from.schedule.days()?.toString() ?: "2")
    var weekdays by mutableStateOf((from.schedule as? Schedule.Weekdays)?.days?.toInt() ?: ALL_WEEKDAYS)
    var isMeasured by mutableStateOf(from.measured != null)
    var unit by mutableStateOf(from.measured?.unit.kind())
    var ownUnit by mutableStateOf((from.measured?.unit as? AmountUnit.Own)?.words.orEmpty())
    var targetKind by mutableStateOf(from.measured?.target?.kind)
    var target by mutableStateOf(
        from.measured
            ?.target
            ?.amount
            ?.plain()
            .orEmpty(),
    )
    var form by mutableStateOf(from.form)
    var person by mutableStateOf(from.person)
    var colour by mutableStateOf(from.colour)
    val reminders = mutableStateListOf<ReminderDraft>().apply { addAll(from.reminders.map { it.draft() }) }

    /** What is handed to the core, which says what of it doesn't fit: where a number is none, it gets one that it refuses. */
    fun chosen(): NewPractice =
        NewPractice(
            name = name.whole(),
            why = why.whole(),
            cue = cue.whole(),
            act = act.whole(),
            schedule = scheduleChosen(),
            measured = if (isMeasured) Measured(unitChosen(), targetChosen()) else null,
            form = form,
            person = person,
            reminders = reminders.map { it.chosen() },
            colour = colour,
        )

    private fun scheduleChosen(): Schedule {
        val times = times.trim().toUShortOrNull() ?: 0u
        val days = days.trim().toUShortOrNull() ?: 0u
        val few = times.coerceAtMost(UByte.MAX_VALUE.toUShort()).toUByte()
        return when (schedule) {
            ScheduleKind.Daily -> Schedule.Daily(few)
            ScheduleKind.Weekly -> Schedule.Weekly(few)
            ScheduleKind.Weekdays -> Schedule.Weekdays(weekdays.toUByte())
            ScheduleKind.EveryDays -> Schedule.EveryDays(days)
            ScheduleKind.Monthly -> Schedule.Monthly
            ScheduleKind.Within -> Schedule.Within(times, days)
        }
    }

    private fun unitChosen(): AmountUnit =
        when (unit) {
            UnitKind.Minutes -> AmountUnit.Minutes
            UnitKind.Times -> AmountUnit.Times
            UnitKind.Own -> AmountUnit.Own(ownUnit.whole())
        }

    private fun targetChosen(): Target? = targetKind?.let { Target(it, target.amount() ?: Double.NaN) }

    companion object {
        val EMPTY = NewPractice("", "", "", "", Schedule.Daily(1.toUByte()))
        val TARGETS =
            listOf(
                null to Key.TARGET_NONE,
                TargetKind.AT_LEAST to Key.TARGET_KIND_AT_LEAST,
                TargetKind.AT_MOST to Key.TARGET_KIND_AT_MOST,
            )
    }
}

/** A number as someone types it, with a point or a comma. */
internal fun String.amount(): Double? = trim().replace(',', '.').toDoubleOrNull()

/** A number as it stands in a field. */
internal fun Double.plain(): String = toBigDecimal().stripTrailingZeros().toPlainString()

private fun Schedule.kind(): ScheduleKind =
    when (this) {
        is Schedule.Daily -> ScheduleKind.Daily
        is Schedule.Weekly -> ScheduleKind.Weekly
        is Schedule.Weekdays -> ScheduleKind.Weekdays
        is Schedule.EveryDays -> ScheduleKind.EveryDays
        Schedule.Monthly -> ScheduleKind.Monthly
        is Schedule.Within -> ScheduleKind.Within
    }

private fun Schedule.times(): Int? =
    when (this) {
        is Schedule.Daily -> times.toInt()
        is Schedule.Weekly -> times.toInt()
        is Schedule.Within -> times.toInt()
        else -> null
    }

private fun Schedule.days(): Int? =
    when (this) {
        is Schedule.EveryDays -> days.toInt()
        is Schedule.Within -> days.toInt()
        else -> null
    }

private fun AmountUnit?.kind(): UnitKind =
    when (this) {
        AmountUnit.Times -> UnitKind.Times
        is AmountUnit.Own -> UnitKind.Own
        AmountUnit.Minutes, null -> UnitKind.Minutes
    }

private fun Reminder.draft(): ReminderDraft {
    val empty = ReminderDraft(weekdays = weekdays.toInt())
    return when (val time = time) {
        is ReminderTime.At -> {
            empty.copy(at = time.minute.toInt())
        }

        is ReminderTime.Within -> {
            empty.copy(kind = ReminderTimeKind.Within, from = time.from.toInt(), to = time.to.toInt())
        }

        is ReminderTime.AfterCue -> {
            empty.copy(
                kind = ReminderTimeKind.AfterCue,
                at = time.cue.toInt(),
                minutes = time.minutes.toString(),
            )
        }
    }
}

private fun ReminderDraft.chosen(): Reminder {
    val time =
        when (kind) {
            ReminderTimeKind.At -> {
                ReminderTime.At(at.toUShort())
            }

            ReminderTimeKind.Within -> {
                ReminderTime.Within(from.toUShort(), to.toUShort())
            }

            ReminderTimeKind.AfterCue -> {
                ReminderTime.AfterCue(at.toUShort(), minutes.trim().toUShortOrNull() ?: UShort.MAX_VALUE)
            }
        }
    return Reminder(time, weekdays.toUByte())
}
