package app.nearer.ui

import androidx.compose.runtime.Composable
import app.nearer.core.Limits

/** What can be entered, and what is offered to choose from, as the core says it. */
@Composable
internal fun limits(): Limits = LocalApp.current.programme.limits
