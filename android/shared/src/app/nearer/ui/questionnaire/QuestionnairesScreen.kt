package app.nearer.ui.questionnaire

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.MeasureLine
import app.nearer.model.Questionnaires
import app.nearer.model.QuestionnairesModel
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.byContent
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** All questionnaires, also those that are off; and the ways to bring in and to hand on. */
@Composable
fun QuestionnairesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { QuestionnairesModel(it) }
    ScreenFrame(strings[Key.QUESTIONNAIRES_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.QUESTIONNAIRES_HINT])
        Shown(model.all.now(), model::retry) { Lists(it) }
        QuietButton(strings[Key.QUESTIONNAIRES_BRING], Modifier.testTag("bring-questionnaire")) {
            app.open(Screen.BringQuestionnaire(null))
        }
        QuietButton(strings[Key.QUESTIONNAIRES_BRING_ANSWERS], Modifier.testTag("bring-answers")) {
            app.open(Screen.BringAnswers)
        }
        QuietButton(strings[Key.QUESTIONNAIRES_HAND_ON], Modifier.testTag("hand-on")) { app.open(Screen.HandOn) }
    }
}

@Composable
private fun Lists(all: Questionnaires) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.QUESTIONNAIRES_OURS])
    all.ours.forEach { Line(it) }
    if (all.brought.isNotEmpty()) SectionTitle(strings[Key.QUESTIONNAIRES_BROUGHT])
    all.brought.forEach { Line(it) }
}

@Composable
private fun Line(measure: MeasureLine) {
    val app = LocalApp.current
    val tag = Modifier.testTag("questionnaire-${measure.id}")
    QuietCard(tag, onClick = { app.open(Screen.Questionnaire(measure.id)) }) {
        Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            Text(measure.title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium.byContent())
            HintText(rememberFormats().minutes(measure.minutes))
            Icon(Icons.Forward, contentDescription = null, Modifier.size(20.dp))
        }
        if (measure.description.isNotEmpty()) HintText(measure.description)
    }
}
