package app.nearer.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.StepPart
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.IconAction
import app.nearer.ui.Icons
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.Paragraphs
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle

/** To read; some of it is for taking along. */
@Composable
internal fun ReadStep(part: StepPart.Read) {
    val host = LocalApp.current.host
    val text: @Composable () -> Unit = { Paragraphs(part.paragraphs) }
    val share = part.share
    if (share == null) {
        text()
    } else {
        QuietCard { text() }
        QuietButton(LocalStrings.current[Key.ACTION_SHARE], Modifier.testTag("read-share")) { host.share(share) }
    }
}

/** A few words or a long letter. */
@Composable
internal fun TextStep(
    part: StepPart.Text,
    ask: String,
    draft: Answer.Text?,
    onDraft: (Answer) -> Unit,
) {
    Recalled(part.recalled, draft?.text) { onDraft(Answer.Text(it)) }
    OwnWords(
        text = draft?.text.orEmpty(),
        label = LocalStrings.current[Key.TEXT_HINT],
        modifier = Modifier.testTag("text-answer").semantics { contentDescription = ask },
        lines = if (part.number) 1 else TEXT_LINES,
        keyboard = if (part.number) KeyboardOptions(keyboardType = KeyboardType.Decimal) else Sentences,
    ) { onDraft(Answer.Text(it)) }
    Examples(part.examples)
}

private const val TEXT_LINES = 4
private val Sentences = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences)

/** What the person wrote before, to be taken up again with a tap. */
@Composable
private fun Recalled(
    rows: List<String>,
    text: String?,
    onTake: (String) -> Unit,
) {
    if (rows.isEmpty()) return
    SectionTitle(LocalStrings.current[Key.TEXT_RECALLED])
    Chips {
        rows.forEachIndexed { at, row -> PickChip(row, row == text, "recalled-$at") { onTake(row) } }
    }
}

/** Several short items. */
@Composable
internal fun ListedStep(
    part: StepPart.Listed,
    ask: String,
    draft: Answer.Listed?,
    onDraft: (Answer) -> Unit,
) {
    val strings = LocalStrings.current
    val items = draft?.items.orEmpty().ifEmpty { listOf("") }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        items.forEachIndexed { at, item ->
            Row(verticalAlignment = Alignment.CenterVertically) {
                Column(Modifier.weight(1f)) {
                    OwnWords(
                        text = item,
                        label = "${at + 1}",
                        modifier = Modifier.testTag("list-item-$at").semantics { contentDescription = ask },
                    ) { text -> onDraft(Answer.Listed(items.toMutableList().also { it[at] = text })) }
                }
                if (items.size > 1) {
                    IconAction(
                        Icons.Close,
                        strings[Key.LIST_REMOVE] + " ${at + 1}",
                        Modifier.testTag("list-remove-$at"),
                    ) { onDraft(Answer.Listed(items.filterIndexed { other, _ -> other != at })) }
                }
            }
        }
        if (items.size < part.most.toInt()) {
            QuietButton(strings[Key.LIST_ADD], Modifier.testTag("list-add")) { onDraft(Answer.Listed(items + "")) }
        }
    }
    Examples(part.examples)
}

/** What others might write: hints, not choices. */
@Composable
private fun Examples(examples: List<String>) {
    if (examples.isEmpty()) return
    HintText(LocalStrings.current[Key.FORM_EXAMPLES])
    examples.forEach { HintText(it) }
}

/** If this, then that; and whether it becomes a practice. */
@Composable
internal fun PlanStep(
    part: StepPart.Plan,
    draft: Answer.Plan?,
    onDraft: (Answer) -> Unit,
) {
    val strings = LocalStrings.current
    val plan = draft ?: Answer.Plan(part.cue, part.act, practise = false)
    OwnWords(plan.cue, strings[Key.PLAN_WHEN], Modifier.testTag("plan-cue")) { onDraft(plan.copy(cue = it)) }
    OwnWords(plan.act, strings[Key.PLAN_THEN], Modifier.testTag("plan-act")) { onDraft(plan.copy(act = it)) }
    SwitchLine(strings[Key.PLAN_PRACTISE], plan.practise, Modifier.testTag("plan-practise")) {
        onDraft(plan.copy(practise = it))
    }
}

/** What was answered, said back. */
@Composable
internal fun ReviewStep(part: StepPart.Review) {
    if (part.lines.isEmpty()) {
        Text(LocalStrings.current[Key.REVIEW_NOTHING], style = MaterialTheme.typography.bodyLarge)
    }
    for (line in part.lines) {
        Column(Modifier.fillMaxWidth()) {
            SectionTitle(line.ask)
            Text(line.answer, style = MaterialTheme.typography.bodyLarge)
        }
    }
}
