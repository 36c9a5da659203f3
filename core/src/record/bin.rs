use super::aggregate::Changed;
use crate::error::{NearerError, Result};
use crate::vault::{Hlc, Id, Role, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// Days that something lies in the bin, and that an earlier version is kept.
pub const KEPT_DAYS: u32 = 30;

/// A kind of row that can lie in the bin, as its room declares it.
#[derive(Debug, Clone, Copy)]
pub struct Binned {
    pub room: Room,
    pub table: &'static str,
    /// SQL that gives the words by which a person knows the row again.
    pub title: &'static str,
    /// More that must hold for the row to be shown in the bin.
    pub shown: &'static str,
    /// What an error calls it.
    pub what: &'static str,
}

/// Something that lies in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBin {
    pub id: Id,
    pub title: String,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub deleted_at: i64,
}

/// Puts a row into the bin.
pub fn put_in_bin(tx: &Tx<'_>, kind: &Binned, id: Id) -> Result<()> {
    lay(tx, kind, id, Some(tx.now.at_ms))
}

/// Takes a row back out of the bin.
pub fn take_out_of_bin(tx: &Tx<'_>, kind: &Binned, id: Id) -> Result<()> {
    lay(tx, kind, id, None)
}

fn lay(tx: &Tx<'_>, kind: &Binned, id: Id, deleted_at: Option<i64>) -> Result<()> {
    let moved = tx
        .sql
        .prepare_cached(&format!(
            "UPDATE {} SET deleted_at = ?1, changed_at = ?2, changed_by = ?3
             WHERE id = ?4 AND (deleted_at IS NULL) = (?1 IS NOT NULL)",
            kind.table
        ))?
        .execute((deleted_at, tx.hlc.0, tx.device, id))?;
    if moved == 0 {
        return Err(NearerError::not_found(kind.what));
    }
    tx.changed(kind.room);
    Ok(())
}

/// What lies in the bin of this kind, newest first; at most `most`.
pub fn in_bin(sql: &Connection, kind: &Binned, most: u32) -> Result<Vec<InBin>> {
    Ok(sql
        .prepare_cached(&format!(
            "SELECT id, {}, deleted_at FROM {} WHERE deleted_at IS NOT NULL AND {}
             ORDER BY deleted_at DESC, pk DESC LIMIT ?1",
            kind.title, kind.table, kind.shown
        ))?
        .query_map([most], |row| Ok(InBin { id: row.get(0)?, title: row.get(1)?, deleted_at: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?)
}

pub fn is_in_bin(sql: &Connection, kind: &Binned, id: Id) -> Result<bool> {
    Ok(sql
        .prepare_cached(&format!("SELECT 1 FROM {} WHERE id = ?1 AND deleted_at IS NOT NULL", kind.table))?
        .exists([id])?)
}

/// Rows of a table that were put into the bin at or before this moment.
pub fn expired(sql: &Connection, table: &str, until_ms: i64) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached(&format!("SELECT id FROM {table} WHERE deleted_at <= ?1 ORDER BY pk"))?
        .query_map([until_ms], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Removes a row for good, with its parts and its earlier versions, and leaves a tombstone.
///
/// What led to it stands without the link; a part that was nothing but the link goes.
pub fn purge(tx: &Tx<'_>, table: &str, id: Id) -> Result<()> {
    match remove(tx, table, id, true)? {
        Some(source_key) => {
            let stone = Tombstone { source_key, at_ms: tx.now.at_ms, changed: tx.hlc };
            bury(&tx.sql, table, id, &stone, tx.device)
        }
        None => Ok(()),
    }
}

/// Removes a row that was purged elsewhere, and leaves the tombstone that came from there: with one of its own,
/// two sides of a merge would never say the same.
pub fn purge_as(tx: &Tx<'_>, table: &str, id: Id, stone: &Tombstone, device: i64) -> Result<()> {
    let own = remove(tx, table, id, false)?.flatten();
    let stone = Tombstone { source_key: stone.source_key.clone().or(own), ..stone.clone() };
    bury(&tx.sql, table, id, &stone, device)
}

/// Removes a row and what can't be without it: that needs no tombstone, since it can't come back alone.
/// None where there was no such row; else its `source_key`. `stamp`: what stands without the link counts as changed
/// now; a link that falls away in a merge falls away on the other side without a change.
fn remove(tx: &Tx<'_>, table: &str, id: Id, stamp: bool) -> Result<Option<Option<String>>> {
    let table = tx.tables.get(table)?;
    let source = if table.column("source_key").is_some() { "source_key" } else { "NULL" };
    let found: Option<(i64, Option<String>)> = tx
        .sql
        .prepare_cached(&format!("SELECT pk, {source} FROM {} WHERE id = ?1", table.name))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((pk, source_key)) = found else { return Ok(None) };
    for (other, column) in tx.tables.referring(table) {
        let (name, column) = (&other.name, &column.name);
        match other.role {
            Role::Aggregate if other.column(column).is_some_and(|column| column.required) => {
                let ids: Vec<Id> = tx
                    .sql
                    .prepare_cached(&format!("SELECT id FROM {name} WHERE {column} = ?1"))?
                    .query_map([pk], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                for id in ids {
                    remove(tx, name, id, stamp)?;
                }
            }
            Role::Aggregate => {
                tx.sql
                    .prepare_cached(&format!(
                        "UPDATE {name} SET {column} = NULL, changed_at = iif(?4, ?1, changed_at),
                           changed_by = iif(?4, ?2, changed_by) WHERE {column} = ?3"
                    ))?
                    .execute((tx.hlc.0, tx.device, pk, stamp))?;
            }
            _ => {
                tx.sql.prepare_cached(&format!("DELETE FROM {name} WHERE {column} = ?1"))?.execute([pk])?;
            }
        }
    }
    tx.sql.prepare_cached("DELETE FROM version WHERE kind = ?1 AND id = ?2")?.execute((&table.name, id))?;
    tx.sql.prepare_cached(&format!("DELETE FROM {} WHERE pk = ?1", table.name))?.execute([pk])?;
    Ok(Some(source_key))
}

/// What is left of a purged row: enough to keep a merge or a second import from bringing it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    pub source_key: Option<String>,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    pub changed: Hlc,
}

/// Leaves a tombstone; the later one stays.
pub fn bury(sql: &Connection, kind: &str, id: Id, stone: &Tombstone, device: i64) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO tombstone (kind, id, source_key, at, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (kind, id) DO UPDATE SET at = excluded.at, changed_at = excluded.changed_at,
           changed_by = excluded.changed_by, source_key = coalesce(excluded.source_key, source_key)
         WHERE excluded.changed_at > changed_at",
    )?
    .execute((kind, id, &stone.source_key, stone.at_ms, stone.changed.0, device))?;
    Ok(())
}

/// When this row was purged, if it was.
pub fn tombstone(sql: &Connection, kind: &str, id: Id) -> Result<Option<Changed>> {
    Ok(sql
        .prepare_cached(
            "SELECT t.changed_at, device.id FROM tombstone t JOIN device ON device.pk = t.changed_by
             WHERE t.kind = ?1 AND t.id = ?2",
        )?
        .query_row((kind, id), |row| Ok(Changed { at: row.get(0)?, by: row.get(1)? }))
        .optional()?)
}

/// Forgets that a row was purged: one that was changed later elsewhere came back.
pub fn unbury(sql: &Connection, kind: &str, id: Id) -> Result<()> {
    sql.prepare_cached("DELETE FROM tombstone WHERE kind = ?1 AND id = ?2")?.execute((kind, id))?;
    Ok(())
}

/// Whether an imported item of this name was purged.
pub fn is_buried(sql: &Connection, kind: &str, source_key: &str) -> Result<bool> {
    Ok(sql
        .prepare_cached("SELECT 1 FROM tombstone WHERE source_key = ?1 AND kind = ?2")?
        .exists((source_key, kind))?)
}
