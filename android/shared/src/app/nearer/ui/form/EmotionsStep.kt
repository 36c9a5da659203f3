package app.nearer.ui.form

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.Feelings
import app.nearer.core.FeltWord
import app.nearer.core.StepPart
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.limits
import app.nearer.ui.rememberFormats

/** A word as the step offers it. */
private class Offered(
    val id: String,
    val word: String,
    val meaning: String?,
)

/** Words for feelings, by family, each as strong as the person says; feeling nothing is a full answer. */
@Composable
internal fun EmotionsStep(
    part: StepPart.Emotions,
    draft: Answer.Emotions?,
    onDraft: (Answer) -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var words by remember { mutableStateOf<Feelings?>(null) }
    LaunchedEffect(app) {
        words = app.aside { app.library.feelings() }
    }
    val feelings = words ?: return
    val fullAnswers = feelings.full.map { it.id }
    val felt = draft?.felt.orEmpty()
    // a full answer stands alone: any word puts it aside
    val put: (List<FeltWord>) -> Unit = { onDraft(Answer.Emotions(it)) }
    val putWords: (List<FeltWord>) -> Unit = { put(it.filter { felt -> felt.word !in fullAnswers }) }
    Column {
        for (full in feelings.full) {
            CheckLine(full.word, felt.any { it.word == full.id }, Modifier.testTag("feeling-${full.id}")) { on ->
                put(if (on) listOf(FeltWord(full.id, null)) else emptyList())
            }
        }
        for (family in feelings.families) {
            val offered = family.words.map { Offered(it.id, it.word, it.meaning) }
            WordGroup(family.name, "family-${family.id}", offered, felt, putWords)
        }
        if (part.body) {
            val offered = feelings.body.map { Offered(it.id, it.word, null) }
            WordGroup(strings[Key.FEELING_BODY], "family-body", offered, felt, putWords)
        }
    }
}

/** A family: closed, it names what was picked in it. */
@Composable
private fun WordGroup(
    title: String,
    tag: String,
    offered: List<Offered>,
    felt: List<FeltWord>,
    onFelt: (List<FeltWord>) -> Unit,
) {
    val picked = offered.filter { word -> felt.any { it.word == word.id } }
    Unfold(
        title,
        Modifier.testTag(tag),
        hint = picked.joinToString { it.word },
        openAtFirst = picked.isNotEmpty(),
    ) {
        Column {
            for (word in offered) {
                val here = felt.firstOrNull { it.word == word.id }
                CheckLine(word.word, here != null, Modifier.testTag("feeling-${word.id}"), word.meaning) { on ->
                    onFelt(if (on) felt + FeltWord(word.id, null) else felt.filter { it.word != word.id })
                }
                if (here != null) {
                    Intensity(word, here) { new -> onFelt(felt.map { if (it.word == word.id) new else it }) }
                }
            }
        }
    }
}

/** How strong it is, if the person wants to say. A second tap takes it back. */
@Composable
private fun Intensity(
    word: Offered,
    felt: FeltWord,
    onFelt: (FeltWord) -> Unit,
) {
    val formats = rememberFormats()
    Column(Modifier.padding(start = 12.dp, bottom = 12.dp)) {
        HintText(LocalStrings.current[Key.FEELING_INTENSITY], Modifier.padding(bottom = 4.dp))
        NumberRow(
            numbers = 0..limits().mostIntensity.toInt(),
            picked = felt.intensity?.toInt(),
            tag = "intensity-${word.id}",
            said = { "${word.word}, ${formats.number(it)}" },
        ) { number ->
            val intensity = number.toUByte().takeIf { it != felt.intensity }
            onFelt(felt.copy(intensity = intensity))
        }
    }
}
