package app.nearer.ui.form

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.ui.HintText
import app.nearer.ui.Icons

/** One of several, of which one holds. */
@Composable
internal fun RadioLine(
    text: String,
    picked: Boolean,
    modifier: Modifier = Modifier,
    wide: Boolean = true,
    onPick: () -> Unit,
) {
    PickLine(modifier.selectable(picked, role = Role.RadioButton, onClick = onPick), text, hint = null, wide) {
        RadioButton(picked, onClick = null)
    }
}

/** One of several, of which any number hold. */
@Composable
internal fun CheckLine(
    text: String,
    picked: Boolean,
    modifier: Modifier = Modifier,
    hint: String? = null,
    onPick: (Boolean) -> Unit,
) {
    PickLine(modifier.toggleable(picked, role = Role.Checkbox, onValueChange = onPick), text, hint, wide = true) {
        Checkbox(picked, onCheckedChange = null)
    }
}

@Composable
private fun PickLine(
    modifier: Modifier,
    text: String,
    hint: String?,
    wide: Boolean,
    mark: @Composable () -> Unit,
) {
    Row(
        (if (wide) modifier.fillMaxWidth() else modifier).heightIn(min = 48.dp).padding(vertical = 6.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        mark()
        Column {
            Text(text, style = MaterialTheme.typography.bodyLarge)
            hint?.let { HintText(it) }
        }
    }
}

/** On or off. */
@Composable
internal fun SwitchLine(
    text: String,
    on: Boolean,
    modifier: Modifier = Modifier,
    onSwitch: (Boolean) -> Unit,
) {
    PickLine(modifier.toggleable(on, role = Role.Switch, onValueChange = onSwitch), text, hint = null, wide = true) {
        Switch(on, onCheckedChange = null)
    }
}

/** A line that shows what belongs to it when tapped. */
@Composable
internal fun Unfold(
    title: String,
    modifier: Modifier = Modifier,
    hint: String? = null,
    openAtFirst: Boolean = false,
    content: @Composable () -> Unit,
) {
    var open by remember { mutableStateOf(openAtFirst) }
    Column {
        Row(
            modifier
                .fillMaxWidth()
                .heightIn(min = 48.dp)
                .clickable(role = Role.Button) { open = !open }
                .semantics {
                    if (open) {
                        collapse {
                            open = false
                            true
                        }
                    } else {
                        expand {
                            open = true
                            true
                        }
                    }
                }.padding(vertical = 8.dp),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(Icons.Down, contentDescription = null, Modifier.rotate(if (open) 180f else 0f))
            Column {
                Text(title, style = MaterialTheme.typography.bodyLarge)
                hint?.takeIf { it.isNotEmpty() }?.let { HintText(it) }
            }
        }
        if (open) Column(Modifier.padding(start = 12.dp)) { content() }
    }
}
