package app.nearer.ui.lock

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.LockView
import app.nearer.look.Shades
import app.nearer.model.UnlockModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.Icons
import app.nearer.ui.LocalStrings
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.TextAction
import app.nearer.ui.TwoCircles
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** A vault that its lock keeps: how it is unlocked, and two things that need no unlocking. */
@Composable
internal fun LockedPage(lock: LockView) {
    val model = rememberModel { UnlockModel(it) }
    Box(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing), Alignment.TopCenter) {
        Column(
            Modifier.widthIn(max = 640.dp).verticalScroll(rememberScrollState()).padding(horizontal = 20.dp),
            verticalArrangement = Arrangement.spacedBy(12.dp),
        ) {
            Spacer(Modifier.height(72.dp))
            Said()
            Spacer(Modifier.height(36.dp))
            Unlocks(lock, model)
            WithoutUnlocking(model)
            Spacer(Modifier.height(16.dp))
        }
    }
}

/** Apart, and well so: the words below say what this is. */
@Composable
private fun Said() {
    val strings = LocalStrings.current
    Column(
        Modifier.fillMaxWidth(),
        horizontalAlignment = Alignment.CenterHorizontally,
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        TwoCircles(54.dp, closeness = 0f, lean = -0.5f, label = null)
        Spacer(Modifier.height(12.dp))
        Text(
            strings[Key.LOCKED_TITLE],
            Modifier.testTag("locked").semantics { heading() },
            style = MaterialTheme.typography.headlineMedium,
        )
        Text(
            strings[Key.LOCKED_WORKS],
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Unlocks(
    lock: LockView,
    model: UnlockModel,
) {
    val strings = LocalStrings.current
    val isIdle = !model.isBusy.now()
    var typed by remember { mutableStateOf("") }
    if (lock.passphrase) {
        PassphraseField(strings[Key.LOCKED_PASSPHRASE], typed, "locked-passphrase", hidden = true) { typed = it }
    }
    model.refused.now()?.let { Refusal(it) }
    if (lock.waitS > 0u) HintText(lock.words, Modifier.testTag("locked-waits"))
    PrimaryButton(
        strings[Key.LOCKED_UNLOCK],
        Modifier.fillMaxWidth().heightIn(min = 56.dp).testTag("unlock"),
        isIdle && (!lock.passphrase || typed.isNotEmpty()),
    ) { model.unlock(typed) }
    TextAction(strings[Key.LOCKED_FORGOTTEN], Modifier.fillMaxWidth().testTag("open-forgotten")) {
        model.openForgotten()
    }
}

@Composable
private fun WithoutUnlocking(model: UnlockModel) {
    val strings = LocalStrings.current
    Row(horizontalArrangement = Arrangement.spacedBy(10.dp)) {
        Beside(
            Icons.Edit,
            strings[Key.LOCKED_ONE_LINE],
            Modifier.weight(1f).testTag("one-line"),
        ) { model.openOneLine() }
        Beside(Icons.RightNow, strings[Key.TOOLBOX_OPEN], Modifier.weight(1f).testTag("right-now")) {
            model.openRightNow()
        }
    }
}

@Composable
private fun Beside(
    icon: ImageVector,
    title: String,
    modifier: Modifier,
    onOpen: () -> Unit,
) {
    Surface(
        onOpen,
        modifier.heightIn(min = 64.dp),
        shape = MaterialTheme.shapes.large,
        color = Shades.WELL.now(),
        contentColor = Shades.INK.now(),
    ) {
        Row(
            Modifier.padding(horizontal = 12.dp, vertical = 10.dp),
            Arrangement.spacedBy(12.dp, Alignment.CenterHorizontally),
            Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null, Modifier.size(20.dp))
            Text(title, style = MaterialTheme.typography.titleMedium)
        }
    }
}
