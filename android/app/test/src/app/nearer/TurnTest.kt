package app.nearer

import android.app.Activity
import android.content.res.Configuration
import org.junit.Assert.assertEquals
import org.junit.Assert.assertSame
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A turned phone keeps its windows, and with them what was begun there: a file that is being picked, a preview. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, qualifiers = "w360dp-h640dp-port")
class TurnTest {
    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
    }

    /** Shows `check` the window before and after the change. */
    private fun <A : Activity> changed(
        window: Class<A>,
        change: Configuration.() -> Unit,
        check: (before: A, after: A) -> Unit,
    ) = Robolectric.buildActivity(window).setup().use { controller ->
        val before = controller.get()
        controller.configurationChange(Configuration(before.resources.configuration).apply(change))
        check(before, controller.get())
    }

    private fun turned(window: Class<out Activity>) =
        changed(window, {
            orientation = Configuration.ORIENTATION_LANDSCAPE
            screenWidthDp = 640
            screenHeightDp = 360
            fontScale = 2f
        }) { before, after ->
            assertSame(before, after)
            assertEquals(Configuration.ORIENTATION_LANDSCAPE, after.resources.configuration.orientation)
        }

    @Test
    fun theAppSWindowStays() = turned(MainActivity::class.java)

    @Test
    fun theCaptureSWindowStays() = turned(CaptureActivity::class.java)

    /** A sitting or a script that runs at dusk goes on. */
    @Test
    fun atNightTheWindowStays() =
        changed(MainActivity::class.java, {
            uiMode = (uiMode and Configuration.UI_MODE_NIGHT_MASK.inv()) or Configuration.UI_MODE_NIGHT_YES
        }) { before, after -> assertSame(before, after) }
}
