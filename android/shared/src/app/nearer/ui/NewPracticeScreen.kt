package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.NewPractice
import app.nearer.core.Schedule
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Unsaved
import app.nearer.model.whole
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
    val unsaved = app.unsaved
    val new = unsaved.practice
    var refused by remember { mutableStateOf<Tried.Refused?>(null) }

    fun save() {
        val whole = new.copy(name = new.name.whole(), cue = new.cue.whole(), act = new.act.whole())
        scope.launch {
            val tried = app.tryTo { it.habits().add(whole) }
            refused = tried as? Tried.Refused
            if (tried is Tried.Done) {
                unsaved.practice = Unsaved.EMPTY_PRACTICE
                app.back()
            }
        }
    }

    @Composable
    fun Field(
        field: String,
        text: String,
        label: String,
        onChange: (String) -> NewPractice,
    ) {
        OwnWords(text, label, Modifier.testTag("practice-$field")) {
            unsaved.practice = onChange(it)
            refused = null
        }
        refused?.takeIf { it.field == field }?.let { Refusal(it.sentence) }
    }

    ScreenFrame(strings[Key.PRACTICE_NEW], onBack = { app.back() }) {
        Field("name", new.name, strings[Key.PRACTICE_NAME]) { new.copy(name = it) }
        Field("cue", new.cue, strings[Key.PRACTICE_CUE]) { new.copy(cue = it) }
        Field("act", new.act, strings[Key.PRACTICE_ACT]) { new.copy(act = it) }
        SectionTitle(strings[Key.PRACTICE_SCHEDULE])
        Chips {
            for ((key, schedule) in Schedules) {
                PickChip(strings[key], new.schedule == schedule, key) {
                    unsaved.practice = new.copy(schedule = schedule)
                }
            }
        }
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("practice-save"), onClick = ::save)
    }
}
