package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.NewPractice
import app.nearer.core.Schedule
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** The schedules that are offered, each with the key of its words. */
private val Schedules =
    listOf(
        Key.SCHEDULE_DAILY to Schedule.Daily(1.toUByte()),
        Key.SCHEDULE_THREE_A_WEEK to Schedule.Weekly(3.toUByte()),
        Key.SCHEDULE_ONCE_A_WEEK to Schedule.Weekly(1.toUByte()),
        Key.SCHEDULE_EVERY_OTHER_DAY to Schedule.EveryDays(2.toUShort()),
    )

/** A practice of one's own: a name, an if–then plan, how often. */
@Composable
fun NewPracticeScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var new by remember { mutableStateOf(NewPractice("", "", "", "", Schedules.first().second)) }
    var refused by remember { mutableStateOf<String?>(null) }

    fun save() {
        scope.launch { refused = app.attempt({ it.habits().add(new) }) { app.back() } }
    }

    ScreenFrame(strings[Key.PRACTICE_NEW], onBack = { app.back() }) {
        PlainField(
            new.name,
            strings[Key.PRACTICE_NAME],
            Modifier.testTag("practice-name"),
        ) { new = new.copy(name = it) }
        refused?.let { Refusal(it) }
        PlainField(new.cue, strings[Key.PRACTICE_CUE], Modifier.testTag("practice-cue")) { new = new.copy(cue = it) }
        PlainField(new.act, strings[Key.PRACTICE_ACT], Modifier.testTag("practice-act")) { new = new.copy(act = it) }
        SectionTitle(strings[Key.PRACTICE_SCHEDULE])
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            for ((key, schedule) in Schedules) {
                FilterChip(
                    selected = new.schedule == schedule,
                    onClick = { new = new.copy(schedule = schedule) },
                    label = { Text(strings[key]) },
                    modifier = Modifier.heightIn(min = 48.dp).testTag(key),
                )
            }
        }
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("practice-save"), onClick = ::save)
    }
}
