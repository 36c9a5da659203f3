package app.nearer.ui.form

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.Becomes
import app.nearer.core.Becoming
import app.nearer.core.EndView
import app.nearer.core.RunView
import app.nearer.look.Shades
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.TwoCircles
import app.nearer.ui.drawn
import app.nearer.ui.now
import app.nearer.ui.template.AnswerShape
import app.nearer.ui.template.AskAt
import app.nearer.ui.template.BarAction
import app.nearer.ui.template.BottomBar
import app.nearer.ui.template.OneAnswer
import app.nearer.ui.template.RightNowPill
import app.nearer.ui.template.StepLayout
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.displayStyle
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.tileEdge
import kotlinx.coroutines.delay

/** Before the first step: what it is, and what to be careful about. */
@Composable
internal fun FormIntro(
    state: FormState,
    view: RunView,
    ways: Ways,
) {
    val strings = LocalStrings.current
    val scroll = rememberScrollState()
    Column(Modifier.fillMaxSize()) {
        FormBar(state, view, ways)
        Box(Modifier.weight(1f).fillMaxWidth()) { IntroText(state, view, scroll) }
        BottomBar(
            on = BarAction(strings[Key.ACTION_BEGIN], tag = "form-begin", onClick = state::begin),
            lined = scroll.canScrollForward,
        )
    }
}

@Composable
private fun IntroText(
    state: FormState,
    view: RunView,
    scroll: ScrollState,
) {
    StepLayout(
        AskAt.Above,
        scroll,
        ask = {
            Text(view.title, Modifier.semantics { heading() }, style = displayStyle())
        },
    ) {
        Text(view.intro, style = MaterialTheme.typography.bodyLarge)
        if (!state.keeps) HintText(LocalStrings.current[Key.FORM_NOT_KEPT])
        view.caution?.let { Caution(it) }
        HowLong(view, state::setLight)
    }
}

/** What to be careful about. */
@Composable
private fun Caution(text: String) {
    QuietCard(Modifier.padding(vertical = 8.dp).testTag("form-caution")) {
        Text(LocalStrings.current[Key.FORM_CAUTION], style = MaterialTheme.typography.titleSmall)
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

/** The short way or all of it, where there is a short way. */
@Composable
private fun HowLong(
    view: RunView,
    onPick: (Boolean) -> Unit,
) {
    if (!view.hasLight) return
    val strings = LocalStrings.current
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
        for (light in listOf(true, false)) {
            OneAnswer(
                strings[if (light) Key.FORM_LIGHT else Key.FORM_FULL],
                view.light == light,
                Modifier.testTag(if (light) "form-light" else "form-full"),
            ) { if (view.light != light) onPick(light) }
        }
    }
}

/** After the last step: what was answered, said back, and what happens with it. */
@Composable
internal fun FormEnd(
    state: FormState,
    view: RunView,
    ways: Ways,
) {
    val strings = LocalStrings.current
    val scroll = rememberScrollState()
    Column(Modifier.fillMaxSize()) {
        TopBar {
            FormClose(state, ways)
            Spacer(Modifier.weight(1f))
            RightNowPill(ways.rightNow)
        }
        Box(Modifier.weight(1f).fillMaxWidth()) {
            StepLayout(AskAt.Middle, scroll, ask = { low ->
                Raised(state, view)
                view.end?.let { Mirrored(it, low) }
            }) {
                state.refused?.let { Refusal(it) }
                if (!state.keeps) HintText(strings[Key.FORM_NOT_KEPT])
                view.end?.let { WhatHappens(it.becomes, state, ways) }
            }
        }
        BottomBar(
            on = BarAction(strings[Key.ACTION_FINISH], tag = "form-finish", onClick = state::finish),
            back =
                BarAction(
                    strings[Key.FORM_CHANGE],
                    tag = "form-back",
                    onClick = state::back,
                ).takeIf { view.canGoBack },
            lined = scroll.canScrollForward,
        )
    }
}

private val CIRCLE = 52.dp
private val CIRCLE_LOW = 30.dp

/** The circles go where they stand now from where they were at rest. */
@Composable
private fun ColumnScope.Mirrored(
    end: EndView,
    low: Boolean,
) {
    val centred = Modifier.align(Alignment.CenterHorizontally)
    if (!isTextLarge()) {
        var leant by remember { mutableStateOf(false) }
        LaunchedEffect(end) { leant = true }
        Box(centred.padding(bottom = 24.dp)) {
            TwoCircles(
                if (low) CIRCLE_LOW else CIRCLE,
                if (leant) end.circles.closeness.toFloat() else REST_CLOSENESS,
                if (leant) end.circles.lean.toFloat() else 0f,
                label = null,
            )
        }
    }
    Text(
        end.line,
        centred.testTag("form-end-line").semantics {
            heading()
            liveRegion = LiveRegionMode.Polite
        },
        textAlign = TextAlign.Center,
        style = displayStyle(),
    )
    end.more?.let {
        Text(
            it,
            centred.padding(top = 10.dp),
            color = Shades.INK_SOFT.now(),
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

/** A little apart, before they move. */
private const val REST_CLOSENESS = 0.5f

@Composable
private fun WhatHappens(
    becomes: List<Becoming>,
    state: FormState,
    ways: Ways,
) {
    if (becomes.isEmpty()) return
    SectionTitle(LocalStrings.current[Key.FORM_BECOMES])
    Surface(
        Modifier.fillMaxWidth(),
        shape = AnswerShape,
        color = Shades.SHEET.now(),
        contentColor = Shades.INK.now(),
        border = tileEdge(),
    ) {
        Column(Modifier.padding(vertical = 4.dp)) {
            becomes.forEachIndexed { at, row ->
                if (at > 0) HorizontalDivider(Modifier.padding(horizontal = 18.dp), color = Shades.LINE.now())
                BecomingRow(row) {
                    if (row.what == Becomes.ASKED_AGAIN) state.back() else ways.lookAt(row.what)
                }
            }
        }
    }
}

private val Clock = drawn("M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M12 8v4.5l3 1.5", width = 1.75f)

private val Becomes.icon
    get() =
        when (this) {
            Becomes.ENTRY -> Icons.Journal
            Becomes.MAP_PART -> Icons.Path
            Becomes.PRACTICE -> Icons.Check
            Becomes.ASKED_AGAIN -> Clock
        }

@Composable
private fun BecomingRow(
    row: Becoming,
    onLook: () -> Unit,
) {
    Row(
        Modifier
            .fillMaxWidth()
            .clickable(role = Role.Button, onClick = onLook)
            .testTag("becomes-${row.what.name.lowercase()}")
            .heightIn(min = 60.dp)
            .padding(horizontal = 18.dp, vertical = 8.dp),
        horizontalArrangement = Arrangement.spacedBy(16.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(row.what.icon, contentDescription = null)
        Text(row.text, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
        val onward = if (row.what == Becomes.ASKED_AGAIN) Icons.Edit else Icons.Forward
        Icon(onward, contentDescription = null, Modifier.size(20.dp))
    }
}

/** Says that it is kept, and leaves by itself. What was not kept only leaves. */
@Composable
internal fun FormKept(
    keeps: Boolean,
    onLeave: suspend () -> Unit,
) {
    if (keeps) {
        Box(Modifier.fillMaxSize(), contentAlignment = Alignment.Center) {
            Text(
                LocalStrings.current[Key.FORM_FINISHED],
                Modifier.testTag("form-kept").semantics { liveRegion = LiveRegionMode.Polite },
                style = displayStyle(),
            )
        }
    }
    LaunchedEffect(Unit) {
        if (keeps) delay(KEPT_SHOWN_MS)
        onLeave()
    }
}

private const val KEPT_SHOWN_MS = 1_400L
