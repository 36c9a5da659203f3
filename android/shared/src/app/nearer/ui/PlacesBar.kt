package app.nearer.ui

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.times
import app.nearer.model.Place

/** The way between the five places. */
@Composable
internal fun PlacesBar(
    current: Place,
    go: (Place) -> Unit,
) {
    val strings = LocalStrings.current
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val labels = Place.entries.map { strings[it.labelKey()] }
        val style = fitting(labels, (maxWidth - Place.entries.size * 8.dp) / Place.entries.size)
        NavigationBar(
            containerColor = MaterialTheme.colorScheme.background,
            // `Places` has left room for the system's bars.
            windowInsets = WindowInsets(0),
        ) {
            Place.entries.forEachIndexed { at, place ->
                NavigationBarItem(
                    selected = place == current,
                    onClick = { go(place) },
                    icon = { Icon(place.icon(), contentDescription = null) },
                    label = { Text(labels[at], style = style, maxLines = 1, softWrap = false) },
                    modifier = Modifier.testTag("place-${place.name.lowercase()}"),
                )
            }
        }
    }
}

/** The labels' style, all of one size, as large as the person's text size says and the longest label allows. */
@Composable
private fun fitting(
    labels: List<String>,
    room: Dp,
): TextStyle {
    val style =
        MaterialTheme.typography.labelMedium.copy(
            letterSpacing = MaterialTheme.typography.bodySmall.letterSpacing,
        )
    val measurer = rememberTextMeasurer()
    val widest = labels.maxOf { measurer.measure(it, style, softWrap = false, maxLines = 1).size.width }
    val available = with(LocalDensity.current) { room.toPx() }
    if (widest <= available) return style
    val scale = available / widest
    return style.copy(fontSize = style.fontSize * scale, lineHeight = style.lineHeight * scale)
}

private fun Place.labelKey(): String = "place-${name.lowercase()}"

private fun Place.icon(): ImageVector =
    when (this) {
        Place.Today -> Icons.Today
        Place.Path -> Icons.Path
        Place.Journal -> Icons.Journal
        Place.Insights -> Icons.Insights
        Place.You -> Icons.You
    }
