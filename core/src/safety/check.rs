use super::store::RaisedBy;
use crate::error::Result;
use crate::form::SafeNow;
use crate::record::{Checked, RowCheck};

/// The check of a safety flag.
pub const CHECKS: &[Checked] = &[Checked { table: "safety_flag", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.word::<RaisedBy>("raised_by")?;
    row.maybe_word::<SafeNow>("answer")?;
    row.maybe_time("answered_at")?;
    row.moment()
}
