package app.nearer.ui.template

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.ui.now

/** A way out, as a tile. */
@Immutable
internal class Tile(
    val title: String,
    val hint: String,
    val icon: ImageVector,
    val tag: String,
    val onOpen: () -> Unit,
)

/** A tile in a grid: its drawing above, its words below, a hint where there is room. */
@Composable
internal fun TileButton(
    tile: Tile,
    leads: Boolean,
    hinted: Boolean,
    modifier: Modifier = Modifier,
) {
    Surface(
        tile.onOpen,
        modifier.testTag(tile.tag).semantics { role = Role.Button },
        shape = TileShape,
        color = (if (leads) Shades.TINT else Shades.WELL).now(),
        contentColor = (if (leads) Shades.ON_TINT else Shades.INK).now(),
        border = tileEdge(),
    ) {
        Column(
            Modifier.fillMaxSize().padding(horizontal = 18.dp, vertical = 16.dp),
            verticalArrangement = Arrangement.SpaceBetween,
        ) {
            Icon(tile.icon, contentDescription = null, Modifier.size(28.dp))
            Column {
                Text(tile.title, style = tileTitle(leads))
                if (hinted) {
                    Text(tile.hint, Modifier.padding(top = 3.dp), style = MaterialTheme.typography.bodyMedium)
                }
            }
        }
    }
}

/** The same as a row, at large text. */
@Composable
internal fun TileRow(
    tile: Tile,
    leads: Boolean,
) {
    Surface(
        tile.onOpen,
        Modifier.fillMaxWidth().testTag(tile.tag).semantics { role = Role.Button },
        shape = TileShape,
        color = (if (leads) Shades.TINT else Shades.WELL).now(),
        contentColor = (if (leads) Shades.ON_TINT else Shades.INK).now(),
        border = tileEdge(),
    ) {
        Row(
            Modifier.heightIn(min = Sizes.CALL.dp).padding(horizontal = 18.dp, vertical = 14.dp),
            horizontalArrangement = Arrangement.spacedBy(16.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(tile.icon, contentDescription = null, Modifier.size(28.dp))
            Text(tile.title, style = tileTitle(leads))
        }
    }
}

/** A number to dial reads left to right in every language: its groups would change places. */
internal fun TextStyle.asDialled() = copy(textDirection = TextDirection.Ltr)

@Composable
private fun tileTitle(leads: Boolean) =
    if (leads) {
        titleStyle()
    } else {
        MaterialTheme.typography.titleMedium.copy(hyphens = Hyphens.Auto)
    }

/** A number that is called with one touch; [said] says that it is called. */
@Composable
internal fun CallButton(
    number: String,
    name: String,
    icon: ImageVector,
    said: String,
    modifier: Modifier = Modifier,
    onCall: () -> Unit,
) {
    Surface(
        onCall,
        modifier.testTag("line-${number.filterNot { it.isWhitespace() }}").semantics {
            role = Role.Button
            contentDescription = said
        },
        shape = TileShape,
        color = Shades.CALL.now(),
        contentColor = Shades.ON_CALL.now(),
    ) {
        Row(
            Modifier.heightIn(min = Sizes.CALL.dp).padding(horizontal = 16.dp, vertical = 10.dp),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null)
            FlowRow(
                horizontalArrangement = Arrangement.spacedBy(12.dp),
                itemVerticalAlignment = Alignment.CenterVertically,
                maxItemsInEachRow = if (isTextLarge()) 2 else 1,
            ) {
                Text(
                    number,
                    style =
                        MaterialTheme.typography.titleMedium
                            .copy(fontWeight = FontWeight.Medium)
                            .asDialled(),
                )
                Text(name, style = MaterialTheme.typography.bodyMedium)
            }
        }
    }
}
