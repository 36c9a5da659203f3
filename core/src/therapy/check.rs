use super::store::NoteKind;
use crate::error::Result;
use crate::form::MOST_WORDS;
use crate::record::{Checked, RowCheck};

/// The check of a note.
pub const CHECKS: &[Checked] = &[Checked { table: "session_note", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.word::<NoteKind>("kind")?;
    row.words("words", MOST_WORDS)?;
    row.text("repair", MOST_WORDS)?;
    row.maybe_day("on_day")?;
    row.moment()
}
