package app.nearer.ui

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.IfQuiet
import app.nearer.core.Settings
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.model.VaultState
import app.nearer.strings.Key
import app.nearer.ui.form.SwitchLine

private const val MINUTES_PER_HOUR = 60

/** When the day ends, whose numbers are shown, what is said unasked, and what this is. */
@Composable
fun SettingsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val settings = (app.vault as? VaultState.Open)?.settings ?: return
    ScreenFrame(strings[Key.SETTINGS_TITLE], onBack = { app.back() }) {
        SectionTitle(strings[Key.SETTINGS_DAY_BOUNDARY])
        DayBoundary(settings) { app.set(it) }
        SectionTitle(strings[Key.SETTINGS_COUNTRY])
        Country(settings) { app.set(it) }
        SwitchLine(strings[Key.SETTINGS_PHRASES], !settings.phrasesOff, Modifier.testTag("settings-phrases")) { on ->
            app.set(settings.copy(phrasesOff = !on))
        }
        SwitchLine(
            strings[Key.JOURNAL_PROMPTS_OFFER],
            !settings.promptsOff,
            Modifier.testTag("settings-prompts"),
        ) { on ->
            app.set(settings.copy(promptsOff = !on))
        }
        PageCard(strings[Key.REMINDERS_TITLE], Modifier.testTag("open-reminders")) { app.open(Screen.Reminders) }
        PageCard(strings[Key.DATA_TITLE], Modifier.testTag("open-data")) { app.open(Screen.Data) }
        SectionTitle(strings[Key.SETTINGS_IF_QUIET])
        Quiet(settings) { app.set(it) }
        SectionTitle(strings[Key.SETTINGS_ABOUT])
        Text(strings[Key.APP_WHAT], style = MaterialTheme.typography.bodyLarge)
        HintText(strings[Key.SETTINGS_PRIVATE])
        if (app.host.keyInFile) HintText(strings[Key.SETTINGS_KEY_FILE])
        HintText(strings[Key.APP_NOT_MEDICAL])
    }
}

@Composable
private fun DayBoundary(
    settings: Settings,
    onPick: (Settings) -> Unit,
) {
    val formats = rememberFormats()
    Chips {
        for (end in limits().dayEnds) {
            val minutes = end.toInt()
            PickChip(formats.wall(minutes), settings.dayBoundaryMin == end, "boundary-${minutes / MINUTES_PER_HOUR}") {
                onPick(settings.copy(dayBoundaryMin = end))
            }
        }
    }
}

@Composable
private fun Country(
    settings: Settings,
    onPick: (Settings) -> Unit,
) {
    val app = LocalApp.current
    Chips {
        PickChip(LocalStrings.current[Key.SETTINGS_COUNTRY_SYSTEM], settings.country == null, "country-system") {
            onPick(settings.copy(country = null))
        }
        for (country in app.programme.countries) {
            PickChip(country.name, settings.country == country.code, "country-${country.code}") {
                onPick(settings.copy(country = country.code))
            }
        }
    }
}

@Composable
private fun Quiet(
    settings: Settings,
    onPick: (Settings) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        for (quiet in IfQuiet.entries) {
            PickChip(strings[quiet.key()], settings.ifQuiet == quiet, quiet.key()) {
                onPick(settings.copy(ifQuiet = quiet))
            }
        }
    }
}

private fun IfQuiet.key(): String =
    when (this) {
        IfQuiet.SAY_NOTHING -> Key.IF_QUIET_SAY_NOTHING
        IfQuiet.AFTER10_DAYS -> Key.IF_QUIET_AFTER_10_DAYS
        IfQuiet.AFTER30_DAYS -> Key.IF_QUIET_AFTER_30_DAYS
    }
