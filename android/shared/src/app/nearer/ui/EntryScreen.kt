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
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.look.TypeRoles
import app.nearer.model.AppModel
import app.nearer.model.Outcome
import app.nearer.model.Tried
import app.nearer.model.Screen
import app.nearer.model.Writing
import app.nearer.model.tryTo
import app.nearer.strings.Key
import app.nearer.ui.data.ForGood
import app.nearer.ui.form.Refusal
import app.nearer.ui.journal.EntryOrigin
import app.nearer.ui.journal.EntryTools
import app.nearer.ui.journal.EntryVersions
import app.nearer.ui.journal.KeptDraft
import app.nearer.ui.journal.RestoredDraft
import app.nearer.ui.template.RightNowRing
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.textColumn
import app.nearer.ui.template.wordsStyle
import kotlinx.coroutines.launch

/** A reflection: written anew, or changed. Nothing is asked for but that something be there. */
@Composable
fun EntryScreen(id: String?) {
    val app = LocalApp.current
    var deleted by remember(id) { mutableStateOf(false) }
    // What removing it for good came to.
    var gone by remember(id) { mutableStateOf<String?>(null) }
    val writing = remember(app, id, deleted) { app.unsaved.entry(id) }
    val isRead = writing.state.now().isRead

    if (id != null && !deleted) {
        LaunchedEffect(writing) {
            // What was begun here and not kept goes on; else what the journal holds by now.
            if (!writing.isChanged) writing.readFrom(app, id)
        }
    }
    KeptDraft(id, writing)
    DisposableEffect(writing) {
        onDispose {
            val draft = writing.whole()
            if (!writing.isDone && writing.isChanged) app.act({ it.journal().keepDraft(id, draft) })
            if (!writing.isChanged) app.unsaved.forget(writing)
        }
    }
    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        when {
            gone != null -> Over(id) { Text(gone.orEmpty(), Modifier.testTag("entry-gone")) }

            deleted && id != null -> {
                Over(id) { HintText(LocalStrings.current[Key.JOURNAL_DELETED]) }
                UndoBar(LocalStrings.current[Key.JOURNAL_DELETED]) {
                    app.act({ it.journal().restore(id) }) { deleted = false }
                }
            }

            isRead -> WritingPage(id, writing, onDeleted = { deleted = true }, onGone = { gone = it })

            else -> EntryBar(id, saved = null, onDone = null)
        }
    }
}

private suspend fun Writing.readFrom(
    app: AppModel,
    id: String,
) {
    val outcome = app.call { it.journal().get(id) }
    if (outcome is Outcome.Done) take(outcome.value)
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
            Modifier.weight(1f).testTag("screen-title").semantics { liveRegion = LiveRegionMode.Polite },
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
private fun WritingPage(
    id: String?,
    writing: Writing,
    onDeleted: () -> Unit,
    onGone: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var refused by remember(writing) { mutableStateOf<String?>(null) }

    fun save() {
        val whole = writing.whole()
        scope.launch {
            val tried =
                app.tryTo { nearer ->
                    val journal = nearer.journal()
                    // The star is set in the list, perhaps after this was begun.
                    journal.save(id, if (id == null) whole else whole.copy(star = journal.get(id).star))
                }
            refused = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                writing.isDone = true
                app.unsaved.forget(writing)
                app.offerHelp { it.journal().helpOffered(whole.text) }
                app.back()
            }
        }
    }

    val written = writing.state.now()
    LaunchedEffect(written.draft, written.tags) { refused = null }
    EntryBar(id, strings[Key.JOURNAL_SAVED].takeIf { written.isKept }, ::save)
    Column(Modifier.fillMaxSize()) {
        Column(
            Modifier.weight(1f).verticalScroll(rememberScrollState()).textColumn().padding(bottom = 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            EntryOrigin(writing)
            RestoredDraft(id, writing)
            EntryText(written.draft.text) { text -> writing.change { copy(text = text) } }
            refused?.let { Refusal(it) }
            if (id != null) AfterThought(id, writing, onDeleted, onGone)
        }
        EntryTools(id == null, writing)
    }
}

@Composable
private fun AfterThought(
    id: String,
    writing: Writing,
    onDeleted: () -> Unit,
    onGone: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (writing.state.now().isChanged) {
            QuietButton(strings[Key.ACTION_UNDO], Modifier.testTag("entry-revert")) {
                scope.launch { writing.readFrom(app, id) }
            }
        }
        QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("entry-delete")) {
            app.act({ it.journal().delete(id) }) {
                writing.isDone = true
                app.unsaved.forget(writing)
                onDeleted()
            }
        }
    }
    EntryVersions(id) { scope.launch { writing.readFrom(app, id) } }
    ForGood("entry-delete-for-good") {
        app.act({ it.journal().deleteForGood(id).words }) {
            writing.isDone = true
            app.unsaved.forget(writing)
            onGone(it)
        }
    }
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
        Modifier.fillMaxWidth().heightIn(min = 160.dp).testTag("entry-text").semantics { contentDescription = label },
        textStyle = style,
        keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
        cursorBrush = SolidColor(Shades.ACCENT.now()),
        decorationBox = { field ->
            if (text.isEmpty()) Text(label, color = Shades.INK_SOFT.now(), style = style)
            field()
        },
    )
}
