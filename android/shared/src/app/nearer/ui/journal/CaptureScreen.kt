package app.nearer.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.bindings.Nearer
import app.nearer.core.CheckIn
import app.nearer.core.CheckInKind
import app.nearer.core.CheckedIn
import app.nearer.core.SafetyView
import app.nearer.core.Topic
import app.nearer.core.Way
import app.nearer.model.Tried
import app.nearer.model.asDraft
import app.nearer.model.tryTo
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.Hinted
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
import app.nearer.ui.limits
import app.nearer.ui.moodKey
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Two taps: which way it went, then a chip. It is kept at the second; all that comes after can be left out. */
@Composable
fun CaptureScreen(begun: Way? = null) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var checked by remember { mutableStateOf<CheckedIn?>(null) }
    ScreenFrame(strings[Key.CAPTURE_TITLE], onBack = { app.back() }) {
        val kept = checked
        if (kept == null) {
            CaptureTaps(begun) { tapped -> app.act({ it.journal().checkIn(tapped) }) { checked = it } }
        } else {
            Kept(kept, onSafety = { checked = kept.copy(safety = it) }) { checked = null }
        }
    }
}

/** The two taps; [begun]: the first was made elsewhere. */
@Composable
internal fun CaptureTaps(
    begun: Way? = null,
    onTap: (CheckIn) -> Unit,
) {
    val kinds = checkIns()
    var way by remember { mutableStateOf(begun) }
    val kind = kinds.find { it.way == way }
    if (kind == null) {
        for (each in kinds) {
            QuietCard(Modifier.testTag("capture-way-${each.way.id()}"), onClick = { way = each.way }) {
                Text(each.title, style = MaterialTheme.typography.titleLarge)
            }
        }
    } else {
        SectionTitle(kind.title)
        HintText(kind.ask)
        ChipsOf(kind, onTap)
        QuietButton(LocalStrings.current[Key.ACTION_BACK], Modifier.testTag("capture-back")) { way = null }
    }
}

/** Its name in the vault. */
internal fun Way.id(): String = name.lowercase()

@Composable
private fun ChipsOf(
    kind: CheckInKind,
    onTap: (CheckIn) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        for (chip in kind.chips) {
            PickChip(chip.text, false, "capture-chip-${chip.id}") { onTap(CheckIn(kind.way, chip.id)) }
        }
        if (kind.way == Way.MOOD) {
            for (mood in limits().moods) {
                PickChip(strings[moodKey(mood)], false, "capture-mood-$mood") { onTap(CheckIn(kind.way, mood = mood)) }
            }
        }
    }
}

@Composable
private fun Kept(
    checked: CheckedIn,
    onSafety: (SafetyView?) -> Unit,
    onUndone: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Text(
            strings[Key.JOURNAL_SAVED],
            Modifier.testTag("capture-kept").semantics { liveRegion = LiveRegionMode.Polite },
        )
        QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("capture-undo")) {
            app.act({ it.journal().delete(checked.entry) }) { onUndone() }
        }
    }
    checked.safety?.let { safety ->
        SafetyCard(safety) { answer ->
            val flag = safety.flag ?: return@SafetyCard
            app.act({ nearer ->
                nearer.course().answerSafety(flag, answer)
                nearer.today().view().safety
            }) { onSafety(it) }
        }
    }
    checked.notice?.let { Notice(it) }
    Hinted(checked.question, checked.asksWho)
    Sentence(checked.entry)
    With(checked.entry)
    var tonight by remember(checked.entry) { mutableStateOf(false) }
    SwitchLine(strings[Key.CAPTURE_MORE_TONIGHT], tonight, Modifier.testTag("capture-more-tonight")) { wanted ->
        app.act({ it.journal().moreTonight(checked.entry, wanted) }) { tonight = wanted }
    }
    PrimaryButton(strings[Key.ACTION_CLOSE], Modifier.testTag("capture-close")) { app.back() }
}

@Composable
private fun Sentence(entry: String) {
    val app = LocalApp.current
    val scope = rememberCoroutineScope()
    var sentence by remember(entry) { mutableStateOf("") }
    var refused by remember(entry) { mutableStateOf<String?>(null) }
    val strings = LocalStrings.current
    OwnWords(sentence, strings[Key.CAPTURE_SENTENCE], Modifier.testTag("capture-sentence")) { sentence = it }
    refused?.let { Refusal(it) }
    if (sentence.isBlank()) return
    QuietButton(strings[Key.ACTION_ADD], Modifier.testTag("capture-sentence-add")) {
        scope.launch {
            val words = sentence.whole()
            val tried = app.tryTo { it.journal().addSentence(entry, words) }
            refused = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                sentence = ""
                app.offerHelp { it.journal().helpOffered(words) }
            }
        }
    }
}

/** Whom it was with. */
@Composable
private fun With(entry: String) {
    val app = LocalApp.current
    val people = rememberFromCore(Topic.PEOPLE) { it.people().toPick() }
    if (people.isNullOrEmpty()) return
    val with = rememberFromCore(Topic.JOURNAL, key = entry) { it.journal().get(entry).people }.orEmpty()
    SectionTitle(LocalStrings.current[Key.CAPTURE_PERSON])
    Chips {
        for (person in people) {
            PickChip(person.name, person.id in with, "capture-person-${person.id}") {
                val now = if (person.id in with) with - person.id else with + person.id
                app.act({ it.setPeople(entry, now) })
            }
        }
    }
}

private fun Nearer.setPeople(
    entry: String,
    people: List<String>,
) {
    val journal = journal()
    journal.edit(entry, journal.get(entry).asDraft().copy(people = people))
}
