package app.nearer.ui.practice

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.ReminderSettings
import app.nearer.model.RemindersModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Shown
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** Whether and when the app reminds, and whether the system lets it. */
@Composable
fun RemindersScreen() {
    val app = LocalApp.current
    val model = rememberModel { RemindersModel(it) }
    ScreenFrame(LocalStrings.current[Key.REMINDERS_TITLE], onBack = { app.back() }) {
        Shown(model.settings.now(), model::retry) { settings ->
            OnOrOff(settings, model)
            Due(settings, model)
            Quiet(settings, model)
        }
    }
}

@Composable
private fun OnOrOff(
    settings: ReminderSettings,
    model: RemindersModel,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.REMINDERS_ON], settings.on, Modifier.testTag("reminders-on")) { model.setOn(it) }
    HintText(strings[Key.REMINDERS_DISCREET])
    if (settings.on && !model.isAllowed.now()) {
        QuietCard {
            Text(
                strings[Key.REMINDERS_NOT_ALLOWED],
                Modifier.testTag("reminders-not-allowed").semantics { liveRegion = LiveRegionMode.Polite },
            )
            QuietButton(strings[Key.REMINDERS_ALLOW], Modifier.testTag("reminders-allow")) { model.allow() }
            QuietButton(strings[Key.REMINDERS_SETTINGS], Modifier.testTag("reminders-settings")) {
                model.openSystemSettings()
            }
        }
    } else if (settings.on && !model.isExact) {
        QuietCard {
            Text(strings[Key.REMINDERS_INEXACT], Modifier.testTag("reminders-inexact"))
            QuietButton(strings[Key.REMINDERS_EXACT], Modifier.testTag("reminders-exact")) { model.askExact() }
        }
    }
}

@Composable
private fun Due(
    settings: ReminderSettings,
    model: RemindersModel,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.REMINDERS_DUE_ON], settings.dueOn, Modifier.testTag("reminders-due-on")) {
        model.setDueOn(it)
    }
    if (settings.dueOn) {
        TimeField(Key.REMINDERS_DUE_AT, "reminders-due-at", settings.dueMinute) { model.setDueMinute(it) }
    }
}

@Composable
private fun Quiet(
    settings: ReminderSettings,
    model: RemindersModel,
) {
    val strings = LocalStrings.current
    val quiet = settings.quiet
    SwitchLine(strings[Key.REMINDERS_QUIET], quiet != null, Modifier.testTag("reminders-quiet")) { on ->
        model.setQuiet(on)
    }
    if (quiet == null) return
    TimeField(Key.REMINDER_FROM, "reminders-quiet-from", quiet.from) { model.setQuiet(from = it) }
    TimeField(Key.REMINDER_UNTIL, "reminders-quiet-until", quiet.to) { model.setQuiet(to = it) }
}
