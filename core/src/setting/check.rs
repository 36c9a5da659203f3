use super::store;
use crate::error::Result;
use crate::record::{Checked, RowCheck};
use crate::vault::Id;
use serde_json::Value;

/// Longest value of a setting, in characters of its JSON.
const MOST_VALUE: u32 = 10_000;

/// The check of a setting.
pub const CHECKS: &[Checked] = &[Checked { table: "setting", check, natural: Some(natural) }];

fn natural(row: &RowCheck<'_>) -> Result<Id> {
    Ok(store::id_of(row.named("name")?))
}

fn check(row: &RowCheck<'_>) -> Result<()> {
    let value: Value = row.json("value", MOST_VALUE)?;
    row.room(store::check_value(row.named("name")?, value))
}
