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
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.nearer.core.BroughtHere
import app.nearer.model.FirstStartModel
import app.nearer.model.FirstStartModel.Page
import app.nearer.model.key
import app.nearer.strings.Key

/** The first start: what this is and isn't, what brings someone, and one first thing. Three screens. */
@Composable
fun FirstStart() {
    val app = LocalApp.current
    val model = rememberModel { FirstStartModel(it) }

    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        Box(Modifier.weight(1f).fillMaxWidth()) {
            Kept(visible = app.screens.now().isEmpty()) {
                CompositionLocalProvider(LocalCorner provides { ScreenCorner(null) }) {
                    when (model.page.now()) {
                        Page.WhatItIs -> WhatItIs(model)
                        Page.WhatBringsYou -> WhatBringsYou(model)
                        Page.FirstThing -> FirstThing(model)
                    }
                }
            }
            ScreensOnTop()
            MessageLine(LocalScreenAt.current, Modifier.align(Alignment.BottomCenter))
        }
        HelpBar()
    }
}

@Composable
private fun WhatItIs(model: FirstStartModel) {
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.WELCOME_TITLE], onBack = null) {
        // Apart, and well so: the sentences beside them say what this is.
        TwoCircles(58.dp, closeness = 0.12f, lean = -0.5f, label = null, Modifier.align(Alignment.CenterHorizontally))
        Text(strings[Key.WELCOME_BODY], style = MaterialTheme.typography.bodyLarge)
        QuietCard {
            SectionTitle(strings[Key.WELCOME_PRIVATE_TITLE])
            Text(strings[Key.WELCOME_PRIVATE_BODY], style = MaterialTheme.typography.bodyLarge)
        }
        PageCard(strings[Key.PROTECTS_TITLE], Modifier.testTag("open-protects")) { model.openProtects() }
        HintText(strings[Key.WELCOME_NOT_MEDICAL])
        HintText(strings[Key.WELCOME_ADULTS])
        PrimaryButton(
            strings[Key.ACTION_CONTINUE],
            Modifier.fillMaxWidth().testTag("welcome-next"),
            onClick = model::next,
        )
        QuietButton(
            strings[Key.WELCOME_COPY],
            Modifier.fillMaxWidth().testTag("welcome-copy"),
            onClick = model::openRestore,
        )
    }
}

@Composable
private fun WhatBringsYou(model: FirstStartModel) {
    val strings = LocalStrings.current
    val brought = model.brought.now()
    ScreenFrame(strings[Key.WELCOME_WHY_TITLE], model::back) {
        Column(Modifier.selectableGroup(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            for (reason in BroughtHere.entries) {
                ChoiceRow(
                    strings[reason.key],
                    selected = reason == brought,
                    Modifier.testTag(reason.key),
                ) { model.brought.value = reason }
            }
        }
        if (brought == null) {
            QuietButton(strings[Key.ACTION_SKIP], Modifier.fillMaxWidth().testTag("welcome-next")) { model.next() }
        } else {
            PrimaryButton(
                strings[Key.ACTION_CONTINUE],
                Modifier.fillMaxWidth().testTag("welcome-next"),
            ) { model.next() }
        }
    }
}

@Composable
private fun FirstThing(model: FirstStartModel) {
    val strings = LocalStrings.current
    ScreenFrame(strings[Key.WELCOME_FIRST_TITLE], model::back) {
        Text(strings[Key.WELCOME_FIRST_BODY], style = MaterialTheme.typography.bodyLarge)
        PrimaryButton(strings[Key.WELCOME_FIRST_DO], Modifier.fillMaxWidth().testTag("welcome-do")) { model.begin() }
        QuietButton(strings[Key.WELCOME_FIRST_LOOK], Modifier.fillMaxWidth().testTag("welcome-look")) { model.look() }
    }
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
