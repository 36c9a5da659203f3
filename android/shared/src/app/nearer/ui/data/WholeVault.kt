package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.CanTakeBack
import app.nearer.core.UnreadView
import app.nearer.model.DataModel
import app.nearer.model.LongWork
import app.nearer.model.Undoing
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.now

/** What came in last, and the way to undo it, for as long as it can be. */
@Composable
internal fun CameIn(
    undoing: Undoing,
    last: CanTakeBack?,
) {
    val strings = LocalStrings.current
    val undone = undoing.undone.now()
    if (last == null && undone == null) return
    SectionTitle(strings[Key.DATA_CAME_IN])
    undone?.let { Said(it, Modifier.testTag("data-undone")) }
    last?.let {
        val isIdle = undoing.work.percent.now() == null
        HintText(it.words)
        QuietButton(strings[Key.DATA_UNDO], Modifier.testTag("data-undo"), isIdle) { undoing.undo() }
    }
    WorkBar(undoing.work)
    undoing.refused.now()?.let { Refusal(it) }
}

/** What can't be read, and the way to look for it. */
@Composable
internal fun Readable(
    model: DataModel,
    unread: UnreadView,
) {
    val strings = LocalStrings.current
    val looked = model.looked.now()
    SectionTitle(strings[Key.DATA_WHOLE])
    HintText(strings[Key.DATA_WHOLE_HINT])
    looked?.let { Said(it, Modifier.testTag("data-looked")) }
    if (unread.count > 0u) {
        if (looked == null) Text(unread.words, Modifier.testTag("data-unread"))
        Unfold(strings[Key.IMPORT_FAILURES], Modifier.testTag("data-unread-lines")) {
            unread.lines.forEach { HintText(it) }
        }
    }
    val isIdle = model.looking.percent.now() == null
    QuietButton(strings[Key.DATA_LOOK_OVER], Modifier.testTag("data-look"), isIdle) { model.lookOver() }
    HintText(strings[Key.DATA_REPORT_HINT])
    QuietButton(strings[Key.DATA_REPORT], Modifier.testTag("data-report"), isIdle) { model.writeReport() }
    WorkBar(model.looking)
    model.refused.now()?.let { Refusal(it) }
}

private const val WHOLE = 100f

/** How far it is, with the way to give it up. */
@Composable
internal fun WorkBar(work: LongWork) {
    val percent = work.percent.now() ?: return
    LinearProgressIndicator({ percent / WHOLE }, Modifier.fillMaxWidth())
    QuietButton(LocalStrings.current[Key.ACTION_STOP], Modifier.testTag("work-stop")) { work.giveUp() }
}

/** What came of it, read out at once. */
@Composable
internal fun Said(
    words: String,
    modifier: Modifier,
) = Text(words, modifier.semantics { liveRegion = LiveRegionMode.Polite })
