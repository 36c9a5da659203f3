package app.nearer.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.CheckInKind
import app.nearer.core.DueItem
import app.nearer.core.NextStep
import app.nearer.core.UnfinishedRun
import app.nearer.core.Way
import app.nearer.model.TodayModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.TextAction
import app.nearer.ui.TwoCircles
import app.nearer.ui.paper
import app.nearer.ui.rememberFormats
import app.nearer.ui.sheetEdge

/** An answer: a sheet with its words in the middle. */
@Composable
internal fun AnswerTile(
    text: String,
    modifier: Modifier = Modifier,
    onAnswer: () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        onAnswer,
        modifier.heightIn(min = 60.dp),
        shape = MaterialTheme.shapes.large,
        color = colors.paper(),
        border = sheetEdge(),
    ) {
        Box(Modifier.padding(horizontal = 12.dp, vertical = 10.dp), contentAlignment = Alignment.Center) {
            Text(text, textAlign = TextAlign.Center, style = MaterialTheme.typography.titleMedium)
        }
    }
}

/** The ways of a check-in: the first of its two taps. */
@Composable
internal fun CheckIns(
    model: TodayModel,
    room: Room,
) {
    if (room.isLarge) {
        Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            for (kind in model.checkIns) CheckIn(kind, Modifier.fillMaxWidth()) { model.checkIn(kind) }
        }
    } else {
        Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            for (kind in model.checkIns) {
                CheckIn(kind, Modifier.weight(1f).fillMaxHeight().heightIn(min = 104.dp)) { model.checkIn(kind) }
            }
        }
    }
}

@Composable
private fun CheckIn(
    kind: CheckInKind,
    modifier: Modifier,
    onTap: () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        onTap,
        modifier.heightIn(min = 56.dp).testTag("today-check-in-${kind.way.name.lowercase()}"),
        shape = MaterialTheme.shapes.large,
        color = colors.paper(),
        border = sheetEdge(),
    ) {
        Column(
            Modifier.padding(horizontal = 6.dp, vertical = 12.dp),
            Arrangement.spacedBy(8.dp, Alignment.CenterVertically),
            Alignment.CenterHorizontally,
        ) {
            WayCircles(kind.way)
            Text(kind.title, textAlign = TextAlign.Center, style = MaterialTheme.typography.labelLarge)
        }
    }
}

/** Which way it went, as a picture; its words stand beside it. */
@Composable
private fun WayCircles(way: Way) {
    when (way) {
        Way.BACK -> TwoCircles(11.dp, closeness = 0.1f, lean = -0.9f, label = null)
        Way.NEARER -> TwoCircles(11.dp, closeness = 0.9f, lean = 0.9f, label = null)
        Way.MOOD -> MoodRing(Modifier.size(30.dp))
    }
}

/** Something else that is due: its page opens. */
@Composable
internal fun Due(
    due: DueItem,
    model: TodayModel,
) {
    QuietCard(Modifier.testTag("due-${due.name}"), { model.open(due) }) {
        Text(due.title, style = MaterialTheme.typography.titleMedium)
        HintText("${due.reason} ${rememberFormats().minutes(due.minutes)}")
    }
}

@Composable
internal fun Unfinished(
    run: UnfinishedRun,
    model: TodayModel,
) {
    QuietCard(Modifier.testTag("today-unfinished"), { model.open(run) }) {
        HintText(LocalStrings.current[Key.TODAY_UNFINISHED])
        Text(run.title, style = MaterialTheme.typography.titleMedium)
    }
}

/** The next step of the path, quietly: a row, and the long way below where there is a short one. */
@Composable
internal fun Next(
    next: NextStep,
    model: TodayModel,
) {
    val strings = LocalStrings.current
    val offersLight = model.offersLight(next)
    Column {
        Surface(
            { model.open(next, light = offersLight) },
            Modifier.fillMaxWidth().heightIn(min = 56.dp).testTag(if (offersLight) "next-light" else "next-begin"),
            color = MaterialTheme.colorScheme.background.copy(alpha = 0f),
        ) {
            Row(Modifier.padding(vertical = 8.dp), verticalAlignment = Alignment.CenterVertically) {
                Column(Modifier.weight(1f)) {
                    HintText("${strings[Key.TODAY_NEXT]} · ${rememberFormats().minutes(next.minutes)}")
                    Text(next.title, style = MaterialTheme.typography.titleMedium)
                    HintText(next.reason)
                }
                Icon(Icons.Forward, contentDescription = null)
            }
        }
        if (offersLight) {
            TextAction(strings[Key.FORM_FULL], Modifier.testTag("next-full")) { model.open(next, light = false) }
        }
    }
}
