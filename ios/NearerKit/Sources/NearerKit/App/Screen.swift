import NearerCore

/// The five places.
public enum Place: String, CaseIterable, Identifiable, Sendable {
    case today, path, journal, insights, you

    public var id: Self { self }
}

/// What lies on top of a place.
public enum Screen: Hashable, Sendable {
    case stage(UInt8)
    /// A track beside the path.
    case track(String)
    case lesson(String)
    /// A form: its unfinished run, or a new one.
    case form(String, light: Bool)
    /// A form that is kept nowhere.
    case unsavedForm(String)
    /// An entry to write or edit; none: a new one.
    case entry(Id?)
    /// All questionnaires: ours, and those that somebody brought.
    case questionnaires
    case questionnaire(String)
    /// Bringing in a questionnaire; with an id: scoring one otherwise that was brought before.
    case bringQuestionnaire(String?)
    case bringAnswers
    /// Handing on answers and scores.
    case handOn
    /// Two taps: which way it went, and a chip.
    case capture
    /// The days on which something was written.
    case calendar
    /// What comes in and goes out, and the bin.
    case data
    case bin
    case importJournal
    case exportJournal
    /// Copies, and the six words that open them.
    case copies
    /// Everything from a copy.
    case restore
    /// A new vault from a copy, where the old one can't be opened.
    case recover
    /// What Nearer is locked by.
    case lock
    /// Erasing everything.
    case erase
    /// What Nearer protects against, and what not.
    case protects
    /// The way back where it can't be unlocked.
    case forgotten
    /// Words that are left sealed, without the vault.
    case oneLine
    /// All practices.
    case practices
    case practice(Id)
    /// A day of a practice, to fill in.
    case practiceDay(Id, Day)
    case editPractice(EditedPractice)
    /// Practices over a week or a month, looked back at.
    case practiceReview
    case importHabits
    case myMap
    /// What exercises filed into rooms that have no page of their own.
    case fromExercises
    case toolbox
    case settings
    /// Every number of the chosen country, with its sources.
    case lines
    case reminders

    /// The plan for getting through tonight: a minute's worth of it first, all of it where wanted.
    public static let tonight = Screen.form("getting-through-tonight", light: true)

    /// It works although the vault is not open.
    public var needsNoVault: Bool {
        switch self {
        case .toolbox, .unsavedForm, .recover, .forgotten, .oneLine, .protects: true
        default: false
        }
    }
}

/// A practice to make or change.
public enum EditedPractice: Hashable, Sendable {
    case new
    /// What a stage suggests, filled in.
    case suggested(stage: UInt8)
    case own(Id)
}
