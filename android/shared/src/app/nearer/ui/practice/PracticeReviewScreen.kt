package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.PracticeReview
import app.nearer.core.ReviewSpan
import app.nearer.core.SmallerOffer
import app.nearer.model.PracticeReviewModel
import app.nearer.model.key
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.Shown
import app.nearer.ui.byContent
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** A week or a month looked back at. */
@Composable
fun PracticeReviewScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { PracticeReviewModel(it) }
    val span = model.reviewed.now().span
    ScreenFrame(strings[Key.PRACTICES_LOOK_BACK], onBack = { app.back() }) {
        Chips {
            for (each in ReviewSpan.entries) {
                PickChip(strings[each.key], each == span, each.key) { model.show(each) }
            }
        }
        Shown(model.view.now(), model::retry) { Review(it, model) }
    }
}

@Composable
private fun Review(
    review: PracticeReview,
    model: PracticeReviewModel,
) {
    SpanRow(review.title, review.earlier, review.later) { day -> model.show(day) }
    Text(review.words, Modifier.testTag("review-words"), style = MaterialTheme.typography.bodyLarge)
    model.smaller.now()?.let { Smaller(it, model) }
    for (line in review.lines) {
        QuietCard(Modifier.testTag("review-${line.practice}"), onClick = { model.open(line) }) {
            Text(line.name, style = MaterialTheme.typography.titleMedium.byContent())
            HintText(line.words)
        }
    }
}

@Composable
private fun Smaller(
    offer: SmallerOffer,
    model: PracticeReviewModel,
) {
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("smaller")) {
        Text(offer.words, style = MaterialTheme.typography.bodyLarge)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.SMALLER_CHANGE], Modifier.testTag("smaller-change")) { model.makeSmaller() }
            QuietButton(strings[Key.SMALLER_LEAVE], Modifier.testTag("smaller-leave")) { model.leaveAsItIs() }
        }
    }
}
