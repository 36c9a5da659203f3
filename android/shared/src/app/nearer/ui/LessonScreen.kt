package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.LessonView
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key

/** A lesson: in short first, then the whole of it where wanted, and where it comes from. */
@Composable
fun LessonScreen(id: String) {
    val app = LocalApp.current
    val lesson = rememberFromCore(Topic.PATH, key = id) { it.course().lesson(id) }
    ScreenFrame(lesson?.title.orEmpty(), onBack = { app.back() }) {
        if (lesson != null) Lesson(lesson)
    }
}

@Composable
private fun Lesson(lesson: LessonView) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val formats = rememberFormats()
    var isWhole by rememberSaveable { mutableStateOf(false) }
    QuietCard {
        SectionTitle(strings[Key.LESSON_SHORT])
        SelectionContainer { Text(lesson.short, style = MaterialTheme.typography.bodyLarge) }
    }
    if (isWhole) {
        Paragraphs(lesson.paragraphs, Modifier.padding(top = 8.dp).testTag("lesson-body"))
    } else {
        QuietButton(
            "${strings[Key.LESSON_WHOLE]} · ${formats.minutes(lesson.minutes)}",
            Modifier.fillMaxWidth().testTag("lesson-whole"),
        ) { isWhole = true }
    }
    SectionTitle(strings[Key.LESSON_SOURCES])
    HintText(lesson.sources.joinToString("\n"))
    lesson.lastRead?.let { HintText("${strings[Key.LESSON_READ_DONE]}, ${formats.day(it)}") }
    PrimaryButton(strings[Key.LESSON_READ], Modifier.fillMaxWidth().testTag("lesson-read")) {
        app.act({ it.course().markRead(lesson.id) }) { if (app.top == Screen.Lesson(lesson.id)) app.back() }
    }
}
