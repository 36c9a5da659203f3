package app.nearer.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.core.MapSection
import app.nearer.core.MapView
import app.nearer.model.MapModel
import app.nearer.strings.Key
import app.nearer.ui.form.Refusal

/** Longer words need lines of their own: the loop is drawn for what is short. */
private const val SHORT = 60
private const val LARGE_TEXT = 1.6f
private const val MAP_LINES = 3

/** My map: one page about how it works for someone, gathered from exercises or in their own words. */
@Composable
fun MyMapScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { MapModel(it) }
    ScreenFrame(strings[Key.YOU_MAP], onBack = { app.back() }) {
        Shown(model.view.now(), model::retry) { map ->
            val written = model.written.now()
            val takenOut = map.sections.lastOrNull { it.id in model.takenOut.now() }
            if (takenOut != null) UndoBar(strings[Key.MAP_TAKEN_OUT]) { model.undo(takenOut) }
            for (section in map.sections) written[section.id]?.let { Written(section, it, model) }
            Parts(map, model)
            HintText(map.hint)
        }
    }
}

/** What stands in a section: one's own words, else what exercises said. */
internal fun MapSection.words(): String = own ?: gathered.joinToString("\n")

@Composable
private fun Parts(
    map: MapView,
    model: MapModel,
) {
    val isShort = map.sections.all { it.words().length <= SHORT }
    if (isShort && LocalDensity.current.fontScale < LARGE_TEXT) {
        MapLoop(map.sections, model)
    } else {
        map.sections.forEach { MapPart(it, model, Modifier.fillMaxWidth()) }
    }
}

/** A part of the map, as the way to write it. */
@Composable
internal fun MapPart(
    section: MapSection,
    model: MapModel,
    modifier: Modifier = Modifier,
    align: TextAlign = TextAlign.Start,
) {
    val colors = MaterialTheme.colorScheme
    val words = section.words()
    val aligned =
        when (align) {
            TextAlign.End -> Alignment.End
            TextAlign.Center -> Alignment.CenterHorizontally
            else -> Alignment.Start
        }
    Column(
        modifier
            .heightIn(min = 48.dp)
            .clip(MaterialTheme.shapes.small)
            .clickable(onClickLabel = LocalStrings.current[Key.ACTION_EDIT]) { model.write(section) }
            .padding(4.dp)
            .testTag("map-write-${section.id}"),
        Arrangement.spacedBy(2.dp),
        aligned,
    ) {
        Text(
            section.title,
            Modifier.semantics { heading() },
            color = colors.primary,
            textAlign = align,
            style = MaterialTheme.typography.labelLarge,
        )
        if (words.isEmpty()) {
            Text(
                section.hint,
                color = colors.onSurfaceVariant,
                textAlign = align,
                style = MaterialTheme.typography.bodySmall,
            )
        } else {
            Text(words, textAlign = align, style = WrittenStyle.byContent())
        }
    }
}

/** A section as it is being written. */
@Composable
private fun Written(
    section: MapSection,
    words: String,
    model: MapModel,
) {
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("map-${section.id}")) {
        SectionTitle(section.title)
        HintText(section.hint)
        OwnWords(words, section.title, Modifier.testTag("map-words-${section.id}"), lines = MAP_LINES) {
            model.type(section, it)
        }
        model.refused.now()[section.id]?.let { Refusal(it) }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            PrimaryButton(strings[Key.ACTION_SAVE], Modifier.testTag("map-save-${section.id}")) { model.keep(section) }
            QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("map-cancel-${section.id}")) {
                model.cancel(section)
            }
            if (section.own != null) {
                QuietButton(strings[Key.MAP_GATHER], Modifier.testTag("map-gather-${section.id}")) {
                    model.gather(section)
                }
            }
        }
    }
}
