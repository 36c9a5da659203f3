package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp

/** Chips beside and below each other. */
@Composable
internal fun Chips(content: @Composable () -> Unit) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) { content() }
}

/** Something to pick; that it is picked is told by a mark, not by tone alone. */
@Composable
internal fun PickChip(
    text: String,
    picked: Boolean,
    tag: String,
    onPick: () -> Unit,
) {
    FilterChip(
        selected = picked,
        onClick = onPick,
        label = { Text(text) },
        modifier = Modifier.heightIn(min = 48.dp).testTag(tag),
        leadingIcon = if (picked) ({ Icon(Icons.Check, contentDescription = null) }) else null,
    )
}
