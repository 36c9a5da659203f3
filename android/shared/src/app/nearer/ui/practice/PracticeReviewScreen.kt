package app.nearer.ui.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.nearer.core.ReviewSpan
import app.nearer.core.SmallerOffer
import app.nearer.core.Topic
import app.nearer.model.EditedPractice
import app.nearer.model.LocalApp
import app.nearer.model.LocalStrings
import app.nearer.model.Screen
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.HintText
import app.nearer.ui.PickChip
import app.nearer.ui.QuietButton
import app.nearer.ui.QuietCard
import app.nearer.ui.ScreenFrame
import app.nearer.ui.byContent
import app.nearer.ui.rememberFromCore

/** A week or a month looked back at. */
@Composable
fun PracticeReviewScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    var span by rememberSaveable { mutableStateOf(ReviewSpan.WEEK) }
    var of by rememberSaveable { mutableStateOf<String?>(null) }
    // A smaller version is suggested once: it stays here until it is answered.
    var smaller by remember { mutableStateOf<SmallerOffer?>(null) }
    val review = rememberFromCore(Topic.PRACTICES, key = span to of) { it.habits().review(span, of) }
    LaunchedEffect(review?.smaller) {
        val offer = review?.smaller ?: return@LaunchedEffect
        if (smaller == null) {
            smaller = offer
            app.call { it.habits().smallerWasSaid(offer.practice) }
        }
    }
    ScreenFrame(strings[Key.PRACTICES_LOOK_BACK], onBack = { app.back() }) {
        Chips {
            for ((each, key) in listOf(ReviewSpan.WEEK to Key.REVIEW_WEEK, ReviewSpan.MONTH to Key.REVIEW_MONTH)) {
                PickChip(strings[key], each == span, key) {
                    span = each
                    of = null
                }
            }
        }
        if (review == null) return@ScreenFrame
        SpanRow(review.title, review.earlier, review.later) { of = it }
        Text(review.words, Modifier.testTag("review-words"), style = MaterialTheme.typography.bodyLarge)
        smaller?.let { offer ->
            Smaller(offer) { smaller = null }
        }
        for (line in review.lines) {
            QuietCard(
                Modifier.testTag("review-${line.practice}"),
                onClick = { app.open(Screen.Practice(line.practice)) },
            ) {
                Text(line.name, style = MaterialTheme.typography.titleMedium.byContent())
                HintText(line.words)
            }
        }
    }
}

@Composable
private fun Smaller(
    offer: SmallerOffer,
    onAnswered: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    QuietCard(Modifier.testTag("smaller")) {
        Text(offer.words, style = MaterialTheme.typography.bodyLarge)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            QuietButton(strings[Key.SMALLER_CHANGE], Modifier.testTag("smaller-change")) {
                app.open(Screen.EditPractice(EditedPractice.Own(offer.practice)))
                onAnswered()
            }
            QuietButton(strings[Key.SMALLER_LEAVE], Modifier.testTag("smaller-leave"), onClick = onAnswered)
        }
    }
}
