package app.nearer.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.OldWords
import app.nearer.core.TodayView
import app.nearer.look.Shades
import app.nearer.model.TodayModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.form.SafetyCard
import app.nearer.ui.today.Due
import app.nearer.ui.today.Hero
import app.nearer.ui.today.Next
import app.nearer.ui.today.PracticeStrip
import app.nearer.ui.today.Room
import app.nearer.ui.today.Unfinished
import app.nearer.ui.today.Week
import app.nearer.ui.today.hero

/** From this height on there is room for large circles and the week. */
private val Tall = 700.dp
private val Wide = 600.dp
private const val LARGE_TEXT = 1.6f
private const val DUSK_ENDS = 0.62f

/** Today: one thing leads, answered where it stands; the practices, the week, and a line for the journal. */
@Composable
fun TodayScreen() {
    val model = rememberModel { TodayModel(it) }
    val showing = model.view.now()
    val paper = MaterialTheme.colorScheme.background
    val dusk = Brush.verticalGradient(0f to Shades.DUSK.now(), DUSK_ENDS to paper)
    BoxWithConstraints(Modifier.fillMaxSize().background(dusk).windowInsetsPadding(WindowInsets.safeDrawing)) {
        val room =
            Room(
                isTall = maxHeight >= Tall,
                isWide = maxWidth >= Wide,
                isLarge = LocalDensity.current.fontScale >= LARGE_TEXT,
            )
        Column {
            TopRow(showing.value?.dayWords ?: LocalStrings.current[Key.PLACE_TODAY])
            Shown(showing, model::retry) { today ->
                if (room.isWide) TwoColumns(today, model, room) else OneColumn(today, model, room)
            }
        }
    }
}

/** The day, and what stands at the end of every screen's top row. */
@Composable
private fun TopRow(day: String) {
    Row(
        Modifier.fillMaxWidth().padding(start = 20.dp, end = 12.dp, top = 4.dp, bottom = 2.dp),
        horizontalArrangement = Arrangement.spacedBy(4.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Text(
            day,
            Modifier.weight(1f).testTag("today-day"),
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.labelLarge,
        )
        TodayCorner()
    }
}

@Composable
private fun OneColumn(
    today: TodayView,
    model: TodayModel,
    room: Room,
) {
    Box(Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
        Column(
            Modifier
                .widthIn(max = 460.dp)
                .fillMaxWidth()
                .align(Alignment.TopCenter)
                .padding(bottom = 24.dp),
            verticalArrangement = Arrangement.spacedBy(16.dp),
        ) {
            Leads(today, model, room)
            Beside(today, model, room)
        }
    }
}

@Composable
private fun TwoColumns(
    today: TodayView,
    model: TodayModel,
    room: Room,
) {
    Row(Modifier.fillMaxSize(), horizontalArrangement = Arrangement.spacedBy(24.dp)) {
        Column(
            Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(bottom = 24.dp),
            verticalArrangement = Arrangement.spacedBy(16.dp),
        ) { Leads(today, model, room) }
        Column(
            Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(bottom = 24.dp),
            verticalArrangement = Arrangement.spacedBy(16.dp),
        ) { Beside(today, model, room) }
    }
}

@Composable
private fun Leads(
    today: TodayView,
    model: TodayModel,
    room: Room,
) {
    val margin = Modifier.padding(horizontal = 20.dp)
    today.safety?.let { safety -> Box(margin) { SafetyCard(safety, model::answerSafety) } }
    Box(margin) { Hinted(today.asks, today.asksWho) }
    today.oldWords?.let { old -> Box(margin) { Old(old, model) } }
    model.putRight.forEach { Box(margin) { QuietCard(Modifier.testTag("today-put-right")) { Text(it) } } }
    model.missed.now()?.let { Box(margin) { QuietCard(Modifier.testTag("today-missed")) { Text(it) } } }
    Hero(today.hero(), model, room)
}

/** Told once: entries of before say in words what is only a mark by now. */
@Composable
private fun Old(
    old: OldWords,
    model: TodayModel,
) {
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("old-words")) {
        Text(old.text, style = MaterialTheme.typography.bodyLarge)
        for (each in old.entries) {
            TextAction(each.day, Modifier.testTag("old-words-entry")) { model.openEntry(each.entry) }
        }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            PrimaryButton(strings[Key.OLD_WORDS_TAKE_OUT], Modifier.testTag("old-words-take-out")) {
                model.takeOutOldWords()
            }
            QuietButton(strings[Key.OLD_WORDS_LEAVE], Modifier.testTag("old-words-leave")) { model.leaveOldWords() }
        }
    }
}

@Composable
private fun Beside(
    today: TodayView,
    model: TodayModel,
    room: Room,
) {
    PracticeStrip(today.practices, model, room)
    if (room.showsWeek) Week(today.week)
    val leads = today.hero()
    val more = today.due.filterNot { leads.isAbout(it) }
    Column(Modifier.padding(horizontal = 20.dp), verticalArrangement = Arrangement.spacedBy(12.dp)) {
        if (more.isNotEmpty() || today.unfinished != null) {
            SectionTitle(LocalStrings.current[Key.TODAY_DUE])
            more.forEach { Due(it, model) }
            today.unfinished?.let { Unfinished(it, model) }
        }
        today.next?.let { Next(it, model) }
        QuickLine(model)
    }
}
