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
import app.nearer.model.BringQuestionnaireModel
import app.nearer.model.Counts
import app.nearer.model.KeyDraft
import app.nearer.model.Scoring
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.OwnWords
import app.nearer.ui.PickChip
import app.nearer.ui.QuietCard
import app.nearer.ui.SectionTitle
import app.nearer.ui.byContent
import app.nearer.ui.form.RadioLine
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.form.Unfold
import app.nearer.ui.now

/** By a key that the app knows, by a simple one of the person's, or not at all. */
@Composable
internal fun ScoringChoice(
    model: BringQuestionnaireModel,
    draft: KeyDraft,
    plan: QuestionnairePlan,
) {
    val strings = LocalStrings.current
    val onDraft: (KeyDraft) -> Unit = { model.draft.value = it }
    SectionTitle(strings[Key.BRING_SCORING])
    for (
    (scoring, key) in
    listOf(
        Scoring.Known to Key.BRING_SCORING_KNOWN,
        Scoring.Simple to Key.BRING_SCORING_SIMPLE,
        Scoring.Unscored to Key.BRING_SCORING_NONE,
    )
    ) {
        RadioLine(strings[key], draft.scoring == scoring, Modifier.testTag(key)) {
            onDraft(draft.copy(scoring = scoring))
        }
    }
    when (draft.scoring) {
        Scoring.Known -> KnownKey(model, draft, plan, onDraft)
        Scoring.Simple -> SimpleKey(draft, plan, onDraft)
        Scoring.Unscored -> AboutPeople(draft, onDraft)
    }
}

@Composable
private fun AboutPeople(
    draft: KeyDraft,
    onDraft: (KeyDraft) -> Unit,
) {
    SwitchLine(LocalStrings.current[Key.BRING_ABOUT_PEOPLE], draft.aboutPeople, Modifier.testTag("bring-people")) {
        onDraft(draft.copy(aboutPeople = it))
    }
}

@Composable
private fun KnownKey(
    model: BringQuestionnaireModel,
    draft: KeyDraft,
    plan: QuestionnairePlan,
    onDraft: (KeyDraft) -> Unit,
) {
    val strings = LocalStrings.current
    val keys =
        model.keys
            .now()
            .value
            .orEmpty()
    val key = plan.key
    Unfold(strings[Key.BRING_WHICH_KEY], Modifier.testTag("bring-keys"), key?.title, openAtFirst = key == null) {
        Chips {
            for (known in keys) {
                PickChip(known.title, known.id == key?.id, "bring-key-${known.id}") { model.pick(known) }
            }
        }
    }
    if (key == null) return
    Text(key.text, style = MaterialTheme.typography.bodyLarge)
    for (hint in listOf(key.caution, key.licence) + key.sources) if (hint.isNotEmpty()) HintText(hint)
    Unfold(key.title, Modifier.testTag("bring-items"), openAtFirst = !key.isCertain) {
        for (item in key.items) Item(draft, plan, key, item, onDraft)
    }
    if (key.mustCount) Counted(draft, key, onDraft)
    if (!key.isCertain) {
        SwitchLine(strings[Key.BRING_LOOKED], draft.lookedAt, Modifier.testTag("bring-looked")) {
            onDraft(draft.copy(lookedAt = it))
        }
    }
}

/** An item's number beside the question that stands for it; another one can be picked. */
@Composable
private fun Item(
    draft: KeyDraft,
    plan: QuestionnairePlan,
    key: KeyFit,
    item: KeyItem,
    onDraft: (KeyDraft) -> Unit,
) {
    val strings = LocalStrings.current
    val link = draft.link(key, item.number)
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
                    onDraft(draft.copy(joined = draft.joined + (item.number to candidate.linkId)))
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
    onDraft: (KeyDraft) -> Unit,
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
        RadioLine(strings[title], draft.down == down, Modifier.testTag(title)) { onDraft(draft.copy(down = down)) }
        HintText(answers.joinToString(" · "))
    }
}

@Composable
private fun SimpleKey(
    draft: KeyDraft,
    plan: QuestionnairePlan,
    onDraft: (KeyDraft) -> Unit,
) {
    val strings = LocalStrings.current
    SectionTitle(strings[Key.BRING_METHOD])
    Chips {
        for (
        (method, key) in
        listOf(SimpleMethod.SUM to Key.BRING_METHOD_SUM, SimpleMethod.MEAN to Key.BRING_METHOD_MEAN)
        ) {
            PickChip(strings[key], draft.method == method, key) { onDraft(draft.copy(method = method)) }
        }
    }
    for (question in plan.questions.filter { it.canCount || it.couldCount }) {
        QuietCard {
            Text(question.text, style = MaterialTheme.typography.bodyLarge.byContent())
            CountsChips(draft, question.linkId, onDraft)
        }
    }
    OwnWords(draft.higherMeans, strings[Key.BRING_HIGHER_MEANS], Modifier.testTag("bring-higher")) {
        onDraft(draft.copy(higherMeans = it))
    }
    AboutPeople(draft, onDraft)
}

@Composable
private fun CountsChips(
    draft: KeyDraft,
    linkId: String,
    onDraft: (KeyDraft) -> Unit,
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
            PickChip(strings[key], draft.countsOf(linkId) == counts, "$key-$linkId") {
                onDraft(draft.copy(counts = draft.counts + (linkId to counts)))
            }
        }
    }
}
