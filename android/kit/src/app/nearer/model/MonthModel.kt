package app.nearer.model

import app.nearer.core.WhichDays
import kotlinx.coroutines.flow.MutableStateFlow

/** A month's days to pick one from, and the months beside it. Needs no vault. */
class MonthModel(
    app: AppModel,
    today: String,
    /** A day of the month that is shown first. */
    first: String,
    which: WhichDays,
) : ScreenModel(app) {
    private val shown = MutableStateFlow(first)
    val month = asks(by = shown) { library, of -> library.monthGrid(of, app.formats.firstWeekday, which, today) }

    /** Shows the month in which this day lies. */
    fun show(day: String) {
        shown.value = day
    }
}
