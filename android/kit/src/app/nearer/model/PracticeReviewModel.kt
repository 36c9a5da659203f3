package app.nearer.model

import app.nearer.core.PracticeReview
import app.nearer.core.PracticeReviewLine
import app.nearer.core.ReviewSpan
import app.nearer.core.SmallerOffer
import app.nearer.core.Topic
import app.nearer.strings.Key
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch

/** What is looked back at: a week or a month, of this day; none: of today. */
data class Reviewed(
    val span: ReviewSpan = ReviewSpan.WEEK,
    val of: String? = null,
)

/** A week or a month looked back at. */
class PracticeReviewModel(
    app: AppModel,
) : ScreenModel(app) {
    private val asked = MutableStateFlow(Reviewed())
    val reviewed: StateFlow<Reviewed> = asked
    val view = reads(Topic.PRACTICES, by = reviewed) { nearer, of -> nearer.habits().review(of.span, of.of) }
    private val offer = MutableStateFlow<SmallerOffer?>(null)

    /** A smaller version is suggested once: it stays here until it is answered. */
    val smaller: StateFlow<SmallerOffer?> = offer

    init {
        scope.launch { view.collect { showing -> showing.value?.let(::take) } }
    }

    private fun take(review: PracticeReview) {
        val new = review.smaller ?: return
        if (offer.value != null) return
        offer.value = new
        app.act({ it.habits().smallerWasSaid(new.practice) })
    }

    /** Shows this week, or this month. */
    fun show(span: ReviewSpan) {
        asked.value = Reviewed(span)
    }

    /** Shows the span of this day. */
    fun show(day: String) {
        asked.value = asked.value.copy(of = day)
    }

    fun open(line: PracticeReviewLine) = app.open(Screen.Practice(line.practice))

    fun makeSmaller() {
        offer.value?.let { app.open(Screen.EditPractice(EditedPractice.Own(it.practice))) }
        offer.value = null
    }

    fun leaveAsItIs() {
        offer.value = null
    }
}

val ReviewSpan.key: String
    get() =
        when (this) {
            ReviewSpan.WEEK -> Key.REVIEW_WEEK
            ReviewSpan.MONTH -> Key.REVIEW_MONTH
        }
