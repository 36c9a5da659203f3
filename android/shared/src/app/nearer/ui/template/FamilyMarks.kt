package app.nearer.ui.template

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathParser
import androidx.compose.ui.unit.dp

/** One line of a mark; without a width its inside is filled. */
private class Line(
    val path: String,
    val width: Float? = null,
)

private const val FIELD = 16f

private fun mark(vararg lines: Line): ImageVector {
    val ink = SolidColor(Color.Black)
    val builder = ImageVector.Builder("", FIELD.dp, FIELD.dp, FIELD, FIELD)
    for (line in lines) {
        builder.addPath(
            pathData = PathParser().parsePathString(line.path).toNodes(),
            fill = if (line.width == null) ink else null,
            stroke = if (line.width == null) null else ink,
            strokeLineWidth = line.width ?: 0f,
            strokeLineCap = StrokeCap.Round,
            strokeLineJoin = StrokeJoin.Round,
        )
    }
    return builder.build()
}

/** What says a family of feelings without its colour, by the family's id, on a field of 16 by 16. */
internal val FamilyMarks: Map<String, ImageVector> =
    mapOf(
        "gladness" to mark(Line("M2 11a6 6 0 0 1 12 0z")),
        "closeness" to
            mark(
                Line("M5.8 3.7a4.3 4.3 0 1 0 0 8.6a4.3 4.3 0 1 0 0-8.6z"),
                Line("M10.5 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z", width = 1.6f),
            ),
        "calmness" to mark(Line("M1.5 8.5c2-3 4.3-3 6.5 0s4.5 3 6.5 0", width = 2.2f)),
        "interest" to mark(Line("M8 1.5l1.9 4.6L14.5 8l-4.6 1.9L8 14.5l-1.9-4.6L1.5 8l4.6-1.9z")),
        "sadness" to mark(Line("M8 1.5c3 4 4.5 6 4.5 8.3a4.5 4.5 0 0 1-9 0C3.5 7.5 5 5.5 8 1.5z")),
        "aloneness" to
            mark(
                Line("M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", width = 1.8f),
                Line("M8 6.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8z"),
            ),
        "fear" to mark(Line("M1.5 11l3.3-6l3.2 6l3.2-6l3.3 6", width = 2f)),
        "anger" to mark(Line("M8 2l6.3 11.5H1.7z")),
        "shame" to mark(Line("M2 6a6 6 0 0 0 12 0z")),
        "flatness" to mark(Line("M2.5 8h11", width = 3f)),
    )
