package app.nearer

import android.app.Notification
import android.app.Service
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ServiceInfo
import android.media.AudioManager
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ApplicationProvider
import app.nearer.core.Cue
import app.nearer.core.CueKind
import app.nearer.model.LifeState
import app.nearer.model.Sitting
import app.nearer.model.SittingAt
import kotlinx.coroutines.ExperimentalCoroutinesApi
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ServiceController
import org.robolectric.shadows.ShadowLooper
import org.robolectric.shadows.ShadowPowerManager
import org.robolectric.shadows.ShadowSystemClock
import java.time.Duration
import java.util.concurrent.TimeUnit

/** Two bells, and two breaths. */
private val Bells =
    listOf(
        Cue(0.0, CueKind.STILL),
        Cue(30.0, CueKind.BELL),
        Cue(34.0, CueKind.STILL),
        Cue(60.0, CueKind.BELL),
        Cue(60.0, CueKind.OVER),
    )
private val Breaths = listOf(Cue(0.0, CueKind.BREATHE_IN), Cue(4.0, CueKind.BREATHE_OUT), Cue(10.0, CueKind.OVER))

/** Sitting and breathing with eyes shut: by the clock, with the screen off, stopped from the lock screen. */
class SittingTest : PhoneTest() {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()
    private val host get() = TestApplication.host
    private var now = 0.0

    @OptIn(ExperimentalCoroutinesApi::class)
    private val app get() = context.app().getCompleted()

    private fun begun(cues: List<Cue> = Bells): Sitting {
        launch()
        lookAround()
        host.drawn = { now }
        return Sitting(app, cues).also { it.start(pace = 1.0) }
    }

    /** Nobody looks, for longer than a vault stays open that nothing holds. */
    private fun lookAway() {
        scenario?.moveToState(Lifecycle.State.CREATED)
        awaitUnseen { app.life.state == LifeState.Away }
        ShadowLooper.idleMainLooper(2 * GRACE_MS, TimeUnit.MILLISECONDS)
    }

    private fun Sitting.awaitUnseen(at: SittingAt) = awaitUnseen { this.at.value == at }

    @Test
    fun itGoesOnByTheClockWhereNothingIsDrawnAndTheVaultStaysOpenForIt() {
        val sitting = begun()
        lookAway()
        now = 31.0
        awaitUnseen { host.bells.get() == 1 }
        assertEquals(LifeState.Away, app.life.state)
        assertEquals(SittingAt.Going, sitting.at.value)
        now = 3_000.0
        sitting.awaitUnseen(SittingAt.Over)
        assertEquals(2, host.bells.get())
        assertEquals(60.0, sitting.elapsed(), 0.0)
        awaitUnseen { app.life.state == LifeState.Closed }
    }

    @Test
    fun whatIsStoppedKeepsTheVaultOpenNoLonger() {
        val sitting = begun()
        lookAway()
        assertEquals("it is held open", LifeState.Away, app.life.state)
        sitting.stop()
        now = 10_000.0
        awaitUnseen {
            // When to close is asked aside, and what it answers waits from then on.
            ShadowLooper.idleMainLooper(GRACE_MS, TimeUnit.MILLISECONDS)
            app.life.state == LifeState.Closed
        }
    }

    @Test
    fun bellsThatWereSleptThroughRingOnce() {
        val sitting = begun()
        now = 100.0
        sitting.awaitUnseen(SittingAt.Over)
        assertEquals(1, host.bells.get())
    }

    @Test
    fun whatIsPausedWaitsAndGoesOnWhereItWas() {
        val sitting = begun()
        now = 29.0
        sitting.pause()
        now = 500.0
        assertEquals(29.0, sitting.elapsed(), 0.0)
        sitting.goOn()
        now = 500.5
        assertEquals(29.5, sitting.elapsed(), 0.0)
        assertEquals(0, host.bells.get())
        now = 501.5
        awaitUnseen { host.bells.get() == 1 }
        sitting.stop()
        assertEquals(0.0, sitting.elapsed(), 0.0)
        sitting.goOn()
        assertEquals("what was stopped is begun anew", SittingAt.Rest, sitting.at.value)
    }

    @Test
    fun breathsAreFeltWhereWantedAndBellsHeardWhereWanted() {
        val breathing = begun(Breaths)
        now = 11.0
        breathing.awaitUnseen(SittingAt.Over)
        assertEquals("nobody asked for it", 0, host.touches.get())
        now = 0.0
        breathing.isFelt = true
        breathing.start(pace = 1.0)
        awaitUnseen { host.touches.get() == 1 }
        now = 4.5
        awaitUnseen { host.touches.get() == 2 }
        breathing.stop()
        now = 0.0
        val silent = Sitting(app, Bells).apply { isAloud = false }
        breathing.start(pace = 1.0)
        awaitUnseen { host.touches.get() == 3 }
        silent.start(pace = 1.0)
        assertEquals("one sits once", SittingAt.Rest, breathing.at.value)
        now = 31.0
        awaitUnseen { host.touches.get() == 4 }
        assertEquals("felt, not heard", 0, host.bells.get())
        silent.stop()
    }

    @Test
    fun theHostIsToldOfWhatBegins() {
        val sitting = begun()
        assertEquals(sitting, host.sits)
        PhoneHost(context, MemoryKeys()).sits(sitting)
        val service = shadowOf(context).nextStartedService
        assertEquals(ComponentName(context, SittingService::class.java), service.component)
        assertEquals(sitting, context.sitting)
        sitting.stop()
    }

    /** A phone that sleeps lets less time pass by its other clock. */
    @Test
    fun thePhonesClockCountsTheTimeInWhichItSleeps() {
        val phone = PhoneHost(context, MemoryKeys())
        val before = phone.seconds()
        ShadowSystemClock.simulateDeepSleep(Duration.ofSeconds(30))
        assertEquals(30.0, phone.seconds() - before, 1.0)
    }

    private fun served(sitting: Sitting): ServiceController<SittingService> {
        context.sitting = sitting
        return Robolectric.buildService(SittingService::class.java).create().startCommand(0, 0)
    }

    private fun shown(service: SittingService): Notification = shadowOf(service).lastForegroundNotification

    /** What a tap on it sends, as the system would. */
    private fun SittingService.tapped(action: Int) {
        val intent: Intent = shadowOf(shown(this).actions[action].actionIntent).savedIntent
        onStartCommand(intent, 0, 1)
    }

    private fun titles(service: SittingService) = shown(service).actions.map { it.title.toString() }

    @Test
    fun theServiceStaysAsLongAsItGoesAndSaysNothingOfThePerson() {
        val sitting = begun()
        val service = served(sitting).get()
        val shown = shown(service)
        assertEquals("nobody would know of it", Service.START_NOT_STICKY, service.onStartCommand(null, 0, 2))
        assertEquals("Breathing and sitting", shown.extras.getString(Notification.EXTRA_TITLE))
        assertEquals(null, shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals(ServiceInfo.FOREGROUND_SERVICE_TYPE_MEDIA_PLAYBACK, service.foregroundServiceType)
        assertFalse(shadowOf(service).isStoppedBySelf)
        assertTrue("the processor would sleep", checkNotNull(ShadowPowerManager.getLatestWakeLock()).isHeld)
        now = 61.0
        sitting.awaitUnseen(SittingAt.Over)
        // The last bell is heard out.
        assertFalse(shadowOf(service).isStoppedBySelf)
        ShadowLooper.idleMainLooper(LAST_BELL_S, TimeUnit.SECONDS)
        awaitUnseen { shadowOf(service).isStoppedBySelf }
    }

    @Test
    fun itIsPausedGoneOnWithAndStoppedFromItsNotification() {
        val sitting = begun()
        val controller = served(sitting)
        val service = controller.get()
        ShadowLooper.idleMainLooper()
        assertEquals(listOf("Pause", "Stop"), titles(service))
        service.tapped(0)
        assertEquals(SittingAt.Paused, sitting.at.value)
        awaitUnseen { titles(service) == listOf("Go on", "Stop") }
        assertFalse("the battery", checkNotNull(ShadowPowerManager.getLatestWakeLock()).isHeld)
        assertEquals("Paused", shown(service).extras.getString(Notification.EXTRA_TEXT))
        service.tapped(0)
        assertEquals(SittingAt.Going, sitting.at.value)
        service.tapped(1)
        assertEquals(SittingAt.Rest, sitting.at.value)
        awaitUnseen { shadowOf(service).isStoppedBySelf }
        controller.destroy()
    }

    @Test
    fun itWaitsWhileThePhoneIsSpokenIntoAndGoesOnByItself() {
        val sitting = begun()
        val service = served(sitting)
        val audio = shadowOf(context.getSystemService(AudioManager::class.java))
        val listens = checkNotNull(audio.lastAudioFocusRequest)
        assertEquals("others may play on", AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK, listens.durationHint)
        now = 10.0
        listens.listener.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT)
        assertEquals("a call", SittingAt.Paused, sitting.at.value)
        now = 500.0
        listens.listener.onAudioFocusChange(AudioManager.AUDIOFOCUS_GAIN)
        assertEquals(SittingAt.Going, sitting.at.value)
        assertEquals(10.0, sitting.elapsed(), 0.0)
        listens.listener.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS)
        assertEquals("something else is listened to", SittingAt.Going, sitting.at.value)
        service.destroy()
        assertEquals(listens.audioFocusRequest, audio.lastAbandonedAudioFocusRequest)
        sitting.stop()
    }

    @Test
    fun whatAPersonPausedWaitsForThem() {
        val sitting = begun()
        val service = served(sitting)
        val audio = shadowOf(context.getSystemService(AudioManager::class.java))
        val call = checkNotNull(audio.lastAudioFocusRequest).listener
        sitting.pause()
        call.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT)
        call.onAudioFocusChange(AudioManager.AUDIOFOCUS_GAIN)
        assertEquals("paused by hand before the call", SittingAt.Paused, sitting.at.value)
        sitting.goOn()
        call.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT)
        sitting.goOn()
        sitting.pause()
        call.onAudioFocusChange(AudioManager.AUDIOFOCUS_GAIN)
        assertEquals("gone on with and paused by hand during it", SittingAt.Paused, sitting.at.value)
        service.destroy()
        sitting.stop()
    }

    @Test
    fun withoutASittingTheServiceEndsAtOnce() {
        context.sitting = null
        val service =
            Robolectric
                .buildService(SittingService::class.java)
                .create()
                .startCommand(0, 0)
                .get()
        assertTrue(shadowOf(service).isStoppedBySelf)
    }

    private companion object {
        const val LAST_BELL_S = 5L
    }
}
