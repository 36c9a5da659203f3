package app.nearer.ui.journal

import androidx.compose.runtime.Composable
import app.nearer.core.CheckInKind
import app.nearer.core.Way
import app.nearer.ui.LocalApp

/** The ways of a check-in, with their chips. */
@Composable
internal fun checkIns(): List<CheckInKind> = LocalApp.current.programme.checkIns

/** "Stepped back: air"; none: it is no check-in. */
internal fun List<CheckInKind>.said(
    way: Way?,
    chip: String?,
): String? {
    val kind = find { it.way == way } ?: return null
    return listOfNotNull(kind.title, kind.chips.find { it.id == chip }?.text).joinToString(": ")
}
