package app.nearer

import android.content.Intent
import android.widget.FrameLayout
import android.widget.TextView
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.nearer.core.Way
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** Captures without the vault: what is left lies sealed, and is in the journal once the app is opened. */
class CaptureTest : PhoneTest() {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()

    /** There has to be a vault that what is captured can be sealed for. */
    private fun begin() {
        launch()
        lookAround()
        scenario?.close()
    }

    @Test
    fun aTapOnTheWidgetIsFiledWhenTheAppIsOpened() {
        begin()
        ActivityScenario.launch<CaptureActivity>(CaptureActivity.intent(context, Way.NEARER)).use {
            tap("capture-chip-stayed")
            awaitText("It is filed when you next open Nearer.")
            picture("capture-sealed")
        }
        launch()
        tap("place-journal")
        awaitText("Came nearer: stayed")
    }

    @Test
    fun wordsFromAShareSheetAreFiledOnce() {
        begin()
        val send =
            Intent(context, CaptureActivity::class.java)
                .setAction(Intent.ACTION_SEND)
                .setType("text/plain")
                .putExtra(Intent.EXTRA_TEXT, "Quetzal on the wire")
        ActivityScenario.launch<CaptureActivity>(send).use {
            tap("capture-save")
            await("capture-sealed")
        }
        launch()
        tap("place-journal")
        awaitText("Quetzal on the wire")
        launch()
        tap("place-journal")
        awaitText("Quetzal on the wire")
        assertEquals(false, has("entry-1"))
    }

    @Test
    fun whatWasCapturedMeanwhileIsFiledWhenTheAppIsLookedAtAgain() {
        launch()
        lookAround()
        scenario?.moveToState(Lifecycle.State.STARTED)
        aside { BesideTheVault(context).reminding.keep("Quetzal on the roof") }
        scenario?.moveToState(Lifecycle.State.RESUMED)
        tap("place-journal")
        awaitText("Quetzal on the roof")
    }

    @Test
    fun wordsComeInByTheShareSheetAlone() {
        begin()
        val other = CaptureActivity.intent(context).putExtra(Intent.EXTRA_TEXT, "Quetzal on the wire")
        ActivityScenario.launch<CaptureActivity>(other).use {
            await("capture-way-back")
            assertEquals(false, has("capture-save"))
        }
    }

    @Test
    fun theWaysOnTheWidgetLeadToTheirChips() {
        val shown = aside { CaptureWidget.views(context) }.apply(context, FrameLayout(context))
        shown.findViewById<TextView>(R.id.way_second).performClick()
        val opened = checkNotNull(shadowOf(context).nextStartedActivity)
        ActivityScenario.launch<CaptureActivity>(opened).use { await("capture-chip-stayed") }
    }

    @Test
    fun theWidgetNamesTheWays() {
        val shown = CaptureWidget.views(context).apply(context, FrameLayout(context))
        val titles =
            listOf(
                R.id.way_first,
                R.id.way_second,
                R.id.way_third,
            ).map { shown.findViewById<TextView>(it).text.toString() }
        assertEquals(listOf("Stepped back", "Came nearer", "Just a mood"), titles)
    }
}
