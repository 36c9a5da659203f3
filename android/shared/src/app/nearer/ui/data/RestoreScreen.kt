package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.RestoreMode
import app.nearer.model.Inside
import app.nearer.model.RestoreModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** Everything from a copy: looked into first, then combined with what is here, or in its place. */
@Composable
fun RestoreScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { RestoreModel(it) }
    val isIdle = !model.isBusy.now()
    ScreenFrame(strings[Key.RESTORE_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.RESTORE_HINT])
        QuietButton(strings[Key.RESTORE_PICK], Modifier.testTag("restore-pick"), isIdle) { model.pick() }
        model.refused.now()?.let { Refusal(it) }
        model.taken.now()?.let {
            Said(it, Modifier.testTag("restore-taken"))
            HintText(strings[Key.RESTORE_UNDO])
        }
        val inside = model.inside.now()
        if (inside != null) {
            Planned(inside, isIdle, model)
        } else if (model.isPicked.now()) {
            var typed by remember { mutableStateOf("") }
            PassphraseField(strings[Key.RESTORE_WORDS], typed, "restore-words") { typed = it }
            PrimaryButton(
                strings[Key.RESTORE_LOOK],
                Modifier.testTag("restore-look"),
                isIdle && typed.isNotEmpty(),
            ) { model.look(typed) }
        }
    }
}

@Composable
private fun Planned(
    inside: Inside,
    isIdle: Boolean,
    model: RestoreModel,
) {
    val strings = LocalStrings.current
    val view = inside.view
    SectionTitle(view.words, Modifier.testTag("restore-inside"))
    if (view.untilWords.isNotEmpty()) HintText(view.untilWords)
    if (view.leftOut > 0u) {
        HintText(view.leftOutWords)
        Unfold(strings[Key.IMPORT_FAILURES], Modifier.testTag("restore-left-out")) {
            view.leftOutLines.forEach { HintText(it) }
        }
    }
    val merges = inside.mode == RestoreMode.MERGE
    RadioLine(strings[Key.RESTORE_MERGE], merges, Modifier.testTag("restore-merge")) { model.choose(RestoreMode.MERGE) }
    RadioLine(strings[Key.RESTORE_REPLACE], !merges, Modifier.testTag("restore-replace")) {
        model.choose(RestoreMode.REPLACE)
    }
    if (merges) {
        val settings = Modifier.testTag("restore-settings")
        SwitchLine(strings[Key.RESTORE_SETTINGS], inside.choice.settings, settings) { model.takeSettings(it) }
        val safety = Modifier.testTag("restore-safety")
        SwitchLine(strings[Key.RESTORE_SAFETY], inside.choice.safety, safety) { model.takeSafety(it) }
    }
    Text(inside.plan, Modifier.testTag("restore-plan"), style = MaterialTheme.typography.bodyLarge)
    PrimaryButton(strings[Key.RESTORE_TAKE], Modifier.fillMaxWidth().testTag("restore-take"), isIdle) { model.take() }
}
