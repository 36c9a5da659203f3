package app.nearer.model

import app.nearer.core.DayView
import app.nearer.core.JournalFilter
import app.nearer.core.Topic
import kotlinx.coroutines.flow.MutableStateFlow

/** The days on which something was written. */
class CalendarModel(
    app: AppModel,
) : ScreenModel(app) {
    private val day = MutableStateFlow<String?>(null)
    val month = reads(Topic.CALENDAR, by = day) { nearer, day -> nearer.journal().month(day, app.formats.firstWeekday) }

    /** Shows the month that begins on this day. */
    fun show(first: String) {
        day.value = first
    }

    /** Shows what was written on a day. */
    fun open(written: DayView) {
        app.asking.clearFilter()
        app.asking.type("")
        app.asking.filter(JournalFilter(first = written.day, last = written.day))
        app.go(Place.Journal)
    }
}
