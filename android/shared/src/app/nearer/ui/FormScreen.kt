package app.nearer.ui

import androidx.compose.runtime.Composable
import app.nearer.model.FormModel
import app.nearer.ui.form.FormPage

/** A form: its unfinished run where it was left, or a new one. Leaving keeps the run. */
@Composable
fun FormScreen(
    id: String,
    light: Boolean,
) = FormPage(rememberModel(id) { FormModel(it, id, light) })
