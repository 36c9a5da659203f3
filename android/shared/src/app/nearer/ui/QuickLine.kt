package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.model.TodayModel
import app.nearer.strings.Key

/** A line into the journal: written, kept, and taken back again where wanted. */
@Composable
internal fun QuickLine(model: TodayModel) {
    val strings = LocalStrings.current
    val focus = LocalFocusManager.current
    val text = model.line.now()
    val kept = model.kept.now()
    LaunchedEffect(kept) { if (kept != null) focus.clearFocus() }
    OwnWords(text, strings[Key.TODAY_CAPTURE], Modifier.testTag("quick-line")) { model.line.value = it }
    if (text.isNotBlank()) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("quick-save")) { model.keepLine() }
    }
    if (kept != null) {
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Text(
                strings[Key.JOURNAL_SAVED],
                Modifier.testTag("quick-kept").semantics { liveRegion = LiveRegionMode.Polite },
            )
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("quick-undo")) { model.takeLineBack() }
        }
    }
}
