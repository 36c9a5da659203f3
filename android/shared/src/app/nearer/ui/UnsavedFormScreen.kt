package app.nearer.ui

import androidx.compose.runtime.Composable
import app.nearer.model.FormModel
import app.nearer.ui.form.FormPage

/** A form that is kept nowhere; works without a vault. */
@Composable
fun UnsavedFormScreen(id: String) = FormPage(rememberModel(id) { FormModel(it, id) })
