package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.RunView
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import kotlinx.coroutines.delay

/** Before the first step: what it is, and what to be careful about. */
@Composable
internal fun FormIntro(
    state: FormState,
    view: RunView,
    onLeave: () -> Unit,
) {
    val strings = LocalStrings.current
    Text(view.intro, style = MaterialTheme.typography.bodyLarge)
    view.caution?.let { Caution(it) }
    if (!state.source.keeps) HintText(strings[Key.FORM_NOT_KEPT])
    LightSwitch(view, state::setLight)
    Sources(view)
    FlowRow(
        Modifier.fillMaxWidth().padding(top = 12.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        PrimaryButton(strings[Key.ACTION_BEGIN], Modifier.testTag("form-begin"), onClick = state::begin)
        QuietButton(strings[Key.ACTION_LEAVE], Modifier.testTag("form-close"), onClick = onLeave)
    }
}

/** After the last step: all is answered, and can be finished or gone over again. */
@Composable
internal fun FormEnd(
    state: FormState,
    view: RunView,
    onLeave: () -> Unit,
) {
    val strings = LocalStrings.current
    Raised(state, view)
    Text(
        strings[Key.FORM_READY],
        Modifier.padding(top = 8.dp).semantics {
            heading()
            liveRegion = LiveRegionMode.Polite
        },
        style = MaterialTheme.typography.titleLarge,
    )
    if (!state.source.keeps) HintText(strings[Key.FORM_NOT_KEPT])
    state.refused?.let { Refusal(it) }
    FlowRow(
        Modifier.fillMaxWidth().padding(top = 12.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        PrimaryButton(strings[Key.ACTION_FINISH], Modifier.testTag("form-finish"), onClick = state::finish)
        if (view.canGoBack) QuietButton(strings[Key.ACTION_BACK], Modifier.testTag("form-back"), onClick = state::back)
    }
    Sources(view)
    FormTools(state, view, onLeave, withLight = false)
}

/** Says that it is kept, and leaves by itself. What was not kept only leaves. */
@Composable
internal fun FormKept(
    keeps: Boolean,
    onLeave: suspend () -> Unit,
) {
    if (keeps) {
        Text(
            LocalStrings.current[Key.FORM_FINISHED],
            Modifier.padding(top = 24.dp).testTag("form-kept").semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.titleLarge,
        )
    }
    LaunchedEffect(Unit) {
        if (keeps) delay(KEPT_SHOWN_MS)
        onLeave()
    }
}

private const val KEPT_SHOWN_MS = 1_400L

@Composable
private fun Sources(view: RunView) {
    if (view.sources.isEmpty()) return
    HintText(LocalStrings.current[Key.LESSON_SOURCES] + ": " + view.sources.joinToString("; "))
}
