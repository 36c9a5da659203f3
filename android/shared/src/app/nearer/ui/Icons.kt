package app.nearer.ui

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathParser
import androidx.compose.ui.unit.dp

/** Small line drawings on a field of 24 by 24. What they mean is said beside them or by `IconAction`'s label. */
object Icons {
    val Today =
        drawn(
            "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 " +
                "M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4",
        )
    val Path = drawn("M6 21c0-5 12-4 12-9.5S8 8 8 3.5 M4.5 21h3 M6.5 3.5h3")
    val Journal = drawn("M6 3.5h11a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H6z M9 3.5v17 M12 8.5h3.5 M12 12h3.5")
    val Insights = drawn("M4 4v16h16 M7 15.5l4-4.5l3.5 2.5L20 7.5")
    val You = drawn("M12 4a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6")
    val Gear =
        drawn(
            "M12 8.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z " +
                "M12 2.8v3 M12 18.2v3 M2.8 12h3 M18.2 12h3 " +
                "M5.5 5.5l2.1 2.1 M16.4 16.4l2.1 2.1 M5.5 18.5l2.1-2.1 M16.4 7.6l2.1-2.1 " +
                "M12 5.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4z",
        )

    /** A ring to hold on to. */
    val RightNow =
        drawn(
            "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z " +
                "M5.6 5.6l3.9 3.9 M14.5 14.5l3.9 3.9 M5.6 18.4l3.9-3.9 M14.5 9.5l3.9-3.9",
        )
    val Back = drawn("M19.5 12h-15 M11 5.5L4.5 12l6.5 6.5", mirrored = true)
    val Earlier = drawn("M15 5.5L8.5 12l6.5 6.5", mirrored = true)
    val Forward = drawn("M9 5.5l6.5 6.5L9 18.5", mirrored = true)
    val Down = drawn("M5.5 9l6.5 6.5L18.5 9")
    val Close = drawn("M6 6l12 12 M18 6L6 18")
    val Check = drawn("M5 12.5l4.5 4.5L19 7.5")
    val Add = drawn("M12 5v14 M5 12h14")
    val Search = drawn("M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12z M15 15l5 5")
    val Edit = drawn("M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5z M13.5 7.3l3.2 3.2")
    val Delete = drawn("M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 13h8.4L17 7 M10.5 10.5v6 M13.5 10.5v6")
    val Undo = drawn("M8.5 5L4.5 9l4 4 M4.5 9h9.5a5 5 0 0 1 0 10h-4", mirrored = true)
    val Copy = drawn("M9 8.5h10.5v12H9z M15 8.5v-5H4.5v12H9")
    val Share = drawn("M12 3.5v11 M8 7.5l4-4l4 4 M6 11H4.5v9.5h15V11H18")
    val Phone =
        drawn(
            "M6.5 4h3l1.5 4.5l-2 1.5c1 2.2 2.8 4 5 5l1.5-2l4.5 1.5v3c0 1.2-.8 2-2 2" +
                "C10.5 19.5 4.5 13.5 4.5 6c0-1.2.8-2 2-2z",
        )
    val Play = drawn("M8 5.5v13l10.5-6.5z")
    val Pause = drawn("M8.5 5.5v13 M15.5 5.5v13")
    val Bell =
        drawn("M6 16.5c1-1.2 1.4-2.6 1.4-5a4.6 4.6 0 0 1 9.2 0c0 2.4.4 3.8 1.4 5z M10 19.5a2 2 0 0 0 4 0 M12 6.9V5")
    val Moon = drawn("M19.5 14.2A8 8 0 1 1 9.8 4.5a6.4 6.4 0 0 0 9.7 9.7z")
    val Eye =
        drawn(
            "M2.8 12c2.2-4 5.3-6 9.2-6s7 2 9.2 6c-2.2 4-5.3 6-9.2 6s-7-2-9.2-6z M12 9.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z",
        )
    val Globe =
        drawn(
            "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M3.5 12h17 " +
                "M12 3.5c-5 4.6-5 12.4 0 17 M12 3.5c5 4.6 5 12.4 0 17",
        )
    val Plant =
        drawn("M12 20.5v-8 M12 12.5c0-4-3-6-7.5-6c0 4 3 6 7.5 6z M12 14.5c0-3.4 2.6-5.2 6.5-5.2c0 3.4-2.6 5.2-6.5 5.2z")
    val Hush = drawn("M5 5.5h14v10h-7l-4.5 4v-4H5z M9 10.5v.01 M12 10.5v.01 M15 10.5v.01", width = 1.75f)
    val Lock = drawn("M6 11h12v8.5H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3")
    val Star = drawn(STAR)
    val StarFilled = drawn(STAR, filled = true)
    val More = drawn("M12 5.5v.01 M12 12v.01 M12 18.5v.01", width = 2.6f)
}

private const val STAR =
    "M12 3.8l2.5 5.3l5.8.7l-4.3 4l1.1 5.7L12 16.7l-5.1 2.8l1.1-5.7l-4.3-4l5.8-.7z"

/** A drawing from an SVG path; `Icon` tints it. */
internal fun drawn(
    path: String,
    mirrored: Boolean = false,
    filled: Boolean = false,
    width: Float = 1.6f,
): ImageVector =
    ImageVector
        .Builder(
            defaultWidth = 24.dp,
            defaultHeight = 24.dp,
            viewportWidth = 24f,
            viewportHeight = 24f,
            autoMirror = mirrored,
        ).addPath(
            pathData = PathParser().parsePathString(path).toNodes(),
            fill = if (filled) SolidColor(Color.Black) else null,
            stroke = SolidColor(Color.Black),
            strokeLineWidth = width,
            strokeLineCap = StrokeCap.Round,
            strokeLineJoin = StrokeJoin.Round,
        ).build()
