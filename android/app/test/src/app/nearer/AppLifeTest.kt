package app.nearer

import android.app.Activity
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.res.Configuration
import android.os.Bundle
import android.view.WindowManager.LayoutParams
import androidx.activity.BackEventCompat
import androidx.activity.OnBackPressedDispatcher
import androidx.compose.ui.test.assertContentDescriptionEquals
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import androidx.test.platform.app.InstrumentationRegistry
import app.nearer.core.Way
import app.nearer.model.LifeState
import app.nearer.model.Screen
import kotlinx.coroutines.ExperimentalCoroutinesApi
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.util.concurrent.TimeUnit

private const val GRACE_S = 20L

/** What the system does to an app: a second window, an end without a word, another language. */
class AppLifeTest : PhoneTest() {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()

    @OptIn(ExperimentalCoroutinesApi::class)
    private val app get() = context.app().getCompleted()

    private fun info(activity: Class<*>): ActivityInfo =
        context.packageManager.getActivityInfo(ComponentName(context, activity), 0)

    @Test
    fun aSecondWindowShowsTheSameVault() {
        launch()
        lookAround()
        ActivityScenario.launch(MainActivity::class.java).use {
            await("place-journal")
            assertFalse("it was Busy", has("vault-trouble"))
            assertEquals(LifeState.Open, app.life.state)
        }
        assertEquals(LifeState.Open, app.life.state)
    }

    @Test
    fun noWindowIsSeenInScreenshotsOrAmongRecentApps() {
        launch()
        val isKept = { window: Activity -> window.window.attributes.flags and LayoutParams.FLAG_SECURE != 0 }
        scenario?.onActivity { assertTrue(isKept(it)) }
        ActivityScenario.launch<CaptureActivity>(CaptureActivity.intent(context)).use { capture ->
            capture.onActivity { assertTrue(isKept(it)) }
        }
    }

    @Test
    fun aKeyThatThePhoneKeptBackIsReadOnceItIsUnlocked() {
        val keys = MoodyKeys()
        TestApplication.host = TestHost(keys = keys)
        launch()
        lookAround()
        scenario?.close()
        endProcess()
        keys.isLocked = true
        launch()
        await("vault-trouble")
        assertEquals(LifeState.Locked, app.life.state)
        keys.isLocked = false
        context.sendBroadcast(Intent(Intent.ACTION_USER_PRESENT))
        await("place-journal")
    }

    /** A file is being saved where the person says: it would be gone with the vault's next opening. */
    /** How it stands a while later: when to close is asked aside, and what it answers waits from then on. */
    private fun whileTimePasses(): LifeState {
        ShadowLooper.idleMainLooper(GRACE_S, TimeUnit.SECONDS)
        return app.life.state
    }

    @Test
    fun theVaultIsNotClosedWhileAFileIsSaved() {
        launch()
        lookAround()
        val file = File(File(TestApplication.host.handed).apply { mkdirs() }, "journal.md").apply { writeText("x") }
        val saving = Robolectric.buildActivity(SaveActivity::class.java, SaveActivity.intent(context, file)).setup()
        awaitUnseen { app.life.state == LifeState.Open }
        scenario?.moveToState(Lifecycle.State.CREATED)
        awaitUnseen { app.life.state == LifeState.Away }
        ShadowLooper.idleMainLooper(2 * GRACE_S, TimeUnit.SECONDS)
        assertEquals(LifeState.Away, app.life.state)
        saving.pause().stop().destroy()
        awaitUnseen { whileTimePasses() == LifeState.Closed }
    }

    @Test
    fun thereIsOneWindowAndACaptureEndsNothing() {
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, info(MainActivity::class.java).launchMode)
        assertEquals(null, info(CaptureActivity::class.java).taskAffinity?.ifEmpty { null })
        val flags = CaptureActivity.intent(context, Way.BACK).flags
        assertEquals(0, flags and Intent.FLAG_ACTIVITY_CLEAR_TASK)
    }

    @Test
    fun whatATappedReminderLeadsToLiesOnTopOfWhatIsOpen() {
        launch()
        lookAround()
        tap("place-journal")
        val tapped = Intent(context, MainActivity::class.java).putExtra(MainActivity.ROUTE, "practices")
        scenario?.onActivity { InstrumentationRegistry.getInstrumentation().callActivityOnNewIntent(it, tapped) }
        awaitUnseen { app.top == Screen.Practices }
        goBack()
        await("journal-write")
    }

    @Test
    fun aWindowThatIsLeftClosesTheVaultAfterAWhileAndComesBackToTheSamePlace() {
        launch()
        lookAround()
        tap("place-journal")
        scenario?.moveToState(Lifecycle.State.CREATED)
        ShadowLooper.idleMainLooper()
        assertEquals(LifeState.Away, app.life.state)
        awaitUnseen { whileTimePasses() == LifeState.Closed }
        scenario?.moveToState(Lifecycle.State.RESUMED)
        await("journal-write")
        assertEquals(LifeState.Open, app.life.state)
    }

    @Test
    fun theBackGestureShowsWhereItLeadsAndGoesThereOnlyWhenItIsLetGo() {
        TestApplication.host.reducedMotion = false
        launch()
        lookAround()
        tap("place-you")
        tap("open-practices")
        await("new-practice")
        assertFalse("what lies below is seen", has("place-you"))
        assertFalse(has("open-practices"))
        back { dispatchOnBackStarted(at(progress = 0f)) }
        back { dispatchOnBackProgressed(at(progress = 0.5f)) }
        await("open-practices")
        assertTrue("the screen itself is still there", has("new-practice"))
        picture("back-preview")
        back { dispatchOnBackCancelled() }
        awaitGone("open-practices")
        assertTrue(has("new-practice"))
        back { dispatchOnBackStarted(at(progress = 0f)) }
        back { onBackPressed() }
        awaitGone("new-practice")
        await("open-practices")
        scenario?.onActivity {
            assertFalse("the system shows where leaving leads", it.onBackPressedDispatcher.hasEnabledCallbacks())
        }
    }

    private fun at(progress: Float) = BackEventCompat(0f, 0f, progress, BackEventCompat.EDGE_LEFT)

    private fun back(gesture: OnBackPressedDispatcher.() -> Unit) {
        scenario?.onActivity { it.onBackPressedDispatcher.gesture() }
        rule.waitForIdle()
    }

    @Test
    fun afterTheProcessEndedTheSameScreensAreOpen() {
        launch()
        lookAround()
        scenario?.onActivity { app.follow("practices") }
        await("screen-title")
        scenario?.close()
        val kept = Bundle()
        Robolectric.buildActivity(MainActivity::class.java).setup().use {
            awaitUnseen { app.top == Screen.Practices }
            it.pause().stop().saveInstanceState(kept)
        }
        endProcess()
        Robolectric.buildActivity(MainActivity::class.java).setup(kept).use {
            await("screen-title")
            assertEquals(listOf(Screen.Practices), app.screens.value)
        }
    }

    @Test
    fun anotherLanguageIsSpokenAtOnceAtTheSamePlace() {
        launch()
        lookAround()
        tap("place-journal")
        await("journal-write")
        TestApplication.host.language = "es"
        scenario?.onActivity { context.onConfigurationChanged(Configuration(it.resources.configuration)) }
        scenario?.recreate()
        awaitText("Diario")
        node("journal-write").assertContentDescriptionEquals("Escribir")
        assertEquals(listOf("Journal"), app.routes)
        assertEquals(LifeState.Open, app.life.state)
    }
}
