use crate::form::FeltWord;
use crate::time::Day;
use crate::vault::Id;
use serde::{Deserialize, Serialize};

/// Where an entry came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// Written freely.
    Free,
    CheckIn,
    /// Filed by a finished form.
    Exercise,
    Session,
    Letter,
}

impl EntryKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            EntryKind::Free => "free",
            EntryKind::CheckIn => "check-in",
            EntryKind::Exercise => "exercise",
            EntryKind::Session => "session",
            EntryKind::Letter => "letter",
        }
    }

    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "check-in" => EntryKind::CheckIn,
            "exercise" => EntryKind::Exercise,
            "session" => EntryKind::Session,
            "letter" => EntryKind::Letter,
            _ => EntryKind::Free,
        }
    }
}

/// What a person writes: all of it optional, but something must be there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct EntryDraft {
    /// Markdown.
    pub text: String,
    /// −3 to +3.
    pub mood: Option<i8>,
    pub feelings: Vec<FeltWord>,
    pub people: Vec<Id>,
    pub tags: Vec<String>,
    pub star: bool,
    /// When it happened, ms UTC; none: now.
    pub at_ms: Option<i64>,
}

/// A stretch of text that matched, or did not.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    pub text: String,
    pub hit: bool,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryLine {
    pub id: Id,
    pub kind: EntryKind,
    /// The beginning, or where a search matched.
    pub snippet: Vec<Span>,
    pub mood: Option<i8>,
    pub star: bool,
    /// Feelings in words.
    pub feelings: Vec<String>,
    pub people: Vec<String>,
    pub tags: Vec<String>,
    pub at_ms: i64,
    /// Seconds east of UTC where it happened: with `at_ms` it gives the wall clock of that place.
    pub offset_s: i32,
    pub day: Day,
}

/// An entry, whole.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryView {
    pub id: Id,
    pub kind: EntryKind,
    pub text: String,
    pub mood: Option<i8>,
    pub star: bool,
    pub feelings: Vec<FeltWord>,
    pub feeling_words: Vec<String>,
    pub people: Vec<Id>,
    pub people_names: Vec<String>,
    pub tags: Vec<String>,
    pub at_ms: i64,
    pub offset_s: i32,
    pub day: Day,
    pub run: Option<Id>,
}

/// A stretch of the journal, newest first.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalPage {
    pub lines: Vec<EntryLine>,
    /// Ask for what comes after with this; none: that was all.
    pub next: Option<i64>,
}
