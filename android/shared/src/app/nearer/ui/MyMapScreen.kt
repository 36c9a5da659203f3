package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.MapSection
import app.nearer.core.Paragraph
import app.nearer.core.Style
import app.nearer.core.Styled
import app.nearer.model.MapModel
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal

/** My map: one page about how it works for someone, gathered from exercises or in their own words. */
@Composable
fun MyMapScreen() {
    val app = LocalApp.current
    val model = rememberModel { MapModel(it) }
    ScreenFrame(LocalStrings.current[Key.YOU_MAP], onBack = { app.back() }) {
        Shown(model.view.now(), model::retry) { map ->
            HintText(map.hint)
            map.sections.forEach { Section(it, model) }
        }
    }
}

@Composable
private fun Section(
    section: MapSection,
    model: MapModel,
) {
    SectionTitle(section.title)
    HintText(section.hint)
    val written = model.written.now()[section.id]
    QuietCard(Modifier.testTag("map-${section.id}")) {
        if (written == null) Seen(section, model) else Written(section, written, model)
    }
}

@Composable
private fun Seen(
    section: MapSection,
    model: MapModel,
) {
    val strings = LocalStrings.current
    val own = section.own
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
        QuietButton(write, Modifier.testTag("map-write-${section.id}")) { model.write(section) }
        if (own != null) {
            QuietButton(strings[Key.MAP_GATHER], Modifier.testTag("map-gather-${section.id}")) { model.gather(section) }
        } else if (section.id in model.takenOut.now()) {
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("map-undo-${section.id}")) { model.undo(section) }
        }
    }
}

@Composable
private fun Written(
    section: MapSection,
    words: String,
    model: MapModel,
) {
    val strings = LocalStrings.current
    OwnWords(words, section.title, Modifier.testTag("map-words-${section.id}"), lines = MAP_LINES) {
        model.type(section, it)
    }
    model.refused.now()[section.id]?.let { Refusal(it) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("map-save-${section.id}")) { model.keep(section) }
        QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("map-cancel-${section.id}")) { model.cancel(section) }
    }
}

private const val MAP_LINES = 3
