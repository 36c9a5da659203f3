package app.nearer.model

import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.time.format.TextStyle
import java.time.temporal.WeekFields
import java.util.Locale

/** Days, times and lengths in the person's language, from what the core hands over. */
class Formats(
    private val locale: Locale,
    private val minutesShort: String,
) {
    /** "24 Nov 2026", from a day of the core. */
    fun day(day: String): String = day(day, FormatStyle.MEDIUM)

    /** "Tuesday, 24 November 2026". */
    fun longDay(day: String): String = day(day, FormatStyle.FULL)

    /** "November 2026", from a day of it. */
    fun month(day: String): String = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(LocalDate.parse(day))

    /** "N", for a month of which the words stand elsewhere. */
    fun monthLetter(day: String): String =
        LocalDate.parse(day).month.getDisplayName(TextStyle.NARROW_STANDALONE, locale)

    /** "24", in its month. */
    fun dayOfMonth(day: String): String = number(LocalDate.parse(day).dayOfMonth)

    private val firstDayOfWeek: DayOfWeek get() = WeekFields.of(locale).firstDayOfWeek

    /** The day on which a week begins here: 0 for Monday to 6 for Sunday. */
    val firstWeekday: UInt get() = firstDayOfWeek.ordinal.toUInt()

    /** "Tue". */
    fun weekday(day: String): String = LocalDate.parse(day).dayOfWeek.getDisplayName(TextStyle.SHORT_STANDALONE, locale)

    /** "T", for a day of which the words stand elsewhere. */
    fun weekdayLetter(day: String): String =
        LocalDate.parse(day).dayOfWeek.getDisplayName(TextStyle.NARROW_STANDALONE, locale)

    /** A letter or two for each day of the week, in their order. */
    fun weekdays(): List<String> =
        DayOfWeek.entries.map {
            firstDayOfWeek.plus(it.ordinal.toLong()).getDisplayName(TextStyle.NARROW_STANDALONE, locale)
        }

    /** "22:41" at the place where it was written. */
    fun time(
        atMs: Long,
        offsetS: Int,
    ): String = time(atMs, ZoneOffset.ofTotalSeconds(offsetS))

    /** "22:41" in the zone of the device. */
    fun time(
        atMs: Long,
        zone: ZoneId = ZoneId.systemDefault(),
    ): String =
        DateTimeFormatter
            .ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(Instant.ofEpochMilli(atMs).atZone(zone))

    /** "18:05", from minutes after midnight. */
    fun wall(minute: Int): String =
        DateTimeFormatter
            .ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(java.time.LocalTime.of(minute / 60, minute % 60))

    /** "24 Nov 2026, 22:41" in the zone of the device. */
    fun moment(atMs: Long): String =
        DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(Instant.ofEpochMilli(atMs).atZone(ZoneId.systemDefault()))

    /** "5 min". */
    fun minutes(minutes: UInt): String = "${number(minutes.toInt())}\u00A0$minutesShort"

    fun number(number: Int): String = String.format(locale, "%d", number)

    /** "12", "3.42": a score as it is. */
    fun score(score: Double): String =
        java.text.NumberFormat
            .getNumberInstance(locale)
            .apply { maximumFractionDigits = 2 }
            .format(score)

    /** "3.4". */
    fun decimal(number: Double): String = String.format(locale, "%.1f", number)

    fun percent(share: Double): String =
        java.text.NumberFormat
            .getPercentInstance(locale)
            .format(share)

    private fun day(
        day: String,
        style: FormatStyle,
    ): String = LocalDate.parse(day).format(DateTimeFormatter.ofLocalizedDate(style).withLocale(locale))
}
