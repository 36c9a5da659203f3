package app.nearer.ui.data

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.DataModel
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PageCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Shown
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** What comes in and goes out, what was deleted, and whether all of it can be read. */
@Composable
fun DataScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.DATA_TITLE], onBack = { app.back() }) {
        PageCard(strings[Key.COPIES_TITLE], Modifier.testTag("open-copies")) { app.open(Screen.Copies) }
        PageCard(strings[Key.IMPORT_TITLE], Modifier.testTag("open-import")) { app.open(Screen.ImportJournal) }
        PageCard(strings[Key.EXPORT_TITLE], Modifier.testTag("open-export")) { app.open(Screen.ExportJournal) }
        PageCard(strings[Key.BIN_TITLE], Modifier.testTag("open-bin")) { app.open(Screen.Bin) }
        val model = rememberModel { DataModel(it) }
        Shown(model.sheet.now(), model::retry) { sheet ->
            CameIn(model.undoing, sheet.cameIn)
            Readable(model, sheet.unread)
        }
        PageCard(strings[Key.ERASE_TITLE], Modifier.testTag("open-erase")) { app.open(Screen.Erase) }
    }
}
