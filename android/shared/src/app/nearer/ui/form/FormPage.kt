package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.RunView
import app.nearer.core.StepView
import app.nearer.model.AppModel
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import kotlinx.coroutines.flow.first

/** A run through a form, wherever it lives: before the first step, a step, after the last, kept. */
@Composable
internal fun FormPage(
    source: RunSource,
    screen: Screen,
) {
    val app = LocalApp.current
    val scope = rememberCoroutineScope()
    val state = remember(source) { FormState(app, source, scope) }
    LaunchedEffect(state) { state.open() }
    DisposableEffect(state) { onDispose { state.leave() } }
    val leave: () -> Unit = { app.back() }
    LaunchedEffect(state.putAway) { if (state.putAway) app.backFrom(screen) }
    val view = state.view
    ScreenFrame(view?.title.orEmpty(), onBack = leave) {
        val step = view?.step
        when {
            view == null -> if (state.shut) CouldNotOpen(state)
            view.finished -> FormKept(source.keeps) { app.backFrom(screen) }
            step == null -> FormEnd(state, view, leave)
            needsIntro(state, view) -> FormIntro(state, view, leave)
            else -> StepPage(state, view, step, leave)
        }
    }
}

/** Leaves once the screen is on top: "Right now" may have been opened meanwhile. */
private suspend fun AppModel.backFrom(screen: Screen) {
    snapshotFlow { top }.first { it == screen }
    back()
}

/** Before the first step, where there is something to be careful about; else the intro stands above the step. */
private fun needsIntro(
    state: FormState,
    view: RunView,
): Boolean = view.caution != null && view.stepsBefore == 0u && !state.begun

@Composable
private fun CouldNotOpen(state: FormState) {
    state.refused?.let { Text(it) }
    QuietButton(LocalStrings.current[Key.ACTION_TRY_AGAIN], onClick = state::open)
}

@Composable
private fun ColumnScope.StepPage(
    state: FormState,
    view: RunView,
    step: StepView,
    onLeave: () -> Unit,
) {
    val strings = LocalStrings.current
    val first = view.stepsBefore == 0u
    ProgressLine(view)
    if (!state.source.keeps) HintText(strings[Key.FORM_NOT_KEPT])
    if (first && view.caution == null) {
        Text(view.intro, style = MaterialTheme.typography.bodyLarge)
        LightSwitch(view, state::setLight)
    }
    Raised(state, view)
    key(step.id) {
        Ask(step, inView = !first && !state.raised)
        StepBody(step, state.draft(step), keeps = state.source.keeps) { state.enter(step, it) }
    }
    state.refused?.let { Refusal(it) }
    FlowRow(
        Modifier.fillMaxWidth().padding(top = 12.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        PrimaryButton(strings[Key.ACTION_NEXT], Modifier.testTag("form-next")) { state.next(step) }
        if (step.optional) {
            QuietButton(strings[Key.ACTION_SKIP], Modifier.testTag("form-skip")) { state.skip(step) }
        }
        if (view.canGoBack) QuietButton(strings[Key.ACTION_BACK], Modifier.testTag("form-back"), onClick = state::back)
    }
    FormTools(state, view, onLeave, withLight = !first || view.caution != null)
}

/** What answers raised, above the step and never in its way; it comes into view when it is new. */
@Composable
internal fun Raised(
    state: FormState,
    view: RunView,
) {
    if (view.safety == null && view.notices.isEmpty()) return
    val top = remember { BringIntoViewRequester() }
    LaunchedEffect(view.stepsBefore, state.raised) { if (state.raised) top.bringIntoView() }
    Box(Modifier.bringIntoViewRequester(top).size(1.dp))
    view.safety?.let { SafetyCard(it, state::answerSafety) }
    view.notices.forEach { key(it.id) { Notice(it) } }
}

/** The question; a new one comes into view and is read out. */
@Composable
private fun Ask(
    step: StepView,
    inView: Boolean,
) {
    val view = remember { BringIntoViewRequester() }
    if (inView) LaunchedEffect(view) { view.bringIntoView() }
    Text(
        step.ask,
        Modifier
            .bringIntoViewRequester(view)
            .padding(top = 8.dp)
            .testTag("form-ask")
            .semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
        style = MaterialTheme.typography.titleLarge,
    )
    step.hint?.let { HintText(it) }
    if (step.optional) HintText(LocalStrings.current[Key.FORM_OPTIONAL])
}

/** Why the core wants another answer: said once, in no alarming colour. */
@Composable
internal fun Refusal(sentence: String) {
    Text(
        sentence,
        Modifier.testTag("form-refused").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyMedium,
    )
}
