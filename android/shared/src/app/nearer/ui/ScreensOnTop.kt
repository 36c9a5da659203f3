package app.nearer.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.RowScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.layout
import app.nearer.model.Screen
import app.nearer.model.ScreenAt
import app.nearer.ui.data.BinScreen
import app.nearer.ui.data.CopiesScreen
import app.nearer.ui.data.DataScreen
import app.nearer.ui.data.EraseScreen
import app.nearer.ui.data.ExportJournalScreen
import app.nearer.ui.data.ImportJournalScreen
import app.nearer.ui.data.RecoverScreen
import app.nearer.ui.data.RestoreScreen
import app.nearer.ui.journal.CalendarScreen
import app.nearer.ui.journal.CaptureScreen
import app.nearer.ui.lock.ForgottenScreen
import app.nearer.ui.lock.LockScreen
import app.nearer.ui.lock.OneLineScreen
import app.nearer.ui.lock.ProtectsScreen
import app.nearer.ui.practice.EditPracticeScreen
import app.nearer.ui.practice.ImportHabitsScreen
import app.nearer.ui.practice.PracticeDayScreen
import app.nearer.ui.practice.PracticeReviewScreen
import app.nearer.ui.practice.PracticeScreen
import app.nearer.ui.practice.PracticesScreen
import app.nearer.ui.practice.RemindersScreen
import app.nearer.ui.questionnaire.BringAnswersScreen
import app.nearer.ui.questionnaire.BringQuestionnaireScreen
import app.nearer.ui.questionnaire.HandOnScreen
import app.nearer.ui.questionnaire.QuestionnaireScreen
import app.nearer.ui.questionnaire.QuestionnairesScreen

/** Screens that lie on a place, on the first start or on a vault that doesn't open; the topmost is shown. */
@Composable
fun ScreensOnTop(screens: List<Screen> = LocalApp.current.screens.now()) {
    val place = LocalApp.current.place.now()
    val back = LocalBack.current
    val paper = MaterialTheme.colorScheme.background
    screens.forEachIndexed { at, screen ->
        val isTop = at == screens.lastIndex
        val isNext = back.isShown && at == screens.lastIndex - 1
        key(at, screen) {
            val corner: @Composable RowScope.() -> Unit = { ScreenCorner(screen) }
            val here = ScreenAt(place, at, screen)
            CompositionLocalProvider(LocalCorner provides corner, LocalScreenAt provides here) {
                Kept(visible = isTop || isNext, if (isTop) back.moved(paper) else Modifier) { ScreenOf(screen) }
            }
        }
    }
}

/**
 * Keeps what lies underneath as it is, half-written words too, but neither draws nor reads it out nor lets it be
 * touched: what isn't placed has no part in any of it.
 */
@Composable
internal fun Kept(
    visible: Boolean,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    Box(
        modifier.layout { measurable, constraints ->
            val placeable = measurable.measure(constraints)
            layout(placeable.width, placeable.height) { if (visible) placeable.place(0, 0) }
        },
    ) { content() }
}

@Composable
private fun ScreenOf(screen: Screen) {
    when (screen) {
        is Screen.Stage -> StageScreen(screen.number)
        is Screen.Track -> TrackScreen(screen.id)
        is Screen.Lesson -> LessonScreen(screen.id)
        is Screen.Form -> FormScreen(screen.id, screen.light)
        is Screen.UnsavedForm -> UnsavedFormScreen(screen.id)
        is Screen.Entry -> EntryScreen(screen.id)
        Screen.Questionnaires -> QuestionnairesScreen()
        is Screen.Questionnaire -> QuestionnaireScreen(screen.id)
        is Screen.BringQuestionnaire -> BringQuestionnaireScreen(screen.id)
        Screen.BringAnswers -> BringAnswersScreen()
        Screen.HandOn -> HandOnScreen()
        is Screen.Capture -> CaptureScreen(screen.way)
        Screen.Calendar -> CalendarScreen()
        Screen.Data -> DataScreen()
        Screen.Bin -> BinScreen()
        Screen.ImportJournal -> ImportJournalScreen()
        Screen.ExportJournal -> ExportJournalScreen()
        Screen.Copies -> CopiesScreen()
        Screen.Restore -> RestoreScreen()
        Screen.Recover -> RecoverScreen()
        Screen.Lock -> LockScreen()
        Screen.Erase -> EraseScreen()
        Screen.Protects -> ProtectsScreen()
        Screen.Forgotten -> ForgottenScreen()
        Screen.OneLine -> OneLineScreen()
        Screen.MyMap -> MyMapScreen()
        Screen.FromExercises -> FromExercisesScreen()
        Screen.Practices -> PracticesScreen()
        is Screen.Practice -> PracticeScreen(screen.id)
        is Screen.PracticeDay -> PracticeDayScreen(screen.id, screen.day)
        is Screen.EditPractice -> EditPracticeScreen(screen.edited)
        Screen.PracticeReview -> PracticeReviewScreen()
        Screen.ImportHabits -> ImportHabitsScreen()
        Screen.Reminders -> RemindersScreen()
        Screen.Toolbox -> ToolboxScreen()
        Screen.Settings -> SettingsScreen()
        Screen.Lines -> LinesScreen()
    }
}
