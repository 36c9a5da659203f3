package app.nearer.ui

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.LineKind
import app.nearer.core.Topic
import app.nearer.model.Screen
import app.nearer.model.TONIGHT
import app.nearer.strings.Key
import app.nearer.ui.form.LinesToCall
import app.nearer.ui.form.PlanLines
import app.nearer.ui.form.rememberToolbox

/** "Right now": what helps at once, and whom to call. Works without a vault. */
@Composable
fun ToolboxScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val toolbox = rememberToolbox()
    ScreenFrame(strings[Key.TOOLBOX_TITLE], onBack = { app.back() }) {
        if (toolbox == null) return@ScreenFrame
        Text(toolbox.intro, style = MaterialTheme.typography.bodyLarge)
        for (item in toolbox.items) {
            QuietCard(
                Modifier.testTag("toolbox-${item.id}"),
                onClick = { app.open(Screen.UnsavedForm(item.form)) },
            ) {
                Text(item.title, style = MaterialTheme.typography.titleMedium)
                HintText(item.hint)
            }
        }
        Tonight()
        SectionTitle(strings[Key.TOOLBOX_LINES])
        QuietCard(Modifier.testTag("toolbox-lines")) { LinesToCall(toolbox, LineKind.entries) }
        HintText(toolbox.checkedNote)
    }
}

/** The plan for getting through tonight, and the way to write or change it. Only an open vault has one. */
@Composable
private fun Tonight() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val plan = rememberFromCore(Topic.TONIGHT) { it.plans().tonight() } ?: return
    QuietCard(
        Modifier.testTag("toolbox-tonight"),
        onClick = { app.open(Screen.Form(TONIGHT, light = true)) },
    ) {
        val title = strings[if (plan.isEmpty()) Key.SAFETY_WRITE_PLAN else Key.SAFETY_PLAN]
        Text(title, style = MaterialTheme.typography.titleMedium)
        PlanLines(plan)
    }
}
