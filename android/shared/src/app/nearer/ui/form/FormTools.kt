package app.nearer.ui.form

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.model.ifUntouched
import app.nearer.model.isBlank
import app.nearer.strings.Key
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.rememberFormats
import app.nearer.ui.template.BarAction
import app.nearer.ui.template.BottomBar
import app.nearer.ui.template.ProgressLine
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.TopBar

/** Leaving, which keeps what is there; how far along it is; "Right now"; and all that is rare in one menu. */
@Composable
internal fun FormBar(
    state: FormState,
    view: RunView?,
    ways: Ways,
) {
    TopBar {
        FormClose(state, ways)
        if (view != null) {
            val formats = rememberFormats()
            val at = formats.number(view.stepsBefore.toInt() + 1)
            val all = formats.number(view.stepsInAll.toInt())
            ProgressLine(
                view.stepsBefore.toFloat() / view.stepsInAll.toFloat().coerceAtLeast(1f),
                "${LocalStrings.current[Key.FORM_STEP_OF]} $at / $all",
            )
            RightNowRing(ways.rightNow)
            FormMenu(state, view)
        }
    }
}

@Composable
internal fun FormClose(
    state: FormState,
    ways: Ways,
) {
    val label = LocalStrings.current[if (state.keeps) Key.ACTION_LEAVE else Key.ACTION_CLOSE]
    IconAction(Icons.Close, label, Modifier.testTag("form-close"), ways.close)
}

/** What the menu shows on top of the page. */
private enum class Shown { Caution, Sources, Discard }

/** Before you begin, the short way or all of it, where this comes from, putting it away. */
@Composable
internal fun FormMenu(
    state: FormState,
    view: RunView,
) {
    val strings = LocalStrings.current
    var open by remember { mutableStateOf(false) }
    var shown by remember { mutableStateOf<Shown?>(null) }
    val show = { what: Shown ->
        open = false
        shown = what
    }
    Box {
        IconAction(Icons.More, strings[Key.FORM_MENU], Modifier.testTag("form-menu")) { open = true }
        DropdownMenu(open, onDismissRequest = { open = false }) {
            if (view.caution != null) {
                MenuLine(strings[Key.FORM_CAUTION], tag = "form-caution-open") { show(Shown.Caution) }
            }
            if (view.hasLight) {
                for (light in listOf(true, false)) {
                    val text = strings[if (light) Key.FORM_LIGHT else Key.FORM_FULL]
                    MenuLine(text, if (light) "form-light" else "form-full", picked = view.light == light) {
                        open = false
                        if (view.light != light) state.setLight(light)
                    }
                }
            }
            if (view.sources.isNotEmpty()) {
                MenuLine(strings[Key.LESSON_SOURCES], tag = "form-sources") { show(Shown.Sources) }
            }
            if (state.keeps) {
                MenuLine(strings[Key.FORM_DISCARD], tag = "form-discard") { show(Shown.Discard) }
            }
        }
    }
    val put = { shown = null }
    when (shown) {
        Shown.Caution -> ToRead(strings[Key.FORM_CAUTION], listOfNotNull(view.caution), put)
        Shown.Sources -> ToRead(strings[Key.LESSON_SOURCES], view.sources, put)
        Shown.Discard -> SureToDiscard(state, put)
        null -> Unit
    }
}

@Composable
private fun MenuLine(
    text: String,
    tag: String,
    picked: Boolean = false,
    onPick: () -> Unit,
) {
    DropdownMenuItem(
        text = { Text(text, style = MaterialTheme.typography.bodyLarge) },
        onClick = onPick,
        modifier = Modifier.testTag(tag),
        trailingIcon = if (picked) ({ Icon(Icons.Check, contentDescription = null) }) else null,
    )
}

@Composable
private fun ToRead(
    title: String,
    lines: List<String>,
    onClose: () -> Unit,
) {
    AlertDialog(
        onDismissRequest = onClose,
        confirmButton = {
            QuietButton(LocalStrings.current[Key.ACTION_CLOSE], Modifier.testTag("form-read-close"), onClick = onClose)
        },
        title = { Text(title, style = MaterialTheme.typography.titleLarge) },
        text = {
            Column(Modifier.verticalScroll(rememberScrollState())) {
                for (line in lines) Text(line, style = MaterialTheme.typography.bodyLarge)
            }
        },
    )
}

@Composable
private fun SureToDiscard(
    state: FormState,
    onCancel: () -> Unit,
) {
    val strings = LocalStrings.current
    AlertDialog(
        onDismissRequest = onCancel,
        confirmButton = {
            PrimaryButton(strings[Key.FORM_DISCARD], Modifier.testTag("form-discard-yes"), onClick = state::discard)
        },
        dismissButton = {
            QuietButton(
                strings[Key.ACTION_CANCEL],
                Modifier.testTag("form-discard-no"),
                onClick = onCancel,
            )
        },
        text = { Text(strings[Key.FORM_DISCARD_SURE], style = MaterialTheme.typography.bodyLarge) },
    )
}

/** The way on says what it does: with an optional step that has no answer yet it skips, in a softer tone. */
@Composable
internal fun StepBar(
    state: FormState,
    view: RunView,
    step: StepView,
    lined: Boolean,
) {
    val strings = LocalStrings.current
    val byItself = step.part.ifUntouched() != null
    val skips = step.optional && state.draft(step).isBlank()
    val skip = BarAction(strings[Key.ACTION_SKIP], tag = "form-skip", leads = false) { state.skip() }
    val next = BarAction(strings[Key.ACTION_NEXT], tag = "form-next") { state.next() }
    val read = step.part is StepPart.Read || step.part is StepPart.Review
    BottomBar(
        on = if (skips && !byItself) skip else next,
        back = backAction(state, view),
        beside = skip.takeIf { skips && byItself && !read },
        lined = lined,
    )
}

/** The way back, as text. */
@Composable
internal fun backAction(
    state: FormState,
    view: RunView,
): BarAction? =
    BarAction(LocalStrings.current[Key.ACTION_BACK], tag = "form-back", icon = Icons.Back, onClick = state::back)
        .takeIf { view.canGoBack }
