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
import app.nearer.core.Topic
import app.nearer.core.TrackLine
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key

/** The path: all stages as a calm road, and the tracks beside it. Enter anywhere. */
@Composable
fun PathScreen() {
    val strings = LocalStrings.current
    val app = LocalApp.current
    val path = rememberFromCore(Topic.PATH) { it.course().path() }
    ScreenFrame(strings[Key.PATH_TITLE], onBack = null) {
        HintText(strings[Key.PATH_HINT])
        val stages = path?.stages.orEmpty()
        Column {
            stages.forEachIndexed { at, stage ->
                Stop(stage, isLast = at == stages.lastIndex) { app.open(Screen.Stage(stage.number.toInt())) }
            }
        }
        val tracks = path?.tracks.orEmpty()
        if (tracks.isNotEmpty()) SectionTitle(strings[Key.PATH_TRACKS])
        tracks.forEach { track -> Track(track) { app.open(Screen.Track(track.id)) } }
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
            FillingCircle(share(track.done, track.inAll), label = null, Modifier.size(24.dp))
            Column(Modifier.weight(1f)) {
                Text(track.title, style = MaterialTheme.typography.titleMedium)
                Text(track.summary, style = MaterialTheme.typography.bodyMedium)
                HintText(track.state)
            }
        }
    }
}

private fun share(
    done: UInt,
    inAll: UInt,
): Float = if (inAll == 0u) 0f else done.toFloat() / inAll.toFloat()

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
        FillingCircle(share(stage.done, stage.inAll), label = null, Modifier.padding(top = 10.dp).size(24.dp))
    }
}
