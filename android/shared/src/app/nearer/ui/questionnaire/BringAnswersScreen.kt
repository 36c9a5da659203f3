package app.nearer.ui.questionnaire

import androidx.compose.material3.MaterialTheme
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
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.nearer.core.AnswersLine
import app.nearer.core.AnswersPlan
import app.nearer.core.Topic
import app.nearer.model.Tried
import app.nearer.model.tryTo
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.form.Unfold
import app.nearer.ui.rememberFormats
import app.nearer.ui.rememberFromCore
import kotlinx.coroutines.launch

/** Answers that were given elsewhere: what is new, what they come to, what can't be taken. */
@Composable
fun BringAnswersScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var path by remember { mutableStateOf<String?>(null) }
    ScreenFrame(strings[Key.BRING_ANSWERS_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.BRING_ANSWERS_HINT])
        QuietButton(strings[Key.BRING_PICK], Modifier.testTag("bring-pick")) {
            scope.launch { app.host.pickFile()?.let { path = it } }
        }
        path?.let { Looked(it) }
    }
}

@Composable
private fun Looked(path: String) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val scope = rememberCoroutineScope()
    var measure by remember(path) { mutableStateOf<String?>(null) }
    var seen by remember(path) { mutableStateOf<Tried<AnswersPlan>?>(null) }
    var taken by remember(path) { mutableStateOf(false) }
    LaunchedEffect(path, measure) {
        seen = app.tryTo { it.bring().lookAtAnswers(path).plan(measure) }
        taken = false
    }
    Whose(measure) { measure = it }
    when (val looked = seen) {
        is Tried.Refused -> {
            Refusal(looked.sentence)
        }

        is Tried.Done -> {
            Plan(looked.value)
            if (!taken && looked.value.added > 0u) {
                PrimaryButton(strings[Key.BRING_ANSWERS_TAKE], Modifier.testTag("bring-take")) {
                    scope.launch {
                        val done = app.tryTo { it.bring().takeAnswers(it.bring().lookAtAnswers(path), measure) }
                        if (done is Tried.Refused) seen = done else taken = done is Tried.Done
                    }
                }
            } else if (taken) {
                Text(
                    strings[Key.JOURNAL_SAVED],
                    Modifier.testTag("bring-taken").semantics { liveRegion = LiveRegionMode.Polite },
                )
            }
        }

        null -> {}
    }
}

/** Which questionnaire they answer, where the file doesn't say so by itself. */
@Composable
private fun Whose(
    measure: String?,
    onPick: (String?) -> Unit,
) {
    val strings = LocalStrings.current
    val all = rememberFromCore(Topic.MEASURES) { it.assessments().list() }.orEmpty()
    val picked = all.find { it.id == measure }?.title ?: strings[Key.BRING_ANSWERS_AS_STATED]
    Unfold(strings[Key.BRING_ANSWERS_WHICH], Modifier.testTag("bring-which"), picked) {
        Chips {
            PickChip(strings[Key.BRING_ANSWERS_AS_STATED], measure == null, "bring-which-stated") { onPick(null) }
            for (line in all) PickChip(line.title, line.id == measure, "bring-which-${line.id}") { onPick(line.id) }
        }
    }
}

@Composable
private fun Plan(plan: AnswersPlan) {
    val strings = LocalStrings.current
    Text(plan.words, Modifier.testTag("bring-summary"), style = MaterialTheme.typography.bodyLarge)
    plan.lines.forEach { Line(it) }
    if (plan.failures.isEmpty()) return
    SectionTitle(strings[Key.BRING_ANSWERS_UNREAD])
    for (failure in plan.failures) {
        QuietCard {
            Text(failure.words, style = MaterialTheme.typography.bodyMedium)
            HintText(failure.place)
        }
    }
}

@Composable
private fun Line(line: AnswersLine) {
    val strings = LocalStrings.current
    val formats = rememberFormats()
    QuietCard {
        Text(line.title, style = MaterialTheme.typography.titleMedium)
        HintText(formats.longDay(line.day))
        if (!line.isNew) HintText(strings[Key.BRING_ANSWERS_IS_HERE])
        for (score in line.scores) {
            val value = score.value?.let { formats.score(it) }
            Text(listOfNotNull(score.title, value).joinToString(": "), style = MaterialTheme.typography.bodyLarge)
            if (value == null) HintText(score.text)
        }
        for (sentence in line.stated.map { it.text } + line.notes) HintText(sentence)
    }
}
