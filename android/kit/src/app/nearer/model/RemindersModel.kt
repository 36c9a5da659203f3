package app.nearer.model

import app.nearer.core.ReminderSettings
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch

/** Whether and when the app reminds, and whether the system lets it. */
class RemindersModel(
    app: AppModel,
) : ScreenModel(app) {
    val settings = reads(Topic.REMINDER_SETTINGS) { it.reminders().settings() }
    private val port = app.host.reminders
    private val allowed = MutableStateFlow(port.isAllowed())

    /** The system lets the app remind. */
    val isAllowed: StateFlow<Boolean> = allowed

    init {
        // It may have been allowed meanwhile, in the system's own settings.
        scope.launch { settings.collect { allowed.value = port.isAllowed() } }
    }

    /** They come to the minute; else the system may take up to an hour longer. */
    val isExact: Boolean get() = port.isExact()

    /** Turning them on is the moment to ask whether the system lets the app remind. */
    fun setOn(on: Boolean) {
        change { it.copy(on = on) }
        if (on) allow()
    }

    fun allow(): Job = scope.launch { allowed.value = port.ask() }

    fun askExact() = port.askExact()

    /** Where it was refused before, asking shows nothing any more. */
    fun openSystemSettings() = port.openSystemSettings()

    fun setDueOn(on: Boolean): Job = change { it.copy(dueOn = on) }

    fun setDueMinute(minute: UShort): Job = change { it.copy(dueMinute = minute) }

    fun setQuiet(on: Boolean): Job {
        val hours = app.programme.limits.firstQuietHours
        return change { it.copy(quiet = if (on) hours else null) }
    }

    /** When they begin, or end. */
    fun setQuiet(
        from: UShort? = null,
        to: UShort? = null,
    ): Job =
        change {
            val hours = it.quiet
            it.copy(quiet = hours?.copy(from = from ?: hours.from, to = to ?: hours.to))
        }

    /** Changes them as they stand in the vault. */
    private fun change(change: (ReminderSettings) -> ReminderSettings): Job =
        app.act({ nearer ->
            val reminders = nearer.reminders()
            reminders.setSettings(change(reminders.settings()))
        })
}
