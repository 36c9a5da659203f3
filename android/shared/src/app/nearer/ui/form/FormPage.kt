package app.nearer.ui.form

import androidx.compose.animation.AnimatedContent
import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.Becomes
import app.nearer.core.RunView
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.model.AppModel
import app.nearer.model.FormModel
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.model.ScriptModel
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.now
import app.nearer.ui.template.rememberMoves
import kotlinx.coroutines.flow.first

/** A run through a form, wherever it lives: before the first step, a step, after the last, kept. */
@Composable
internal fun FormPage(model: FormModel) {
    val app = LocalApp.current
    val state = FormState(model, model.state.now())
    var wanted by remember(model) { mutableStateOf<Becomes?>(null) }
    LaunchedEffect(model) { if (state.view == null) model.open() }
    DisposableEffect(model) { onDispose { model.leave() } }
    val ways =
        remember(app, model) {
            Ways(
                close = { app.back() },
                rightNow = { app.open(Screen.Toolbox) },
                lookAt = {
                    wanted = it
                    model.finish()
                },
                kept = {
                    app.backFrom(model.screen)
                    wanted?.let(app::lookAt)
                },
            )
        }
    Box(
        Modifier
            .fillMaxSize()
            .windowInsetsPadding(WindowInsets.safeDrawing)
            .testTag("screen-title")
            .semantics { paneTitle = state.view?.title.orEmpty() },
    ) {
        when (val page = state.page) {
            FormModel.Page.Opening -> Unit
            FormModel.Page.Shut -> CouldNotOpen(state, ways)
            FormModel.Page.Finished -> FormKept(state.keeps, ways.kept)
            FormModel.Page.PutAway -> LaunchedEffect(Unit) { app.backFrom(model.screen) }
            is FormModel.Page.Intro -> FormIntro(state, page.view, ways)
            is FormModel.Page.Step -> StepPage(state, page.view, page.step, ways)
            is FormModel.Page.End -> FormEnd(state, page.view, ways)
        }
    }
}

/** Where a form's page can lead. */
internal class Ways(
    val close: () -> Unit,
    val rightNow: () -> Unit,
    /** Finishes, and then goes to what became of the answers. */
    val lookAt: (Becomes) -> Unit,
    val kept: suspend () -> Unit,
)

private fun AppModel.lookAt(what: Becomes) =
    when (what) {
        Becomes.ENTRY -> go(Place.Journal)
        Becomes.MAP_PART -> open(Screen.MyMap)
        Becomes.PRACTICE -> open(Screen.Practices)
        Becomes.ASKED_AGAIN -> go(Place.Today)
    }

/** Leaves once the screen is on top: "Right now" may have been opened meanwhile. */
private suspend fun AppModel.backFrom(screen: Screen) {
    screens.first { it.lastOrNull() == screen }
    back()
}

@Composable
private fun CouldNotOpen(
    state: FormState,
    ways: Ways,
) {
    Column {
        FormBar(state, null, ways)
        Column(Modifier.fillMaxWidth().padding(20.dp)) {
            state.refused?.let { Text(it) }
            QuietButton(LocalStrings.current[Key.ACTION_TRY_AGAIN], onClick = state::open)
        }
    }
}

/** What a step shows goes by what it asks for: some of them need the whole screen. */
@Composable
private fun StepPage(
    state: FormState,
    view: RunView,
    step: StepView,
    ways: Ways,
) {
    when (val part = step.part) {
        is StepPart.Dialogue -> DialogueStep(state, view, step, part, ways)
        is StepPart.Timer -> TimerStep(state, view, step, part, ways)
        is StepPart.Script -> ScriptStep(state, view, step, part, ways)
        else -> PlainStep(state, view, step, ways)
    }
}

/** A bar, one question with its answers, a bar. */
@Composable
internal fun PlainStep(
    state: FormState,
    view: RunView,
    step: StepView,
    ways: Ways,
    timer: Timer? = null,
    script: ScriptModel? = null,
) {
    val moves = rememberMoves()
    val scroll = remember(step.id) { ScrollState(0) }
    val offered = (step.part as? StepPart.Emotions)?.let { rememberOffered(state.model, it.body) }
    Column(Modifier.fillMaxSize()) {
        FormBar(state, view, ways)
        AnimatedContent(
            Asked(view, step, scroll, offered, timer, script),
            Modifier.weight(1f).fillMaxWidth(),
            transitionSpec = { moves.along(targetState.view.stepsBefore >= initialState.view.stepsBefore) },
            contentKey = { it.step.id },
        ) { StepContent(state, it) }
        if (offered != null) {
            val felt = (state.draft(step) as? Answer.Emotions)?.felt.orEmpty()
            FeelingsTray(offered, felt) { state.enter(step, Answer.Emotions(it)) }
        }
        StepBar(state, view, step, lined = scroll.canScrollForward)
    }
}
