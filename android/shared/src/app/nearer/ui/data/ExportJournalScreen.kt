package app.nearer.ui.data

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.bindings.Nearer
import app.nearer.core.ExportFormat
import app.nearer.model.Tried
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** A way to take things along: what it is called, and the name that its file gets. */
private enum class Way(
    val key: String,
    val file: String,
    val format: ExportFormat?,
) {
    Markdown(Key.EXPORT_MARKDOWN, "journal.md", ExportFormat.MARKDOWN),
    MarkdownDays(Key.EXPORT_MARKDOWN_DAYS, "journal.zip", ExportFormat.MARKDOWN_DAYS),
    Csv(Key.EXPORT_CSV, "journal.csv", ExportFormat.CSV),
    DayOneJson(Key.EXPORT_DAY_ONE_JSON, "day-one.json", ExportFormat.DAY_ONE_JSON),
    DayOneZip(Key.EXPORT_DAY_ONE_ZIP, "day-one.zip", ExportFormat.DAY_ONE_ZIP),
    Document(Key.EXPORT_DOCUMENT, "nearer.json", null),
}

/** Writes it; the sentence about it, where there is one. */
private fun Nearer.write(
    way: Way,
    path: String,
    work: LongWork,
): String? {
    val format = way.format
    if (format != null) return exports().writeJournal(path, format, work).words
    backups().writeDocument(path, work)
    return null
}

/** The journal, or all of the vault, as a file in the open. */
@Composable
fun ExportJournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    val work = remember { LongWork() }
    var way by remember { mutableStateOf(Way.Markdown) }
    var said by remember { mutableStateOf<String?>(null) }
    var refused by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.EXPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.EXPORT_HINT])
        for (each in Way.entries) {
            RadioLine(strings[each.key], each == way, Modifier.testTag(each.key)) {
                way = each
                said = null
            }
        }
        PrimaryButton(strings[Key.HAND_ON_WRITE], Modifier.testTag("export-write"), enabled = work.percent == null) {
            scope.launch {
                val path = app.handedFile(way.file)
                val tried = work.run(app) { it.write(way, path, work) }
                refused = (tried as? Tried.Refused)?.sentence
                if (tried is Tried.Done) {
                    said = tried.value ?: strings[Key.HAND_ON_WRITTEN]
                    app.host.offerFile(path)
                }
            }
        }
        WorkBar(work)
        refused?.let { Refusal(it) }
        said?.let { Text(it, Modifier.testTag("export-written").semantics { liveRegion = LiveRegionMode.Polite }) }
    }
}
