package app.nearer.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.nearer.core.BroughtHere
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.model.VaultState
import app.nearer.strings.Key

/** The first start: what this is and isn't, what brings someone, and one first thing. Three screens. */
@Composable
fun FirstStart(vault: VaultState.Open) {
    val app = LocalApp.current
    var page by rememberSaveable { mutableIntStateOf(0) }
    var brought by rememberSaveable { mutableStateOf<BroughtHere?>(null) }
    val back = { page -= 1 }
    val welcomed = { then: () -> Unit -> app.set(vault.settings.copy(welcomed = true, brought = brought), then) }
    val form = app.programme.firstForm
    val first = { welcomed { form?.let { app.open(Screen.Form(it, light = true)) } } }

    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        Box(Modifier.weight(1f).fillMaxWidth()) {
            Kept(visible = app.top == null) {
                CompositionLocalProvider(LocalCorner provides { ScreenCorner(null) }) {
                    when (page) {
                        0 -> WhatItIs { page = 1 }
                        1 -> WhatBringsYou(brought, back, { brought = it }) { page = 2 }
                        else -> FirstThing(back, first) { welcomed {} }
                    }
                }
            }
            ScreensOnTop()
        }
        HelpBar()
        Trouble()
    }
}

@Composable
private fun WhatItIs(next: () -> Unit) {
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.WELCOME_TITLE], onBack = null) {
        // Apart, and well so: the sentences beside them say what this is.
        TwoCircles(58.dp, closeness = 0.12f, lean = -0.5f, label = null, Modifier.align(Alignment.CenterHorizontally))
        Text(strings[Key.WELCOME_BODY], style = MaterialTheme.typography.bodyLarge)
        QuietCard {
            SectionTitle(strings[Key.WELCOME_PRIVATE_TITLE])
            Text(strings[Key.WELCOME_PRIVATE_BODY], style = MaterialTheme.typography.bodyLarge)
        }
        HintText(strings[Key.WELCOME_NOT_MEDICAL])
        HintText(strings[Key.WELCOME_ADULTS])
        PrimaryButton(strings[Key.ACTION_CONTINUE], Modifier.fillMaxWidth().testTag("welcome-next"), onClick = next)
    }
}

@Composable
private fun WhatBringsYou(
    brought: BroughtHere?,
    back: () -> Unit,
    choose: (BroughtHere) -> Unit,
    next: () -> Unit,
) {
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.WELCOME_WHY_TITLE], back) {
        Column(Modifier.selectableGroup(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            for (reason in BroughtHere.entries) {
                ChoiceRow(
                    strings[reason.key()],
                    selected = reason == brought,
                    Modifier.testTag(reason.key()),
                ) { choose(reason) }
            }
        }
        if (brought == null) {
            QuietButton(strings[Key.ACTION_SKIP], Modifier.fillMaxWidth().testTag("welcome-next"), onClick = next)
        } else {
            PrimaryButton(strings[Key.ACTION_CONTINUE], Modifier.fillMaxWidth().testTag("welcome-next"), onClick = next)
        }
    }
}

@Composable
private fun FirstThing(
    back: () -> Unit,
    doIt: () -> Unit,
    look: () -> Unit,
) {
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.WELCOME_FIRST_TITLE], back) {
        Text(strings[Key.WELCOME_FIRST_BODY], style = MaterialTheme.typography.bodyLarge)
        PrimaryButton(strings[Key.WELCOME_FIRST_DO], Modifier.fillMaxWidth().testTag("welcome-do"), onClick = doIt)
        QuietButton(strings[Key.WELCOME_FIRST_LOOK], Modifier.fillMaxWidth().testTag("welcome-look"), onClick = look)
    }
}

private fun BroughtHere.key(): String =
    when (this) {
        BroughtHere.I_STEP_BACK -> Key.BROUGHT_I_STEP_BACK
        BroughtHere.SOMEONE_SAID_SO -> Key.BROUGHT_SOMEONE_SAID_SO
        BroughtHere.IN_THERAPY -> Key.BROUGHT_IN_THERAPY
        BroughtHere.LOOKING -> Key.BROUGHT_LOOKING
    }

/** One answer of several, the whole line to touch. */
@Composable
private fun ChoiceRow(
    text: String,
    selected: Boolean,
    modifier: Modifier = Modifier,
    choose: () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .selectable(selected, role = Role.RadioButton, onClick = choose),
        shape = MaterialTheme.shapes.medium,
        color = if (selected) colors.secondaryContainer else colors.paper(),
        contentColor = if (selected) colors.onSecondaryContainer else colors.onSurface,
        border = BorderStroke(if (selected) 2.dp else 1.dp, if (selected) colors.primary else colors.outline),
    ) {
        Row(
            Modifier.padding(start = 12.dp, end = 16.dp, top = 12.dp, bottom = 12.dp),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            RadioButton(selected, onClick = null)
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
    }
}
