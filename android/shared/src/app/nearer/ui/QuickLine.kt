package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryDraft
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.whole
import app.nearer.strings.Key

/** A line into the journal: written, kept, and taken back again where wanted. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun QuickLine() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val focus = LocalFocusManager.current
    val text = app.unsaved.line
    var kept by rememberSaveable { mutableStateOf<String?>(null) }

    fun save() {
        val draft = EntryDraft(text.whole(), null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)
        app.act({ it.journal().write(draft) }) { entry ->
            app.offerHelp { it.journal().helpOffered(draft.text) }
            kept = entry
            app.unsaved.line = ""
            focus.clearFocus()
        }
    }

    OwnWords(text, strings[Key.TODAY_CAPTURE], Modifier.testTag("quick-line")) {
        app.unsaved.line = it
        kept = null
    }
    if (text.isNotBlank()) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("quick-save")) { save() }
    }
    kept?.let { entry ->
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Text(
                strings[Key.JOURNAL_SAVED],
                Modifier.testTag("quick-kept").semantics { liveRegion = LiveRegionMode.Polite },
            )
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("quick-undo")) {
                app.act({ it.journal().delete(entry) }) { kept = null }
            }
        }
    }
}
