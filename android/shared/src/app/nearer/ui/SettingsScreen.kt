package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilterChip
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Settings
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.VaultState

private const val MINUTES_PER_HOUR = 60
private val Boundaries = listOf(0, 2, 3, 4, 5, 6)

/** When the day ends, whose numbers are shown, and what this is. */
@Composable
fun SettingsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val settings = (app.vault as? VaultState.Open)?.settings ?: return
    ScreenFrame(strings["settings-title"], onBack = { app.back() }) {
        SectionTitle(strings["settings-day-boundary"])
        DayBoundary(settings) { app.set(it) }
        SectionTitle(strings["settings-country"])
        Country(settings) { app.set(it) }
        SectionTitle(strings["settings-about"])
        Text(strings["app-what"], style = MaterialTheme.typography.bodyLarge)
        HintText(strings["settings-private"])
        if (app.host.keyInFile) HintText(strings["settings-key-file"])
        HintText(strings["app-not-medical"])
    }
}

@Composable
private fun DayBoundary(
    settings: Settings,
    onPick: (Settings) -> Unit,
) {
    val formats = rememberFormats()
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        for (hour in Boundaries) {
            val minutes = (hour * MINUTES_PER_HOUR).toUShort()
            Chip(formats.clock(hour * MINUTES_PER_HOUR), settings.dayBoundaryMin == minutes, "boundary-$hour") {
                onPick(settings.copy(dayBoundaryMin = minutes))
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
    val countries = remember(app) { app.library.countries() }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        Chip(LocalStrings.current["settings-country-system"], settings.country == null, "country-system") {
            onPick(settings.copy(country = null))
        }
        for (country in countries) {
            Chip(country.name, settings.country == country.code, "country-${country.code}") {
                onPick(settings.copy(country = country.code))
            }
        }
    }
}

@Composable
private fun Chip(
    label: String,
    selected: Boolean,
    tag: String,
    pick: () -> Unit,
) {
    FilterChip(selected, pick, { Text(label) }, Modifier.heightIn(min = 48.dp).testTag(tag))
}
