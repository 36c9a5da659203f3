package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryDraft
import app.nearer.core.Topic
import app.nearer.model.AppModel
import app.nearer.model.Outcome
import app.nearer.model.Tried
import app.nearer.model.Writing
import app.nearer.model.tryTo
import app.nearer.strings.Key
import app.nearer.ui.data.ForGood
import app.nearer.ui.form.Refusal
import app.nearer.ui.journal.EntryFeelings
import app.nearer.ui.journal.EntryOrigin
import app.nearer.ui.journal.EntryVersions
import app.nearer.ui.journal.EntryWhen
import app.nearer.ui.journal.KeptDraft
import app.nearer.ui.journal.RestoredDraft
import kotlinx.coroutines.launch

/** A reflection: written anew, or changed. Nothing is asked for but that something be there. */
@Composable
fun EntryScreen(id: String?) {
    val app = LocalApp.current
    val strings = LocalStrings.current
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
    ScreenFrame(strings[if (id == null) Key.JOURNAL_WRITE else Key.ACTION_EDIT], onBack = { app.back() }) {
        when {
            gone != null -> {
                Text(gone.orEmpty(), Modifier.testTag("entry-gone"))
            }

            deleted && id != null -> {
                UndoBar(strings[Key.JOURNAL_DELETED]) {
                    app.act({ it.journal().restore(id) }) { deleted = false }
                }
            }

            isRead -> {
                Fields(id, writing, onDeleted = { deleted = true }, onGone = { gone = it })
            }
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

@Composable
private fun Fields(
    id: String?,
    writing: Writing,
    onDeleted: () -> Unit,
    onGone: (String) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var refused by remember(writing) { mutableStateOf<Tried.Refused?>(null) }

    fun save() {
        val whole = writing.whole()
        scope.launch {
            val tried =
                app.tryTo { nearer ->
                    val journal = nearer.journal()
                    // The star is set in the list, perhaps after this was begun.
                    journal.save(id, if (id == null) whole else whole.copy(star = journal.get(id).star))
                }
            refused = tried as? Tried.Refused
            if (tried is Tried.Done) {
                writing.isDone = true
                app.unsaved.forget(writing)
                app.offerHelp { it.journal().helpOffered(whole.text) }
                app.back()
            }
        }
    }

    val written = writing.state.now()

    fun edit(change: EntryDraft.() -> EntryDraft) {
        writing.change(change)
        refused = null
    }

    EntryOrigin(writing)
    RestoredDraft(id, writing)
    EntryText(written.draft.text) { edit { copy(text = it) } }
    refused?.takeIf { it.field !in Elsewhere }?.let { Refusal(it.sentence) }
    PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("entry-save"), onClick = ::save)
    SectionTitle(strings[Key.JOURNAL_MOOD])
    MoodChips(written.draft.mood) { edit { copy(mood = it) } }
    EntryFeelings(written.draft.feelings) { edit { copy(feelings = it) } }
    SectionTitle(strings[Key.ENTRY_PEOPLE])
    PeopleChips(written.draft.people) { edit { copy(people = it) } }
    refused?.takeIf { it.field == PEOPLE }?.let { Refusal(it.sentence) }
    OwnWords(
        written.tags,
        strings[Key.JOURNAL_TAGS],
        Modifier.testTag("entry-tags"),
        keyboard = KeyboardOptions.Default,
    ) {
        writing.tag(it)
        refused = null
    }
    refused?.takeIf { it.field in TagFields }?.let { Refusal(it.sentence) }
    EntryWhen(writing)
    if (id != null) AfterThought(id, writing, onDeleted, onGone)
}

/** The fields of the core that have their place below. */
private const val PEOPLE = "people"
private val TagFields = listOf("tag", "tags")
private val Elsewhere = TagFields + PEOPLE

@OptIn(ExperimentalLayoutApi::class)
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
    OutlinedTextField(
        text,
        onChange,
        Modifier.fillMaxWidth().heightIn(min = 120.dp, max = 360.dp).testTag("entry-text"),
        label = { Text(label) },
        textStyle = MaterialTheme.typography.bodyLarge.byContent(),
        keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
        shape = MaterialTheme.shapes.medium,
        colors = paperField(),
    )
}

@Composable
private fun MoodChips(
    mood: Byte?,
    onPick: (Byte?) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        for (each in limits().moods) {
            PickChip(strings[moodKey(each)], mood == each, "mood-$each") { onPick(each.takeUnless { it == mood }) }
        }
    }
}

@Composable
private fun PeopleChips(
    picked: List<String>,
    onPick: (List<String>) -> Unit,
) {
    val people = rememberFromCore(Topic.PEOPLE) { it.people().all() }.orEmpty()
    Chips {
        for (person in people) {
            PickChip(person.name, person.id in picked, "entry-person-${person.id}") {
                onPick(if (person.id in picked) picked - person.id else picked + person.id)
            }
        }
    }
    NewPerson { onPick(picked + it.id) }
}
