package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
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
import app.nearer.core.KeptItem
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.strings.Key
import app.nearer.ui.form.CheckLine

/** What was deleted last, and under which heading it stood. */
private class Deleted(
    val group: String,
    val item: KeptItem,
)

/** What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes. */
@Composable
fun FromExercisesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val groups = rememberFromCore(Topic.KEPT) { it.kept().groups() }
    var deleted by remember { mutableStateOf<Deleted?>(null) }
    ScreenFrame(strings[Key.KEPT_TITLE], onBack = { app.back() }) {
        if (groups == null) return@ScreenFrame
        val shown = groups.filter { it.items.isNotEmpty() }
        if (shown.isEmpty()) HintText(strings[Key.KEPT_EMPTY])
        // The last of its group: there is no heading to stand under any more.
        deleted?.takeIf { gone -> shown.none { it.title == gone.group } }?.let { InBin(it) { deleted = null } }
        for (group in shown) {
            SectionTitle(group.title)
            deleted?.takeIf { it.group == group.title }?.let { InBin(it) { deleted = null } }
            for (item in group.items) KeptCard(item) { deleted = Deleted(group.title, item) }
        }
    }
}

@Composable
private fun InBin(
    deleted: Deleted,
    onRestored: () -> Unit,
) {
    val app = LocalApp.current
    UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) {
        app.act({ it.bin().restore(deleted.item.kind, deleted.item.id) }) { onRestored() }
    }
}

@Composable
private fun KeptCard(
    item: KeptItem,
    onDeleted: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("kept-${item.id}")) {
        Row {
            Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
                Text(item.title, style = MaterialTheme.typography.titleMedium.byContent())
                if (item.detail.isNotEmpty()) {
                    Text(item.detail, style = MaterialTheme.typography.bodyLarge.byContent())
                }
                HintText(rememberFormats().day(item.day))
            }
            IconAction(
                Icons.Delete,
                "${strings[Key.ACTION_DELETE]}: ${item.title}",
                Modifier.testTag("kept-delete"),
            ) { app.act({ it.kept().delete(item.kind, item.id) }) { onDeleted() } }
        }
        item.done?.let { done ->
            CheckLine(strings[Key.PLAN_DONE], done, Modifier.testTag("kept-done")) { on ->
                app.act({ it.kept().setDone(item.kind, item.id, on) })
            }
        }
    }
}
