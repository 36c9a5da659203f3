use crate::error::Result;
use crate::record::{Checked, RowCheck};

/// The check of the mark that an item of the inbox was filed.
pub const CHECKS: &[Checked] = &[Checked { table: "inbox_filed", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.linked("id")?;
    row.time("at").map(|_| ())
}
