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
import app.nearer.core.LookedOver
import app.nearer.core.TakenBack
import app.nearer.core.Topic
import app.nearer.model.Tried
import app.nearer.model.tryTo
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Work on the whole vault, what it came to, and what stood against it. */
internal class Whole<T>(
    val work: LongWork,
    val done: T?,
    val refused: String?,
    val start: () -> Unit,
) {
    val isIdle get() = work.percent == null
}

/** Nothing is known of it any more where [key] is another one. */
@Composable
private fun <T> rememberWhole(
    key: Any? = Unit,
    call: (Nearer, LongWork) -> T,
): Whole<T> {
    val app = LocalApp.current
    val scope = rememberCoroutineScope()
    val work = remember { LongWork() }
    var tried by remember(key) { mutableStateOf<Tried<T>?>(null) }
    return Whole(
        work,
        (tried as? Tried.Done)?.value,
        (tried as? Tried.Refused)?.sentence,
    ) { scope.launch { tried = work.run(app) { call(it, work) } } }
}

/** Undoes what came in last. [cameIn] tells it from what came in before. */
@Composable
internal fun rememberUndo(cameIn: Any? = Unit): Whole<TakenBack> =
    rememberWhole(cameIn) { nearer, work -> nearer.backups().takeBack(work) }

/** What came in last, and the way to undo it, for as long as it can be. */
@Composable
internal fun CameIn() {
    val strings = LocalStrings.current
    val last = rememberFromCore(Topic.CAME_IN) { it.backups().canTakeBack() }
    val back = rememberUndo()
    if (last == null && back.done == null) return
    SectionTitle(strings[Key.DATA_CAME_IN])
    back.done?.let { Said(it.words, Modifier.testTag("data-undone")) }
    last?.let {
        HintText(it.words)
        QuietButton(strings[Key.DATA_UNDO], Modifier.testTag("data-undo"), back.isIdle, back.start)
    }
    WorkBar(back.work)
    back.refused?.let { Refusal(it) }
}

/** What can't be read, and the way to look for it. */
@Composable
internal fun Readable() {
    val strings = LocalStrings.current
    val unread = rememberFromCore(Topic.UNREAD) { it.settings().unread() }
    val look = rememberWhole<LookedOver> { nearer, work -> nearer.backups().lookOver(work) }
    SectionTitle(strings[Key.DATA_WHOLE])
    HintText(strings[Key.DATA_WHOLE_HINT])
    look.done?.let { Said(it.words, Modifier.testTag("data-looked")) }
    if (unread != null && unread.count > 0u) {
        if (look.done == null) Text(unread.words, Modifier.testTag("data-unread"))
        Unfold(strings[Key.IMPORT_FAILURES], Modifier.testTag("data-unread-lines")) {
            unread.lines.forEach { HintText(it) }
        }
    }
    QuietButton(strings[Key.DATA_LOOK_OVER], Modifier.testTag("data-look"), look.isIdle, look.start)
    WorkBar(look.work)
    look.refused?.let { Refusal(it) }
}

/** What came of it, read out at once. */
@Composable
internal fun Said(
    words: String,
    modifier: Modifier,
) = Text(words, modifier.semantics { liveRegion = LiveRegionMode.Polite })
