package app.nearer.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.StageLine
import app.nearer.core.TrackLine
import app.nearer.model.PathModel
import app.nearer.model.share
import app.nearer.strings.Key

/** The path: all stages as a calm road, and the tracks beside it. Enter anywhere. */
@Composable
fun PathScreen() {
    val strings = LocalStrings.current
    val model = rememberModel { PathModel(it) }
    val showing = model.view.now()
    ScreenFrame(strings[Key.PATH_TITLE], onBack = null) {
        HintText(strings[Key.PATH_HINT])
        Shown(showing, model::retry) { path ->
            Column {
                path.stages.forEachIndexed { at, stage ->
                    Stop(stage, isLast = at == path.stages.lastIndex) { model.open(stage) }
                }
            }
            if (path.tracks.isNotEmpty()) SectionTitle(strings[Key.PATH_TRACKS])
            path.tracks.forEach { track -> Track(track) { model.open(track) } }
        }
    }
}

@Composable
private fun Stop(
    stage: StageLine,
    isLast: Boolean,
    open: () -> Unit,
) {
    Row(
        Modifier
            .fillMaxWidth()
            .height(IntrinsicSize.Min)
            .clickable(onClick = open)
            .testTag("stage-${stage.number}"),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
    ) {
        Road(stage, isLast)
        Column(Modifier.weight(1f).padding(top = 10.dp, bottom = 14.dp)) {
            Text(
                "${rememberFormats().number(stage.number.toInt())} · ${stage.title}",
                style = MaterialTheme.typography.titleMedium,
            )
            Text(stage.summary, style = MaterialTheme.typography.bodyMedium)
            HintText(stage.state)
        }
    }
}

@Composable
private fun Track(
    track: TrackLine,
    open: () -> Unit,
) {
    QuietCard(Modifier.testTag("track-${track.id}"), open) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            FillingCircle(track.share, label = null, Modifier.size(24.dp))
            Column(Modifier.weight(1f)) {
                Text(track.title, style = MaterialTheme.typography.titleMedium)
                Text(track.summary, style = MaterialTheme.typography.bodyMedium)
                HintText(track.state)
            }
        }
    }
}

/** A stretch of the road with its stone, filled as far as the stage was walked. The state says it in words. */
@Composable
private fun Road(
    stage: StageLine,
    isLast: Boolean,
) {
    Box(Modifier.fillMaxHeight().width(28.dp), contentAlignment = Alignment.TopCenter) {
        val color = MaterialTheme.colorScheme.outlineVariant
        if (!isLast) {
            Box(
                Modifier
                    .padding(top = 12.dp)
                    .fillMaxHeight()
                    .width(2.dp)
                    .background(color),
            )
        }
        if (stage.number > 1u) Box(Modifier.height(12.dp).width(2.dp).background(color))
        FillingCircle(stage.share, label = null, Modifier.padding(top = 10.dp).size(24.dp))
    }
}
