package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
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
import app.nearer.core.MapSection
import app.nearer.core.Paragraph
import app.nearer.core.Style
import app.nearer.core.Styled
import app.nearer.core.Topic
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.whole
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

/** My map: one page about how it works for someone, gathered from exercises or in their own words. */
@Composable
fun MyMapScreen() {
    val app = LocalApp.current
    val map = rememberFromCore(Topic.MAP) { it.course().map() }
    ScreenFrame(LocalStrings.current[Key.YOU_MAP], onBack = { app.back() }) {
        if (map == null) return@ScreenFrame
        HintText(map.hint)
        map.sections.forEach { Section(it) }
    }
}

@Composable
private fun Section(section: MapSection) {
    val app = LocalApp.current
    SectionTitle(section.title)
    HintText(section.hint)
    val written = app.unsaved.map[section.id]
    QuietCard(Modifier.testTag("map-${section.id}")) {
        if (written == null) Shown(section) else Written(section, written)
    }
}

@Composable
private fun Shown(section: MapSection) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val own = section.own
    // What was taken out can be put back as long as the page is open.
    var takenOut by remember { mutableStateOf<String?>(null) }
    val undone = takenOut
    when {
        own != null -> {
            SelectionContainer { Text(own, style = MaterialTheme.typography.bodyLarge.byContent()) }
        }

        section.gathered.isEmpty() -> {
            HintText(strings[Key.MAP_EMPTY])
        }

        else -> {
            Paragraphs(section.gathered.map { Paragraph(bullet = true, listOf(Styled(it, Style.PLAIN))) })
        }
    }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        val write = strings[if (own == null) Key.MAP_WRITE else Key.ACTION_EDIT]
        QuietButton(write, Modifier.testTag("map-write-${section.id}")) {
            app.unsaved.map[section.id] = own ?: section.gathered.joinToString("\n")
        }
        if (own != null) {
            QuietButton(strings[Key.MAP_GATHER], Modifier.testTag("map-gather-${section.id}")) {
                app.act({ it.course().editMap(section.id, "") }) { takenOut = own }
            }
        } else if (undone != null) {
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("map-undo-${section.id}")) {
                app.act({ it.course().editMap(section.id, undone) }) { takenOut = null }
            }
        }
    }
}

@Composable
private fun Written(
    section: MapSection,
    words: String,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var refused by remember { mutableStateOf<String?>(null) }
    OwnWords(words, section.title, Modifier.testTag("map-words-${section.id}"), lines = MAP_LINES) {
        app.unsaved.map[section.id] = it
        refused = null
    }
    refused?.let { Refusal(it) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("map-save-${section.id}")) {
            scope.launch {
                val tried = app.tryTo { it.course().editMap(section.id, words.whole()) }
                refused = (tried as? Tried.Refused)?.sentence
                if (tried is Tried.Done) app.unsaved.map.remove(section.id)
            }
        }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("map-cancel-${section.id}")) {
            app.unsaved.map.remove(section.id)
        }
    }
}

private const val MAP_LINES = 3
