package app.nearer.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.nearer.model.Screen
import app.nearer.ui.form.FormPage
import app.nearer.ui.form.SavedRun

/** A form: its unfinished run where it was left, or a new one. Leaving keeps the run. */
@Composable
fun FormScreen(
    id: String,
    light: Boolean,
) {
    val app = LocalApp.current
    FormPage(remember(app, id, light) { SavedRun(app, id, light) }, Screen.Form(id, light))
}
