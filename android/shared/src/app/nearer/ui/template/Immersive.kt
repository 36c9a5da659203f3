package app.nearer.ui.template

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.strings.Key
import app.nearer.ui.Icons
import app.nearer.ui.LocalAppearance
import app.nearer.ui.LocalStrings
import app.nearer.ui.drawn
import app.nearer.ui.now

private const val MIDDLE = 0.42f
private const val WIDE = 1.2f
private const val HIGH = 0.7f

/** Dusk from the middle; where contrast is wanted the paper alone. */
@Composable
internal fun Modifier.duskFromTheMiddle(): Modifier {
    val paper = Shades.PAPER.now()
    val dusk = if (LocalAppearance.current.isHighContrast) paper else Shades.DUSK.now()
    return drawBehind {
        drawRect(paper)
        val middle = Offset(size.width / 2, size.height * MIDDLE)
        val radius = size.width * WIDE
        val brush = Brush.radialGradient(listOf(dusk, paper), middle, radius)
        scale(1f, size.height * HIGH / radius, middle) {
            // As high as the screen after it was drawn flatter.
            drawCircle(brush, radius * 2, middle)
        }
    }
}

/** The one big control at the bottom. */
@Immutable
internal class BigControl(
    val icon: ImageVector,
    val label: String,
    val tag: String,
    val onClick: () -> Unit,
)

/** Sound or vibration, on or off: told by a stroke through it, and to screen readers. */
@Immutable
internal class SideSwitch(
    val on: ImageVector,
    val off: ImageVector,
    val label: String,
    val tag: String,
    val isOn: Boolean,
    val onSwitch: (Boolean) -> Unit,
)

/** No navigation, nothing that asks: a way to stop in words ([tag] is its), what goes on, one big control. */
@Composable
internal fun Immersive(
    tag: String,
    onStop: () -> Unit,
    control: BigControl,
    modifier: Modifier = Modifier,
    before: SideSwitch? = null,
    after: SideSwitch? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(modifier.fillMaxSize().duskFromTheMiddle()) {
        TopBar {
            Spacer(Modifier.weight(1f))
            StopInWords(tag, onStop)
        }
        Column(
            Modifier
                .weight(1f)
                .fillMaxWidth()
                .verticalScroll(rememberScrollState())
                .padding(horizontal = 20.dp),
            verticalArrangement = Arrangement.Center,
            horizontalAlignment = Alignment.CenterHorizontally,
            content = content,
        )
        ControlRow(control, before, after)
    }
}

@Composable
private fun StopInWords(
    tag: String,
    onStop: () -> Unit,
) {
    TextButton(
        onStop,
        Modifier.heightIn(min = Sizes.TOUCH.dp).testTag(tag),
        colors = ButtonDefaults.textButtonColors(contentColor = Shades.INK.now()),
        contentPadding = PaddingValues(horizontal = 16.dp),
    ) {
        Icon(Icons.Close, contentDescription = null, Modifier.size(20.dp))
        Spacer(Modifier.width(10.dp))
        Text(
            LocalStrings.current[Key.ACTION_STOP],
            style = MaterialTheme.typography.bodyLarge.copy(fontWeight = FontWeight.Medium),
        )
    }
}

@Composable
internal fun ControlRow(
    control: BigControl,
    before: SideSwitch?,
    after: SideSwitch?,
) {
    Row(
        Modifier.fillMaxWidth().padding(start = 20.dp, end = 20.dp, bottom = 28.dp, top = 8.dp),
        horizontalArrangement = Arrangement.spacedBy(20.dp, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Side(before)
        Surface(
            control.onClick,
            Modifier.size(Sizes.CALL.dp).testTag(control.tag).semantics {
                role = Role.Button
                contentDescription = control.label
            },
            shape = CircleShape,
            color = Shades.WELL_DEEP.now(),
            contentColor = Shades.INK.now(),
            border = tileEdge(),
        ) { Box(contentAlignment = Alignment.Center) { Icon(control.icon, contentDescription = null) } }
        Side(after)
    }
}

/** Keeps its room where there is no switch: the big control stays in the middle. */
@Composable
private fun Side(switch: SideSwitch?) {
    if (switch == null) {
        Spacer(Modifier.size(Sizes.TOUCH.dp))
        return
    }
    Box(
        Modifier
            .size(Sizes.TOUCH.dp)
            .clip(CircleShape)
            .toggleable(switch.isOn, role = Role.Switch, onValueChange = switch.onSwitch)
            .testTag(switch.tag)
            .semantics { contentDescription = switch.label },
        contentAlignment = Alignment.Center,
    ) {
        Icon(if (switch.isOn) switch.on else switch.off, contentDescription = null, tint = Shades.INK.now())
    }
}

private const val STROKE = 1.75f
private const val THROUGH = " M4 20L20 4"
private const val SOUND = "M4.5 10v4h3.5l4.5 4V6L8 10z"
private const val SHAKE = "M9 5h6v14H9z M5.5 9v6 M18.5 9v6"

/** What only these pages need of drawings. */
internal object ImmersiveIcons {
    val Sound = drawn("$SOUND M16 9.2a4 4 0 0 1 0 5.6 M18.4 6.8a7.4 7.4 0 0 1 0 10.4", width = STROKE)
    val NoSound = drawn(SOUND + THROUGH, width = STROKE)
    val Vibration = drawn("$SHAKE M2.8 10.5v3 M21.2 10.5v3", width = STROKE)
    val NoVibration = drawn(SHAKE + THROUGH, width = STROKE)
    val Hand =
        drawn(
            "M7 12V6.5a1.3 1.3 0 0 1 2.6 0V11 V5a1.3 1.3 0 0 1 2.6 0v6 V6a1.3 1.3 0 0 1 2.6 0v6 " +
                "V8.5a1.3 1.3 0 0 1 2.6 0V15c0 3.5-2.2 5.5-5.3 5.5c-3 0-4.2-1.4-5.6-3.8L4.6 13c-.5-1 .9-2 1.8-1z",
            width = STROKE,
        )
}
