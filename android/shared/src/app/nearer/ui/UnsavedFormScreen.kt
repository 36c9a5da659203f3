package app.nearer.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.nearer.model.Screen
import app.nearer.ui.form.FormPage
import app.nearer.ui.form.UnsavedRun

/** A form that is kept nowhere; works without a vault. */
@Composable
fun UnsavedFormScreen(id: String) {
    val app = LocalApp.current
    FormPage(remember(app, id) { UnsavedRun(app, id) }, Screen.UnsavedForm(id))
}
