package app.nearer.ui.practice

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.ReminderSettings
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.limits
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Whether and when the app reminds, and whether the system lets it. */
@Composable
fun RemindersScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    val settings = rememberFromCore(Topic.REMINDER_SETTINGS) { it.reminders().settings() }
    var isAllowed by
        remember(app.changes.of(Topic.REMINDER_SETTINGS)) { mutableStateOf(app.host.reminders.isAllowed()) }

    fun set(changed: ReminderSettings) = app.act({ it.reminders().setSettings(changed) })

    fun allow() = scope.launch { isAllowed = app.host.reminders.ask() }

    ScreenFrame(strings[Key.REMINDERS_TITLE], onBack = { app.back() }) {
        if (settings == null) return@ScreenFrame
        // Turning them on is the moment to ask whether the system lets the app remind.
        SwitchLine(strings[Key.REMINDERS_ON], settings.on, Modifier.testTag("reminders-on")) { on ->
            set(settings.copy(on = on))
            if (on) allow()
        }
        HintText(strings[Key.REMINDERS_DISCREET])
        if (settings.on && !isAllowed) {
            QuietCard {
                Text(
                    strings[Key.REMINDERS_NOT_ALLOWED],
                    Modifier.testTag("reminders-not-allowed").semantics { liveRegion = LiveRegionMode.Polite },
                )
                QuietButton(strings[Key.REMINDERS_ALLOW], Modifier.testTag("reminders-allow")) { allow() }
                // Where it was refused before, asking shows nothing any more.
                QuietButton(strings[Key.REMINDERS_SETTINGS], Modifier.testTag("reminders-settings")) {
                    app.host.reminders.openSystemSettings()
                }
            }
        } else if (settings.on && !app.host.reminders.isExact()) {
            QuietCard {
                Text(strings[Key.REMINDERS_INEXACT], Modifier.testTag("reminders-inexact"))
                QuietButton(strings[Key.REMINDERS_EXACT], Modifier.testTag("reminders-exact")) {
                    app.host.reminders.askExact()
                }
            }
        }
        Due(settings, ::set)
        Quiet(settings, ::set)
    }
}

@Composable
private fun Due(
    settings: ReminderSettings,
    onSet: (ReminderSettings) -> Unit,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.REMINDERS_DUE_ON], settings.dueOn, Modifier.testTag("reminders-due-on")) {
        onSet(settings.copy(dueOn = it))
    }
    if (settings.dueOn) {
        TimeField(Key.REMINDERS_DUE_AT, "reminders-due-at", settings.dueMinute) {
            onSet(settings.copy(dueMinute = it))
        }
    }
}

@Composable
private fun Quiet(
    settings: ReminderSettings,
    onSet: (ReminderSettings) -> Unit,
) {
    val strings = LocalStrings.current
    val limits = limits()
    SwitchLine(strings[Key.REMINDERS_QUIET], settings.quiet != null, Modifier.testTag("reminders-quiet")) { on ->
        onSet(settings.copy(quiet = if (on) limits.firstQuietHours else null))
    }
    val quiet = settings.quiet ?: return
    TimeField(Key.REMINDER_FROM, "reminders-quiet-from", quiet.from) {
        onSet(settings.copy(quiet = quiet.copy(from = it)))
    }
    TimeField(Key.REMINDER_UNTIL, "reminders-quiet-until", quiet.to) {
        onSet(settings.copy(quiet = quiet.copy(to = it)))
    }
}
