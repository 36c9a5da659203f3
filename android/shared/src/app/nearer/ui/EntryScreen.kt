package app.nearer.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.EntryDraft
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Outcome
import app.nearer.strings.Key
import app.nearer.ui.form.OwnWords
import app.nearer.ui.form.Refusal
import kotlinx.coroutines.launch

private val Empty = EntryDraft("", null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)

/** A reflection: written anew, or changed. Nothing is asked for but that something be there. */
@Composable
fun EntryScreen(id: String?) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var draft by remember(id) { mutableStateOf(Empty) }
    var tags by remember(id) { mutableStateOf("") }
    var refused by remember(id) { mutableStateOf<String?>(null) }

    if (id != null) {
        LaunchedEffect(id) {
            val outcome = app.call { it.journal().get(id) }
            val entry = (outcome as? Outcome.Done)?.value ?: return@LaunchedEffect
            draft = EntryDraft(entry.text, entry.mood, entry.feelings, entry.people, entry.tags, entry.star, entry.atMs)
            tags = entry.tags.joinToString(" ")
        }
    }

    fun save() {
        val whole = draft.copy(tags = tags.split(' ', '\n').filter { it.isNotBlank() })
        scope.launch {
            refused =
                app.attempt({ nearer ->
                    if (id == null) nearer.journal().write(whole) else nearer.journal().edit(id, whole)
                }) { app.back() }
        }
    }

    ScreenFrame(strings[if (id == null) Key.JOURNAL_WRITE else Key.ACTION_EDIT], onBack = { app.back() }) {
        OwnWords(draft.text, strings[Key.JOURNAL_TEXT], Modifier.testTag("entry-text"), lines = 5) {
            draft = draft.copy(text = it)
            refused = null
        }
        refused?.let { Refusal(it) }
        PrimaryButton(strings[Key.ACTION_SAVE], Modifier.fillMaxWidth().testTag("entry-save"), onClick = ::save)
        SectionTitle(strings[Key.JOURNAL_MOOD])
        MoodChips(draft.mood) { draft = draft.copy(mood = it) }
        PeopleChips(draft.people) { draft = draft.copy(people = it) }
        PlainField(tags, strings[Key.JOURNAL_TAGS], Modifier.testTag("entry-tags")) { tags = it }
        if (id != null) {
            QuietButton(strings[Key.ACTION_DELETE], Modifier.testTag("entry-delete")) {
                app.act({ it.journal().delete(id) }) { app.back() }
            }
        }
    }
}

@Composable
private fun MoodChips(
    mood: Byte?,
    onPick: (Byte?) -> Unit,
) {
    val strings = LocalStrings.current
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        for (each in Moods) {
            FilterChip(
                selected = mood == each,
                onClick = { onPick(each.takeUnless { it == mood }) },
                label = { Text(strings[moodKey(each)]) },
                modifier = Modifier.heightIn(min = 48.dp).testTag("mood-$each"),
            )
        }
    }
}

@Composable
private fun PeopleChips(
    picked: List<String>,
    onPick: (List<String>) -> Unit,
) {
    val people = rememberFromCore { it.people().all() }.orEmpty()
    if (people.isEmpty()) return
    SectionTitle(LocalStrings.current[Key.YOU_PEOPLE])
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        for (person in people) {
            FilterChip(
                selected = person.id in picked,
                onClick = { onPick(if (person.id in picked) picked - person.id else picked + person.id) },
                label = { Text(person.name) },
                modifier = Modifier.heightIn(min = 48.dp).testTag("entry-person-${person.id}"),
            )
        }
    }
}
