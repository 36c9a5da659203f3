package app.nearer

import app.nearer.core.Way
import app.nearer.model.EditedPractice
import app.nearer.model.Screen
import app.nearer.model.route
import app.nearer.model.screenOf
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

/** Every screen comes back from its line, and the line holds ids alone. */
class RoutesTest {
    private val screens =
        listOf(
            Screen.Stage(3),
            Screen.Track("attachment"),
            Screen.Lesson("why-closeness-alarms"),
            Screen.Form("name-it", light = true),
            Screen.Form("name-it", light = false),
            Screen.UnsavedForm("paced-breathing"),
            Screen.Entry(null),
            Screen.Entry("0199-a"),
            Screen.Questionnaires,
            Screen.Questionnaire("https://example.org/Questionnaire/a"),
            Screen.BringQuestionnaire(null),
            Screen.BringQuestionnaire("https://example.org/Questionnaire/a"),
            Screen.BringAnswers,
            Screen.HandOn,
            Screen.Capture(),
            Screen.Capture(Way.BACK),
            Screen.Calendar,
            Screen.Data,
            Screen.Bin,
            Screen.ImportJournal,
            Screen.ExportJournal,
            Screen.Copies,
            Screen.Restore,
            Screen.Recover,
            Screen.Lock,
            Screen.Erase,
            Screen.Protects,
            Screen.Forgotten,
            Screen.OneLine,
            Screen.Practices,
            Screen.Practice("0199-b"),
            Screen.PracticeDay("0199-b", "2026-11-30"),
            Screen.EditPractice(EditedPractice.New),
            Screen.EditPractice(EditedPractice.Suggested(2)),
            Screen.EditPractice(EditedPractice.Own("0199-b")),
            Screen.PracticeReview,
            Screen.ImportHabits,
            Screen.Reminders,
            Screen.MyMap,
            Screen.FromExercises,
            Screen.Toolbox,
            Screen.Settings,
            Screen.Lines,
        )

    @Test
    fun everyScreenComesBackFromItsLine() {
        for (screen in screens) assertEquals(screen, screen.route?.let(::screenOf))
        assertEquals(Screen::class.java.permittedSubclasses.toSet(), screens.map { it.javaClass }.toSet())
    }

    @Test
    fun whatIsNoLineOfThisVersionLeadsNowhere() {
        for (line in listOf("", "/", "stage", "stage/x", "form/true", "another-version/7", "track")) {
            assertNull(line, screenOf(line))
        }
    }
}
