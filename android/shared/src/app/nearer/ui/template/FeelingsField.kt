package app.nearer.ui.template

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.ui.Icons
import app.nearer.ui.now

/** A word for a feeling, as the field offers it. */
@Immutable
internal class Word(
    val id: String,
    val word: String,
    /** Of which family; none: of the body, or a full answer. */
    val family: String?,
)

/** The words of one family, under its name. */
@Immutable
internal class WordFamily(
    val id: String,
    val name: String,
    val words: List<Word>,
)

/** What a family is drawn in: its ground, its ink and its mark; what has no family, in the paper's own. */
@Immutable
internal class FamilyLook(
    val ground: Color,
    val ink: Color,
    val mark: Color,
    val icon: ImageVector?,
)

@Composable
internal fun familyLook(id: String?): FamilyLook {
    val shades = Shades.FAMILIES[id]
    return if (shades == null) {
        FamilyLook(Shades.WELL_DEEP.now(), Shades.INK.now(), Shades.INK_SOFT.now(), null)
    } else {
        FamilyLook(shades.ground.now(), shades.ink.now(), shades.mark.now(), FamilyMarks[id])
    }
}

private const val GROUND = 0.7f
private val FieldShape = RoundedCornerShape(22.dp)

/** A family's ground under its name and its words. */
@Composable
internal fun FamilyPanel(
    family: WordFamily,
    chosen: Set<String>,
    modifier: Modifier = Modifier,
    onChoose: (Word, Boolean) -> Unit,
) {
    val look = familyLook(family.id)
    val ground = look.ground.copy(alpha = GROUND).compositeOver(Shades.PAPER.now())
    val edge = tileEdge()
    Column(
        modifier
            .fillMaxWidth()
            .background(ground, FieldShape)
            .then(if (edge == null) Modifier else Modifier.border(edge, FieldShape))
            .padding(start = 14.dp, end = 14.dp, top = 10.dp, bottom = 6.dp),
    ) {
        Row(
            Modifier.testTag("family-${family.id}").semantics(mergeDescendants = true) { heading() },
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            look.icon?.let { Icon(it, contentDescription = null, Modifier.size(16.dp), tint = look.ink) }
            Text(family.name, color = look.ink, style = MaterialTheme.typography.labelLarge)
        }
        FlowRow(Modifier.padding(bottom = 4.dp), horizontalArrangement = Arrangement.spacedBy(2.dp)) {
            for (word in family.words) {
                WordChip(word, word.id in chosen, look) { onChoose(word, it) }
            }
        }
    }
}

/** A word on its family's ground; chosen, the ground and the ink change places, and it has a tick. */
@Composable
private fun WordChip(
    word: Word,
    chosen: Boolean,
    look: FamilyLook,
    onChoose: (Boolean) -> Unit,
) {
    val haptics = LocalHapticFeedback.current
    Row(
        Modifier
            .clip(CircleShape)
            .background(if (chosen) look.ink else Color.Transparent)
            .toggleable(chosen, role = Role.Checkbox) {
                haptics.performHapticFeedback(HapticFeedbackType.Confirm)
                onChoose(it)
            }.testTag("feeling-${word.id}")
            .sizeIn(minWidth = Sizes.TOUCH.dp, minHeight = Sizes.TOUCH.dp)
            .padding(horizontal = 11.dp, vertical = 2.dp),
        horizontalArrangement = Arrangement.spacedBy(6.dp, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        val ink = if (chosen) look.ground else look.ink
        if (chosen) Icon(Icons.Check, contentDescription = null, Modifier.size(20.dp), tint = ink)
        Text(word.word, color = ink, style = answerStyle().copy(fontWeight = if (chosen) FontWeight.Medium else null))
    }
}

/** An answer that stands beside the field: a full one, or the way to the body's words. */
@Composable
internal fun EdgedChip(
    text: String,
    chosen: Boolean,
    modifier: Modifier = Modifier,
) {
    Surface(
        modifier.sizeIn(minHeight = Sizes.TOUCH.dp),
        shape = CircleShape,
        color = (if (chosen) Shades.TINT else Shades.PAPER).now(),
        contentColor = (if (chosen) Shades.ON_TINT else Shades.INK).now(),
        border = if (chosen) answerEdge(true) else BorderStroke(1.dp, Shades.EDGE.now()),
    ) {
        Row(
            Modifier.padding(horizontal = 14.dp, vertical = 8.dp),
            horizontalArrangement = Arrangement.spacedBy(6.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (chosen) Icon(Icons.Check, contentDescription = null, Modifier.size(18.dp))
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** The ten marks at the start side: each leads to its family. */
@Composable
internal fun JumpRail(
    families: List<WordFamily>,
    at: String?,
    label: String,
    scroll: ScrollState,
    modifier: Modifier = Modifier,
    onJump: (WordFamily) -> Unit,
) {
    Column(
        modifier.verticalScroll(scroll).selectableGroup().semantics { contentDescription = label },
    ) {
        for (family in families) {
            val look = familyLook(family.id)
            val here = family.id == at
            Box(
                Modifier
                    .size(Sizes.TOUCH.dp)
                    .clip(RoundedCornerShape(16.dp))
                    .background(if (here) Shades.WELL_DEEP.now() else Color.Transparent)
                    .selectable(here, role = Role.Tab) { onJump(family) }
                    .testTag("jump-${family.id}")
                    .semantics { contentDescription = family.name },
                contentAlignment = Alignment.Center,
            ) {
                look.icon?.let { Icon(it, contentDescription = null, Modifier.size(20.dp), tint = look.mark) }
            }
        }
    }
}

/** What was chosen, above the bar; a second tap on a word there asks how strong it is. */
@Composable
internal fun TrayChip(
    text: String,
    family: String?,
    open: Boolean,
    modifier: Modifier = Modifier,
    onOpen: () -> Unit,
) {
    val look = familyLook(family)
    val edge = if (open) BorderStroke(2.dp, look.ink) else tileEdge()
    Surface(
        onOpen,
        modifier.sizeIn(minHeight = Sizes.TOUCH.dp),
        shape = CircleShape,
        color = look.ground,
        contentColor = look.ink,
        border = edge,
    ) {
        Row(
            Modifier.padding(horizontal = 14.dp, vertical = 8.dp),
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            look.icon?.let { Icon(it, contentDescription = null, Modifier.size(14.dp)) }
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** What was chosen elsewhere, to be read. */
@Composable
internal fun MarkedChip(
    text: String,
    family: String?,
) {
    val look = familyLook(family)
    Row(
        Modifier
            .background(look.ground, CircleShape)
            .padding(horizontal = 14.dp, vertical = 8.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        look.icon?.let { Icon(it, contentDescription = null, Modifier.size(14.dp), tint = look.ink) }
        Text(text, color = look.ink, style = MaterialTheme.typography.bodyLarge)
    }
}
