package app.nearer.ui.journal

import androidx.compose.foundation.background
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.model.EntryModel
import app.nearer.model.Written
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.LocalStrings
import app.nearer.ui.NewPerson
import app.nearer.ui.OwnWords
import app.nearer.ui.PickChip
import app.nearer.ui.form.rememberOffered
import app.nearer.ui.limits
import app.nearer.ui.moodKey
import app.nearer.ui.now
import app.nearer.ui.template.JournalIcons
import app.nearer.ui.template.MarkedChip
import app.nearer.ui.template.textColumn

/** What can be said beside the words. */
private enum class Tool(
    val icon: ImageVector,
    val label: String,
    val tag: String,
) {
    Mood(JournalIcons.Mood, Key.JOURNAL_MOOD, tag = "entry-mood"),
    Feelings(JournalIcons.Feelings, Key.ENTRY_FEELINGS, tag = "entry-feelings"),
    People(JournalIcons.People, Key.ENTRY_PEOPLE, tag = "entry-people"),
    Tags(JournalIcons.Tag, Key.JOURNAL_FILTER_TAG, tag = "entry-tag"),
    When(JournalIcons.Clock, Key.ENTRY_WHEN, tag = "entry-when"),
    Prompts(JournalIcons.Prompts, Key.JOURNAL_PROMPTS, tag = "journal-prompts"),
}

private val MOST_HIGH = 280.dp

/** Directly above the keyboard: what was said beside the words, the tool that is open, the tools. */
@Composable
internal fun EntryTools(
    model: EntryModel,
    written: Written,
) {
    LaunchedEffect(model) { model.loadFeelings() }
    var open by rememberSaveable { mutableStateOf<Tool?>(null) }
    Column(Modifier.fillMaxWidth()) {
        Said(model, written)
        HorizontalDivider(color = Shades.LINE.now())
        open?.let { tool ->
            Column(
                Modifier
                    .heightIn(max = MOST_HIGH)
                    .verticalScroll(rememberScrollState())
                    .textColumn()
                    .padding(vertical = 12.dp),
                Arrangement.spacedBy(8.dp),
            ) { ToolPanel(tool, model, written) { open = null } }
        }
        Row(Modifier.fillMaxWidth().padding(horizontal = 8.dp, vertical = 4.dp), Arrangement.spacedBy(2.dp)) {
            for (tool in Tool.entries) {
                if (tool == Tool.Prompts) Spacer(Modifier.weight(1f))
                if (tool != Tool.Prompts || model.id == null) {
                    ToolButton(tool, tool == open) { open = tool.takeIf { it != open } }
                }
            }
        }
    }
}

@Composable
private fun ToolButton(
    tool: Tool,
    isOpen: Boolean,
    onOpen: () -> Unit,
) {
    val label = LocalStrings.current[tool.label]
    Box(
        Modifier
            .heightIn(min = Sizes.TOUCH.dp)
            .clip(CircleShape)
            .background(if (isOpen) Shades.WELL_DEEP.now() else Color.Transparent)
            .toggleable(isOpen, role = Role.Button) { onOpen() }
            .testTag(tool.tag)
            .semantics { contentDescription = label }
            .padding(12.dp),
    ) { Icon(tool.icon, contentDescription = null, tint = Shades.INK.now()) }
}

/** What was chosen beside the words, to be seen while one writes. */
@Composable
private fun Said(
    model: EntryModel,
    written: Written,
) {
    val draft = written.draft
    val offered = rememberOffered(model.feelings.now(), body = false)
    val people =
        model.everyone
            .now()
            .value
            .orEmpty()
    if (draft.feelings.isEmpty() && draft.people.isEmpty()) return
    Row(
        Modifier.fillMaxWidth().horizontalScroll(rememberScrollState()).padding(horizontal = 20.dp, vertical = 10.dp),
        Arrangement.spacedBy(8.dp),
    ) {
        for (felt in draft.feelings) {
            val word = offered?.word(felt.word)
            MarkedChip(word?.word ?: felt.word, word?.family)
        }
        for (person in people) if (person.id in draft.people) MarkedChip(person.name, null)
    }
}

@Composable
private fun ToolPanel(
    tool: Tool,
    model: EntryModel,
    written: Written,
    onClose: () -> Unit,
) {
    val draft = written.draft
    when (tool) {
        Tool.Mood -> MoodChips(draft.mood, model::pick)
        Tool.Feelings -> EntryFeelings(model, draft.feelings)
        Tool.People -> PeopleChips(model, draft.people)
        Tool.Tags -> TagWords(written.tags, model::tag)
        Tool.When -> EntryWhen(model, draft)
        Tool.Prompts -> PromptsToWriteAbout(model, onClose)
    }
}

@Composable
private fun TagWords(
    tags: String,
    onTags: (String) -> Unit,
) {
    OwnWords(
        tags,
        LocalStrings.current[Key.JOURNAL_TAGS],
        Modifier.testTag("entry-tags"),
        keyboard = KeyboardOptions.Default,
        onText = onTags,
    )
}

@Composable
private fun MoodChips(
    mood: Byte?,
    onPick: (Byte) -> Unit,
) {
    val strings = LocalStrings.current
    Chips {
        for (each in limits().moods) {
            PickChip(strings[moodKey(each)], mood == each, "mood-$each") { onPick(each) }
        }
    }
}

@Composable
private fun PeopleChips(
    model: EntryModel,
    picked: List<String>,
) {
    Chips {
        for (person in model.everyone
            .now()
            .value
            .orEmpty()) {
            PickChip(person.name, person.id in picked, "entry-person-${person.id}") { model.toggle(person.id) }
        }
    }
    NewPerson { model.toggle(it.id) }
}
