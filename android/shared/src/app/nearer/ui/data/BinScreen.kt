package app.nearer.ui.data

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.BinItem
import app.nearer.core.Topic
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.byContent
import app.nearer.ui.rememberFromCore

/** What was deleted: it can be taken back for thirty days, or removed for good. */
@Composable
fun BinScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val items = rememberFromCore(Topic.BIN) { it.bin().items() }
    var said by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.BIN_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.BIN_HINT])
        said?.let { Text(it, Modifier.testTag("bin-removed").semantics { liveRegion = LiveRegionMode.Polite }) }
        if (items?.isEmpty() == true) Text(strings[Key.BIN_EMPTY])
        items?.forEachIndexed { at, item -> Item(at, item) { said = it } }
    }
}

@Composable
private fun Item(
    at: Int,
    item: BinItem,
    onRemoved: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("bin-$at")) {
        if (item.title.isNotEmpty()) Text(item.title, style = MaterialTheme.typography.bodyLarge.byContent())
        HintText("${item.kindWords} · ${item.daysLeftWords}")
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.BIN_RESTORE], Modifier.testTag("bin-restore-$at")) {
                app.act({ it.bin().restore(item.kind, item.id) })
            }
            ForGood("bin-remove-$at") {
                app.act({ it.bin().removeForGood(item.kind, item.id).words }) { onRemoved(it) }
            }
        }
    }
}

/** Removing for good is asked twice: it can't be taken back. */
@Composable
internal fun ForGood(
    tag: String,
    onSure: () -> Unit,
) {
    val strings = LocalStrings.current
    var asked by remember(tag) { mutableStateOf(false) }
    if (!asked) {
        QuietButton(strings[Key.ENTRY_DELETE_FOR_GOOD], Modifier.testTag(tag)) { asked = true }
        return
    }
    HintText(strings[Key.ENTRY_DELETE_FOR_GOOD_SURE])
    QuietButton(strings[Key.ENTRY_DELETE_FOR_GOOD], Modifier.testTag("$tag-sure")) {
        asked = false
        onSure()
    }
    QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("$tag-cancel")) { asked = false }
}
