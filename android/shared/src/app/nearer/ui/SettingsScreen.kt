package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.IfQuiet
import app.nearer.core.Settings
import app.nearer.model.SettingsModel
import app.nearer.model.key
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.SwitchLine
import app.nearer.core.Appearance as Chosen

private const val MINUTES_PER_HOUR = 60

/** What a row of the settings lets somebody choose. */
private enum class Choice { Day, Appearance, Country, Offers, IfQuiet }

/** Settings in groups: each row says how it stands, and opens what can be chosen. */
@Composable
fun SettingsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { SettingsModel(it) }
    var choosing by rememberSaveable { mutableStateOf<Choice?>(null) }
    ScreenFrame(strings[Key.SETTINGS_TITLE], onBack = { app.back() }) {
        Shown(model.settings.now(), model::retry) { settings ->
            Everyday(settings, model) { choosing = it }
            Whose(settings, model) { choosing = it }
            About(model)
            choosing?.let { Chooser(it, settings, model) { choosing = null } }
        }
    }
}

@Composable
private fun Everyday(
    settings: Settings,
    model: SettingsModel,
    onChoose: (Choice) -> Unit,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val reminders = model.reminders.now().value
    Group {
        val quiet = reminders?.quiet
        val hours = quiet?.let { "${formats.wall(it.from.toInt())} – ${formats.wall(it.to.toInt())}" }
        val stands =
            listOfNotNull(
                reminders?.let { strings[if (it.on) Key.SETTINGS_ON else Key.SETTINGS_OFF] },
                hours?.let { "${strings[Key.REMINDERS_QUIET]} $it" },
            )
        ValueRow(Icons.Bell, strings[Key.REMINDERS_TITLE], stands.joinToString(" · "), "open-reminders") {
            model.openReminders()
        }
        Divider()
        val ends = "${strings[Key.SETTINGS_DAY_BOUNDARY]} ${formats.wall(settings.dayBoundaryMin.toInt())}"
        ValueRow(Icons.Moon, strings[Key.SETTINGS_MY_DAY], ends, "settings-day") { onChoose(Choice.Day) }
        Divider()
        val looks = strings[settings.appearance.key]
        ValueRow(Icons.Eye, strings[Key.SETTINGS_APPEARANCE], looks, "settings-appearance") {
            onChoose(Choice.Appearance)
        }
    }
}

@Composable
private fun Whose(
    settings: Settings,
    model: SettingsModel,
    onChoose: (Choice) -> Unit,
) {
    val strings = LocalStrings.current
    Group {
        val country = model.countries.find { it.code == settings.country }?.name
        ValueRow(
            Icons.Globe,
            strings[Key.SETTINGS_COUNTRY],
            country ?: strings[Key.SETTINGS_COUNTRY_SYSTEM],
            "settings-country",
        ) { onChoose(Choice.Country) }
        Divider()
        ValueRow(Icons.Phone, strings[Key.LINES_TITLE], strings[Key.LINES_HINT], "open-lines") { model.openLines() }
        Divider()
        val offers =
            listOfNotNull(
                strings[Key.SETTINGS_OFFERS_PROMPTS].takeIf { !settings.promptsOff },
                strings[Key.SETTINGS_OFFERS_PEOPLE].takeIf { !settings.phrasesOff },
            ).ifEmpty { listOf(strings[Key.SETTINGS_OFF]) }
        ValueRow(Icons.Plant, strings[Key.SETTINGS_OFFERS], offers.joinToString(", "), "settings-offers") {
            onChoose(Choice.Offers)
        }
        Divider()
        val quiet = settings.ifQuiet?.let { strings[it.key] }
        ValueRow(Icons.Hush, strings[Key.SETTINGS_IF_QUIET], quiet.orEmpty(), "settings-if-quiet") {
            onChoose(Choice.IfQuiet)
        }
        Divider()
        ValueRow(Icons.Lock, strings[Key.LOCK_TITLE], "", "open-lock") { model.openLock() }
        Divider()
        ValueRow(Icons.Share, strings[Key.DATA_TITLE], "", "open-data") { model.openData() }
    }
}

@Composable
private fun About(model: SettingsModel) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.SETTINGS_ABOUT])
    Text(strings[Key.APP_WHAT], style = MaterialTheme.typography.bodyLarge)
    HintText(strings[Key.SETTINGS_PRIVATE])
    if (model.keyInFile) HintText(strings[Key.SETTINGS_KEY_FILE])
    HintText(strings[Key.APP_NOT_MEDICAL])
}

@Composable
private fun Group(rows: @Composable () -> Unit) {
    Surface(
        Modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.large,
        color = MaterialTheme.colorScheme.paper(),
        border = sheetEdge().takeIf { LocalAppearance.current.isHighContrast },
    ) { Column { rows() } }
}

@Composable
private fun Divider() =
    HorizontalDivider(Modifier.padding(horizontal = 16.dp), color = MaterialTheme.colorScheme.outlineVariant)

/** What can be set, how it stands, and the way to it. */
@Composable
private fun ValueRow(
    icon: ImageVector,
    title: String,
    value: String,
    tag: String,
    onOpen: () -> Unit,
) {
    Surface(
        onOpen,
        Modifier.fillMaxWidth().heightIn(min = 64.dp).testTag(tag),
        color = MaterialTheme.colorScheme.paper(),
    ) {
        Row(
            Modifier.padding(horizontal = 18.dp, vertical = 10.dp),
            Arrangement.spacedBy(18.dp),
            Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null, Modifier.size(22.dp))
            Column(Modifier.weight(1f)) {
                Text(title, style = MaterialTheme.typography.bodyLarge)
                if (value.isNotEmpty()) HintText(value)
            }
            Icon(Icons.Forward, contentDescription = null, Modifier.size(20.dp))
        }
    }
}

/** What can be chosen, over the settings. A choice is kept as soon as it is made. */
@Composable
private fun Chooser(
    choice: Choice,
    settings: Settings,
    model: SettingsModel,
    onClose: () -> Unit,
) {
    val strings = LocalStrings.current
    val title =
        when (choice) {
            Choice.Day -> Key.SETTINGS_DAY_BOUNDARY
            Choice.Appearance -> Key.SETTINGS_APPEARANCE
            Choice.Country -> Key.SETTINGS_COUNTRY
            Choice.Offers -> Key.SETTINGS_OFFERS
            Choice.IfQuiet -> Key.SETTINGS_IF_QUIET
        }
    AlertDialog(
        onDismissRequest = onClose,
        confirmButton = {
            TextAction(strings[Key.ACTION_CLOSE], Modifier.testTag("settings-close"), onClick = onClose)
        },
        title = { Text(strings[title], Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge) },
        text = {
            Column(Modifier.verticalScroll(rememberScrollState()).selectableGroup()) {
                when (choice) {
                    Choice.Day -> DayEnds(settings, model)
                    Choice.Appearance -> Appearances(settings, model)
                    Choice.Country -> Countries(settings, model)
                    Choice.Offers -> Offers(settings, model)
                    Choice.IfQuiet -> Quiet(settings, model)
                }
            }
        },
        containerColor = MaterialTheme.colorScheme.paper(),
    )
}

@Composable
private fun DayEnds(
    settings: Settings,
    model: SettingsModel,
) {
    val formats = rememberFormats()
    for (end in model.dayEnds) {
        val minutes = end.toInt()
        val tag = Modifier.testTag("boundary-${minutes / MINUTES_PER_HOUR}")
        RadioLine(formats.wall(minutes), settings.dayBoundaryMin == end, tag) { model.setDayBoundary(end) }
    }
}

@Composable
private fun Appearances(
    settings: Settings,
    model: SettingsModel,
) {
    val strings = LocalStrings.current
    for (each in listOf(null) + Chosen.entries) {
        RadioLine(strings[each.key], settings.appearance == each, Modifier.testTag(each.key)) {
            model.setAppearance(each)
        }
    }
}

@Composable
private fun Countries(
    settings: Settings,
    model: SettingsModel,
) {
    val system = LocalStrings.current[Key.SETTINGS_COUNTRY_SYSTEM]
    RadioLine(system, settings.country == null, Modifier.testTag("country-system")) { model.setCountry(null) }
    for (country in model.countries) {
        RadioLine(country.name, settings.country == country.code, Modifier.testTag("country-${country.code}")) {
            model.setCountry(country.code)
        }
    }
}

@Composable
private fun Offers(
    settings: Settings,
    model: SettingsModel,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.SETTINGS_PHRASES], !settings.phrasesOff, Modifier.testTag("settings-phrases")) {
        model.setLooksForPhrases(it)
    }
    SwitchLine(strings[Key.JOURNAL_PROMPTS_OFFER], !settings.promptsOff, Modifier.testTag("settings-prompts")) {
        model.setOffersPrompts(it)
    }
}

@Composable
private fun Quiet(
    settings: Settings,
    model: SettingsModel,
) {
    val strings = LocalStrings.current
    for (quiet in IfQuiet.entries) {
        RadioLine(strings[quiet.key], settings.ifQuiet == quiet, Modifier.testTag(quiet.key)) {
            model.setIfQuiet(quiet)
        }
    }
}
