package app.nearer.ui.template

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.look.Shades
import app.nearer.ui.now

/** A day beside its entries: its number, its weekday, and the day in words for those who don't see them. */
@Immutable
internal class DayMark(
    val number: String,
    val weekday: String,
    val said: String,
)

private val COLUMN = 52.dp
private val GAP = 14.dp
private val RAIL = 4.dp
private const val NUMBER_SP = 26

/** How far in from the page's side an entry's words begin. */
internal val EntryInset = COLUMN + GAP

/**
 * One entry of a day with its piece of the rail, in the colours of what was felt. The day stands with its first entry; at
 * large text above it.
 */
@Composable
internal fun OnDayRail(
    day: DayMark?,
    families: List<String?>,
    last: Boolean,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    if (isTextLarge()) {
        Column(modifier.fillMaxWidth()) {
            if (day != null) {
                Row(
                    Modifier.padding(top = 8.dp).semantics(mergeDescendants = true) { heading() },
                    Arrangement.spacedBy(8.dp),
                    Alignment.CenterVertically,
                ) { DayWords(day) }
            }
            content()
        }
        return
    }
    Row(modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(GAP)) {
        Column(Modifier.width(COLUMN).fillMaxHeight(), horizontalAlignment = Alignment.CenterHorizontally) {
            if (day != null) {
                Column(
                    Modifier.semantics(mergeDescendants = true) {
                        heading()
                        contentDescription = day.said
                    },
                    horizontalAlignment = Alignment.CenterHorizontally,
                ) { DayWords(day) }
                Spacer(Modifier.height(4.dp))
            }
            Rail(families, begins = day != null, ends = last)
        }
        Column(Modifier.weight(1f).padding(bottom = if (last) 20.dp else 0.dp), content = content)
    }
}

@Composable
private fun DayWords(day: DayMark) {
    Text(
        day.number,
        style = MaterialTheme.typography.headlineMedium.copy(fontSize = NUMBER_SP.sp, lineHeight = 32.sp),
    )
    Text(day.weekday, color = Shades.INK_SOFT.now(), style = MaterialTheme.typography.labelMedium)
}

/** A line in the colours of what was felt; between the entries of a day it goes on. */
@Composable
private fun ColumnScope.Rail(
    families: List<String?>,
    begins: Boolean,
    ends: Boolean,
) {
    val colors = families.filterNotNull().distinct().map { familyLook(it).mark }
    val ground =
        when (colors.size) {
            0 -> SolidColor(Shades.LINE.now())
            1 -> SolidColor(colors.first())
            else -> Brush.verticalGradient(colors)
        }
    val (top, bottom) = (if (begins) RAIL / 2 else 0.dp) to (if (ends) RAIL / 2 else 0.dp)
    Box(
        Modifier
            .padding(bottom = if (ends) 20.dp else 0.dp)
            .width(RAIL)
            .heightIn(min = 16.dp)
            .weight(1f)
            .background(ground, RoundedCornerShape(top, top, bottom, bottom)),
    )
}

/** A family's mark with the word that was chosen: never the one without the other. */
@Composable
internal fun MarkedWord(
    word: String,
    family: String?,
) {
    val look = familyLook(family)
    Row(horizontalArrangement = Arrangement.spacedBy(7.dp), verticalAlignment = Alignment.CenterVertically) {
        look.icon?.let { Icon(it, contentDescription = null, Modifier.size(14.dp), tint = look.mark) }
        Text(
            word,
            color = if (family == null) Color.Unspecified else look.ink,
            style = MaterialTheme.typography.labelLarge,
        )
    }
}
