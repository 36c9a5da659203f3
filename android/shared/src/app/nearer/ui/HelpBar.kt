package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.model.Screen
import app.nearer.strings.Key

/** Below what was just saved, calmly: whom one can call, with the way there. It stays until it is put away. */
@Composable
internal fun HelpBar() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val sentence = app.help.now() ?: return
    Surface(
        Modifier.fillMaxWidth().padding(horizontal = 12.dp, vertical = 8.dp).testTag("help-bar"),
        shape = MaterialTheme.shapes.medium,
        color = MaterialTheme.colorScheme.surfaceContainerHigh,
        contentColor = MaterialTheme.colorScheme.onSurface,
    ) {
        Column(Modifier.padding(horizontal = 16.dp, vertical = 12.dp)) {
            Text(
                sentence,
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.bodyLarge,
            )
            FlowRow(Modifier.padding(top = 8.dp), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                QuietButton(strings[Key.TOOLBOX_OPEN], Modifier.testTag("help-right-now")) {
                    app.putHelpAway()
                    app.open(Screen.Toolbox)
                }
                QuietButton(strings[Key.ACTION_CLOSE], Modifier.testTag("help-close"), onClick = app::putHelpAway)
            }
        }
    }
}
