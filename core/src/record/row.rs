use super::bin::Binned;
use crate::error::{NearerError, Result};
use crate::time::Stamp;
use crate::vault::{Id, Tx};
use rusqlite::ToSql;

/// A value of a column of a new row.
pub type Cell<'a> = (&'static str, &'a dyn ToSql);

/// Adds a row that has a moment (`at_ms, offset_s, zone, day`) and may come from a run. The columns that every
/// row has are filled in here.
pub fn add(tx: &Tx<'_>, table: &'static str, run: Option<Id>, cells: &[Cell<'_>]) -> Result<Id> {
    let id = tx.new_id();
    add_as(tx, table, id, &tx.now, run, cells)?;
    Ok(id)
}

/// Adds a row under an id that it was given before, at its own moment.
pub fn add_as(
    tx: &Tx<'_>,
    table: &'static str,
    id: Id,
    at: &Stamp,
    run: Option<Id>,
    cells: &[Cell<'_>],
) -> Result<()> {
    let common: [Cell<'_>; 9] = [
        ("id", &id),
        ("at_ms", &at.at_ms),
        ("offset_s", &at.offset_s),
        ("zone", &at.zone),
        ("day", &at.day),
        ("run_id", &run),
        ("created_at", &tx.now.at_ms),
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
    Ok(())
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
