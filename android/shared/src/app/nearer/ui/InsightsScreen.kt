package app.nearer.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.wrapContentHeight
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.nearer.core.ChartView
import app.nearer.core.MeasureLine
import app.nearer.core.Person
import app.nearer.model.InsightsModel
import app.nearer.model.MeasureModel
import app.nearer.strings.Key

/** Measures over time: lines with the person's own band, the same in a sentence and as a table. */
@Composable
fun InsightsScreen() {
    val strings = LocalStrings.current
    val model = rememberModel { InsightsModel(it) }
    ScreenFrame(strings[Key.INSIGHTS_TITLE], onBack = null) {
        HintText(strings[Key.INSIGHTS_HINT])
        QuietButton(strings[Key.QUESTIONNAIRES_TITLE], Modifier.testTag("open-questionnaires")) {
            model.openQuestionnaires()
        }
        Shown(model.outcomes.now(), model::retry) { OutcomesCard(it) }
        Shown(model.measures.now(), model::retry) { measures ->
            for (measure in measures) key(measure.id) { Measure(measure, model) }
        }
    }
}

@Composable
private fun Measure(
    measure: MeasureLine,
    insights: InsightsModel,
) {
    val strings = LocalStrings.current
    val model = rememberModel(measure.id) { MeasureModel(it, measure.id) }
    SectionTitle(
        measure.title,
        Modifier
            .testTag("measure-${measure.id}")
            .clickable(role = Role.Button) { insights.open(measure) }
            .heightIn(min = 48.dp)
            .wrapContentHeight(),
    )
    Shown(model.view.now(), model::retry) { seen ->
        if (seen.people.isNotEmpty()) AboutChips(measure.id, seen.people, seen.about.person, model::show)
        if (seen.chart.rows.isEmpty()) {
            HintText("${measure.description} ${strings[Key.INSIGHTS_EMPTY]}")
        } else {
            ChartCard(seen.chart)
        }
    }
    val answer = "${strings[Key.INSIGHTS_ANSWER]} · ${rememberFormats().minutes(measure.minutes)}"
    val tag = Modifier.testTag("answer-${measure.id}")
    // What is due is offered, what isn't can be done all the same.
    if (measure.due) {
        PrimaryButton(answer, tag) { insights.answer(measure) }
    } else {
        QuietButton(answer, tag) { insights.answer(measure) }
    }
}

/** Whom it is about; none: in general. */
@Composable
internal fun AboutChips(
    measure: String,
    people: List<Person>,
    chosen: String?,
    onPick: (String?) -> Unit,
) {
    Chips {
        val inGeneral = LocalStrings.current[Key.INSIGHTS_IN_GENERAL]
        PickChip(inGeneral, chosen == null, "about-$measure-general") { onPick(null) }
        for (person in people) {
            PickChip(person.name, person.id == chosen, "about-$measure-${person.id}") { onPick(person.id) }
        }
    }
}

/** A chart with its sentence, and the same as a table. */
@Composable
internal fun ChartCard(chart: ChartView) {
    val strings = LocalStrings.current
    var asTable by rememberSaveable(chart.measure) { mutableStateOf(false) }
    QuietCard {
        if (asTable) ChartTable(chart) else ChartLines(chart, Modifier.testTag("chart-${chart.measure}"))
        HintText(chart.text)
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
