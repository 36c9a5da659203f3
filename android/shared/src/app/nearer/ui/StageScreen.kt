package app.nearer.ui

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.PracticeOffer
import app.nearer.core.StageView
import app.nearer.model.StageModel
import app.nearer.model.value
import app.nearer.strings.Key

/** A stage: what to read, what to do, and a practice to take along. */
@Composable
fun StageScreen(number: Int) {
    val app = LocalApp.current
    val model = rememberModel(number) { StageModel(it, number) }
    val showing = model.view.now()
    ScreenFrame(showing.value?.title.orEmpty(), onBack = { app.back() }) {
        Shown(showing, model::retry) { Stage(it, model) }
    }
}

@Composable
private fun Stage(
    stage: StageView,
    model: StageModel,
) {
    val strings = LocalStrings.current
    Text(stage.summary, style = MaterialTheme.typography.bodyLarge)
    HintText(stage.state)
    if (stage.lessons.isNotEmpty()) {
        SectionTitle(strings[Key.STAGE_LESSONS])
        stage.lessons.forEach { LessonCard(it) }
    }
    if (stage.forms.isNotEmpty()) {
        SectionTitle(strings[Key.STAGE_FORMS])
        stage.forms.forEach { FormCard(it) }
    }
    stage.practice?.let {
        SectionTitle(strings[Key.STAGE_PRACTICE])
        Practice(it, model)
    }
}

@Composable
private fun Practice(
    practice: PracticeOffer,
    model: StageModel,
) {
    val strings = LocalStrings.current
    QuietCard {
        Text(practice.name, style = MaterialTheme.typography.titleMedium)
        Text(practice.plan, style = MaterialTheme.typography.bodyLarge)
        HintText(practice.why)
        if (practice.taken) {
            Text(
                strings[Key.STAGE_PRACTICE_MADE],
                Modifier
                    .padding(vertical = 8.dp)
                    .testTag("practice-taken")
                    .semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.labelLarge,
            )
        } else {
            QuietButton(strings[Key.STAGE_PRACTICE_MAKE], Modifier.testTag("take-practice")) { model.takePractice() }
        }
    }
}
