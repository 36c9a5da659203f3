use crate::time::Day;

/// What can be brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum JournalFormat {
    /// Daylio's CSV export, with any of its headers.
    DaylioCsv,
    /// Daylio's own backup, `.daylio`.
    DaylioBackup,
    /// Day One's JSON, alone or in the zip that it comes in.
    DayOne,
    /// jrnl's JSON export.
    Jrnl,
    /// Markdown or text files with a date in the name: one, a folder of them, or a zip.
    Pages,
    /// Our own open document: its entries are taken, with their people, tags and feelings, and nothing else.
    Nearer,
}

impl JournalFormat {
    /// Its key in the catalogue.
    pub(super) fn key(self) -> &'static str {
        match self {
            JournalFormat::DaylioCsv => "import-daylio-csv",
            JournalFormat::DaylioBackup => "import-daylio-backup",
            JournalFormat::DayOne => "import-day-one",
            JournalFormat::Jrnl => "import-jrnl",
            JournalFormat::Pages => "import-pages",
            JournalFormat::Nearer => "import-nearer",
        }
    }
}

/// Why an item can't be brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, uniffi::Enum)]
pub enum FailureKind {
    /// No date where there should be one.
    NoDate,
    /// A date that the calendar doesn't have, or in a form that isn't known.
    NotADate,
    /// Dated after now.
    InTheFuture,
    /// Dated before 1970.
    TooLongAgo,
    /// More or fewer columns than the header has, or a quote that never closes.
    WrongColumns,
    /// Not UTF-8.
    NotText,
    /// Longer than an entry can be.
    TooLong,
    /// Nothing is in it.
    Empty,
    /// Not of the form that the file has elsewhere.
    Unreadable,
    /// A name in a zip that leads out of it.
    UnsafeName,
}

impl FailureKind {
    pub(super) fn key(self) -> &'static str {
        match self {
            FailureKind::NoDate => "import-no-date",
            FailureKind::NotADate => "import-not-a-date",
            FailureKind::InTheFuture => "import-in-the-future",
            FailureKind::TooLongAgo => "import-too-long-ago",
            FailureKind::WrongColumns => "import-wrong-columns",
            FailureKind::NotText => "import-not-text",
            FailureKind::TooLong => "import-too-long",
            FailureKind::Empty => "import-empty",
            FailureKind::Unreadable => "import-unreadable",
            FailureKind::UnsafeName => "import-unsafe-name",
        }
    }
}

/// An item that can't be brought in; the rest is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalFailure {
    /// The file's name, where there are several; else empty.
    pub file: String,
    /// The line where it begins, from 1; 0 where it is about the whole file, and in our own document.
    pub line: u32,
    /// Why it can't be brought in.
    pub kind: FailureKind,
    /// The place and the reason in words.
    pub words: String,
}

/// What can't be carried over, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct LeftOut {
    /// Photographs.
    pub photos: u32,
    /// Recordings and films.
    pub recordings: u32,
    /// Entries with a place.
    pub places: u32,
    /// Entries with the weather.
    pub weather: u32,
    /// Entries with activities beyond the forty that an entry holds, or with other fields that have no place here.
    pub other: u32,
}

/// A word for a mood, as the other app's user has it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MoodLabel {
    /// The word itself.
    pub label: String,
    /// How many entries have it.
    pub entries: u32,
    /// −3 to +3, where it is known what it means.
    pub suggested: Option<i8>,
}

/// The beginning of an entry as it would be here.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalSample {
    /// The person's day on which it lies.
    pub day: Day,
    /// At most 120 characters of its text.
    pub beginning: String,
}

/// What is in a file, for someone to decide by. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalPlan {
    /// What kind of file it is.
    pub format: JournalFormat,
    /// The same in words.
    pub format_words: String,
    /// Entries that would be added.
    pub entries: u32,
    /// Entries that were imported before, whatever became of them since.
    pub already_here: u32,
    /// Items that are in the file a second time.
    pub twice: u32,
    /// Items that can't be brought in.
    pub failed: u32,
    /// The first hundred of those.
    pub failures: Vec<JournalFailure>,
    /// Words for moods, the most used first.
    pub moods: Vec<MoodLabel>,
    /// Names that become tags, the most used first: the first fifty.
    pub tags: Vec<String>,
    /// How many such names there are in all.
    pub tags_in_all: u32,
    /// The first day on which an entry lies; none where there are no entries.
    pub first: Option<Day>,
    /// The last day on which an entry lies.
    pub last: Option<Day>,
    /// What can't be carried over.
    pub left_out: LeftOut,
    /// Its times say no zone: one is needed.
    pub needs_zone: bool,
    /// Three entries at most.
    pub samples: Vec<JournalSample>,
    /// What would be done, in sentences.
    pub words: String,
}

/// What a mood's word means here; none: no mood.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MoodChoice {
    /// The word, as the plan gave it.
    pub label: String,
    /// −3 to +3; none: no mood.
    pub mood: Option<i8>,
}

/// How to take it in.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct JournalChoice {
    /// A word that isn't named here means what the plan suggested, or no mood.
    pub moods: Vec<MoodChoice>,
    /// A mood's own word becomes a tag as well: "in awe" says more than a number.
    pub mood_words_as_tags: bool,
    /// IANA name of the zone for times that say none; none: where the phone is.
    pub zone: Option<String>,
}

/// What taking in did.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct JournalTaken {
    /// Entries that were added.
    pub added: u32,
    /// Entries that were imported before, whatever became of them since.
    pub already_here: u32,
    /// Items that are in the file a second time.
    pub twice: u32,
    /// Items that could not be brought in.
    pub failed: u32,
    /// The first hundred of those.
    pub failures: Vec<JournalFailure>,
    /// What was not carried over.
    pub left_out: LeftOut,
    /// Entries whose mood's word was given no meaning.
    pub without_mood: u32,
    /// The same in sentences.
    pub words: String,
}
