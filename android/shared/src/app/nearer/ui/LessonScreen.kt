package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.LessonView
import app.nearer.model.LessonModel
import app.nearer.model.value
import app.nearer.strings.Key

/** A lesson: in short first, then the whole of it where wanted, and where it comes from. */
@Composable
fun LessonScreen(id: String) {
    val app = LocalApp.current
    val model = rememberModel(id) { LessonModel(it, id) }
    val showing = model.view.now()
    ScreenFrame(showing.value?.title.orEmpty(), onBack = { app.back() }) {
        Shown(showing, model::retry) { Lesson(it, model) }
    }
}

@Composable
private fun Lesson(
    lesson: LessonView,
    model: LessonModel,
) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    QuietCard {
        SectionTitle(strings[Key.LESSON_SHORT])
        SelectionContainer { Text(lesson.short, style = MaterialTheme.typography.bodyLarge) }
    }
    if (model.isWhole.now()) {
        Paragraphs(lesson.paragraphs, Modifier.padding(top = 8.dp).testTag("lesson-body"))
    } else {
        QuietButton(
            "${strings[Key.LESSON_WHOLE]} · ${formats.minutes(lesson.minutes)}",
            Modifier.fillMaxWidth().testTag("lesson-whole"),
        ) { model.isWhole.value = true }
    }
    SectionTitle(strings[Key.LESSON_SOURCES])
    HintText(lesson.sources.joinToString("\n"))
    lesson.lastRead?.let { HintText("${strings[Key.LESSON_READ_DONE]}, ${formats.day(it)}") }
    PrimaryButton(strings[Key.LESSON_READ], Modifier.fillMaxWidth().testTag("lesson-read")) { model.markRead() }
}
