package app.nearer

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.app.RemoteInput
import android.content.Intent
import android.os.Bundle
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ApplicationProvider
import app.nearer.core.Clock
import app.nearer.core.MarkKind
import app.nearer.core.Moment
import app.nearer.core.PlannedReminder
import app.nearer.model.LifeState
import app.nearer.model.SystemClock
import app.nearer.model.VaultState
import kotlinx.coroutines.ExperimentalCoroutinesApi
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.util.concurrent.TimeUnit

private const val DAY_MS = 24 * 60 * 60_000L

/** A clock that a test sets ahead. */
private class MovedClock : Clock {
    @Volatile var ahead = 0L

    override fun now(): Moment = SystemClock().now().let { it.copy(ms = it.ms + ahead) }
}

/** Practices on a phone: made, filled in, put to rest, reminded of. */
class PracticeTest : PhoneTest() {
    private val context: TestApplication get() = ApplicationProvider.getApplicationContext()
    private val reminders get() = TestApplication.host.reminders

    @OptIn(ExperimentalCoroutinesApi::class)
    private val app get() = context.app().getCompleted()

    @Test
    fun aPracticeIsMadeMarkedAndReminded() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        assertEquals("asked where the first reminder was added", 1, reminders.asked.get())
        assertTrue(reminders.planned.none { it.text.contains("Walk") || it.title.contains("Walk") })
        tap("practice-open")
        tap("practice-fill-in")
        tap("practice-done")
        awaitText("done")
        goBack()
        picture("practice")
        tap("practice-pause")
        tap("practice-pause-open")
        tap("practice-pause-save")
        await("practice-resume")
        awaitThat { reminders.planned.isEmpty() }
        tap("practice-resume")
        awaitThat { reminders.planned.isNotEmpty() }
        tap("practice-delete")
        tap("undo")
        await("practice-fill-in")
    }

    @Test
    fun whatTheCoreDoesNotTakeIsSaidAtTheField() {
        launch()
        lookAround()
        tap("place-you")
        tap("open-practices")
        tap("new-practice")
        tap("practice-save")
        awaitText("Something is needed here.")
        type("practice-name", "Walk")
        tap("practice-measured")
        tap("target-kind-at-least")
        type("practice-target", "1,500")
        tap("practice-save")
        awaitText("This number can be read in two ways.")
        type("practice-target", "a")
        tap("practice-save")
        awaitText("A number is needed here.")
    }

    @Test
    fun alarmsAreRegisteredInPlaceOfThoseBefore() {
        val port = PhoneReminders(context)
        val alarms = shadowOf(context.getSystemService(AlarmManager::class.java))
        port.replaceAll(listOf(reminder("a", 1_000), reminder("b", 2_000)), listOf(reminder("c", 3_000)))
        assertEquals(3, alarms.scheduledAlarms.size)
        port.replaceAll(listOf(reminder("d", 4_000)), emptyList())
        assertEquals(listOf(4_000L), alarms.scheduledAlarms.map { it.triggerAtMs })
    }

    @Test
    fun aReminderIsShownDiscreetlyAndPutOff() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val next = reminders.planned.first()
        val shown = shown(next)
        assertEquals(next.text, shown.extras.getString("android.text"))
        assertEquals(listOf("Done", "Skip", "Later: in 10 minutes"), shown.actions.map { it.title.toString() })
        val later = shadowOf(shown.actions[2].actionIntent).savedIntent
        ReminderReceiver().onReceive(context, later)
        awaitThat { reminders.snoozed.isNotEmpty() }
        assertEquals(1, reminders.snoozed.size)
    }

    private fun notifications() = shadowOf(context.getSystemService(NotificationManager::class.java)).allNotifications

    /** What a tap on it sends, as the system would. */
    private fun shown(reminder: PlannedReminder): Notification {
        val show = Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.SHOW)
        ReminderReceiver().onReceive(context, show.apply { ReminderReceiver.put(this, reminder) })
        awaitThat { notifications().isNotEmpty() }
        return notifications().single()
    }

    @Test
    fun doneOnAReminderIsTheDaysMarkOnceTheAppIsOpenedAndTheWidgetKnowsAtOnce() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        scenario?.close()
        endProcess()
        val done = shadowOf(shown(reminders.planned.first()).actions[0].actionIntent).savedIntent
        ReminderReceiver().onReceive(context, done)
        awaitThat { aside { PracticesWidget.read(context)?.done } == 1u }
        awaitThat { notifications().isEmpty() }
        launch()
        tap("place-you")
        tap("open-practices")
        tap("practice-open")
        tap("practice-fill-in")
        awaitText("done")
    }

    @Test
    fun skipOnAReminderIsTheDaysMark() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val next = reminders.planned.first()
        val skip = shadowOf(shown(next).actions[1].actionIntent).savedIntent
        ReminderReceiver().onReceive(context, skip)
        val practice = checkNotNull(next.items.single().practice)
        awaitThat {
            aside {
                val habits = (app.vault.value as VaultState.Open).nearer.habits()
                habits.onDay(practice, habits.get(practice).day).mark == MarkKind.SKIPPED
            }
        }
    }

    /** It says nothing of the person's, so that it may be read on the lock screen. */
    @Test
    fun aReminderIsSeenOnTheLockScreenAndLeadsToItsOwnPlace() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val next = reminders.planned.first()
        val shown = shown(next)
        assertEquals(Notification.VISIBILITY_PUBLIC, shown.visibility)
        val first = shadowOf(shown.contentIntent).savedIntent
        context.getSystemService(NotificationManager::class.java).cancelAll()
        val other = shadowOf(shown(next.copy(id = "another")).contentIntent).savedIntent
        assertFalse("the system would take them for one", first.filterEquals(other))
    }

    @Test
    fun aReminderOfOnePracticeLeadsToIt() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val next = reminders.planned.first()
        val opens = shadowOf(shown(next).contentIntent).savedIntent
        assertEquals("practice/" + next.items.single().practice, opens.getStringExtra(MainActivity.ROUTE))
    }

    @Test
    fun aLineThatIsWrittenOnAReminderIsInTheJournal() {
        launch()
        lookAround()
        scenario?.close()
        endProcess()
        val letter = reminder("a", 1_000)
        val write = shown(letter).actions.last()
        val intent = Intent(shadowOf(write.actionIntent).savedIntent)
        RemoteInput.addResultsToIntent(
            write.remoteInputs,
            intent,
            Bundle().apply { putCharSequence(ReminderReceiver.LINE, "Quetzal on the stairs") },
        )
        ReminderReceiver().onReceive(context, intent)
        awaitThat { File(TestApplication.host.folders.shared, "inbox").list().orEmpty().isNotEmpty() }
        launch()
        tap("place-journal")
        awaitText("Quetzal on the stairs")
    }

    @Test
    fun whatNeverCameIsSaidOnceOnToday() {
        val clock = MovedClock()
        TestApplication.host = TestHost(clock = clock)
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val next = reminders.planned.first()
        scenario?.close()
        endProcess()
        // It comes, and after that the phone is off for three days.
        shown(next)
        awaitThat { aside { snapshot().contains(next.id) && "\"shown\":[\"" in snapshot() } }
        clock.ahead += 3 * DAY_MS
        launch()
        await("today-missed")
        awaitText("Nothing is lost by that.")
        // Put away and looked at again, in the same process.
        scenario?.moveToState(Lifecycle.State.CREATED)
        awaitUnseen { app.life.state == LifeState.Away }
        ShadowLooper.idleMainLooper(2 * GRACE_MS, TimeUnit.MILLISECONDS)
        awaitUnseen { app.life.state == LifeState.Closed }
        assertEquals(null, app.missed.value)
        launch()
        await("place-journal")
        rule.waitForIdle()
        assertFalse("said once", has("today-missed"))
    }

    private fun snapshot() = File(TestApplication.host.folders.shared).resolve("vault.snapshot").readText()

    @Test
    fun exactAlarmsAreUsedWhereThePersonAllowedThem() {
        val port = PhoneReminders(context)
        val alarms = shadowOf(context.getSystemService(AlarmManager::class.java))
        for (allowed in listOf(false, true)) {
            ShadowAlarmManager.setCanScheduleExactAlarms(allowed)
            assertEquals(allowed, port.isExact())
            port.replaceAll(listOf(reminder("a", 1_000)), emptyList())
            assertEquals(if (allowed) 0L else -1L, alarms.scheduledAlarms.single().windowLengthMs)
        }
    }

    @Test
    fun afterARebootTheRestOfThePlanIsRegisteredWithoutTheVault() {
        makeOne()
        awaitThat { reminders.planned.isNotEmpty() }
        val before = reminders.planned
        scenario?.close()
        reminders.replaceAll(emptyList(), emptyList())
        RemindAgainReceiver().onReceive(context, Intent(Intent.ACTION_BOOT_COMPLETED))
        awaitThat { reminders.planned.isNotEmpty() }
        assertEquals(before.map { it.id }, reminders.planned.map { it.id })
    }

    @Test
    fun theWidgetShowsADotForEachPracticeAndNoName() {
        makeOne()
        awaitThat { aside { PracticesWidget.read(context) }?.dots?.isNotEmpty() == true }
        val shown = PracticesWidget.views(context, checkNotNull(aside { PracticesWidget.read(context) }))
        val drawn = shown.apply(context, FrameLayout(context))
        val dots = drawn.findViewById<LinearLayout>(R.id.practices_dots)
        assertEquals(1, dots.childCount)
        assertEquals("○", dots.findViewById<TextView>(R.id.practice_dot).text.toString())
        assertEquals("0 of 1 done today.", drawn.findViewById<TextView>(R.id.practices_words).text.toString())
    }

    private fun reminder(
        id: String,
        atMs: Long,
    ) = PlannedReminder(id, atMs, "2026-11-24T18:00", "A reminder", "A small thing.", emptyList(), restsAfter = false)
}
