package app.nearer.ui.practice

import androidx.compose.material3.MaterialTheme
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
import app.nearer.bindings.LookedAtHabits
import app.nearer.core.HabitsPlan
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Tried
import app.nearer.ui.byContent
import app.nearer.ui.form.Refusal
import app.nearer.ui.rememberFormats
import app.nearer.ui.tryTo
import kotlinx.coroutines.launch

/** A file of practices that was looked at. */
private class Looked(
    val file: LookedAtHabits,
    val plan: HabitsPlan,
)

/** Practices that come in from Loop Habit Tracker: seen first, then taken. */
@Composable
fun ImportHabitsScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    val scope = rememberCoroutineScope()
    var looked by remember { mutableStateOf<Looked?>(null) }
    var taken by remember { mutableStateOf<String?>(null) }
    var refused by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.HABITS_IMPORT_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.HABITS_IMPORT_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("habits-import-pick")) {
            scope.launch {
                val path = app.host.pickFile() ?: return@launch
                taken = null
                val tried =
                    app.tryTo {
                        it.bring().lookAtHabits(path).let { file -> Looked(file, file.plan()) }
                    }
                looked = (tried as? Tried.Done)?.value
                refused = (tried as? Tried.Refused)?.sentence
            }
        }
        refused?.let { Refusal(it) }
        looked?.let { seen ->
            val plan = seen.plan
            Text(plan.words, Modifier.testTag("habits-import-words").semantics { liveRegion = LiveRegionMode.Polite })
            if (plan.spanWords.isNotEmpty()) HintText(plan.spanWords)
            for (line in plan.lines) {
                Text(
                    "${line.name} · ${formats.number(line.marks.toInt())}",
                    style = MaterialTheme.typography.bodyLarge.byContent(),
                )
            }
            if (taken == null && (plan.newPractices > 0u || plan.newMarks > 0u)) {
                PrimaryButton(strings[Key.HABITS_IMPORT_TAKE], Modifier.testTag("habits-import-take")) {
                    app.act({ it.bring().takeHabits(seen.file).words }) { taken = it }
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
