package app.nearer.ui.questionnaire

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.BundleChoice
import app.nearer.core.Topic
import app.nearer.core.WhichDays
import app.nearer.core.WrittenBundle
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.CheckLine
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.form.rememberToday
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore

private const val FILE = "nearer-answers.json"

/** Answers and scores as a file in the open, for a therapist's own system. */
@Composable
fun HandOnScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val measures =
        rememberFromCore(Topic.MEASURES) { nearer ->
            nearer.assessments().list().filter { !it.private && it.answered > 0u }
        }
    var first by remember { mutableStateOf<String?>(null) }
    var last by remember { mutableStateOf<String?>(null) }
    val left = remember { mutableStateListOf<String>() }
    var aboutPeople by remember { mutableStateOf(false) }
    var written by remember { mutableStateOf<WrittenBundle?>(null) }
    ScreenFrame(strings[Key.HAND_ON_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.HAND_ON_HINT])
        DayChoice(
            Modifier.testTag("hand-on-first"),
            strings[Key.HAND_ON_FIRST],
            strings[Key.HAND_ON_FROM_THE_START],
            first,
        ) {
            first =
                it
        }
        DayChoice(Modifier.testTag("hand-on-last"), strings[Key.HAND_ON_LAST], strings[Key.HAND_ON_TO_THE_END], last) {
            last =
                it
        }
        if (!measures.isNullOrEmpty()) SectionTitle(strings[Key.HAND_ON_WHICH])
        for (measure in measures.orEmpty()) {
            CheckLine(measure.title, measure.id !in left, Modifier.testTag("hand-on-${measure.id}")) { on ->
                if (on) left.remove(measure.id) else left.add(measure.id)
            }
        }
        SwitchLine(strings[Key.HAND_ON_ABOUT_PEOPLE], aboutPeople, Modifier.testTag("hand-on-people")) {
            aboutPeople = it
        }
        val chosen = measures.orEmpty().map { it.id }.filter { it !in left }
        if (measures?.isEmpty() == true) HintText(strings[Key.HAND_ON_NOTHING])
        PrimaryButton(strings[Key.HAND_ON_WRITE], Modifier.testTag("hand-on-write"), enabled = chosen.isNotEmpty()) {
            val file = app.handedFile(FILE)
            val choice = BundleChoice(first, last, chosen, aboutPeople)
            app.act({ it.exports().writeBundle(file, choice, null) }) { bundle ->
                written = bundle
                if (bundle.responses > 0u) app.host.offerFile(file)
            }
        }
        written?.let {
            Text(
                strings[if (it.responses > 0u) Key.HAND_ON_WRITTEN else Key.HAND_ON_NOTHING],
                Modifier.testTag("hand-on-written").semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
    }
}

/** A day that is picked in a calendar, or none. */
@Composable
private fun DayChoice(
    modifier: Modifier,
    title: String,
    none: String,
    chosen: String?,
    onPick: (String?) -> Unit,
) {
    val today = rememberToday() ?: return
    Unfold(title, modifier, chosen?.let { rememberFormats().longDay(it) } ?: none) {
        MonthGrid(today, chosen, WhichDays.PAST, onPick)
        if (chosen != null) QuietButton(none, Modifier.testTag("hand-on-none")) { onPick(null) }
    }
}
