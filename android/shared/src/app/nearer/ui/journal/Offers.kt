package app.nearer.ui.journal

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.EntryModel
import app.nearer.model.JournalModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Unfold
import app.nearer.ui.now
import app.nearer.ui.rememberFormats

/** What was written on this day in earlier years. */
@Composable
internal fun OnThisDay(model: JournalModel) {
    val lines = model.onThisDay.now().value
    if (lines.isNullOrEmpty()) return
    val formats = rememberFormats()
    Unfold(LocalStrings.current[Key.JOURNAL_ON_THIS_DAY], Modifier.testTag("journal-on-this-day")) {
        for (line in lines) {
            SectionTitle(formats.longDay(line.day))
            JournalLine(line, chosen = false, actions = null, Modifier.testTag("on-this-day-${line.id}")) {
                model.open(line.id)
            }
        }
    }
}

/** Things to write about, offered and never forced. */
@Composable
internal fun PromptsToWriteAbout(
    model: EntryModel,
    onTaken: () -> Unit,
) {
    for (prompt in model.prompts
        .now()
        .value
        .orEmpty()) {
        QuietCard(
            Modifier.testTag("prompt-${prompt.id}"),
            onClick = {
                model.begin(prompt)
                onTaken()
            },
        ) { Text(prompt.text, style = MaterialTheme.typography.bodyLarge) }
    }
}
