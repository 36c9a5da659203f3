package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Line
import app.nearer.core.LineKind
import app.nearer.model.ToolboxModel
import app.nearer.strings.Key
import app.nearer.ui.form.Number

/** All numbers of the chosen country, each with where it was looked up. */
@Composable
fun LinesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { ToolboxModel(it) }
    ScreenFrame(strings[Key.LINES_TITLE], onBack = { app.back() }) {
        val toolbox = model.view.now() ?: return@ScreenFrame
        val country = toolbox.country
        if (country == null) {
            HintText(toolbox.fallback, Modifier.testTag("lines-fallback"))
            return@ScreenFrame
        }
        SectionTitle(country.name)
        HintText(toolbox.checkedNote)
        for (kind in LineKind.entries) {
            val lines = country.lines.filter { it.kind == kind }
            if (lines.isEmpty()) continue
            SectionTitle(strings[kind.key])
            for (line in lines) Sourced(line)
        }
    }
}

@Composable
private fun Sourced(line: Line) {
    Column(Modifier.testTag("line-sourced"), Arrangement.spacedBy(2.dp)) {
        Number(line)
        HintText(
            "${LocalStrings.current[Key.LINE_SOURCES]}: ${line.sources.joinToString("; ")}",
            Modifier.padding(bottom = 8.dp),
        )
    }
}

private val LineKind.key: String
    get() =
        when (this) {
            LineKind.EMERGENCY -> Key.LINE_KIND_EMERGENCY
            LineKind.CRISIS -> Key.LINE_KIND_CRISIS
            LineKind.VIOLENCE -> Key.LINE_KIND_VIOLENCE
            LineKind.CHILD -> Key.LINE_KIND_CHILD
        }
