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

/** A turned phone keeps its windows, and with them what was begun there: a file that is being picked, a preview. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class, qualifiers = "w360dp-h640dp-port")
class TurnTest {
    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
    }

    private fun turned(window: Class<out Activity>) {
        Robolectric.buildActivity(window).setup().use { controller ->
            val before = controller.get()
            val across =
                Configuration(before.resources.configuration).apply {
                    orientation = Configuration.ORIENTATION_LANDSCAPE
                    screenWidthDp = 640
                    screenHeightDp = 360
                    fontScale = 2f
                }
            controller.configurationChange(across)
            assertSame(before, controller.get())
            assertEquals(Configuration.ORIENTATION_LANDSCAPE, before.resources.configuration.orientation)
        }
    }

    @Test
    fun theAppSWindowStays() = turned(MainActivity::class.java)

    @Test
    fun theCaptureSWindowStays() = turned(CaptureActivity::class.java)
}
