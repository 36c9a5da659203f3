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
import androidx.compose.ui.unit.dp
import app.nearer.core.BinItem
import app.nearer.model.BinModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Shown
import app.nearer.ui.byContent
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** What was deleted: it can be taken back for thirty days, or removed for good. */
@Composable
fun BinScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { BinModel(it) }
    ScreenFrame(strings[Key.BIN_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.BIN_HINT])
        model.said.now()?.let { Said(it, Modifier.testTag("bin-removed")) }
        Shown(model.items.now(), model::retry) { items ->
            if (items.isEmpty()) Text(strings[Key.BIN_EMPTY])
            items.forEachIndexed { at, item -> Item(model, at, item) }
        }
    }
}

@Composable
private fun Item(
    model: BinModel,
    at: Int,
    item: BinItem,
) {
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("bin-$at")) {
        if (item.title.isNotEmpty()) Text(item.title, style = MaterialTheme.typography.bodyLarge.byContent())
        HintText("${item.kindWords} · ${item.daysLeftWords}")
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.BIN_RESTORE], Modifier.testTag("bin-restore-$at")) { model.restore(item) }
            ForGood("bin-remove-$at") { model.removeForGood(item) }
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
