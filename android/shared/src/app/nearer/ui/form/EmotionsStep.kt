package app.nearer.ui.form

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.layout.onPlaced
import androidx.compose.ui.layout.positionInParent
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.nearer.core.Answer
import app.nearer.core.Feelings
import app.nearer.core.FeltWord
import app.nearer.model.FormModel
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalStrings
import app.nearer.ui.QuietButton
import app.nearer.ui.limits
import app.nearer.ui.now
import app.nearer.ui.rememberFormats
import app.nearer.ui.template.EdgedChip
import app.nearer.ui.template.FamilyPanel
import app.nearer.ui.template.JumpRail
import app.nearer.ui.template.TrayChip
import app.nearer.ui.template.Word
import app.nearer.ui.template.WordFamily
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.textColumn
import kotlinx.coroutines.launch

private const val BODY = "body"

/** The words that the step offers: by family, and beside them those that stand alone. */
internal class Offered(
    feelings: Feelings,
    body: String?,
) {
    val full = feelings.full.map { Word(it.id, it.word, null) }
    val families =
        feelings.families.map { family ->
            WordFamily(family.id, family.name, family.words.map { Word(it.id, it.word, family.id) })
        }
    val body = body?.let { name -> WordFamily(BODY, name, feelings.body.map { Word(it.id, it.word, null) }) }
    private val words = (full + families.flatMap { it.words } + this.body?.words.orEmpty()).associateBy { it.id }

    fun word(id: String): Word? = words[id]

    /** A full answer stands alone: it puts words aside, and any word puts it aside. */
    fun chosen(
        felt: List<FeltWord>,
        word: Word,
        on: Boolean,
    ): List<FeltWord> {
        val isFull = full.any { it.id == word.id }
        val others = felt.filter { it.word != word.id && !isFull && full.none { full -> full.id == it.word } }
        return if (on) others + FeltWord(word.id, null) else others
    }
}

/** The words for feelings, once the model has read them. */
@Composable
internal fun rememberOffered(
    model: FormModel,
    body: Boolean,
): Offered? {
    LaunchedEffect(model) { model.loadFeelings() }
    return rememberOffered(model.feelings.now(), body)
}

@Composable
internal fun rememberOffered(
    feelings: Feelings?,
    body: Boolean,
): Offered? {
    val title = LocalStrings.current[Key.FEELING_BODY].takeIf { body }
    return remember(feelings, title) { feelings?.let { Offered(it, title) } }
}

/**
 * Words for feelings: those that stand alone, then a field by family with marks to jump by. At large text the marks go,
 * and it is one page.
 */
@Composable
internal fun FeelingsField(
    offered: Offered,
    felt: List<FeltWord>,
    ask: @Composable ColumnScope.() -> Unit,
    onFelt: (List<FeltWord>) -> Unit,
) {
    val families = offered.families + listOfNotNull(offered.body)
    val scroll = rememberScrollState()
    val scope = rememberCoroutineScope()
    val tops = remember { mutableStateMapOf<String, Int>() }
    val chosen = felt.map { it.word }.toSet()
    val jump = { family: WordFamily ->
        tops[family.id]?.let { scope.launch { scroll.animateScrollTo(it) } }
        Unit
    }
    val panels: @Composable ColumnScope.() -> Unit = {
        for (family in families) {
            FamilyPanel(
                family,
                chosen,
                Modifier.onPlaced { tops[family.id] = it.positionInParent().y.toInt() },
            ) { word, on -> onFelt(offered.chosen(felt, word, on)) }
        }
    }
    if (isTextLarge()) {
        Column(
            Modifier
                .fillMaxSize()
                .verticalScroll(scroll)
                .textColumn()
                .padding(bottom = 8.dp),
            Arrangement.spacedBy(8.dp),
        ) {
            ask()
            StandingAlone(offered, felt, jump, onFelt)
            panels()
        }
        return
    }
    val at by remember(families) {
        derivedStateOf { families.lastOrNull { (tops[it.id] ?: 0) <= scroll.value }?.id }
    }
    Column(Modifier.fillMaxSize()) {
        Column(Modifier.textColumn()) {
            ask()
            Box(Modifier.padding(top = 8.dp, bottom = 10.dp)) { StandingAlone(offered, felt, jump, onFelt) }
        }
        Row(Modifier.weight(1f).fillMaxWidth()) {
            JumpRail(
                offered.families,
                at,
                LocalStrings.current[Key.FEELING_FAMILIES],
                rememberScrollState(),
                Modifier.padding(start = 6.dp).width(52.dp),
                jump,
            )
            Column(
                Modifier.weight(1f).verticalScroll(scroll).padding(end = 20.dp, bottom = 8.dp),
                Arrangement.spacedBy(8.dp),
                content = panels,
            )
        }
    }
}

/** The same words in a page that has more to ask: what stands alone, then the families, then what was chosen. */
@Composable
internal fun FeelingsList(
    offered: Offered,
    felt: List<FeltWord>,
    onFelt: (List<FeltWord>) -> Unit,
) {
    val chosen = felt.map { it.word }.toSet()
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        StandingAlone(offered, felt, {}, onFelt)
        for (family in offered.families) {
            FamilyPanel(family, chosen) { word, on -> onFelt(offered.chosen(felt, word, on)) }
        }
        FeelingsTray(offered, felt, Modifier, onFelt)
    }
}

/** Feeling nothing, not being able to tell: full answers; and the way to the words for the body. */
@Composable
private fun StandingAlone(
    offered: Offered,
    felt: List<FeltWord>,
    onJump: (WordFamily) -> Unit,
    onFelt: (List<FeltWord>) -> Unit,
) {
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        for (full in offered.full) {
            val on = felt.any { it.word == full.id }
            EdgedChip(
                full.word,
                on,
                Modifier
                    .clip(CircleShape)
                    .toggleable(on, role = Role.Checkbox) { onFelt(offered.chosen(felt, full, it)) }
                    .testTag("feeling-${full.id}"),
            )
        }
        offered.body?.let { body ->
            QuietChip(body) { onJump(body) }
        }
    }
}

@Composable
private fun QuietChip(
    family: WordFamily,
    onJump: () -> Unit,
) {
    val label = family.name.replaceFirstChar { it.lowercase() }
    QuietButton(label, Modifier.testTag("jump-${family.id}"), onClick = onJump)
}

/** What was chosen, above the bar. A second tap there asks how strong it is. */
@Composable
internal fun FeelingsTray(
    offered: Offered,
    felt: List<FeltWord>,
    modifier: Modifier = Modifier.textColumn(),
    onFelt: (List<FeltWord>) -> Unit,
) {
    if (felt.isEmpty()) return
    val formats = rememberFormats()
    var open by remember { mutableStateOf<String?>(null) }
    Column(modifier.padding(top = 10.dp, bottom = 8.dp), Arrangement.spacedBy(8.dp)) {
        felt.firstOrNull { it.word == open }?.let { here ->
            Strength(offered.word(here.word)?.word ?: here.word, here, onTakeOut = { onFelt(felt - here) }) { new ->
                onFelt(felt.map { if (it.word == new.word) new else it })
            }
        }
        Row(Modifier.horizontalScroll(rememberScrollState()), Arrangement.spacedBy(8.dp)) {
            for (here in felt) {
                val word = offered.word(here.word)
                val strength = here.intensity?.let { " " + formats.number(it.toInt()) }.orEmpty()
                TrayChip(
                    (word?.word ?: here.word) + strength,
                    word?.family,
                    open == here.word,
                    Modifier.testTag("felt-${here.word}"),
                ) { open = here.word.takeIf { it != open } }
            }
        }
    }
}

/** How strong it is, if the person wants to say. A second tap takes it back. */
@Composable
private fun Strength(
    word: String,
    felt: FeltWord,
    onTakeOut: () -> Unit,
    onFelt: (FeltWord) -> Unit,
) {
    val formats = rememberFormats()
    val strings = LocalStrings.current
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        HintText("$word: ${strings[Key.FEELING_INTENSITY]}", Modifier.weight(1f))
        QuietButton(strings[Key.LIST_REMOVE], Modifier.testTag("felt-remove"), onClick = onTakeOut)
    }
    NumberRow(
        numbers = 0..limits().mostIntensity.toInt(),
        picked = felt.intensity?.toInt(),
        tag = "intensity-${felt.word}",
        said = { "$word, ${formats.number(it)}" },
    ) { number -> onFelt(felt.copy(intensity = number.toUByte().takeIf { it != felt.intensity })) }
}
