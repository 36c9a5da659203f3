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
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.PracticeSettings
import app.nearer.core.PracticeSuggestion
import app.nearer.core.PracticeView
import app.nearer.core.Topic
import app.nearer.core.WeekView
import app.nearer.model.EditedPractice
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.StrengthCircle
import app.nearer.ui.byContent
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore

private const val FILE = "practices.zip"

/** All practices: in their order, over a week, from the path, and those put away. */
@Composable
fun PracticesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val practices = rememberFromCore(Topic.PRACTICES) { it.habits().list() }
    ScreenFrame(strings[Key.PRACTICES_TITLE], onBack = { app.back() }) {
        if (practices?.isEmpty() == true) HintText(strings[Key.YOU_PRACTICES_EMPTY])
        practices?.forEachIndexed { at, practice -> Card(practices, at, practice) }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.PRACTICE_NEW], Modifier.testTag("new-practice")) {
                app.open(Screen.EditPractice(EditedPractice.New))
            }
            QuietButton(strings[Key.PRACTICES_LOOK_BACK], Modifier.testTag("practices-look-back")) {
                app.open(Screen.PracticeReview)
            }
        }
        Week()
        Suggestions()
        Archived()
        Streaks()
        QuietButton(strings[Key.HABITS_IMPORT_TITLE], Modifier.testTag("habits-import")) {
            app.open(Screen.ImportHabits)
        }
        QuietButton(strings[Key.HABITS_EXPORT_TITLE], Modifier.testTag("habits-export")) {
            val file = app.handedFile(FILE)
            app.act({ it.exports().writeHabits(file) }) { app.host.offerFile(file) }
        }
        HintText(strings[Key.HABITS_EXPORT_HINT])
    }
}

@Composable
private fun Card(
    all: List<PracticeView>,
    at: Int,
    practice: PracticeView,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current

    fun moved(by: Int) {
        val order = all.map { it.id }.toMutableList()
        order.add(at + by, order.removeAt(at))
        app.act({ it.habits().reorder(order) })
    }

    Column(Modifier.testTag("practice-${practice.id}"), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Head(practice)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            val up = strings[Key.PRACTICE_MOVE_UP]
            QuietButton(up, named("practice-move-up", up, practice), enabled = at > 0) { moved(-1) }
            val down = strings[Key.PRACTICE_MOVE_DOWN]
            QuietButton(down, named("practice-move-down", down, practice), enabled = at < all.lastIndex) { moved(1) }
        }
    }
}

/** Read out with the practice's name: several practices have the same buttons. */
internal fun named(
    tag: String,
    text: String,
    practice: PracticeView,
): Modifier = Modifier.testTag(tag).semantics { contentDescription = "$text: ${practice.name}" }

/** A practice's name, plan and firmness, as the way to all of it. */
@Composable
private fun Head(practice: PracticeView) {
    val app = LocalApp.current
    QuietCard(Modifier.testTag("practice-open"), onClick = { app.open(Screen.Practice(practice.id)) }) {
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
private fun Week() {
    val app = LocalApp.current
    val formats = rememberFormats()
    var of by rememberSaveable { mutableStateOf<String?>(null) }
    val week: WeekView = rememberFromCore(Topic.PRACTICES, key = of) { it.habits().week(of) } ?: return
    if (week.practices.isEmpty()) return
    SectionTitle(LocalStrings.current[Key.PRACTICES_WEEK])
    SpanRow(week.title, week.earlier, week.later) { of = it }
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
                    ) { app.open(Screen.PracticeDay(line.practice, cell.day)) }
                }
            }
            HintText(line.words)
        }
    }
}

@Composable
private fun Suggestions() {
    val suggestions =
        rememberFromCore(Topic.SUGGESTIONS) { nearer -> nearer.course().practiceSuggestions().filter { !it.taken } }
    if (suggestions.isNullOrEmpty()) return
    SectionTitle(LocalStrings.current[Key.PRACTICES_FROM_PATH])
    suggestions.forEach { Suggestion(it) }
}

@Composable
private fun Suggestion(suggestion: PracticeSuggestion) {
    val app = LocalApp.current
    QuietCard(Modifier.testTag("suggestion-${suggestion.stage}")) {
        Text(suggestion.chosen.name, style = MaterialTheme.typography.titleMedium)
        HintText(suggestion.stageTitle)
        if (suggestion.plan.isNotEmpty()) Text(suggestion.plan, style = MaterialTheme.typography.bodyMedium)
        if (suggestion.chosen.why.isNotEmpty()) HintText(suggestion.chosen.why)
        val add = LocalStrings.current[Key.ACTION_ADD]
        val tag = Modifier.testTag("practice-take").semantics { contentDescription = "$add: ${suggestion.chosen.name}" }
        QuietButton(add, tag) {
            app.open(Screen.EditPractice(EditedPractice.Suggested(suggestion.stage.toInt())))
        }
    }
}

@Composable
private fun Archived() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val archived = rememberFromCore(Topic.PRACTICES) { it.habits().archived() }
    if (archived.isNullOrEmpty()) return
    SectionTitle(strings[Key.PRACTICES_ARCHIVED])
    for (practice in archived) {
        Column(Modifier.testTag("practice-${practice.id}"), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Head(practice)
            val out = strings[Key.PRACTICE_UNARCHIVE]
            QuietButton(out, named("practice-unarchive", out, practice)) {
                app.act({ it.habits().unarchive(practice.id) })
            }
        }
    }
}

@Composable
private fun Streaks() {
    val app = LocalApp.current
    val settings = rememberFromCore(Topic.PRACTICES) { it.habits().settings() } ?: return
    val tag = Modifier.testTag("practices-streaks")
    SwitchLine(LocalStrings.current[Key.PRACTICES_STREAKS], settings.streaks, tag) { on ->
        app.act({ it.habits().setSettings(PracticeSettings(streaks = on)) })
    }
}
