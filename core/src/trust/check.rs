use crate::error::Result;
use crate::form::MOST_TEXT;
use crate::record::{Checked, RowCheck};

/// Highest rung of a ladder.
const MOST_POSITION: i64 = 1_000_000_000;

/// The check of a step of trust.
pub const CHECKS: &[Checked] = &[Checked { table: "ladder_step", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.link("person")?;
    row.words("step", MOST_TEXT)?;
    row.number::<i64>("position", 0..=MOST_POSITION)?;
    row.maybe_time("done_at")?;
    row.moment()
}
