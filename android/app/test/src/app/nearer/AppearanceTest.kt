package app.nearer

import android.app.UiModeManager
import android.content.Context
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.test.core.app.ApplicationProvider
import app.nearer.ui.Appearance
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** How the phone itself wants things to look. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class AppearanceTest {
    @get:Rule
    val rule = createComposeRule()

    private val modes: UiModeManager =
        ApplicationProvider
            .getApplicationContext<Context>()
            .getSystemService(UiModeManager::class.java)

    @Before
    fun freshHost() {
        TestApplication.host = TestHost()
    }

    private fun shown(contrast: Float): Appearance {
        shadowOf(modes).setContrast(contrast)
        var shown: Appearance? = null
        rule.setContent { shown = systemAppearance() }
        rule.waitForIdle()
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
