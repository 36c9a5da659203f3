package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.KeptItem
import app.nearer.model.KeptModel
import app.nearer.strings.Key
import app.nearer.ui.form.CheckLine

/** What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes. */
@Composable
fun FromExercisesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { KeptModel(it) }
    val showing = model.groups.now()
    ScreenFrame(strings[Key.KEPT_TITLE], onBack = { app.back() }) {
        if (model.deleted.now() != null) UndoBar(strings[Key.JOURNAL_DELETED], undo = model::undo)
        Shown(showing, model::retry) { groups ->
            if (groups.isEmpty()) HintText(strings[Key.KEPT_EMPTY])
            for (group in groups) {
                SectionTitle(group.title)
                for (item in group.items) KeptCard(item, model)
            }
        }
    }
}

@Composable
private fun KeptCard(
    item: KeptItem,
    model: KeptModel,
) {
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
            ) { model.delete(item) }
        }
        item.done?.let { done ->
            CheckLine(strings[Key.PLAN_DONE], done, Modifier.testTag("kept-done")) { model.setDone(item, it) }
        }
    }
}
