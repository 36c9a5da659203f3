use super::draft::id;
use super::model::{EntryDraft, EntryKind, MOST_PARTS, MOST_TEXT, Way, check_labels, check_size};
use crate::error::{Reason, Result};
use crate::form::{FeltWord, STAGES};
use crate::record::{Checked, MOST_NAMED, RowCheck};
use crate::time::LAST_MS;
use crate::vault::Id;

/// Longest draft, in characters of its JSON: every character of the longest entry may need six, and its labels.
const MOST_DRAFT: u32 = 6 * MOST_TEXT + 100_000;

/// The checks of entries and drafts.
pub const CHECKS: &[Checked] = &[
    Checked { table: "entry", check: entry, natural: None },
    Checked { table: "draft", check: draft, natural: Some(draft_id) },
];

fn entry(row: &RowCheck<'_>) -> Result<()> {
    row.text("text", MOST_TEXT)?;
    row.room(check_labels(&EntryDraft {
        mood: row.maybe_number("mood", i64::from(i8::MIN)..=i64::from(i8::MAX))?,
        feelings: feelings(row)?,
        people: ids(row, "entry_person", "person")?,
        ..EntryDraft::default()
    }))?;
    ids(row, "entry_tag", "tag")?;
    row.word::<EntryKind>("kind")?;
    row.maybe_word::<Way>("way")?;
    row.yes_or_no("star")?;
    row.moment()?;
    // Entries are written after 1970: the index's key is made of the time.
    row.number::<i64>("at_ms", 0..=LAST_MS)?;
    row.place("written_ms", "written_offset_s", "written_zone")?;
    for column in ["form", "chip", "prompt"] {
        row.maybe_named(column)?;
    }
    row.maybe_number::<u8>("stage", i64::from(*STAGES.start())..=i64::from(*STAGES.end()))?;
    row.maybe_day("more_on")?;
    Ok(())
}

fn feelings(row: &RowCheck<'_>) -> Result<Vec<FeltWord>> {
    let felt = |part: RowCheck<'_>| {
        part.number::<i64>("place", 0..=i64::from(MOST_PARTS))?;
        let intensity = part.maybe_number("intensity", 0..=i64::from(u8::MAX))?;
        Ok(FeltWord { word: part.named("feeling")?.to_owned(), intensity })
    };
    row.parts("entry_feeling", MOST_PARTS)?.into_iter().map(felt).collect()
}

fn ids<'a>(row: &RowCheck<'a>, part: &'a str, column: &str) -> Result<Vec<Id>> {
    row.parts(part, MOST_PARTS)?.into_iter().map(|part| part.linked(column)).collect()
}

fn draft_id(row: &RowCheck<'_>) -> Result<Id> {
    Ok(id(place(row)?))
}

/// The entry that a draft edits; none: a new one.
fn place(row: &RowCheck<'_>) -> Result<Option<Id>> {
    match row.text("place", MOST_NAMED)? {
        "new" => Ok(None),
        entry => Id::parse(entry).map(Some).map_err(|_| row.refuse("place", Reason::NotAnId)),
    }
}

fn draft(row: &RowCheck<'_>) -> Result<()> {
    place(row)?;
    row.room(check_size(&row.json::<EntryDraft>("body", MOST_DRAFT)?))
}
