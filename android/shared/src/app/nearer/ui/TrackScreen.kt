package app.nearer.ui

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.nearer.core.TrackPartView
import app.nearer.model.TrackModel
import app.nearer.model.value
import app.nearer.strings.Key

/** A track beside the path: its parts, each with a lesson and exercises, then the exercises of the whole track. */
@Composable
fun TrackScreen(id: String) {
    val app = LocalApp.current
    val model = rememberModel(id) { TrackModel(it, id) }
    val showing = model.view.now()
    ScreenFrame(showing.value?.title.orEmpty(), onBack = { app.back() }) {
        Shown(showing, model::retry) { track ->
            Text(track.summary, style = MaterialTheme.typography.bodyLarge)
            HintText(track.state)
            track.parts.forEach { Part(it) }
            if (track.forms.isNotEmpty()) {
                SectionTitle(LocalStrings.current[Key.TRACK_PART_FORMS])
                track.forms.forEach { FormCard(it) }
            }
        }
    }
}

@Composable
private fun Part(part: TrackPartView) {
    SectionTitle(part.title, Modifier.padding(top = 4.dp))
    LessonCard(part.lesson)
    part.forms.forEach { FormCard(it) }
}
