use super::store::{HoldsNow, RecollectionKind};
use crate::error::Result;
use crate::form::{MOST_TEXT, MOST_WORDS};
use crate::record::{Checked, RowCheck};

/// The check of what is remembered.
pub const CHECKS: &[Checked] = &[Checked { table: "recollection", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.word::<RecollectionKind>("kind")?;
    row.text("subject", MOST_TEXT)?;
    row.text("words", MOST_WORDS)?;
    row.text("memory", MOST_TEXT)?;
    row.maybe_number::<i32>("nearness", i64::from(i32::MIN)..=i64::from(i32::MAX))?;
    row.maybe_word::<HoldsNow>("holds_now")?;
    row.link("person")?;
    row.moment()
}
