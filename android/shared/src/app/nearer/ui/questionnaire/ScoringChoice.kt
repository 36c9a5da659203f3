package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.KeyFit
import app.nearer.core.KeyItem
import app.nearer.core.QuestionnairePlan
import app.nearer.core.SimpleMethod
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.byContent
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold

/** By a key that the app knows, by a simple one of the person's, or not at all. */
@Composable
internal fun ScoringChoice(
    draft: KeyDraft,
    plan: QuestionnairePlan,
    onKey: (String) -> Unit,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.BRING_SCORING])
    for (
    (scoring, key) in
    listOf(
        Scoring.Known to Key.BRING_SCORING_KNOWN,
        Scoring.Simple to Key.BRING_SCORING_SIMPLE,
        Scoring.Unscored to Key.BRING_SCORING_NONE,
    )
    ) {
        RadioLine(strings[key], draft.scoring == scoring, Modifier.testTag(key)) { draft.scoring = scoring }
    }
    when (draft.scoring) {
        Scoring.Known -> KnownKey(draft, plan, onKey)
        Scoring.Simple -> SimpleKey(draft, plan)
        Scoring.Unscored -> AboutPeople(draft)
    }
}

@Composable
private fun AboutPeople(draft: KeyDraft) {
    SwitchLine(LocalStrings.current[Key.BRING_ABOUT_PEOPLE], draft.aboutPeople, Modifier.testTag("bring-people")) {
        draft.aboutPeople = it
    }
}

@Composable
private fun KnownKey(
    draft: KeyDraft,
    plan: QuestionnairePlan,
    onKey: (String) -> Unit,
) {
    val strings = LocalStrings.current
    val key = plan.key
    Unfold(strings[Key.BRING_WHICH_KEY], Modifier.testTag("bring-keys"), key?.title, openAtFirst = key == null) {
        Chips {
            for (known in rememberKeys()) {
                PickChip(known.title, known.id == key?.id, "bring-key-${known.id}") { onKey(known.id) }
            }
        }
    }
    if (key == null) return
    Text(key.text, style = MaterialTheme.typography.bodyLarge)
    for (hint in listOf(key.caution, key.licence) + key.sources) if (hint.isNotEmpty()) HintText(hint)
    Unfold(key.title, Modifier.testTag("bring-items"), openAtFirst = !key.isCertain) {
        for (item in key.items) Item(draft, plan, key, item)
    }
    if (key.mustCount) Counted(draft, key)
    if (!key.isCertain) {
        SwitchLine(strings[Key.BRING_LOOKED], draft.lookedAt, Modifier.testTag("bring-looked")) { draft.lookedAt = it }
    }
}

/** An item's number beside the question that stands for it; another one can be picked. */
@Composable
private fun Item(
    draft: KeyDraft,
    plan: QuestionnairePlan,
    key: KeyFit,
    item: KeyItem,
) {
    val strings = LocalStrings.current
    val link = draft.linkOf(key, item.number)
    val words = plan.questions.find { it.linkId == link }?.text ?: strings[Key.BRING_PICK_QUESTION]
    var picks by remember(key.id, item.number) { mutableStateOf(false) }
    QuietCard(Modifier.testTag("bring-item-${item.number}"), onClick = { picks = !picks }.takeIf { !key.isCertain }) {
        Text("${item.number}  $words", style = MaterialTheme.typography.bodyLarge.byContent())
        val notes = listOf(item.countsIn, if (item.reversed) strings[Key.BRING_REVERSED] else "")
        HintText(notes.filter { it.isNotEmpty() }.joinToString(" · "))
        if (picks) {
            for (candidate in plan.questions.filter { it.linkId in key.candidates }) {
                RadioLine(
                    candidate.text,
                    candidate.linkId == link,
                    Modifier.testTag("bring-candidate-${candidate.linkId}"),
                ) {
                    draft.joined[item.number] = candidate.linkId
                    picks = false
                }
            }
        }
    }
}

@Composable
private fun Counted(
    draft: KeyDraft,
    key: KeyFit,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.BRING_COUNTING])
    for (
    (down, title, answers) in
    listOf(
        Triple(false, Key.BRING_COUNTING_UP, key.countedUp),
        Triple(true, Key.BRING_COUNTING_DOWN, key.countedDown),
    )
    ) {
        RadioLine(strings[title], draft.down == down, Modifier.testTag(title)) { draft.down = down }
        HintText(answers.joinToString(" · "))
    }
}

@Composable
private fun SimpleKey(
    draft: KeyDraft,
    plan: QuestionnairePlan,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.BRING_METHOD])
    Chips {
        for (
        (method, key) in
        listOf(SimpleMethod.SUM to Key.BRING_METHOD_SUM, SimpleMethod.MEAN to Key.BRING_METHOD_MEAN)
        ) {
            PickChip(strings[key], draft.method == method, key) { draft.method = method }
        }
    }
    for (question in plan.questions.filter { it.canCount || it.couldCount }) {
        QuietCard {
            Text(question.text, style = MaterialTheme.typography.bodyLarge.byContent())
            CountsChips(draft, question.linkId)
        }
    }
    OwnWords(draft.higherMeans, strings[Key.BRING_HIGHER_MEANS], Modifier.testTag("bring-higher")) {
        draft.higherMeans = it
    }
    AboutPeople(draft)
}

@Composable
private fun CountsChips(
    draft: KeyDraft,
    linkId: String,
) {
    val strings = LocalStrings.current
    Chips {
        for (
        (counts, key) in
        listOf(
            Counts.Plainly to Key.BRING_COUNTS,
            Counts.Reversed to Key.BRING_COUNTS_REVERSED,
            Counts.Not to Key.BRING_COUNTS_NOT,
        )
        ) {
            PickChip(strings[key], draft.countsOf(linkId) == counts, "$key-$linkId") { draft.counts[linkId] = counts }
        }
    }
}
