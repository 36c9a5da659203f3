package app.nearer.ui.journal

import androidx.compose.runtime.Composable
import app.nearer.core.CheckInKind
import app.nearer.ui.LocalApp

/** The ways of a check-in, with their chips. */
@Composable
internal fun checkIns(): List<CheckInKind> = LocalApp.current.programme.checkIns
