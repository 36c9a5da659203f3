package app.nearer

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import com.github.takahirom.roborazzi.captureRoboImage
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class HelloTest {
    @get:Rule
    val rule = createAndroidComposeRule<MainActivity>()

    private fun picture(name: String) = rule.onRoot().captureRoboImage(screenshot(name))

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi")
    fun smallLight() {
        rule.onNodeWithText("I came nearer").performClick()
        rule.onNodeWithText("Noted.").assertIsDisplayed()
        picture("hello-small-light")
    }

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi", fontScale = 2.0f)
    fun smallLightDoubleText() {
        picture("hello-small-light-200")
        rule.onNodeWithText("I stepped back").performScrollTo().assertIsDisplayed()
    }

    @Test
    @Config(qualifiers = "w412dp-h915dp-night-xhdpi")
    fun largeDark() = picture("hello-large-dark")

    @Test
    @Config(qualifiers = "w412dp-h915dp-night-xhdpi", fontScale = 2.0f)
    fun largeDarkDoubleText() = picture("hello-large-dark-200")
}
