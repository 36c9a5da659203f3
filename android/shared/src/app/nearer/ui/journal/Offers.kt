package app.nearer.ui.journal

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.Topic
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.EntryCard
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
    val formats = rememberFormats()
    Unfold(LocalStrings.current[Key.JOURNAL_ON_THIS_DAY], Modifier.testTag("journal-on-this-day")) {
        for (line in lines) {
            SectionTitle(formats.longDay(line.day))
            EntryCard(line, Modifier.testTag("on-this-day-${line.id}"), onDelete = null)
        }
    }
}

/** Things to write about, offered and never forced. */
@Composable
internal fun PromptsToWriteAbout() {
    val app = LocalApp.current
    val prompts = rememberFromCore(Topic.PROMPTS) { it.journal().prompts() }
    if (prompts.isNullOrEmpty()) return
    Unfold(LocalStrings.current[Key.JOURNAL_PROMPTS], Modifier.testTag("journal-prompts")) {
        for (prompt in prompts) {
            QuietCard(
                Modifier.testTag("prompt-${prompt.id}"),
                onClick = {
                    app.unsaved.entry(null).begin(prompt)
                    app.open(Screen.Entry(null))
                },
            ) { Text(prompt.text, style = MaterialTheme.typography.bodyLarge) }
        }
    }
}
