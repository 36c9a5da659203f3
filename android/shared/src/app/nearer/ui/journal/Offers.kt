package app.nearer.ui.journal

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.Topic
import app.nearer.model.Screen
import app.nearer.model.Writing
import app.nearer.strings.Key
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore

/** What was written on this day in earlier years. */
@Composable
internal fun OnThisDay() {
    val lines = rememberFromCore(Topic.CALENDAR) { it.journal().onThisDay() }
    if (lines.isNullOrEmpty()) return
    val app = LocalApp.current
    val formats = rememberFormats()
    Unfold(LocalStrings.current[Key.JOURNAL_ON_THIS_DAY], Modifier.testTag("journal-on-this-day")) {
        for (line in lines) {
            SectionTitle(formats.longDay(line.day))
            JournalLine(line, chosen = false, actions = null, Modifier.testTag("on-this-day-${line.id}")) {
                app.open(Screen.Entry(line.id))
            }
        }
    }
}

/** Things to write about, offered and never forced. */
@Composable
internal fun PromptsToWriteAbout(
    writing: Writing,
    onTaken: () -> Unit,
) {
    val prompts = rememberFromCore(Topic.PROMPTS) { it.journal().prompts() }.orEmpty()
    for (prompt in prompts) {
        QuietCard(
            Modifier.testTag("prompt-${prompt.id}"),
            onClick = {
                writing.begin(prompt)
                onTaken()
            },
        ) { Text(prompt.text, style = MaterialTheme.typography.bodyLarge) }
    }
}
