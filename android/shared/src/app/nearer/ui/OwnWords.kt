package app.nearer.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.material3.TextFieldColors
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import app.nearer.ui.form.Refusal

/** Words of the person's own, in any script: each paragraph runs in its own direction. */
@Composable
internal fun OwnWords(
    text: String,
    label: String,
    modifier: Modifier = Modifier,
    lines: Int = 1,
    keyboard: KeyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
    onText: (String) -> Unit,
) {
    val programme = LocalApp.current.programme
    val most = programme.limits.mostText
    var tooLong by remember { mutableStateOf(false) }
    OutlinedTextField(
        text,
        { new ->
            // what was there stays: a field with a whole book in it would stand still
            tooLong = new.length > text.length && new.codePointCount(0, new.length) > most.toInt()
            if (!tooLong) onText(new)
        },
        // long texts scroll inside, so that what comes after stays near
        modifier.fillMaxWidth().heightIn(max = 400.dp).leftByTab(),
        textStyle = MaterialTheme.typography.bodyLarge.byContent(),
        label = { Text(label) },
        keyboardOptions = keyboard,
        minLines = lines,
        shape = MaterialTheme.shapes.medium,
        colors = paperField(),
    )
    if (tooLong) Refusal(programme.tooLong)
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
