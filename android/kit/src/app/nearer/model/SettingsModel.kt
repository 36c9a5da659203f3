package app.nearer.model

import app.nearer.core.Appearance
import app.nearer.core.CountryLines
import app.nearer.core.IfQuiet
import app.nearer.core.Settings
import app.nearer.core.Topic
import app.nearer.strings.Key
import kotlinx.coroutines.Job

/** When the day ends, whose numbers are shown, how it looks, and what is said unasked. */
class SettingsModel(
    app: AppModel,
) : ScreenModel(app) {
    val settings = reads(Topic.SETTINGS) { it.settings().read() }

    /** For the line beside the way to them. */
    val reminders = reads(Topic.REMINDER_SETTINGS) { it.reminders().settings() }

    /** All countries whose numbers are known. */
    val countries: List<CountryLines> = app.programme.countries

    /** The ends of a day that are offered, in minutes after midnight. */
    val dayEnds: List<UShort> = app.programme.limits.dayEnds

    /** The key lies in a file of the user's. */
    val keyInFile: Boolean = app.host.keyInFile

    fun openReminders() = app.open(Screen.Reminders)

    fun openData() = app.open(Screen.Data)

    fun openLock() = app.open(Screen.Lock)

    fun openLines() = app.open(Screen.Lines)

    fun setDayBoundary(minutes: UShort): Job = change { it.copy(dayBoundaryMin = minutes) }

    fun setCountry(code: String?): Job = change { it.copy(country = code) }

    /** None: as the system says. */
    fun setAppearance(appearance: Appearance?): Job = change { it.copy(appearance = appearance) }

    /** Something to write about is offered in the journal. */
    fun setOffersPrompts(on: Boolean): Job = change { it.copy(promptsOff = !on) }

    /** People to call are offered beside words about dying. */
    fun setLooksForPhrases(on: Boolean): Job = change { it.copy(phrasesOff = !on) }

    fun setIfQuiet(ifQuiet: IfQuiet): Job = change { it.copy(ifQuiet = ifQuiet) }

    private fun change(change: (Settings) -> Settings): Job = app.change(change)
}

/** Key of its words. */
val IfQuiet.key: String
    get() =
        when (this) {
            IfQuiet.SAY_NOTHING -> Key.IF_QUIET_SAY_NOTHING
            IfQuiet.AFTER10_DAYS -> Key.IF_QUIET_AFTER_10_DAYS
            IfQuiet.AFTER30_DAYS -> Key.IF_QUIET_AFTER_30_DAYS
        }

/** Key of its words. */
val Appearance?.key: String
    get() =
        when (this) {
            null -> Key.APPEARANCE_SYSTEM
            Appearance.LIGHT -> Key.APPEARANCE_LIGHT
            Appearance.DARK -> Key.APPEARANCE_DARK
            Appearance.HIGH_CONTRAST -> Key.APPEARANCE_HIGH_CONTRAST
        }
