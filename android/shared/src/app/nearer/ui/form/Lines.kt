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
import app.nearer.core.Line
import app.nearer.core.LinesToCall
import app.nearer.core.NoticeView
import app.nearer.core.ToolboxView
import app.nearer.model.ToolboxModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietCard
import app.nearer.ui.now
import app.nearer.ui.rememberModel
import app.nearer.ui.template.asDialled

/** "Right now" for the person's region; none until it is read. */
@Composable
internal fun rememberToolbox(): ToolboxView? = rememberModel { ToolboxModel(it) }.view.now()

/** A calm word about safety, with the lines that belong to it, if any do. */
@Composable
internal fun Notice(notice: NoticeView) {
    val toCall = rememberToolbox()?.toCall?.find { it.about == notice.lines }
    QuietCard(Modifier.testTag("notice-${notice.id}")) {
        Text(
            notice.title,
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.titleMedium,
        )
        Text(notice.text, style = MaterialTheme.typography.bodyLarge)
        if (toCall != null) {
            notice.linesText?.takeIf { toCall.lines.isNotEmpty() }?.let {
                Text(it, style = MaterialTheme.typography.bodyLarge)
            }
            Text(
                LocalStrings.current[Key.NOTICE_LINES],
                Modifier.padding(top = 8.dp).semantics { heading() },
                style = MaterialTheme.typography.titleSmall,
            )
            Numbers(toCall)
        }
    }
}

/** Every number of the region, the emergency numbers first; what is said instead where they aren't known. */
@Composable
internal fun LinesToCall(
    toolbox: ToolboxView,
    about: String = ALL,
) {
    Column {
        toolbox.toCall.find { it.about == about }?.let { Numbers(it) }
        toolbox.country?.let { HintText(it.name, Modifier.padding(top = 8.dp)) }
    }
}

/** Which lines of the toolbox are all of them, and which are for a crisis. */
internal const val ALL = "all"
internal const val IN_A_CRISIS = "crisis"

@Composable
private fun Numbers(toCall: LinesToCall) {
    Column {
        toCall.fallback?.let { Text(it) }
        for (line in toCall.lines) Number(line)
    }
}

/** A number; a phone offers to call it, a computer lets it be copied. */
@Composable
internal fun Number(line: Line) {
    val onComputer = LocalApp.current.host.keyInFile
    val links = LocalUriHandler.current
    val call: () -> Unit = {
        // a tablet may have nothing to call with: the number can still be read
        runCatching { links.openUri(line.link) }
    }
    Column(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .then(if (onComputer) Modifier else Modifier.clickable(role = Role.Button, onClick = call))
            .testTag("line-${line.number.filterNot { it.isWhitespace() }}")
            .padding(vertical = 6.dp),
    ) {
        val text: @Composable () -> Unit = {
            Text(
                line.number,
                style = MaterialTheme.typography.titleLarge.asDialled(),
            )
        }
        if (onComputer) SelectionContainer { text() } else text()
        Text(line.name, style = MaterialTheme.typography.bodyMedium)
        HintText(line.about)
    }
}
