package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.PracticeSuggestion
import app.nearer.core.PracticeView
import app.nearer.model.ExportHabitsModel
import app.nearer.model.PracticesModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.StrengthCircle
import app.nearer.ui.byContent
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** All practices: in their order, over a week, from the path, and those put away. */
@Composable
fun PracticesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { PracticesModel(it) }
    val export = rememberModel { ExportHabitsModel(it) }
    ScreenFrame(strings[Key.PRACTICES_TITLE], onBack = { app.back() }) {
        Shown(model.practices.now(), model::retry) { practices ->
            if (practices.isEmpty()) HintText(strings[Key.YOU_PRACTICES_EMPTY])
            practices.forEach { Card(it, model) }
        }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.PRACTICE_NEW], Modifier.testTag("new-practice")) { model.newPractice() }
            QuietButton(strings[Key.PRACTICES_LOOK_BACK], Modifier.testTag("practices-look-back")) { model.lookBack() }
        }
        Week(model)
        Suggestions(model)
        Archived(model)
        model.settings.now().value?.let { settings ->
            val tag = Modifier.testTag("practices-streaks")
            SwitchLine(strings[Key.PRACTICES_STREAKS], settings.streaks, tag) { model.setStreaks(it) }
        }
        QuietButton(strings[Key.HABITS_IMPORT_TITLE], Modifier.testTag("habits-import")) { model.importHabits() }
        QuietButton(strings[Key.HABITS_EXPORT_TITLE], Modifier.testTag("habits-export")) { export.offer() }
        HintText(strings[Key.HABITS_EXPORT_HINT])
    }
}

@Composable
private fun Card(
    practice: PracticeView,
    model: PracticesModel,
) {
    val strings = LocalStrings.current
    Column(Modifier.testTag("practice-${practice.id}"), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Head(practice, model)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            for (move in Moves) {
                val text = strings[move.key]
                QuietButton(text, named(move.tag, text, practice), enabled = model.canMove(practice, move.places)) {
                    model.move(practice, move.places)
                }
            }
        }
    }
}

private class Move(
    val tag: String,
    val key: String,
    val places: Int,
)

private val Moves =
    listOf(
        Move("practice-move-up", Key.PRACTICE_MOVE_UP, -1),
        Move("practice-move-down", Key.PRACTICE_MOVE_DOWN, 1),
    )

/** Read out with the practice's name: several practices have the same buttons. */
internal fun named(
    tag: String,
    text: String,
    practice: PracticeView,
): Modifier = Modifier.testTag(tag).semantics { contentDescription = "$text: ${practice.name}" }

/** A practice's name, plan and firmness, as the way to all of it. */
@Composable
private fun Head(
    practice: PracticeView,
    model: PracticesModel,
) {
    QuietCard(Modifier.testTag("practice-open"), onClick = { model.open(practice) }) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Text(
                practice.state.sign(),
                color = practiceColour(practice.colour),
                style = MaterialTheme.typography.titleMedium,
            )
            Column(Modifier.weight(1f)) {
                Text(practice.name, style = MaterialTheme.typography.titleMedium.byContent())
                for (words in listOfNotNull(practice.plan, practice.scheduleWords, practice.streak?.words)) {
                    if (words.isNotEmpty()) HintText(words)
                }
            }
            StrengthCircle(practice.strength, Modifier.size(36.dp))
        }
    }
}

/** The week, seven days a practice: a tap fills one in. */
@Composable
private fun Week(model: PracticesModel) {
    val formats = rememberFormats()
    val week = model.week.now().value ?: return
    if (week.practices.isEmpty()) return
    SectionTitle(LocalStrings.current[Key.PRACTICES_WEEK])
    SpanRow(week.title, week.earlier, week.later, model::show)
    for (line in week.practices) {
        QuietCard(Modifier.testTag("week-${line.practice}")) {
            Text(line.name, style = MaterialTheme.typography.titleMedium.byContent())
            Row(Modifier.fillMaxWidth()) {
                for (cell in line.days) {
                    DayCellButton(
                        cell,
                        formats.weekday(cell.day),
                        "${line.name}: ${cell.words}",
                        practiceColour(line.colour),
                        Modifier.weight(1f),
                    ) { model.fillIn(line, cell) }
                }
            }
            HintText(line.words)
        }
    }
}

@Composable
private fun Suggestions(model: PracticesModel) {
    val suggestions = model.suggestions.now().value
    if (suggestions.isNullOrEmpty()) return
    SectionTitle(LocalStrings.current[Key.PRACTICES_FROM_PATH])
    suggestions.forEach { Suggestion(it, model) }
}

@Composable
private fun Suggestion(
    suggestion: PracticeSuggestion,
    model: PracticesModel,
) {
    QuietCard(Modifier.testTag("suggestion-${suggestion.stage}")) {
        Text(suggestion.chosen.name, style = MaterialTheme.typography.titleMedium)
        HintText(suggestion.stageTitle)
        if (suggestion.plan.isNotEmpty()) Text(suggestion.plan, style = MaterialTheme.typography.bodyMedium)
        if (suggestion.chosen.why.isNotEmpty()) HintText(suggestion.chosen.why)
        val add = LocalStrings.current[Key.ACTION_ADD]
        val tag = Modifier.testTag("practice-take").semantics { contentDescription = "$add: ${suggestion.chosen.name}" }
        QuietButton(add, tag) { model.take(suggestion) }
    }
}

@Composable
private fun Archived(model: PracticesModel) {
    val strings = LocalStrings.current
    val archived = model.archived.now().value
    if (archived.isNullOrEmpty()) return
    SectionTitle(strings[Key.PRACTICES_ARCHIVED])
    for (practice in archived) {
        Column(Modifier.testTag("practice-${practice.id}"), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Head(practice, model)
            val out = strings[Key.PRACTICE_UNARCHIVE]
            QuietButton(out, named("practice-unarchive", out, practice)) { model.unarchive(practice) }
        }
    }
}
