package app.nearer.ui.questionnaire

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.WhichDays
import app.nearer.model.HandOnModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.Shown
import app.nearer.ui.form.CheckLine
import app.nearer.ui.form.MonthGrid
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.update

/** Answers and scores as a file in the open, for a therapist's own system. */
@Composable
fun HandOnScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { HandOnModel(it) }
    ScreenFrame(strings[Key.HAND_ON_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.HAND_ON_HINT])
        Shown(model.sheet.now(), model::retry) { Choice(model, it) }
        model.written.now()?.let {
            Text(
                strings[if (it.responses > 0u) Key.HAND_ON_WRITTEN else Key.HAND_ON_NOTHING],
                Modifier.testTag("hand-on-written").semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
    }
}

@Composable
private fun Choice(
    model: HandOnModel,
    sheet: HandOnModel.Sheet,
) {
    val strings = LocalStrings.current
    val left = model.left.now()
    DayChoice("hand-on-first", Key.HAND_ON_FIRST, Key.HAND_ON_FROM_THE_START, sheet.today, model.first)
    DayChoice("hand-on-last", Key.HAND_ON_LAST, Key.HAND_ON_TO_THE_END, sheet.today, model.last)
    if (sheet.measures.isNotEmpty()) SectionTitle(strings[Key.HAND_ON_WHICH])
    for (measure in sheet.measures) {
        CheckLine(measure.title, measure.id !in left, Modifier.testTag("hand-on-${measure.id}")) { on ->
            model.left.update { if (on) it - measure.id else it + measure.id }
        }
    }
    SwitchLine(strings[Key.HAND_ON_ABOUT_PEOPLE], model.aboutPeople.now(), Modifier.testTag("hand-on-people")) {
        model.aboutPeople.value = it
    }
    if (sheet.measures.isEmpty()) HintText(strings[Key.HAND_ON_NOTHING])
    val isAny = sheet.measures.any { it.id !in left }
    PrimaryButton(strings[Key.HAND_ON_WRITE], Modifier.testTag("hand-on-write"), enabled = isAny) { model.write() }
}

/** A day that is picked in a calendar, or none. */
@Composable
private fun DayChoice(
    tag: String,
    title: String,
    none: String,
    today: String,
    day: MutableStateFlow<String?>,
) {
    val strings = LocalStrings.current
    val chosen = day.now()
    Unfold(strings[title], Modifier.testTag(tag), chosen?.let { rememberFormats().longDay(it) } ?: strings[none]) {
        MonthGrid(tag, today, chosen, WhichDays.PAST) { day.value = it }
        if (chosen != null) QuietButton(strings[none], Modifier.testTag("hand-on-none")) { day.value = null }
    }
}
