package app.nearer.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.DueItem
import app.nearer.core.OptionView
import app.nearer.core.TodayView
import app.nearer.model.TodayModel
import app.nearer.model.canWait
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.TextAction
import app.nearer.ui.TwoCircles
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

/** What a window has room for. */
internal class Room(
    val isTall: Boolean,
    val isWide: Boolean,
    /** Text is so large that answers stand one below the other, and what only decorates goes. */
    val isLarge: Boolean,
) {
    val showsWeek get() = !isLarge && (isTall || isWide)
}

/** What leads on Today. */
internal sealed interface Leading {
    data class Asked(
        val due: DueItem,
    ) : Leading

    /** Nothing is due: two taps keep a moment. */
    data object Nothing : Leading

    /** The question whether the person is safe leads by itself. */
    data object Safety : Leading

    fun isAbout(item: DueItem): Boolean = this is Asked && due == item
}

internal fun TodayView.hero(): Leading =
    when {
        safety != null -> Leading.Safety
        due.isEmpty() -> Leading.Nothing
        else -> Leading.Asked(due.first())
    }

/** The one thing that leads: circles, why it is asked, the question, and its answers. */
@Composable
internal fun Hero(
    leading: Leading,
    model: TodayModel,
    room: Room,
) {
    if (leading == Leading.Safety) return
    Column(
        Modifier.fillMaxWidth().padding(start = 20.dp, end = 20.dp, top = if (room.isTall) 12.dp else 0.dp),
        Arrangement.spacedBy(if (room.isTall) 16.dp else 8.dp),
        if (room.isLarge) Alignment.Start else Alignment.CenterHorizontally,
    ) {
        if (model.isKept.now()) {
            HintText(
                LocalStrings.current[Key.TODAY_KEPT],
                Modifier.testTag("today-kept").semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
        when (leading) {
            is Leading.Asked -> Asked(leading.due, model, room)
            else -> Nothing(model, room)
        }
    }
}

@Composable
private fun Asked(
    due: DueItem,
    model: TodayModel,
    room: Room,
) {
    val strings = LocalStrings.current
    // A question is open: it measures nothing.
    if (!room.isLarge) TwoCircles(if (room.isTall) 42.dp else 22.dp, closeness = 0.5f, lean = 0.35f, label = null)
    val question = due.question
    val minutes = rememberFormats().minutes(due.minutes)
    Reason(if (question == null) "${due.reason} $minutes" else due.reason, room)
    Question(question?.ask ?: due.title, room)
    if (question == null) {
        PrimaryButton(
            strings[Key.ACTION_BEGIN],
            Modifier.fillMaxWidth().heightIn(min = 60.dp).testTag("due-${due.name}"),
        ) {
            model.open(due)
        }
    } else {
        Answers(question.options, room) { model.answer(due, it.id) }
    }
    if (model.canPutAside(due)) {
        val way = strings[if (due.canWait) Key.TODAY_TOMORROW else Key.TODAY_NOT_NOW]
        TextAction(way, Modifier.testTag("due-skip")) { model.putAside(due) }
    }
}

/** Names it in tags. */
internal val DueItem.name get() = form ?: kind.name.lowercase()

@Composable
private fun Nothing(
    model: TodayModel,
    room: Room,
) {
    val strings = LocalStrings.current
    if (!room.isLarge) TwoCircles(if (room.isTall) 56.dp else 28.dp, closeness = 0.74f, lean = 0.6f, label = null)
    Question(strings[Key.TODAY_NOTHING], room)
    Reason(strings[Key.TODAY_NOTHING_HINT], room)
    CheckIns(model, room)
}

@Composable
private fun Reason(
    text: String,
    room: Room,
) {
    Text(
        text,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        textAlign = if (room.isLarge) TextAlign.Start else TextAlign.Center,
        style = MaterialTheme.typography.bodySmall,
    )
}

@Composable
private fun Question(
    text: String,
    room: Room,
) {
    val type = MaterialTheme.typography
    Text(
        text,
        Modifier.testTag("screen-title").semantics { heading() },
        textAlign = if (room.isLarge) TextAlign.Start else TextAlign.Center,
        style =
            (if (room.isTall) type.headlineMedium else type.headlineSmall)
                .copy(lineBreak = LineBreak.Heading, hyphens = Hyphens.Auto),
    )
}

/** Two beside each other, or one below the other where text is large. */
@Composable
private fun Answers(
    options: List<OptionView>,
    room: Room,
    onAnswer: (OptionView) -> Unit,
) {
    // Three are one below the other: the last of them would stand alone in its row.
    val inARow = if (room.isLarge || options.size == 3) 1 else 2
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        for (row in options.chunked(inARow)) {
            Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                for (option in row) {
                    AnswerTile(option.text, Modifier.weight(1f).testTag("due-answer-${option.id}")) { onAnswer(option) }
                }
            }
        }
    }
}
