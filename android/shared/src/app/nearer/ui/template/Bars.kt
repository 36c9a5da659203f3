package app.nearer.ui.template

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.strings.Key
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.now

/** The bar above a page that has no place below it: the way out at the start side, what else there is at the end. */
@Composable
internal fun TopBar(
    modifier: Modifier = Modifier,
    content: @Composable RowScope.() -> Unit,
) {
    Row(
        modifier.fillMaxWidth().heightIn(min = Sizes.TOP_BAR.dp).padding(start = 8.dp, end = 12.dp),
        horizontalArrangement = Arrangement.spacedBy(4.dp),
        verticalAlignment = Alignment.CenterVertically,
        content = content,
    )
}

/** "Right now" where the bar has more to carry: a ring, 44 seen and 48 touched. */
@Composable
internal fun RightNowRing(onOpen: () -> Unit) {
    val label = LocalStrings.current[Key.TOOLBOX_OPEN]
    Surface(
        onOpen,
        Modifier.size(Sizes.TOUCH.dp).testTag("right-now").semantics {
            role = Role.Button
            contentDescription = label
        },
        shape = CircleShape,
        color = MaterialTheme.colorScheme.background.copy(alpha = 0f),
        contentColor = Shades.INK.now(),
    ) {
        Box(Modifier.padding(2.dp).background(Shades.WELL_DEEP.now(), CircleShape), Alignment.Center) {
            Icon(Icons.RightNow, contentDescription = null, Modifier.size(20.dp))
        }
    }
}

/** "Right now" with its word. */
@Composable
internal fun RightNowPill(onOpen: () -> Unit) {
    Button(
        onOpen,
        Modifier.heightIn(min = Sizes.TOUCH.dp).testTag("right-now"),
        colors = ButtonDefaults.buttonColors(Shades.WELL_DEEP.now(), Shades.INK.now()),
        elevation = null,
        contentPadding = PaddingValues(start = 12.dp, end = 16.dp),
    ) {
        Icon(Icons.RightNow, contentDescription = null, Modifier.size(20.dp))
        Spacer(Modifier.width(8.dp))
        Text(LocalStrings.current[Key.TOOLBOX_OPEN])
    }
}

/** How far along it is: a line, and the same in words for those who don't see it. */
@Composable
internal fun RowScope.ProgressLine(
    share: Float,
    said: String,
) {
    Box(
        Modifier
            .weight(1f)
            .padding(horizontal = 8.dp)
            .height(4.dp)
            .background(Shades.WELL_DEEP.now(), CircleShape)
            .testTag("form-progress")
            .clearAndSetSemantics { contentDescription = said },
    ) {
        Box(Modifier.fillMaxWidth(share).fillMaxHeight().background(Shades.ACCENT.now(), CircleShape))
    }
}

/** A button of the bottom bar. */
@Immutable
internal class BarAction(
    val text: String,
    val tag: String,
    /** Filled: the way on. Else in the softer tone: going on without an answer. */
    val leads: Boolean = true,
    val icon: ImageVector? = null,
    val onClick: () -> Unit,
)

/** The one bar at the bottom: the way back as text, another way as text, the way on as a button. */
@Composable
internal fun BottomBar(
    on: BarAction?,
    back: BarAction? = null,
    beside: BarAction? = null,
    lined: Boolean = false,
) {
    Column(Modifier.fillMaxWidth()) {
        if (lined) HorizontalDivider(color = Shades.LINE.now())
        FlowRow(
            Modifier
                .align(Alignment.CenterHorizontally)
                .widthIn(max = (Sizes.COLUMN + 2 * Sizes.MARGIN).dp)
                .fillMaxWidth()
                .padding(start = 20.dp, end = 20.dp, top = if (lined) 8.dp else 12.dp, bottom = 16.dp),
            horizontalArrangement = Arrangement.SpaceBetween,
            verticalArrangement = Arrangement.spacedBy(4.dp),
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            if (back != null) QuietAction(back) else Spacer(Modifier.size(1.dp))
            Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                if (beside != null) QuietAction(beside)
                if (on != null) LeadingAction(on)
            }
        }
    }
}

@Composable
private fun QuietAction(action: BarAction) {
    TextButton(
        action.onClick,
        Modifier.heightIn(min = Sizes.LEAD.dp).testTag(action.tag),
        colors = ButtonDefaults.textButtonColors(contentColor = Shades.INK_SOFT.now()),
        contentPadding = PaddingValues(start = 6.dp, end = 14.dp),
    ) {
        if (action.icon != null) {
            Icon(action.icon, contentDescription = null, Modifier.size(20.dp))
            Spacer(Modifier.width(10.dp))
        }
        Text(action.text, style = MaterialTheme.typography.bodyLarge)
    }
}

private const val WIDE = 148

@Composable
internal fun LeadingAction(
    action: BarAction,
    modifier: Modifier = Modifier,
) {
    val colors =
        if (action.leads) {
            ButtonDefaults.buttonColors(Shades.ACCENT.now(), Shades.ON_ACCENT.now())
        } else {
            ButtonDefaults.buttonColors(Shades.TINT.now(), Shades.ON_TINT.now())
        }
    Button(
        action.onClick,
        modifier.widthIn(min = WIDE.dp).heightIn(min = Sizes.LEAD.dp).testTag(action.tag),
        shape = CircleShape,
        colors = colors,
        // Depth is told by tone, never by a shadow.
        elevation = null,
        contentPadding = PaddingValues(horizontal = 24.dp, vertical = 10.dp),
    ) {
        Text(
            action.text,
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.bodyLarge.copy(fontWeight = FontWeight.Medium),
        )
    }
}
