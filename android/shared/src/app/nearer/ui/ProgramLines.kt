package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.LessonLine
import app.nearer.core.StageForm
import app.nearer.model.open
import app.nearer.strings.Key

/** A lesson in a stage or a track. */
@Composable
internal fun LessonCard(lesson: LessonLine) {
    val app = LocalApp.current
    val formats = rememberFormats()
    val read = lesson.lastRead?.let { "${LocalStrings.current[Key.LESSON_READ_DONE]}, ${formats.day(it)}" }
    Line(
        lesson.title,
        listOfNotNull(formats.minutes(lesson.minutes), read),
        done = lesson.lastRead != null,
        Modifier.testTag("lesson-${lesson.id}"),
    ) { app.open(lesson) }
}

/** An exercise in a stage or a track; it opens in the version that was chosen last. */
@Composable
internal fun FormCard(line: StageForm) {
    val app = LocalApp.current
    val formats = rememberFormats()
    val done = line.lastDone?.let { "${LocalStrings.current[Key.PRACTICE_DONE]}, ${formats.day(it)}" }
    Line(
        line.form.title,
        listOfNotNull(line.role, formats.minutes(line.form.minutes), done),
        done = line.timesDone > 0u,
        Modifier.testTag("form-${line.form.id}"),
    ) { app.open(line) }
}

@Composable
private fun Line(
    title: String,
    facts: List<String>,
    done: Boolean,
    modifier: Modifier = Modifier,
    open: () -> Unit,
) {
    QuietCard(modifier, open) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Text(title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            // The facts say the same in words.
            if (done) Icon(Icons.Check, contentDescription = null, Modifier.size(20.dp))
        }
        HintText(facts.joinToString(" · "))
    }
}
