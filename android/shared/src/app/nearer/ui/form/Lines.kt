package app.nearer.ui.form

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalUriHandler
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.core.CountryLines
import app.nearer.core.LineKind
import app.nearer.core.NoticeView
import app.nearer.core.ToolboxView
import app.nearer.model.ToolboxModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberModel

/** "Right now" for the person's region; none until it is read. */
@Composable
internal fun rememberToolbox(): ToolboxView? = rememberModel { ToolboxModel(it) }.view.now()

/** A calm word about safety, with the lines that belong to it, if any do. */
@Composable
internal fun Notice(notice: NoticeView) {
    val toolbox = rememberToolbox()
    val kinds = LineKind.entries.filter { it.name.equals(notice.lines, ignoreCase = true) }
    QuietCard(Modifier.testTag("notice-${notice.id}")) {
        Text(
            notice.title,
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.titleMedium,
        )
        Text(notice.text, style = MaterialTheme.typography.bodyLarge)
        if (toolbox != null && kinds.isNotEmpty()) {
            Text(
                LocalStrings.current[Key.NOTICE_LINES],
                Modifier.padding(top = 8.dp).semantics { heading() },
                style = MaterialTheme.typography.titleSmall,
            )
            LinesToCall(toolbox, kinds)
        }
    }
}

/** The region's numbers, the emergency number first; what is said instead where they aren't known. */
@Composable
internal fun LinesToCall(
    toolbox: ToolboxView,
    kinds: List<LineKind>,
) {
    val strings = LocalStrings.current
    val country = toolbox.country
    Column {
        country?.emergency?.let { Number(it, country.emergencyLink, strings[Key.TOOLBOX_EMERGENCY]) }
        if (country == null || country.emergency == null) Text(toolbox.fallback)
        if (country != null) {
            for (kind in kinds) LinesOfKind(country, kind)
            HintText(country.name, Modifier.padding(top = 8.dp))
        }
    }
}

@Composable
private fun LinesOfKind(
    country: CountryLines,
    kind: LineKind,
) {
    val formats = rememberFormats()
    for (line in country.lines.filter { it.kind == kind }) {
        val about = listOfNotNull(line.name, line.note, formats.day(line.checked)).joinToString(" · ")
        Number(line.number, line.link, about)
    }
}

/** A number; a phone offers to call it, a computer lets it be copied. */
@Composable
private fun Number(
    number: String,
    link: String?,
    about: String,
) {
    val onComputer = LocalApp.current.host.keyInFile
    val links = LocalUriHandler.current
    val call: () -> Unit = {
        // a tablet may have nothing to call with: the number can still be read
        runCatching { link?.let(links::openUri) }
    }
    Column(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .then(if (onComputer) Modifier else Modifier.clickable(role = Role.Button, onClick = call))
            .testTag("line-${number.filterNot { it.isWhitespace() }}")
            .padding(vertical = 6.dp),
    ) {
        val text: @Composable () -> Unit = { Text(number, style = MaterialTheme.typography.titleLarge) }
        if (onComputer) SelectionContainer { text() } else text()
        HintText(about)
    }
}
