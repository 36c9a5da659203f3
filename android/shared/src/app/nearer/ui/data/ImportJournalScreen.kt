package app.nearer.ui.data

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.JournalFailure
import app.nearer.core.JournalPlan
import app.nearer.core.MoodLabel
import app.nearer.model.ImportJournalModel
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
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** The journal of another app: what is in the file, what its moods mean, then all of it in one go. */
@Composable
fun ImportJournalScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { ImportJournalModel(it) }
    val undoing = model.undoing
    val isIdle = model.work.percent.now() == null && undoing.work.percent.now() == null
    val plan = model.plan.now()
    val taken = model.taken.now()
    val undone = undoing.undone.now()
    ScreenFrame(strings[Key.IMPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.IMPORT_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("import-pick"), enabled = isIdle) { model.pick() }
        WorkBar(model.work)
        WorkBar(undoing.work)
        (model.refused.now() ?: undoing.refused.now())?.let { Refusal(it) }
        if (undone != null) {
            Said(undone, Modifier.testTag("import-undone"))
        } else if (taken != null) {
            Said(taken.words, Modifier.testTag("import-taken"))
            Failures(taken.failures)
            if (taken.added > 0u) {
                QuietButton(strings[Key.IMPORT_UNDO], Modifier.testTag("import-undo"), isIdle) { undoing.undo() }
            }
        } else if (plan != null) {
            Plan(model, plan, canTake = isIdle)
        }
    }
}

@Composable
private fun Plan(
    model: ImportJournalModel,
    plan: JournalPlan,
    canTake: Boolean,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
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
    if (plan.moods.isNotEmpty()) Moods(model, plan)
    if (plan.tags.isNotEmpty()) {
        val more = plan.tagsInAll.toInt() - plan.tags.size
        Unfold(strings[Key.IMPORT_TAGS], Modifier.testTag("import-tags"), formats.number(plan.tagsInAll.toInt())) {
            HintText(plan.tags.joinToString(" ") { "#$it" } + if (more > 0) " +${formats.number(more)}" else "")
        }
    }
    Failures(plan.failures)
    if (plan.entries == 0u) return
    PrimaryButton(strings[Key.IMPORT_TAKE], Modifier.testTag("import-take"), enabled = canTake) { model.take() }
}

/** What the file's own words for moods mean. */
@Composable
private fun Moods(
    model: ImportJournalModel,
    plan: JournalPlan,
) {
    val strings = LocalStrings.current
    val chosen = model.moods.now()
    SectionTitle(strings[Key.IMPORT_MOODS])
    plan.moods.forEachIndexed { at, label ->
        Mood(model, at, label, if (label.label in chosen) chosen[label.label] else label.suggested)
    }
    SwitchLine(
        strings[Key.IMPORT_MOOD_WORDS_AS_TAGS],
        model.moodWordsAsTags.now(),
        Modifier.testTag("import-mood-tags"),
    ) { model.moodWordsAsTags.value = it }
}

/** What a word of the file means; it begins with what is usual. */
@Composable
private fun Mood(
    model: ImportJournalModel,
    at: Int,
    label: MoodLabel,
    chosen: Byte?,
) {
    val strings = LocalStrings.current
    val onPick: (Byte?) -> Unit = { model.choose(label, it) }
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
