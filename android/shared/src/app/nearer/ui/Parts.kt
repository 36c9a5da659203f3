package app.nearer.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.nearer.strings.Key

/** What stands at the end of every screen's top row: "Right now", wherever it isn't shown already. */
val LocalCorner = compositionLocalOf<@Composable RowScope.() -> Unit> { { Spacer(Modifier.weight(1f)) } }

/**
 * A screen: a top row with the way back and the corner, then the title and the content in one scroll.
 *
 * [bottom] is what stands below it, in reach of the thumb, whatever is scrolled.
 * With [scroll] off the content gets the rest of the height and scrolls by itself (a `LazyColumn`, say).
 * Takes the safe area and the keyboard into account; the column is as wide as text can be read well.
 */
@Composable
fun ScreenFrame(
    title: String,
    onBack: (() -> Unit)?,
    modifier: Modifier = Modifier,
    scroll: Boolean = true,
    bottom: (@Composable () -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        TopRow(onBack)
        val column = Modifier.widthIn(max = 640.dp).fillMaxWidth()
        val body: @Composable ColumnScope.() -> Unit = {
            ScreenTitle(title, isPlace = onBack == null)
            content()
        }
        if (scroll) {
            Box(Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState())) {
                Column(
                    column.align(Alignment.TopCenter).padding(start = 16.dp, end = 16.dp, bottom = 24.dp),
                    verticalArrangement = Arrangement.spacedBy(12.dp),
                    content = body,
                )
            }
        } else {
            Column(
                column.weight(1f).fillMaxHeight().padding(horizontal = 16.dp),
                verticalArrangement = Arrangement.spacedBy(12.dp),
                content = body,
            )
        }
        if (bottom != null) Box(column.padding(horizontal = 16.dp, vertical = 12.dp)) { bottom() }
    }
}

@Composable
private fun TopRow(onBack: (() -> Unit)?) {
    Row(
        Modifier
            .widthIn(max = 640.dp)
            .fillMaxWidth()
            .padding(start = 4.dp, end = 12.dp, top = 4.dp, bottom = 2.dp),
        horizontalArrangement = Arrangement.spacedBy(4.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (onBack != null) {
            IconAction(Icons.Back, LocalStrings.current[Key.ACTION_BACK], Modifier.testTag("back"), onBack)
        } else {
            Spacer(Modifier.size(12.dp))
        }
        LocalCorner.current(this)
    }
}

@Composable
private fun ScreenTitle(
    title: String,
    isPlace: Boolean,
) {
    val type = MaterialTheme.typography
    Text(
        title,
        Modifier.testTag("screen-title").semantics { heading() },
        style =
            (if (isPlace) type.headlineMedium else type.headlineSmall)
                .copy(lineBreak = LineBreak.Heading, hyphens = Hyphens.Auto),
    )
}

/** The title of a part of a screen. */
@Composable
fun SectionTitle(
    text: String,
    modifier: Modifier = Modifier,
) {
    Text(
        text,
        modifier.padding(top = 8.dp).semantics { heading() },
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        style = MaterialTheme.typography.titleSmall.copy(hyphens = Hyphens.Auto),
    )
}

/** Text that steps back a little: reasons, hints, what was when. */
@Composable
fun HintText(
    text: String,
    modifier: Modifier = Modifier,
) {
    Text(
        text,
        modifier,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        style = MaterialTheme.typography.bodyMedium,
    )
}

/** What cards and fields are made of: by day lighter than the background, by night hardly so. */
internal fun ColorScheme.paper(): Color =
    if (background.luminance() > 0.5f) surfaceContainerLowest else surfaceContainerLow

/** A soft tone of the accent with words on it: in high contrast, where the accent is no ground for them, a grey one. */
internal fun ColorScheme.glow(): Color =
    if (primaryContainer.luminance() > 0.5f ==
        background.luminance() > 0.5f
    ) {
        primaryContainer
    } else {
        surfaceContainerHighest
    }

/** A sheet of paper; with [onClick] the whole of it is one control. */
@Composable
fun QuietCard(
    modifier: Modifier = Modifier,
    onClick: (() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val border = sheetEdge()
    val column: @Composable () -> Unit = {
        Column(
            Modifier.fillMaxWidth().padding(horizontal = 16.dp, vertical = 12.dp),
            verticalArrangement = Arrangement.spacedBy(4.dp),
            content = content,
        )
    }
    val shape = MaterialTheme.shapes.medium
    if (onClick == null) {
        Surface(modifier.fillMaxWidth(), shape, colors.paper(), border = border, content = column)
    } else {
        Surface(
            onClick,
            modifier.fillMaxWidth().heightIn(min = 48.dp),
            shape = shape,
            color = colors.paper(),
            border = border,
            content = column,
        )
    }
}

private val ButtonPadding = PaddingValues(horizontal = 20.dp, vertical = 8.dp)

/** The one button that a screen suggests. */
@Composable
fun PrimaryButton(
    text: String,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    onClick: () -> Unit,
) {
    Button(onClick, modifier.heightIn(min = 48.dp), enabled, contentPadding = ButtonPadding) {
        Text(text, textAlign = TextAlign.Center)
    }
}

/** A button beside it, as good a choice. */
@Composable
fun QuietButton(
    text: String,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    onClick: () -> Unit,
) {
    OutlinedButton(
        onClick,
        modifier.heightIn(min = 48.dp),
        enabled,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
        contentPadding = ButtonPadding,
    ) { Text(text, textAlign = TextAlign.Center) }
}

/** A quiet way on, in words alone. */
@Composable
internal fun TextAction(
    text: String,
    modifier: Modifier = Modifier,
    onClick: () -> Unit,
) {
    TextButton(onClick, modifier.heightIn(min = 48.dp)) {
        Text(
            text,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            textAlign = TextAlign.Center,
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

/** A control that is only a picture; [label] says what it does. */
@Composable
fun IconAction(
    icon: ImageVector,
    label: String,
    modifier: Modifier = Modifier,
    onClick: () -> Unit,
) {
    IconButton(onClick, modifier.size(48.dp)) { Icon(icon, contentDescription = label) }
}

/** Says calmly that something failed, until it is put away. */
@Composable
fun ErrorBar(
    sentence: String,
    modifier: Modifier = Modifier,
    onClose: () -> Unit,
) {
    Surface(
        modifier.fillMaxWidth().testTag("error-bar").semantics { liveRegion = LiveRegionMode.Polite },
        shape = MaterialTheme.shapes.medium,
        color = MaterialTheme.colorScheme.inverseSurface,
    ) {
        Row(Modifier.padding(start = 16.dp), verticalAlignment = Alignment.CenterVertically) {
            Text(sentence, Modifier.weight(1f).padding(vertical = 8.dp), style = MaterialTheme.typography.bodyMedium)
            IconAction(Icons.Close, LocalStrings.current[Key.ACTION_CLOSE], Modifier.testTag("error-close"), onClose)
        }
    }
}
