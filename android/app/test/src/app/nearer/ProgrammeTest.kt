package app.nearer

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.unit.dp
import app.nearer.core.Clock
import app.nearer.core.Moment
import app.nearer.model.SittingAt
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Test

/** 24 September 2026, noon in London. */
private const val NOON_MS = 1_790_247_600_000L
private const val SITTING_MS = 61_000L
private const val SIX = 6f
private val ANSWER = 56.dp

/** The programme on a phone: the steps that only it has, whether one is safe, and who is kept at a distance. */
class ProgrammeTest : PhoneTest() {
    private fun openForm(
        stage: Int,
        form: String,
    ) {
        launch()
        lookAround()
        tap("place-path")
        tap("stage-$stage")
        tap("form-$form")
    }

    @Test
    fun aRolePlayIsTakenBackAndPlayedToItsEnd() {
        openForm(7, "role-play-help-offered")
        tap("form-begin")
        await("reply-manage")
        assertFalse("there is no way on before an ending", has("form-next"))
        tap("reply-manage")
        tap("reply-nurse")
        awaitText("She does up her coat.")
        tap("dialogue-again")
        await("reply-figures")
        tap("reply-manage")
        tap("reply-sure")
        tap("reply-home")
        await("dialogue-ending")
        picture("role-play")
        tap("form-next")
        awaitGone("dialogue-ending")
    }

    @Test
    fun choosingGoesOnOnlyByTheBarWhichSaysWhatItDoes() {
        openForm(9, "catch-the-distancing")
        tap("form-begin")
        await("person-nobody")
        assertFalse("it can be left out, and nothing is entered", has("form-next"))
        tap("form-skip")
        await("text-answer")
        tap("form-skip")
        await("choice-air")
        node("choice-air").assertIsNotSelected().assertHeightIsAtLeast(ANSWER)
        tap("choice-air")
        node("choice-air").assertIsSelected()
        assertFalse("this one can't be left out", has("form-skip"))
        tap("form-next")
        await("scale-slider")
        node("scale-slider").assertHeightIsAtLeast(ANSWER)
        node("scale-slider").assert(hasStateDescription("Nothing chosen yet"))
        assertFalse("nothing is set until it is touched", has("form-next"))
        node("scale-slider").performSemanticsAction(SemanticsActions.SetProgress) { it(SIX) }
        node("scale-slider").assert(hasStateDescription("6, stronger than the rest"))
        picture("scale")
        tap("form-next")
        tap("feeling-foggy")
        tap("felt-foggy")
        tap("intensity-foggy-7")
        awaitText("foggy 7")
        picture("feelings")
        tap("feeling-cant-tell")
        assertFalse("a full answer stands alone", has("felt-foggy"))
        tap("form-menu")
        tap("form-discard")
        tap("form-discard-no")
        await("feeling-cant-tell")
    }

    @Test
    fun aDayToComeIsPickedAndNoOther() {
        TestApplication.host =
            TestHost(
                clock =
                    object : Clock {
                        override fun now() = Moment(NOON_MS, "Europe/London")
                    },
            )
        openForm(10, "letter-to-future-me")
        await("day-2026-09-24")
        node("day-2026-09-24").assertIsNotEnabled()
        node("day-2026-09-25").assertIsEnabled()
        assertFalse("months that have passed", has("date-earlier"))
        tap("date-later")
        tap("day-2026-10-01")
        await("date-chosen")
        picture("date")
        tap("form-next")
        awaitGone("date-month")
    }

    @Test
    fun aSittingEndsWithABell() {
        launch()
        lookAround()
        tap("place-path")
        tap("track-acceptance")
        tap("form-sitting")
        tap("form-begin")
        tap("choice-feet")
        tap("form-next")
        awaitText("How it goes")
        tap("form-next")
        tap("choice-one")
        tap("form-next")
        tap("timer-start")
        assertEquals(0, TestApplication.host.bells.get())
        tap("timer-pause")
        await("timer-resume")
        rule.mainClock.advanceTimeBy(SITTING_MS)
        rule.waitForIdle()
        assertFalse("what is paused goes on", has("timer-bell"))
        tap("timer-resume")
        rule.mainClock.advanceTimeBy(SITTING_MS)
        await("timer-bell")
        awaitThat { TestApplication.host.bells.get() == 1 }
    }

    @Test
    fun aBreathIsFeltWhereOneWantsIt() {
        openForm(5, "paced-breathing")
        tap("form-begin")
        tap("form-skip")
        tap("timer-start")
        awaitThat {
            val sits = TestApplication.host.sits
            sits?.at?.value == SittingAt.Going
        }
        tap("timer-stop")
        assertEquals("nobody asked for it", 0, TestApplication.host.touches.get())
        tap("timer-touch")
        tap("timer-start")
        awaitThat { TestApplication.host.touches.get() > 0 }
        tap("timer-stop")
    }

    @Test
    fun aFlaggedAnswerAsksWhetherOneIsSafeAndNothingWaitsForIt() {
        openForm(6, "downward-arrow")
        tap("form-begin")
        tap("choice-no")
        tap("form-next")
        awaitText("thought about dying")
        tap("choice-yes")
        tap("form-next")
        await("safety")
        assertFalse(has("line-999"))
        tap("safety-no")
        await("line-999")
        await("safety-write-plan")
        picture("safety")
        tap("choice-yes")
        tap("form-next")
        awaitGone("choice-yes")
        repeat(2) { goBack() }
        tap("place-today")
        await("line-999")
        tap("safety-yes")
        awaitGone("safety")
    }

    @Test
    fun wordsAboutDyingOfferPeopleToCallOnceADay() {
        launch()
        lookAround()
        writeDarkly()
        await("help-bar")
        picture("help")
        tap("help-right-now")
        await("toolbox-lines")
        goBack()
        assertFalse(has("help-bar"))
        writeDarkly()
        await("entry-1")
        assertFalse(has("help-bar"))
    }

    private fun writeDarkly() {
        tap("place-journal")
        tap("journal-write")
        type("entry-text", "Some nights I think about dying.")
        tap("entry-save")
        await("entry-0")
    }

    @Test
    fun nothingCoachesNearerToSomeoneKeptAtADistance() {
        launch()
        lookAround()
        tap("place-you")
        tap("new-person")
        type("new-person-name", "Robin")
        tap("new-person-add")
        tap("person-edit")
        tap("person-turn-off")
        await("person-off")
        picture("person")
        tap("person-save")
        await("person-edit")
        tap("place-path")
        tap("stage-7")
        tap("form-small-disclosure")
        tap("form-begin")
        await("person-nobody")
        awaitText("Not in exercises just now.")
        tapText("Robin")
        await("person-nobody")
        picture("kept-at-a-distance")
    }
}
