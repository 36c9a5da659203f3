package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation

/**
 * A field for a passphrase: keyboards learn nothing from it, and change nothing in it. [hidden]: what is typed can't be
 * read over a shoulder.
 */
@Composable
internal fun PassphraseField(
    label: String,
    typed: String,
    tag: String,
    hidden: Boolean = false,
    onType: (String) -> Unit,
) = OutlinedTextField(
    typed,
    onType,
    Modifier.fillMaxWidth().testTag(tag),
    textStyle = MaterialTheme.typography.bodyLarge,
    label = { Text(label) },
    visualTransformation = if (hidden) PasswordVisualTransformation() else VisualTransformation.None,
    keyboardOptions =
        KeyboardOptions(
            capitalization = KeyboardCapitalization.None,
            autoCorrectEnabled = false,
            keyboardType = KeyboardType.Password,
        ),
    singleLine = true,
    shape = MaterialTheme.shapes.medium,
    colors = paperField(),
)
