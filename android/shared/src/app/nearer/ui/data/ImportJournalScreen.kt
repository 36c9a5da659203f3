package app.nearer.ui.data

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.bindings.LookedAtJournal
import app.nearer.core.JournalChoice
import app.nearer.core.JournalFailure
import app.nearer.core.JournalPlan
import app.nearer.core.JournalTaken
import app.nearer.core.MoodChoice
import app.nearer.core.MoodLabel
import app.nearer.model.Tried
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.byContent
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.limits
import app.nearer.ui.moodKey
import app.nearer.ui.rememberFormats
import kotlinx.coroutines.launch

/** A file that was looked at to its end. */
private class Looked(
    val opened: LookedAtJournal,
    val plan: JournalPlan,
)

/** The journal of another app: what is in the file, what its moods mean, then all of it in one go. */
@Composable
fun ImportJournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    val work = remember { LongWork() }
    var looked by remember { mutableStateOf<Looked?>(null) }
    var taken by remember { mutableStateOf<JournalTaken?>(null) }
    var refused by remember { mutableStateOf<String?>(null) }
    val undo = rememberUndo(taken)
    val isIdle = work.percent == null && undo.isIdle

    fun pick() {
        scope.launch {
            val path = app.host.pickFile() ?: return@launch
            looked = null
            taken = null
            val tried =
                work.run(app) { nearer ->
                    val opened = nearer.bring().lookAtJournal(path, null, work)
                    Looked(opened, opened.plan())
                }
            looked = (tried as? Tried.Done)?.value
            refused = (tried as? Tried.Refused)?.sentence
        }
    }

    fun take(
        from: Looked,
        choice: JournalChoice,
    ) {
        scope.launch {
            val tried = work.run(app) { it.bring().takeJournal(from.opened, choice, work) }
            refused = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) taken = tried.value
        }
    }

    ScreenFrame(strings[Key.IMPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.IMPORT_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("import-pick"), enabled = isIdle) { pick() }
        WorkBar(work)
        WorkBar(undo.work)
        (refused ?: undo.refused)?.let { Refusal(it) }
        val done = taken
        val shown = looked
        val undone = undo.done
        if (undone != null) {
            Said(undone.words, Modifier.testTag("import-undone"))
        } else if (done != null) {
            Said(done.words, Modifier.testTag("import-taken"))
            Failures(done.failures)
            if (done.added > 0u) {
                QuietButton(strings[Key.IMPORT_UNDO], Modifier.testTag("import-undo"), isIdle, undo.start)
            }
        } else if (shown != null) {
            Plan(shown.plan, canTake = isIdle) { take(shown, it) }
        }
    }
}

@Composable
private fun Plan(
    plan: JournalPlan,
    canTake: Boolean,
    onTake: (JournalChoice) -> Unit,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val moods = remember(plan) { mutableStateMapOf<String, Byte?>() }
    var asTags by remember(plan) { mutableStateOf(false) }
    SectionTitle(plan.formatWords, Modifier.testTag("import-previewed"))
    Text(plan.words, style = MaterialTheme.typography.bodyLarge)
    listOfNotNull(plan.first, plan.last).distinct().takeIf { it.isNotEmpty() }?.let { days ->
        HintText(days.joinToString(" – ") { formats.day(it) })
    }
    if (plan.needsZone) HintText(strings[Key.IMPORT_ZONE_HERE])
    if (plan.samples.isNotEmpty()) SectionTitle(strings[Key.IMPORT_SAMPLES])
    for (sample in plan.samples) {
        QuietCard {
            HintText(formats.day(sample.day))
            Text(sample.beginning, style = MaterialTheme.typography.bodyLarge.byContent())
        }
    }
    if (plan.moods.isNotEmpty()) {
        SectionTitle(strings[Key.IMPORT_MOODS])
        plan.moods.forEachIndexed { at, label ->
            Mood(
                at,
                label,
                if (label.label in
                    moods
                ) {
                    moods[label.label]
                } else {
                    label.suggested
                },
            ) { moods[label.label] = it }
        }
        SwitchLine(strings[Key.IMPORT_MOOD_WORDS_AS_TAGS], asTags, Modifier.testTag("import-mood-tags")) { asTags = it }
    }
    if (plan.tags.isNotEmpty()) {
        val more = plan.tagsInAll.toInt() - plan.tags.size
        Unfold(strings[Key.IMPORT_TAGS], Modifier.testTag("import-tags"), formats.number(plan.tagsInAll.toInt())) {
            HintText(plan.tags.joinToString(" ") { "#$it" } + if (more > 0) " +${formats.number(more)}" else "")
        }
    }
    Failures(plan.failures)
    if (plan.entries == 0u) return
    PrimaryButton(strings[Key.IMPORT_TAKE], Modifier.testTag("import-take"), enabled = canTake) {
        val chosen =
            plan.moods.map {
                MoodChoice(
                    it.label,
                    if (it.label in
                        moods
                    ) {
                        moods[it.label]
                    } else {
                        it.suggested
                    },
                )
            }
        onTake(JournalChoice(chosen, asTags, null))
    }
}

/** What a word of the file means; it begins with what is usual. */
@Composable
private fun Mood(
    at: Int,
    label: MoodLabel,
    chosen: Byte?,
    onPick: (Byte?) -> Unit,
) {
    val strings = LocalStrings.current
    Unfold(
        label.label,
        Modifier.testTag("import-mood-$at"),
        strings[chosen?.let { moodKey(it) } ?: Key.IMPORT_NO_MOOD],
        openAtFirst = chosen == null,
    ) {
        Chips {
            for (mood in limits().moods) {
                PickChip(strings[moodKey(mood)], mood == chosen, "import-mood-$at-$mood") { onPick(mood) }
            }
            PickChip(strings[Key.IMPORT_NO_MOOD], chosen == null, "import-mood-$at-none") { onPick(null) }
        }
    }
}

@Composable
private fun Failures(failures: List<JournalFailure>) {
    if (failures.isEmpty()) return
    Unfold(LocalStrings.current[Key.IMPORT_FAILURES], Modifier.testTag("import-failures")) {
        for (failure in failures) HintText(failure.words)
    }
}
