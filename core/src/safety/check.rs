use super::store::{RaisedBy, SafeNow};
use crate::error::Result;
use crate::record::{Checked, RowCheck};

/// The check of a safety flag.
pub const CHECKS: &[Checked] = &[Checked { table: "safety_flag", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.one_of("raised_by", RaisedBy::named)?;
    row.maybe_one_of("answer", SafeNow::named)?;
    row.maybe_time("answered_at")?;
    row.moment()
}
