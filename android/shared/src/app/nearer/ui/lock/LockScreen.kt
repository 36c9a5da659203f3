package app.nearer.ui.lock

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
import app.nearer.core.LockDelay
import app.nearer.core.LockSettings
import app.nearer.core.LockView
import app.nearer.model.LockModel
import app.nearer.model.key
import app.nearer.model.way
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PageCard
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.data.Said
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** What Nearer is locked by, and when. */
@Composable
fun LockScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { LockModel(it) }
    ScreenFrame(strings[Key.LOCK_TITLE], onBack = { app.back() }) {
        val lock = model.lock.now() ?: return@ScreenFrame
        val wanted = model.wanted.now()
        Text(lock.words, Modifier.testTag("lock-words"), style = MaterialTheme.typography.bodyLarge)
        model.said.now()?.let { Said(it, Modifier.testTag("lock-said")) }
        for (way in model.ways) {
            RadioLine(strings[way.key], way == (wanted ?: lock.way), Modifier.testTag(way.key)) { model.begin(way) }
        }
        if (wanted != null) Wanted(wanted, lock, model)
        if (wanted == null && lock.way != LockModel.Way.None) {
            Shown(model.settings.now(), model::retry) { When(it, model) }
            QuietButton(strings[Key.LOCK_NOW], Modifier.fillMaxWidth().testTag("lock-now")) { model.lockNow() }
        }
        if (!lock.canRecover) {
            PageCard(strings[Key.COPIES_WORDS], Modifier.testTag("lock-copies")) { model.openCopies() }
        }
        PageCard(strings[Key.PROTECTS_TITLE], Modifier.testTag("open-protects")) { model.openProtects() }
    }
}

/** What has to be typed for another lock. */
@Composable
private fun Wanted(
    wanted: LockModel.Way,
    lock: LockView,
    model: LockModel,
) {
    val strings = LocalStrings.current
    val isIdle = !model.isBusy.now()
    var new by remember(wanted) { mutableStateOf("") }
    var current by remember(wanted) { mutableStateOf("") }
    if (lock.passphrase) {
        PassphraseField(strings[Key.LOCK_CURRENT], current, "lock-current", hidden = true) { current = it }
    }
    if (wanted.hasPassphrase) {
        HintText(strings[Key.LOCK_NEW_HINT])
        PassphraseField(strings[Key.LOCK_NEW], new, "lock-new") { new = it }
    }
    model.refused.now()?.let { Refusal(it) }
    val isTyped = (!wanted.hasPassphrase || new.isNotEmpty()) && (!lock.passphrase || current.isNotEmpty())
    PrimaryButton(
        strings[if (wanted == LockModel.Way.None) Key.LOCK_TAKE_OFF else Key.LOCK_SET],
        Modifier.fillMaxWidth().testTag("lock-set"),
        isIdle && isTyped,
    ) { model.set(new, current) }
    QuietButton(strings[Key.ACTION_CANCEL], Modifier.fillMaxWidth().testTag("lock-cancel"), isIdle) { model.putAway() }
}

/** How soon it locks. */
@Composable
private fun When(
    settings: LockSettings,
    model: LockModel,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.LOCK_DELAY])
    for (delay in LockDelay.entries) {
        RadioLine(strings[delay.key], settings.delay == delay, Modifier.testTag(delay.key)) { model.setDelay(delay) }
    }
    HintText(strings[Key.LOCK_DELAY_HINT])
    SwitchLine(strings[Key.LOCK_WITH_SCREEN], settings.withScreen, Modifier.testTag("lock-with-screen")) {
        model.setWithScreen(it)
    }
}
