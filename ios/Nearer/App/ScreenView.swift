import NearerKit
import SwiftUI

/// What lies on top of a place.
struct ScreenView: View {
    @Environment(AppModel.self) private var app
    let screen: Screen

    var body: some View {
        Group {
            switch screen {
            case .stage(let number): StageScreen(app, number: number)
            case .track(let id): TrackScreen(app, id: id)
            case .lesson(let id): LessonScreen(app, id: id)
            case .form(let id, let light): FormScreen(FormModel(app, form: id, light: light))
            case .unsavedForm(let id): FormScreen(FormModel(app, unsavedForm: id))
            case .entry(let id): EntryScreen(app, id: id)
            case .questionnaires: QuestionnairesScreen(app)
            case .questionnaire(let id): QuestionnaireScreen(app, id: id)
            case .bringQuestionnaire(let id): BringQuestionnaireScreen(app, id: id)
            case .bringAnswers: BringAnswersScreen(app)
            case .handOn: HandOnScreen(app)
            case .capture: CaptureScreen(app)
            case .calendar: CalendarScreen(app)
            case .data: DataScreen(app)
            case .bin: BinScreen(app)
            case .importJournal: ImportJournalScreen(app)
            case .exportJournal: ExportJournalScreen(app)
            case .copies: CopiesScreen(app)
            case .restore: RestoreScreen(app)
            case .recover: RecoverScreen(app)
            case .lock: LockScreen(app)
            case .erase: EraseScreen(app)
            case .protects: ProtectsScreen()
            case .forgotten: ForgottenScreen(app)
            case .oneLine: OneLineScreen(app)
            case .practices: PracticesScreen(app)
            case .practice(let id): PracticeScreen(app, id: id)
            case .practiceDay(let id, let day): PracticeDayScreen(app, id: id, day: day)
            case .editPractice(let edited): EditPracticeScreen(app, edited)
            case .practiceReview: PracticeReviewScreen(app)
            case .importHabits: ImportHabitsScreen(app)
            case .myMap: MyMapScreen(app)
            case .fromExercises: FromExercisesScreen(app)
            case .toolbox: ToolboxScreen(app)
            case .settings: SettingsScreen(app)
            case .lines: LinesScreen(app)
            case .reminders: RemindersScreen(app)
            }
        }
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                HStack(spacing: 0) {
                    if screen != .capture, screen != .toolbox, app.settings != nil { CaptureButton() }
                    // "Right now" leads nowhere new from the toolbox itself.
                    if screen != .toolbox { RightNowButton() }
                }
            }
        }
    }
}
