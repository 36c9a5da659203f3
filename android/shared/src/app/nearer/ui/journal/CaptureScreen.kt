package app.nearer.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.CheckInKind
import app.nearer.core.CheckedIn
import app.nearer.core.Chip
import app.nearer.core.Way
import app.nearer.model.CaptureModel
import app.nearer.model.id
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PickChip
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Notice
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.SafetyCard
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.rememberModel
import kotlinx.coroutines.flow.MutableStateFlow

/** Two taps: which way it went, then a chip. It is kept at the second; all that comes after can be left out. */
@Composable
fun CaptureScreen(begun: Way? = null) {
    val app = LocalApp.current
    val model = rememberModel { CaptureModel(it, begun) }
    ScreenFrame(LocalStrings.current[Key.CAPTURE_TITLE], onBack = { app.back() }) {
        val kept = model.checked.now()
        if (kept == null) {
            CaptureTaps(model.kinds, model.moods, model.way, { model.tap(it) }) { model.tap(it) }
        } else {
            Kept(model, kept)
        }
    }
}

/** The two taps. */
@Composable
internal fun CaptureTaps(
    kinds: List<CheckInKind>,
    moods: List<Byte>,
    way: MutableStateFlow<Way?>,
    onChip: (Chip) -> Unit,
    onMood: (Byte) -> Unit,
) {
    val chosen = way.now()
    val kind = kinds.find { it.way == chosen }
    if (kind == null) {
        for (each in kinds) {
            QuietCard(Modifier.testTag("capture-way-${each.way.id}"), onClick = { way.value = each.way }) {
                Text(each.title, style = MaterialTheme.typography.titleLarge)
            }
        }
    } else {
        SectionTitle(kind.title)
        HintText(kind.ask)
        Chips {
            for (chip in kind.chips) PickChip(chip.text, false, "capture-chip-${chip.id}") { onChip(chip) }
            if (kind.way == Way.MOOD) MoodTaps(moods, onMood)
        }
        QuietButton(LocalStrings.current[Key.ACTION_BACK], Modifier.testTag("capture-back")) { way.value = null }
    }
}

@Composable
private fun MoodTaps(
    moods: List<Byte>,
    onMood: (Byte) -> Unit,
) {
    val strings = LocalStrings.current
    for (mood in moods) PickChip(strings[moodKey(mood)], false, "capture-mood-$mood") { onMood(mood) }
}

@Composable
private fun Kept(
    model: CaptureModel,
    checked: CheckedIn,
) {
    val strings = LocalStrings.current
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Text(
            strings[Key.JOURNAL_SAVED],
            Modifier.testTag("capture-kept").semantics { liveRegion = LiveRegionMode.Polite },
        )
        QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("capture-undo")) { model.undo() }
    }
    checked.safety?.let { safety -> SafetyCard(safety) { model.answerSafety(it) } }
    checked.notice?.let { Notice(it) }
    Sentence(model)
    With(model)
    SwitchLine(
        strings[Key.CAPTURE_MORE_TONIGHT],
        model.isForTonight.now(),
        Modifier.testTag("capture-more-tonight"),
    ) { model.setForTonight(it) }
    PrimaryButton(strings[Key.ACTION_CLOSE], Modifier.testTag("capture-close")) { model.close() }
}

@Composable
private fun Sentence(model: CaptureModel) {
    val strings = LocalStrings.current
    val sentence = model.sentence.now()
    OwnWords(sentence, strings[Key.CAPTURE_SENTENCE], Modifier.testTag("capture-sentence")) {
        model.sentence.value = it
    }
    model.refused.now()?.let { Refusal(it) }
    if (sentence.isBlank()) return
    QuietButton(strings[Key.ACTION_ADD], Modifier.testTag("capture-sentence-add")) { model.addSentence() }
}

/** Whom it was with. */
@Composable
private fun With(model: CaptureModel) {
    val everyone = model.everyone.now().value
    if (everyone.isNullOrEmpty()) return
    val with =
        model.people
            .now()
            .value
            .orEmpty()
    SectionTitle(LocalStrings.current[Key.CAPTURE_PERSON])
    Chips {
        for (person in everyone) {
            PickChip(person.name, person.id in with, "capture-person-${person.id}") { model.toggle(person) }
        }
    }
}
