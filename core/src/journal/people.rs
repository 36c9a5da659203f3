//! What changes about a person changes by what their entries are found.

use super::index;
use super::row::{COLUMNS, entry_row};
use crate::error::Result;
use crate::form::Feelings;
use crate::person;
use crate::record;
use crate::vault::{Id, Room, Tx};

/// Gives someone another name and finds their entries by it.
///
/// Errors: those of `person::add`; `NotFound`.
pub fn rename_person(tx: &Tx<'_>, feelings: &Feelings, id: Id, name: &str) -> Result<()> {
    index_anew_with(tx, feelings, id, || person::rename(tx, id, name))
}

/// Puts someone into the bin: their entries stay, without the name and not found by it.
///
/// Errors: `NotFound`.
pub fn delete_person(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    index_anew_with(tx, feelings, id, || person::delete(tx, id))
}

/// Takes someone back out of the bin.
pub fn restore_person(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    index_anew_with(tx, feelings, id, || record::take_out_of_bin(tx, &person::BIN, id))
}

/// Changes something about a person and indexes their entries by what they are called then.
fn index_anew_with(
    tx: &Tx<'_>,
    feelings: &Feelings,
    id: Id,
    change: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let rows = tx
        .sql
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM entry WHERE deleted_at IS NULL AND pk IN (SELECT entry FROM entry_person
               WHERE person = (SELECT pk FROM person_view_any WHERE id = ?1))"
        ))?
        .query_map([id], entry_row)?
        .collect::<Result<Vec<_>, _>>()?;
    for entry in &rows {
        index::take_out(tx, feelings, entry)?;
    }
    change()?;
    for entry in rows {
        index::put(tx, entry.search_key, &index::read(&tx.sql, feelings, &entry)?)?;
    }
    tx.changed(Room::Journal);
    Ok(())
}
