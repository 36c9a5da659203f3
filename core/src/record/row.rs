use super::bin::Binned;
use crate::error::{NearerError, Result};
use crate::vault::{Id, Tx};
use rusqlite::ToSql;

/// A value of a column of a new row.
pub type Cell<'a> = (&'static str, &'a dyn ToSql);

/// Adds a row that has a moment (`at_ms, offset_s, zone, day`) and may come from a run. The columns that every
/// row has are filled in here.
pub fn add(tx: &Tx<'_>, table: &'static str, run: Option<Id>, cells: &[Cell<'_>]) -> Result<Id> {
    let now = &tx.now;
    let id = tx.new_id();
    let common: [Cell<'_>; 9] = [
        ("id", &id),
        ("at_ms", &now.at_ms),
        ("offset_s", &now.offset_s),
        ("zone", &now.zone),
        ("day", &now.day),
        ("run_id", &run),
        ("created_at", &now.at_ms),
        ("changed_at", &tx.hlc.0),
        ("changed_by", &tx.device),
    ];
    let all: Vec<Cell<'_>> = common.into_iter().chain(cells.iter().copied()).collect();
    let names = all.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let places = vec!["?"; all.len()].join(", ");
    let values: Vec<&dyn ToSql> = all.iter().map(|(_, value)| *value).collect();
    tx.sql
        .prepare_cached(&format!("INSERT INTO {table} ({names}) VALUES ({places})"))?
        .execute(values.as_slice())?;
    Ok(id)
}

/// Changes one column of a row that doesn't lie in the bin.
pub fn set(tx: &Tx<'_>, kind: &Binned, id: Id, (column, value): Cell<'_>) -> Result<()> {
    let changed = tx
        .sql
        .prepare_cached(&format!(
            "UPDATE {} SET {column} = ?1, changed_at = ?2, changed_by = ?3 WHERE id = ?4 AND deleted_at IS NULL",
            kind.table
        ))?
        .execute((value, tx.hlc.0, tx.device, id))?;
    if changed == 0 {
        return Err(NearerError::not_found(kind.what));
    }
    tx.changed(kind.room);
    Ok(())
}
