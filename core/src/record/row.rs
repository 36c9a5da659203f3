//! The one hand that writes rows: whoever writes through it forgets neither when and by whom a row was changed, nor to
//! tell of it.

use crate::error::{NearerError, Result};
use crate::time::Stamp;
use crate::vault::{Id, Room, Tx};
use rusqlite::ToSql;
use std::iter::once;

/// The rows of a table, as their room declares them beside its SQL.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// Whose they are: observers of it are told of every change.
    pub room: Room,
    /// The table that they lie in.
    pub table: &'static str,
    /// What an error calls one of them.
    pub what: &'static str,
}

/// A value of a column of a row.
pub type Cell<'a> = (&'static str, &'a dyn ToSql);

/// The columns of a row that has a moment.
pub fn moment(at: &Stamp) -> [Cell<'_>; 4] {
    [("at_ms", &at.at_ms), ("offset_s", &at.offset_s), ("zone", &at.zone), ("day", &at.day)]
}

/// Adds a row that has a moment, which is now, and may come from a run.
pub fn add(tx: &Tx<'_>, rows: &Rows, run: Option<Id>, cells: &[Cell<'_>]) -> Result<Id> {
    let id = tx.new_id();
    add_as(tx, rows, id, &tx.now, run, cells)?;
    Ok(id)
}

/// Adds such a row under an id that it was given before, at its own moment.
pub fn add_as(
    tx: &Tx<'_>,
    rows: &Rows,
    id: Id,
    at: &Stamp,
    run: Option<Id>,
    cells: &[Cell<'_>],
) -> Result<()> {
    let common = moment(at).into_iter().chain(once::<Cell<'_>>(("run_id", &run)));
    insert(tx, rows, id, &common.chain(cells.iter().copied()).collect::<Vec<_>>())
}

/// Adds a row.
pub fn insert(tx: &Tx<'_>, rows: &Rows, id: Id, cells: &[Cell<'_>]) -> Result<()> {
    put(tx, rows, id, cells, "")
}

/// Writes the row whose id is made of what it says: adds it, or gives these values to the one that is there, and takes
/// it out of the bin. `named` is what the id is made of: what stands there stays.
pub fn upsert(tx: &Tx<'_>, rows: &Rows, id: Id, named: &[Cell<'_>], cells: &[Cell<'_>]) -> Result<()> {
    let columns = cells.iter().map(|(column, _)| *column).chain(["changed_at", "changed_by"]);
    let taken: String = columns.map(|column| format!("{column} = excluded.{column}, ")).collect();
    let or_update = format!(" ON CONFLICT (id) DO UPDATE SET {taken}deleted_at = NULL");
    put(tx, rows, id, &[named, cells].concat(), &or_update)
}

fn put(tx: &Tx<'_>, rows: &Rows, id: Id, cells: &[Cell<'_>], or_update: &str) -> Result<()> {
    let common: [Cell<'_>; 4] =
        [("id", &id), ("created_at", &tx.now.at_ms), ("changed_at", &tx.hlc.0), ("changed_by", &tx.device)];
    let (columns, values): (Vec<_>, Vec<_>) = common.into_iter().chain(cells.iter().copied()).unzip();
    let places = vec!["?"; columns.len()].join(", ");
    tx.sql
        .prepare_cached(&format!(
            "INSERT INTO {} ({}) VALUES ({places}){or_update}",
            rows.table,
            columns.join(", ")
        ))?
        .execute(values.as_slice())?;
    tx.changed(rows.room);
    Ok(())
}

/// Gives these values to a row that doesn't lie in the bin.
///
/// Errors: `NotFound`.
pub fn update(tx: &Tx<'_>, rows: &Rows, id: Id, cells: &[Cell<'_>]) -> Result<()> {
    match update_where(tx, rows, cells, "id = ?1", &[&id])? {
        0 => Err(NearerError::not_found(rows.what)),
        _ => Ok(()),
    }
}

/// Gives these values to every row that doesn't lie in the bin and of which `condition` holds; `?1` and on in it are
/// `of`. Answers how many there were.
pub fn update_where(
    tx: &Tx<'_>,
    rows: &Rows,
    cells: &[Cell<'_>],
    condition: &'static str,
    of: &[&dyn ToSql],
) -> Result<usize> {
    change(tx, rows, cells, &format!("deleted_at IS NULL AND ({condition})"), of)
}

/// The same of rows in the bin and outside of it.
pub(super) fn change(
    tx: &Tx<'_>,
    rows: &Rows,
    cells: &[Cell<'_>],
    condition: &str,
    of: &[&dyn ToSql],
) -> Result<usize> {
    let stamp: [Cell<'_>; 2] = [("changed_at", &tx.hlc.0), ("changed_by", &tx.device)];
    let (columns, values): (Vec<_>, Vec<_>) = cells.iter().copied().chain(stamp).unzip();
    let first = of.len() + 1;
    let set: Vec<String> =
        (first..).zip(columns).map(|(place, column)| format!("{column} = ?{place}")).collect();
    let changed = tx
        .sql
        .prepare_cached(&format!("UPDATE {} SET {} WHERE {condition}", rows.table, set.join(", ")))?
        .execute([of, &values].concat().as_slice())?;
    // Also where there were none: whoever did it is told that it was done.
    tx.changed(rows.room);
    Ok(changed)
}
