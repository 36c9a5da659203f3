use crate::error::{NearerError, Reason, Result};
use crate::form::{FeltWord, MOST_INTENSITY};
use crate::record::words;
use crate::time::Day;
use crate::vault::Id;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// All moods, from very low to very good.
pub const MOODS: RangeInclusive<i8> = -3..=3;

/// Longest entry, in characters: two long novels.
pub const MOST_TEXT: u32 = 2_000_000;
/// Most people, tags or feelings of one entry.
pub const MOST_PARTS: u32 = 40;

words! {
    /// Where an entry came from.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum EntryKind {
        /// Written freely.
        #[default]
        Free = "free",
        /// A check-in, with a way and mostly a chip.
        CheckIn = "check-in",
        /// Filed by a finished form.
        Exercise = "exercise",
        /// A note around a session of therapy.
        Session = "session",
        /// A letter that is opened on a later day.
        Letter = "letter",
    }
}

words! {
    /// Which way a check-in went.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum Way {
        /// Stepped back.
        Back = "back",
        /// Came nearer.
        Nearer = "nearer",
        /// Just a mood.
        Mood = "mood",
    }
}

/// What a person writes: all of it optional, but something must be there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(default)]
pub struct EntryDraft {
    /// Markdown.
    pub text: String,
    /// −3 to +3.
    pub mood: Option<i8>,
    /// At most 40.
    pub feelings: Vec<FeltWord>,
    /// Ids of people, at most 40.
    pub people: Vec<Id>,
    /// Names of tags, at most 40 of at most 50 characters. A tag that is new is made.
    pub tags: Vec<String>,
    /// Whether the entry has a star.
    pub star: bool,
    /// When it happened, ms UTC; none: now.
    pub at_ms: Option<i64>,
    /// Where it happened, as the IANA database names the zone; none: where the phone is, and for an entry that is
    /// edited where it was.
    #[uniffi(default = None)]
    pub zone: Option<String>,
    /// Id of the prompt that it began from. Kept when the entry is written, and not changed by an edit.
    #[uniffi(default = None)]
    pub prompt: Option<String>,
}

/// Refuses an entry that says nothing.
pub(super) fn check_something(draft: &EntryDraft) -> Result<()> {
    if draft.text.trim().is_empty() && draft.mood.is_none() && draft.feelings.is_empty() {
        return Err(NearerError::invalid("text", Reason::Required));
    }
    Ok(())
}

/// Refuses a text that no entry can hold.
pub(super) fn check_size(draft: &EntryDraft) -> Result<()> {
    let most = MOST_TEXT as usize;
    // Counting takes a while for a long text, and most are short.
    if draft.text.len() > most && draft.text.chars().count() > most {
        return Err(NearerError::invalid("text", Reason::TooLong { most: MOST_TEXT }));
    }
    Ok(())
}

/// Refuses what no entry can hold.
pub fn check(draft: &EntryDraft) -> Result<()> {
    check_size(draft)?;
    check_labels(draft)
}

/// Why a number that is no mood isn't taken.
pub fn no_mood() -> Reason {
    Reason::OutOfRange { low: i64::from(*MOODS.start()), high: i64::from(*MOODS.end()) }
}

/// Refuses a mood, feelings, people and tags that no entry can have.
pub(super) fn check_labels(draft: &EntryDraft) -> Result<()> {
    let bad = |field, reason| Err(NearerError::invalid(field, reason));
    if draft.mood.is_some_and(|mood| !MOODS.contains(&mood)) {
        return bad("mood", no_mood());
    }
    if draft.feelings.iter().any(|felt| felt.intensity.is_some_and(|i| i > MOST_INTENSITY)) {
        return bad("feelings", Reason::OutOfRange { low: 0, high: i64::from(MOST_INTENSITY) });
    }
    for (field, count) in
        [("feelings", draft.feelings.len()), ("people", draft.people.len()), ("tags", draft.tags.len())]
    {
        if count > MOST_PARTS as usize {
            return bad(field, Reason::TooLong { most: MOST_PARTS });
        }
    }
    Ok(())
}

/// A stretch of text that matched, or did not.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// The characters, without marks of Markdown.
    pub text: String,
    /// Whether the search matched here.
    pub hit: bool,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryLine {
    /// The entry's id.
    pub id: Id,
    /// Where the entry came from.
    pub kind: EntryKind,
    /// The beginning, or where a search matched.
    pub snippet: Vec<Span>,
    /// −3 to +3; none where none was noted.
    pub mood: Option<i8>,
    /// Whether the entry has a star.
    pub star: bool,
    /// Feelings in words.
    pub feelings: Vec<String>,
    /// Ids of the families of the same feelings, in the same order; none for a word of the body or a full answer.
    pub families: Vec<Option<String>>,
    /// Names of people.
    pub people: Vec<String>,
    /// Names of tags.
    pub tags: Vec<String>,
    /// Those feelings, people and tags by which a search found it.
    pub found_by: Vec<String>,
    /// Of a check-in: which way it went, and the id of its chip, whose words `Library::check_ins` has.
    pub way: Option<Way>,
    /// Id of the chip, whose words `Library::check_ins` has; none for a mood.
    pub chip: Option<String>,
    /// When it happened: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// Seconds east of UTC where it happened: with `at_ms` it gives the wall clock of that place.
    pub offset_s: i32,
    /// The person's day on which it happened, where they were then.
    pub day: Day,
}

/// An entry, whole.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryView {
    /// The entry's id.
    pub id: Id,
    /// Where the entry came from.
    pub kind: EntryKind,
    /// Markdown, as it was typed.
    pub text: String,
    /// −3 to +3; none where none was noted.
    pub mood: Option<i8>,
    /// Whether the entry has a star.
    pub star: bool,
    /// Feelings by the ids of their words, each with its strength.
    pub feelings: Vec<FeltWord>,
    /// The same feelings in words, in the same order.
    pub feeling_words: Vec<String>,
    /// Ids of their families, in the same order; none for a word of the body or for a full answer.
    pub families: Vec<Option<String>>,
    /// Ids of people.
    pub people: Vec<Id>,
    /// Names of the same people, in the same order.
    pub people_names: Vec<String>,
    /// Names of tags.
    pub tags: Vec<String>,
    /// Of a check-in: which way it went.
    pub way: Option<Way>,
    /// Of a check-in: id of its chip, whose words `Library::check_ins` has.
    pub chip: Option<String>,
    /// When it happened.
    pub at_ms: i64,
    /// Seconds east of UTC where it happened.
    pub offset_s: i32,
    /// IANA name of the zone in which it happened.
    pub zone: String,
    /// The person's day on which it happened, where they were then.
    pub day: Day,
    /// When it was written, and the offset there.
    pub written_ms: i64,
    /// Seconds east of UTC where it was written.
    pub written_offset_s: i32,
    /// Its exercise, and the stage that it belongs to.
    pub form: Option<String>,
    /// The stage that its exercise belongs to, 1 to 10.
    pub stage: Option<u8>,
    /// The run that filed it.
    pub run: Option<Id>,
    /// How many earlier versions are kept.
    pub versions: u32,
}

impl EntryView {
    /// The draft of an edit that gives it another text and leaves all else.
    pub fn with_text(self, text: String) -> EntryDraft {
        EntryDraft {
            text,
            mood: self.mood,
            feelings: self.feelings,
            people: self.people,
            tags: self.tags,
            star: self.star,
            at_ms: Some(self.at_ms),
            zone: Some(self.zone),
            prompt: None,
        }
    }
}

/// What an entry said before an edit.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryVersion {
    /// Names it when it is to be put back.
    pub number: i64,
    /// When it was replaced: ms UTC. It is kept for thirty days from then.
    pub kept_ms: i64,
    /// Markdown, as it was typed.
    pub text: String,
    /// −3 to +3; none where none was noted.
    pub mood: Option<i8>,
    /// Whether the entry had a star.
    pub star: bool,
    /// Feelings in words.
    pub feelings: Vec<String>,
    /// Names of people.
    pub people: Vec<String>,
    /// Names of tags.
    pub tags: Vec<String>,
    /// When it happened, as this version says: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
}

/// A stretch of the journal, newest first.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalPage {
    /// Newest first, or best match first where the search was ranked.
    pub lines: Vec<EntryLine>,
    /// Ask for what comes after with this; none: that was all.
    pub next: Option<i64>,
}

/// What to leave in: all of it must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct JournalFilter {
    /// Entries that name this person.
    #[uniffi(default = None)]
    pub person: Option<Id>,
    /// Id of a feeling's word.
    #[uniffi(default = None)]
    pub feeling: Option<String>,
    /// Name of a tag, case and accents aside.
    #[uniffi(default = None)]
    pub tag: Option<String>,
    /// Entries of this kind.
    #[uniffi(default = None)]
    pub kind: Option<EntryKind>,
    /// Entries that exercises of this stage wrote.
    #[uniffi(default = None)]
    pub stage: Option<u8>,
    /// First and last day, both inside.
    #[uniffi(default = None)]
    pub first: Option<Day>,
    /// The last day; none: no bound.
    #[uniffi(default = None)]
    pub last: Option<Day>,
    /// Only those with a star.
    #[uniffi(default = false)]
    pub star: bool,
}

/// What someone looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct JournalAsk {
    /// As it was typed: anything is a query.
    pub typed: String,
    /// What to leave in beside what was typed.
    pub filter: JournalFilter,
    /// What fits best first, in place of newest first. Slower: it looks at all that matches.
    #[uniffi(default = false)]
    pub ranked: bool,
    /// The `next` of the page before; none: the first page.
    #[uniffi(default = None)]
    pub before: Option<i64>,
    /// Entries of a page: 30 where it is 0, 200 at most.
    #[uniffi(default = 0)]
    pub count: u32,
}
