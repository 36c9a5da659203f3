use super::store::{checked, id_of};
use crate::error::Result;
use crate::record::{Checked, RowCheck};
use crate::vault::Id;

/// The check of a tag.
pub const CHECKS: &[Checked] = &[Checked { table: "tag", check, natural: Some(natural) }];

fn natural(row: &RowCheck<'_>) -> Result<Id> {
    Ok(id_of(row.text("name", u32::MAX)?))
}

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.room(checked(row.text("name", u32::MAX)?)).map(|_| ())
}
