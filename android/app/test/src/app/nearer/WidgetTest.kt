package app.nearer

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProviderInfo
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ShortcutManager
import android.view.View
import android.widget.TextView
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.nearer.core.WidgetDot
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

private const val NUMBER = 7

/** What is on the home screen and around it: it marks, it shows what was marked, and it has names. */
class WidgetTest : PhoneTest() {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()
    private val manager get() = AppWidgetManager.getInstance(context)
    private val shown: View get() = shadowOf(manager).getViewFor(NUMBER)
    private val dot: TextView? get() = shown.findViewById(R.id.practice_dot)

    /** Puts it on the home screen, with reminders registered by the phone's own hand. */
    private fun place() {
        TestApplication.host.reminders.phone = PhoneReminders(context)
        val provider = ComponentName(context, PracticesWidget::class.java)
        shadowOf(manager).setAllowedToBindAppWidgets(true)
        shadowOf(manager).addInstalledProvider(AppWidgetProviderInfo().apply { this.provider = provider })
        assertTrue(manager.bindAppWidgetIdIfAllowed(NUMBER, provider))
        PracticesWidget().onUpdate(context, manager, intArrayOf(NUMBER))
    }

    private fun dots(): List<WidgetDot> = aside { PracticesWidget.read(context) }?.dots.orEmpty()

    @Test
    fun aTapOnADotIsTheDaysMarkAndTheWidgetShowsItAtOnce() {
        makeOne()
        awaitThat { dots().isNotEmpty() }
        place()
        awaitThat { runCatching { dot?.text }.getOrNull() == "○" }
        assertTrue(checkNotNull(dot).hasOnClickListeners())
        scenario?.close()
        endProcess()
        val tap = shadowOf(PracticesWidget.marks(context, dots().single().practice)).savedIntent
        PracticesWidget().onReceive(context, tap)
        awaitThat { dot?.text == "●" }
        assertFalse("marked twice", checkNotNull(dot).hasOnClickListeners())
        assertEquals("A practice: done for today", dot?.contentDescription)
        launch()
        tap("place-you")
        tap("open-practices")
        tap("practice-open")
        tap("practice-fill-in")
        awaitText("done")
    }

    @Test
    fun eachDotMarksItsOwn() {
        val (one, other) = listOf("a", "b").map { shadowOf(PracticesWidget.marks(context, it)).savedIntent }
        assertFalse("the system would take them for one", one.filterEquals(other))
    }

    @Test
    fun whatIsMarkedInTheAppTheWidgetShows() {
        makeOne()
        awaitThat { dots().isNotEmpty() }
        place()
        awaitThat { runCatching { dot?.text }.getOrNull() == "○" }
        tap("practice-open")
        tap("practice-fill-in")
        tap("practice-done")
        awaitThat { dot?.text == "●" }
    }

    @Test
    fun whatTheSystemListsHasTheCataloguesNames() {
        val names =
            listOf(PracticesWidget::class.java, CaptureWidget::class.java).map {
                context.packageManager.getReceiverInfo(ComponentName(context, it), 0).loadLabel(context.packageManager)
            }
        assertEquals(listOf("Today's practices", "Catch a moment"), names)
        val tile = context.packageManager.getServiceInfo(ComponentName(context, CaptureTile::class.java), 0)
        assertEquals("Catch a moment", tile.loadLabel(context.packageManager))
        assertEquals("android.permission.BIND_QUICK_SETTINGS_TILE", tile.permission)
    }

    @Test
    @Config(qualifiers = "es-w360dp-h640dp-xhdpi")
    fun inSpanishToo() {
        val widget = ComponentName(context, PracticesWidget::class.java)
        val name = context.packageManager.getReceiverInfo(widget, 0).loadLabel(context.packageManager)
        assertEquals("Las prácticas de hoy", name)
    }

    private fun shortcuts() =
        context.getSystemService(ShortcutManager::class.java).dynamicShortcuts.sortedBy { it.rank }

    @Test
    fun aLongTouchOnTheIconOffersThreeWays() {
        launch()
        await("welcome-next")
        assertEquals(listOf("Catch a moment", "Right now", "Today's practices"), shortcuts().map { it.shortLabel })
        val targets = shortcuts().map { it.intent?.component?.shortClassName to it.intent?.getStringExtra("route") }
        val expected = listOf(".CaptureActivity" to null, ".MainActivity" to "toolbox", ".MainActivity" to "practices")
        assertEquals(expected, targets)
        TestApplication.host.language = "es"
        RemindAgainReceiver().onReceive(context, Intent(Intent.ACTION_LOCALE_CHANGED))
        awaitThat { shortcuts().first().shortLabel == "Atrapar un momento" }
    }

    @Test
    fun theTileCatchesAMoment() {
        // The quick settings themselves are the system's: Robolectric has none that could be tapped.
        val tapped = shadowOf(CaptureTile.opens(context)).savedIntent
        ActivityScenario.launch<CaptureActivity>(tapped).use { await("capture-way-back") }
        val tile = Robolectric.buildService(CaptureTile::class.java).create().get()
        shadowOf(tile).setLocked(true)
        // What it opens after that is the quick settings' to show.
        runCatching { tile.onClick() }
        assertFalse("it would show itself over a locked screen", tile.isLocked)
    }
}
