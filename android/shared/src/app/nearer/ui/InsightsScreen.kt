package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilterChip
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.ChartView
import app.nearer.core.MeasureLine
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key

/** Measures over time: lines with the person's own band, the same in a sentence and as a table. */
@Composable
fun InsightsScreen() {
    val strings = LocalStrings.current
    val measures = rememberFromCore { it.insights().measures() }
    val people = rememberFromCore { it.people().all() }.orEmpty()
    var about by rememberSaveable { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.INSIGHTS_TITLE], onBack = null) {
        HintText(strings[Key.INSIGHTS_HINT])
        if (people.isNotEmpty()) {
            FlowRow(
                horizontalArrangement = Arrangement.spacedBy(8.dp),
                verticalArrangement = Arrangement.spacedBy(8.dp),
            ) {
                AboutChip(strings[Key.INSIGHTS_IN_GENERAL], about == null) { about = null }
                for (person in people) AboutChip(person.name, about == person.id) { about = person.id }
            }
        }
        for (measure in measures.orEmpty()) Measure(measure, about)
    }
}

@Composable
private fun AboutChip(
    name: String,
    selected: Boolean,
    pick: () -> Unit,
) {
    FilterChip(selected, pick, { Text(name) }, Modifier.heightIn(min = 48.dp))
}

@Composable
private fun Measure(
    measure: MeasureLine,
    about: String?,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val chart = rememberFromCore(measure.id to about) { it.insights().chart(measure.id, about) }
    SectionTitle(measure.title, Modifier.testTag("measure-${measure.id}"))
    if (chart != null) {
        if (chart.rows.isEmpty()) HintText(strings[Key.INSIGHTS_EMPTY]) else ChartCard(chart)
    }
    QuietButton(
        "${strings[Key.INSIGHTS_ANSWER]} · ${rememberFormats().minutes(measure.minutes)}",
        Modifier.testTag("answer-${measure.id}"),
    ) { app.open(Screen.Form(measure.id, light = false)) }
}

@Composable
private fun ChartCard(chart: ChartView) {
    val strings = LocalStrings.current
    var asTable by rememberSaveable(chart.measure) { mutableStateOf(false) }
    QuietCard {
        if (asTable) ChartTable(chart) else ChartLines(chart, Modifier.testTag("chart-${chart.measure}"))
        if (!asTable) HintText(chart.text)
        QuietButton(
            strings[if (asTable) Key.INSIGHTS_CHART else Key.INSIGHTS_TABLE],
            Modifier.testTag("chart-table-${chart.measure}"),
        ) { asTable = !asTable }
        HintText(chart.note)
    }
}

@Composable
private fun ChartTable(chart: ChartView) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        TableLine(listOf(strings[Key.INSIGHTS_DAY]) + chart.series.map { it.title }, isHead = true)
        for (row in chart.rows) {
            HorizontalDivider()
            TableLine(listOf(formats.day(row.day)) + row.cells, isHead = false)
        }
    }
}

@Composable
private fun TableLine(
    cells: List<String>,
    isHead: Boolean,
) {
    val type = MaterialTheme.typography
    Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        for (cell in cells) {
            Text(cell, Modifier.weight(1f), style = if (isHead) type.labelMedium else type.bodyMedium)
        }
    }
}
