package app.nearer.ui

import androidx.compose.runtime.Composable
import app.nearer.model.Formats

/** Days, times and lengths in the person's language. */
@Composable
fun rememberFormats(): Formats = LocalApp.current.formats
