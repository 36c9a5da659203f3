package app.nearer.ui.data

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.ExportJournalModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** The journal, or all of the vault, as a file in the open. */
@Composable
fun ExportJournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { ExportJournalModel(it) }
    val way = model.way.now()
    ScreenFrame(strings[Key.EXPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.EXPORT_HINT])
        for (each in ExportJournalModel.Way.entries) {
            RadioLine(strings[each.key], each == way, Modifier.testTag(each.key)) { model.way.value = each }
        }
        val isIdle = model.work.percent.now() == null
        PrimaryButton(strings[Key.HAND_ON_WRITE], Modifier.testTag("export-write"), isIdle) { model.write() }
        WorkBar(model.work)
        model.refused.now()?.let { Refusal(it) }
        model.said.now()?.let { Said(it, Modifier.testTag("export-written")) }
    }
}
