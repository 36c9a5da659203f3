package app.nearer.ui.practice

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.HabitsPlan
import app.nearer.model.ImportHabitsModel
import app.nearer.model.hasNew
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.byContent
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** Practices that come in from Loop Habit Tracker: seen first, then taken. */
@Composable
fun ImportHabitsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { ImportHabitsModel(it) }
    val taken = model.taken.now()
    ScreenFrame(strings[Key.HABITS_IMPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.HABITS_IMPORT_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("habits-import-pick")) { model.pick() }
        model.refused.now()?.let { Refusal(it) }
        model.plan.now()?.let { plan ->
            Plan(plan)
            if (taken == null && plan.hasNew) {
                val isFree = !model.isBusy.now()
                PrimaryButton(strings[Key.HABITS_IMPORT_TAKE], Modifier.testTag("habits-import-take"), isFree) {
                    model.take()
                }
            }
        }
        taken?.let {
            Text(
                it,
                Modifier.testTag("habits-import-taken").semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
    }
}

@Composable
private fun Plan(plan: HabitsPlan) {
    val formats = rememberFormats()
    Text(plan.words, Modifier.testTag("habits-import-words").semantics { liveRegion = LiveRegionMode.Polite })
    if (plan.spanWords.isNotEmpty()) HintText(plan.spanWords)
    for (line in plan.lines) {
        Text(
            "${line.name} · ${formats.number(line.marks.toInt())}",
            style = MaterialTheme.typography.bodyLarge.byContent(),
        )
    }
}
