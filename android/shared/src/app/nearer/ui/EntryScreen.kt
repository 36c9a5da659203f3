package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.look.TypeRoles
import app.nearer.model.EntryModel
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.data.ForGood
import app.nearer.ui.form.Refusal
import app.nearer.ui.journal.EntryOrigin
import app.nearer.ui.journal.EntryTools
import app.nearer.ui.journal.EntryVersions
import app.nearer.ui.journal.RestoredDraft
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.textColumn
import app.nearer.ui.template.wordsStyle

/** A reflection: written anew, or changed. Nothing is asked for but that something be there. */
@Composable
fun EntryScreen(id: String?) {
    val model = rememberModel(id) { EntryModel(it, id) }
    val gone = model.gone.now()
    val isRead =
        model.writing
            .now()
            .state
            .now()
            .isRead
    DisposableEffect(model) { onDispose { model.keep() } }
    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        when {
            gone != null -> {
                Over(id) { Text(gone, Modifier.testTag("entry-gone")) }
            }

            model.isDeleted.now() -> {
                Over(id) { HintText(LocalStrings.current[Key.JOURNAL_DELETED]) }
                UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) { model.undo() }
            }

            isRead -> {
                WritingPage(model)
            }

            else -> {
                EntryBar(id, saved = null, onDone = null)
            }
        }
    }
}

/** It is no more there to be written at. */
@Composable
private fun Over(
    id: String?,
    content: @Composable () -> Unit,
) {
    EntryBar(id, saved = null, onDone = null)
    Column(Modifier.textColumn()) { content() }
}

/** The way back, that it is kept, "Right now", and that it is done. */
@Composable
private fun EntryBar(
    id: String?,
    saved: String?,
    onDone: (() -> Unit)?,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    TopBar {
        IconAction(Icons.Back, strings[Key.ACTION_BACK], Modifier.testTag("back")) { app.back() }
        val title = strings[if (id == null) Key.JOURNAL_WRITE else Key.ACTION_EDIT]
        Text(
            listOfNotNull(title, saved).joinToString(" · "),
            Modifier.weight(1f).testTag("screen-title").semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
            color = Shades.INK_SOFT.now(),
            style = MaterialTheme.typography.bodyMedium,
        )
        RightNowRing { app.open(Screen.Toolbox) }
        if (onDone != null) {
            TextButton(onDone, Modifier.heightIn(min = Sizes.TOUCH.dp).testTag("entry-save")) {
                Text(
                    strings[Key.ACTION_FINISH],
                    style = MaterialTheme.typography.bodyLarge.copy(fontWeight = FontWeight.Medium),
                )
            }
        }
    }
}

/** The words, as large as the page; below them, above the keyboard, what else can be said. */
@Composable
private fun WritingPage(model: EntryModel) {
    val strings = LocalStrings.current
    val written =
        model.writing
            .now()
            .state
            .now()
    EntryBar(model.id, strings[Key.JOURNAL_SAVED].takeIf { written.isKept }) { model.save() }
    Column(Modifier.fillMaxSize()) {
        Column(
            Modifier
                .weight(1f)
                .verticalScroll(rememberScrollState())
                .textColumn()
                .padding(bottom = 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            EntryOrigin(written)
            if (written.isRestored) RestoredDraft { model.dropDraft() }
            EntryText(written.draft.text) { text -> model.change { copy(text = text) } }
            model.refused.now()?.let { Refusal(it) }
            if (model.id != null) AfterThought(model, written.isChanged)
        }
        EntryTools(model, written)
    }
}

@Composable
private fun AfterThought(
    model: EntryModel,
    isChanged: Boolean,
) {
    val strings = LocalStrings.current
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (isChanged) {
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("entry-revert")) { model.revert() }
        }
        QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("entry-delete")) { model.delete() }
    }
    EntryVersions(model)
    ForGood("entry-delete-for-good") { model.deleteForGood() }
}

/** The direction of writing follows what is written. */
@Composable
private fun EntryText(
    text: String,
    onChange: (String) -> Unit,
) {
    val label = LocalStrings.current[Key.JOURNAL_TEXT]
    // Once in pieces it stays so: the field must not change under the fingers.
    var isLong by remember { mutableStateOf(false) }
    if (text.length > LONG_TEXT) isLong = true
    if (isLong) return LongText(text, label, onChange = onChange)
    val role = TypeRoles.WORDS_WRITING
    val style =
        wordsStyle().copy(fontSize = role.size.sp, lineHeight = role.line.sp, color = Shades.INK.now()).byContent()
    BasicTextField(
        text,
        onChange,
        Modifier
            .fillMaxWidth()
            .heightIn(min = 160.dp)
            .leftByTab()
            .testTag("entry-text")
            .semantics { contentDescription = label },
        textStyle = style,
        keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
        cursorBrush = SolidColor(Shades.ACCENT.now()),
        decorationBox = { field ->
            if (text.isEmpty()) Text(label, color = Shades.INK_SOFT.now(), style = style)
            field()
        },
    )
}
