package app.nearer

import android.app.UiModeManager
import android.content.Context
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.test.core.app.ApplicationProvider
import app.nearer.ui.Appearance
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLooper

/** How the phone itself wants things to look. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class)
class AppearanceTest {
    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
    }

    private fun shown(contrast: Float): Appearance {
        val modes = ApplicationProvider.getApplicationContext<Context>().getSystemService(UiModeManager::class.java)
        shadowOf(modes).setContrast(contrast)
        var shown: Appearance? = null
        Robolectric.buildActivity(ComponentActivity::class.java).setup().use {
            it.get().setContent { shown = systemAppearance() }
            ShadowLooper.idleMainLooper()
        }
        return checkNotNull(shown)
    }

    @Test
    fun asUsual() = assertEquals(Appearance.Light, shown(contrast = 0f))

    @Test
    fun moreContrastThatWasAskedOfThePhoneIsSeenHereToo() =
        assertEquals(Appearance.HighContrastLight, shown(contrast = 1f))

    @Test
    @Config(qualifiers = "night")
    fun atNightToo() = assertEquals(Appearance.HighContrastDark, shown(contrast = 1f))
}
