package app.nearer.ui.today

import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.combinedClickable
import androidx.compose.foundation.horizontalScroll
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
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import app.nearer.core.MarkKind
import app.nearer.core.PracticeView
import app.nearer.look.Shades
import app.nearer.model.TodayModel
import app.nearer.strings.Key
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalAppearance
import app.nearer.ui.LocalStrings
import app.nearer.ui.MarkCircle
import app.nearer.ui.byContent
import app.nearer.ui.isHighContrast
import app.nearer.ui.now
import app.nearer.ui.sheetEdge

/** Today's practices as a strip; a list where text is large. */
@Composable
internal fun PracticeStrip(
    practices: List<PracticeView>,
    model: TodayModel,
    room: Room,
) {
    if (practices.isEmpty()) return
    val strings = LocalStrings.current
    val all: @Composable () -> Unit = {
        IconAction(Icons.Forward, strings[Key.PRACTICES_TITLE], Modifier.testTag("open-practices")) {
            model.openPractices()
        }
    }
    if (room.isLarge) {
        Column(Modifier.padding(horizontal = 20.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            for (practice in practices) PracticeTile(practice, model, Modifier.fillMaxWidth())
            all()
        }
    } else {
        Row(
            Modifier.horizontalScroll(rememberScrollState()).padding(horizontal = 20.dp).height(IntrinsicSize.Max),
            Arrangement.spacedBy(10.dp),
            Alignment.CenterVertically,
        ) {
            for (practice in practices) PracticeTile(practice, model, Modifier.width(190.dp).fillMaxHeight())
            all()
        }
    }
}

/** What else can be done with a practice today, beside its tap. */
private class Deed(
    val tag: String,
    val words: String,
    val act: () -> Unit,
)

@Composable
private fun deeds(
    practice: PracticeView,
    model: TodayModel,
): List<Deed> {
    val strings = LocalStrings.current
    return listOfNotNull(
        Deed("practice-skip", strings[Key.PRACTICE_SKIP]) { model.mark(practice, MarkKind.SKIPPED) },
        Deed("practice-once-more", strings[Key.PRACTICE_ONCE_MORE]) {
            model.onceMore(practice)
        }.takeIf { practice.severalADay },
        Deed("practice-amount", strings[Key.PRACTICE_AMOUNT]) {
            model.open(practice)
        }.takeIf { practice.counted && !practice.severalADay },
        Deed("practice-note", strings[Key.PRACTICE_NOTE]) { model.open(practice) },
        Deed("practice-open", strings[Key.PRACTICE_OPEN]) { model.openAll(practice) },
    )
}

/** A practice today: a tap marks it, or takes the mark back; a long press offers more, and so do a reader's own actions. */
@OptIn(ExperimentalFoundationApi::class)
@Composable
private fun PracticeTile(
    practice: PracticeView,
    model: TodayModel,
    modifier: Modifier,
) {
    val strings = LocalStrings.current
    val deeds = deeds(practice, model)
    var isOpen by remember(practice.id) { mutableStateOf(false) }
    val isMarked = practice.mark == MarkKind.DONE || practice.mark == MarkKind.SKIPPED
    val said =
        listOf(
            when (practice.mark) {
                MarkKind.DONE -> strings[Key.PRACTICE_DONE]
                MarkKind.SKIPPED -> strings[Key.PRACTICE_SKIPPED]
                MarkKind.NOT_DONE, null -> ""
            },
            practice.amountWords,
        ).filter { it.isNotEmpty() }.joinToString(" · ")
    Box(modifier) {
        Surface(
            Modifier
                .fillMaxWidth()
                .fillMaxHeight()
                .heightIn(min = 80.dp)
                .clip(MaterialTheme.shapes.large)
                .combinedClickable(
                    onClickLabel = strings[if (isMarked) Key.PRACTICE_TAKE_BACK else Key.PRACTICE_DONE],
                    role = Role.Button,
                    onLongClickLabel = strings[Key.PRACTICE_MORE],
                    onLongClick = { isOpen = true },
                ) { if (isMarked) model.takeBack(practice) else model.mark(practice, MarkKind.DONE) }
                .semantics(mergeDescendants = true) {
                    stateDescription = said
                    liveRegion = LiveRegionMode.Polite
                    customActions =
                        deeds.map {
                            CustomAccessibilityAction(it.words) {
                                it.act()
                                true
                            }
                        }
                }.testTag(if (isMarked) "practice-state" else "practice-done"),
            shape = MaterialTheme.shapes.large,
            color = Shades.WELL.now(),
            border = sheetEdge().takeIf { LocalAppearance.current.isHighContrast },
        ) {
            Row(
                Modifier.padding(start = 14.dp, end = 12.dp, top = 10.dp, bottom = 10.dp),
                Arrangement.spacedBy(12.dp),
                Alignment.CenterVertically,
            ) {
                MarkCircle(practice, Modifier.size(44.dp))
                Column(Modifier.weight(1f)) {
                    Text(
                        practice.name,
                        style = MaterialTheme.typography.labelLarge.byContent(),
                        maxLines = 2,
                        overflow = TextOverflow.Ellipsis,
                    )
                    val below = practice.cue.ifEmpty { said }
                    if (below.isNotEmpty()) {
                        Text(
                            below,
                            color = MaterialTheme.colorScheme.onSurfaceVariant,
                            style = MaterialTheme.typography.bodySmall.byContent(),
                            maxLines = 2,
                            overflow = TextOverflow.Ellipsis,
                        )
                    }
                }
            }
        }
        DropdownMenu(isOpen, { isOpen = false }) {
            for (deed in deeds) {
                DropdownMenuItem(
                    { Text(deed.words) },
                    {
                        isOpen = false
                        deed.act()
                    },
                    Modifier.testTag(deed.tag),
                )
            }
        }
    }
}
