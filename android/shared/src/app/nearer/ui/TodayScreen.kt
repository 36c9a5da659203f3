package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.DueItem
import app.nearer.core.DueKind
import app.nearer.core.NextKind
import app.nearer.core.NextStep
import app.nearer.core.TodayView
import app.nearer.core.Topic
import app.nearer.core.UnfinishedRun
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.model.VaultState
import app.nearer.strings.Key
import app.nearer.ui.form.SafetyCard

/** Today: whether one is safe where that was asked, what was left open, what is due, the practices, one next step, and a line for the journal. */
@Composable
fun TodayScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val today = rememberFromCore(Topic.TODAY) { it.today().view() }
    val putRight = (app.vault as? VaultState.Open)?.putRight.orEmpty()
    ScreenFrame(today?.greeting ?: strings[Key.PLACE_TODAY], onBack = null) {
        if (today == null) return@ScreenFrame
        today.safety?.let { safety ->
            SafetyCard(safety) { answer ->
                safety.flag?.let { flag -> app.act({ it.course().answerSafety(flag, answer) }) }
            }
        }
        putRight.forEach { QuietCard(Modifier.testTag("today-put-right")) { Text(it) } }
        app.missed?.let { QuietCard(Modifier.testTag("today-missed")) { Text(it) } }
        if (today.isQuiet()) HintText(strings[Key.TODAY_NOTHING])
        today.unfinished?.let { Unfinished(it) }
        if (today.due.isNotEmpty()) {
            SectionTitle(strings[Key.TODAY_DUE])
            today.due.forEach { Due(it) }
        }
        if (today.practices.isNotEmpty()) {
            Row(verticalAlignment = Alignment.CenterVertically) {
                SectionTitle(strings[Key.TODAY_PRACTICES], Modifier.weight(1f))
                IconAction(Icons.Forward, strings[Key.PRACTICES_TITLE], Modifier.testTag("open-practices")) {
                    app.open(Screen.Practices)
                }
            }
            today.practices.forEach { PracticeCard(it) }
        }
        today.next?.let { Next(it) }
        QuickLine()
    }
}

private fun TodayView.isQuiet() = safety == null && unfinished == null && due.isEmpty() && practices.isEmpty()

@Composable
private fun Unfinished(run: UnfinishedRun) {
    val app = LocalApp.current
    QuietCard(Modifier.testTag("today-unfinished"), { app.open(Screen.Form(run.form, light = false)) }) {
        HintText(LocalStrings.current[Key.TODAY_UNFINISHED])
        Text(run.title, style = MaterialTheme.typography.titleMedium)
    }
}

/** A letter opens where it lies in the journal; everything else is a form. A follow-up can be put aside. */
@Composable
private fun Due(due: DueItem) {
    val app = LocalApp.current
    val answered = { due.followUp?.let { followUp -> app.act({ it.course().followUpAnswered(followUp) }) } }
    val open = {
        due.form?.let { app.open(Screen.Form(it, light = false)) }
        due.entry?.let {
            app.open(Screen.Entry(it))
            answered()
        }
    }
    QuietCard(Modifier.testTag("due-${due.form ?: due.kind.name.lowercase()}"), { open() }) {
        Text(due.title, style = MaterialTheme.typography.titleMedium)
        HintText("${due.reason} ${rememberFormats().minutes(due.minutes)}")
        val measure = due.form.takeIf { due.kind == DueKind.MEASURE }
        if (due.kind == DueKind.FOLLOW_UP || measure != null) {
            QuietButton(LocalStrings.current[Key.ACTION_SKIP], Modifier.testTag("due-skip")) {
                if (measure == null) answered() else app.act({ it.assessments().skip(measure) })
            }
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Next(next: NextStep) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    SectionTitle(strings[Key.TODAY_NEXT])
    QuietCard {
        Text(next.title, style = MaterialTheme.typography.titleMedium)
        HintText("${next.reason} ${rememberFormats().minutes(next.minutes)}")
        FlowRow(
            Modifier.padding(top = 4.dp),
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalArrangement = Arrangement.spacedBy(4.dp),
        ) {
            val open = { light: Boolean ->
                app.open(if (next.kind == NextKind.LESSON) Screen.Lesson(next.id) else Screen.Form(next.id, light))
            }
            // A lesson shows its short version first, whichever way it is opened.
            if (next.kind == NextKind.FORM && next.hasLight) {
                PrimaryButton(strings[Key.FORM_LIGHT], Modifier.testTag("next-light")) { open(true) }
                QuietButton(strings[Key.FORM_FULL], Modifier.testTag("next-full")) { open(false) }
            } else {
                PrimaryButton(strings[Key.ACTION_BEGIN], Modifier.testTag("next-begin")) { open(false) }
            }
        }
    }
}
