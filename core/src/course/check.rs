use super::map::{self, SECTIONS};
use super::progress::{ContentKind, key};
use crate::error::{Reason, Result};
use crate::form::{MOST_TEXT, MOST_WORDS};
use crate::record::{Checked, RowCheck};
use crate::vault::Id;

/// How often one lesson or form can have been done: every minute of a life.
const MOST_TIMES: i64 = 100_000_000;

/// The checks of what was done, of what is asked again, and of the map.
pub const CHECKS: &[Checked] = &[
    Checked { table: "progress", check: progress, natural: Some(progress_id) },
    Checked { table: "follow_up", check: follow_up, natural: None },
    Checked { table: "map_part", check: map_part, natural: None },
    Checked { table: "map_section", check: map_section, natural: Some(section_id) },
];

fn progress_id(row: &RowCheck<'_>) -> Result<Id> {
    Ok(key(row.word("kind")?, row.named("content")?))
}

fn progress(row: &RowCheck<'_>) -> Result<()> {
    row.word::<ContentKind>("kind")?;
    row.named("content")?;
    row.time("opened_ms")?;
    row.maybe_time("done_ms")?;
    row.maybe_day("done_day")?;
    row.number::<u32>("times_done", 0..=MOST_TIMES)?;
    row.maybe_number::<u8>("light", 0..=1).map(|_| ())
}

fn follow_up(row: &RowCheck<'_>) -> Result<()> {
    if row.maybe_named("form")?.is_some() == row.link("entry_id")?.is_some() {
        return Err(row.refuse("form", Reason::WrongKind));
    }
    row.link("person")?;
    row.day("due_day")?;
    row.maybe_time("answered_at")?;
    row.linked("run_id")?;
    row.moment()
}

fn section(row: &RowCheck<'_>) -> Result<&'static str> {
    row.one_of("section", |name| SECTIONS.into_iter().find(|section| *section == name))
}

fn map_part(row: &RowCheck<'_>) -> Result<()> {
    section(row)?;
    row.text("words", MOST_WORDS)?;
    row.moment()
}

fn section_id(row: &RowCheck<'_>) -> Result<Id> {
    Ok(map::id_of(section(row)?))
}

fn map_section(row: &RowCheck<'_>) -> Result<()> {
    section(row)?;
    row.text("words", MOST_TEXT).map(|_| ())
}
