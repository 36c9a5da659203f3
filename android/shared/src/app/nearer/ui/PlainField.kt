package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.material3.TextFieldColors
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextDirection

/** A field for a few words, its label above. */
@Composable
internal fun PlainField(
    text: String,
    label: String,
    modifier: Modifier = Modifier,
    onChange: (String) -> Unit,
) {
    OutlinedTextField(
        text,
        onChange,
        modifier.fillMaxWidth(),
        textStyle = MaterialTheme.typography.bodyLarge.byContent(),
        label = { Text(label) },
        maxLines = 4,
        shape = MaterialTheme.shapes.medium,
        colors = paperField(),
    )
}

/** Fields are of the same paper as cards. */
@Composable
internal fun paperField(): TextFieldColors =
    OutlinedTextFieldDefaults.colors(
        unfocusedContainerColor = MaterialTheme.colorScheme.paper(),
        focusedContainerColor = MaterialTheme.colorScheme.paper(),
    )

/** What people write runs in its own direction, whatever the language of the app. */
internal fun TextStyle.byContent(): TextStyle = copy(textDirection = TextDirection.Content)
