//! What is left of a row that was removed for good, and what happens to the rows that led to it.

use super::aggregate::Changed;
use super::waiting;
use crate::error::{NearerError, Result};
use crate::vault::{Id, Role, Table, Tx};
use rusqlite::{Connection, OptionalExtension};

/// What is left of a purged row: enough to keep a merge or a second import from bringing it back.
///
/// The latest of a row's states stands, a change or a purge. So a row that lives was changed later than any purge of
/// it, and has no tombstone beside it (`vault/writer.rs`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// What another app called the row, where it was imported.
    pub source_key: Option<String>,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// When and where it was purged, as merges compare it.
    pub changed: Changed,
}

impl Tombstone {
    /// Of two purges the later one counts. A `source_key` that either side knows is kept.
    fn joined(self, other: Tombstone) -> Tombstone {
        let source_key = self.source_key.clone().max(other.source_key.clone());
        let later = if self.changed >= other.changed { self } else { other };
        Tombstone { source_key, ..later }
    }
}

/// Removes a row for good, with its parts, its earlier versions and what can't be without it, and leaves a tombstone.
///
/// Rows that led to it lose the link. Rows that can't be without the link are removed with it and leave no tombstone:
/// where a later change on another device brings the row back, they come back with it.
pub fn purge(tx: &Tx<'_>, table: &str, id: Id) -> Result<()> {
    match remove(tx, tx.tables.get(table)?, id, Leaves::Nothing)? {
        Some(source_key) => bury(&tx.sql, table, id, &now(tx, source_key)?),
        None => Ok(()),
    }
}

/// The same where the person removes it for good. Rows that can't be without it leave tombstones of their own, so
/// that no device brings them back, not even together with the row.
pub fn purge_with_all(tx: &Tx<'_>, table: &str, id: Id) -> Result<()> {
    let of = tx.tables.get(table)?;
    if let Some(pk) = super::pk_of(&tx.sql, of, id)? {
        for (other, column) in tx.tables.referring(of) {
            if other.role == Role::Aggregate && column.required {
                for child in linked(tx, other, &column.name, pk)? {
                    purge_with_all(tx, &other.name, child)?;
                }
            }
        }
    }
    purge(tx, table, id)
}

/// Removes a row that another device purged, and keeps that device's tombstone: with a new one, two sides of a merge
/// would never agree. Rows that can't be without it wait for it.
pub fn purge_as(tx: &Tx<'_>, table: &str, id: Id, stone: &Tombstone) -> Result<()> {
    let own = remove(tx, tx.tables.get(table)?, id, Leaves::Waiting)?.flatten();
    let stone = Tombstone { source_key: stone.source_key.clone().max(own), ..stone.clone() };
    bury(&tx.sql, table, id, &stone)
}

/// Puts a row that another device purged into the bin. It counts as changed when it was purged there. The answer is
/// whether it was out of the bin before.
pub fn lay_aside(tx: &Tx<'_>, table: &str, id: Id, stone: &Tombstone) -> Result<bool> {
    let table = &tx.tables.get(table)?.name;
    let lived = tx
        .sql
        .prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1 AND deleted_at IS NULL"))?
        .exists([id])?;
    tx.sql
        .prepare_cached(&format!(
            "UPDATE {table} SET deleted_at = coalesce(deleted_at, ?1), changed_at = ?2,
               changed_by = (SELECT pk FROM device WHERE id = ?3) WHERE id = ?4"
        ))?
        .execute((tx.steady_ms(), stone.changed.at, stone.changed.by, id))?;
    Ok(lived)
}

/// Takes a row away that is known by another id from now on: it leaves no tombstone.
pub fn remove_without_stone(tx: &Tx<'_>, table: &Table, id: Id) -> Result<()> {
    remove(tx, table, id, Leaves::Nothing).map(|_| ())
}

/// What becomes of the rows that can't be without the removed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaves {
    Nothing,
    Waiting,
}

/// Removes a row and what can't be without it. None where there was no such row; else its `source_key`.
fn remove(tx: &Tx<'_>, table: &Table, id: Id, leaves: Leaves) -> Result<Option<Option<String>>> {
    waiting::forget(&tx.sql, table, id)?;
    tx.sql.prepare_cached("DELETE FROM version WHERE kind = ?1 AND id = ?2")?.execute((&table.name, id))?;
    let source = if table.column("source_key").is_some() { "source_key" } else { "NULL" };
    let found: Option<(i64, Option<String>)> = tx
        .sql
        .prepare_cached(&format!("SELECT pk, {source} FROM {} WHERE id = ?1", table.name))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((pk, source_key)) = found else { return Ok(None) };
    let mut loosened = Vec::new();
    for (other, column) in tx.tables.referring(table) {
        let (name, column, required) = (&other.name, &column.name, column.required);
        match &other.role {
            Role::Aggregate if required => {
                for child in linked(tx, other, column, pk)? {
                    let said = waiting::said(&tx.sql, tx.tables, other, child)?;
                    remove(tx, other, child, leaves)?;
                    if let (Leaves::Waiting, Some(said)) = (leaves, said) {
                        waiting::keep(tx, other, child, &said, waiting::Missing::Whole)?;
                    }
                }
            }
            Role::Aggregate => {
                for owner in linked(tx, other, column, pk)? {
                    loosened.push((other, owner, waiting::said(&tx.sql, tx.tables, other, owner)?));
                }
                tx.sql
                    .prepare_cached(&format!("UPDATE {name} SET {column} = NULL WHERE {column} = ?1"))?
                    .execute([pk])?;
            }
            Role::Part { parent, column: owned } => {
                let parent = tx.tables.get(parent)?;
                let owners: Vec<Id> = tx
                    .sql
                    .prepare_cached(&format!(
                        "SELECT DISTINCT o.id FROM {name} p JOIN {} o ON o.pk = p.{owned} WHERE p.{column} = ?1",
                        parent.name
                    ))?
                    .query_map([pk], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                for owner in owners {
                    loosened.push((parent, owner, waiting::said(&tx.sql, tx.tables, parent, owner)?));
                }
                tx.sql.prepare_cached(&format!("DELETE FROM {name} WHERE {column} = ?1"))?.execute([pk])?;
            }
            Role::Lasting | Role::State => {
                return Err(NearerError::internal("a link that outlasts its row"));
            }
        }
    }
    tx.sql.prepare_cached(&format!("DELETE FROM {} WHERE pk = ?1", table.name))?.execute([pk])?;
    for (owner, id, said) in loosened {
        if let Some(said) = said {
            let missing = waiting::missing(&tx.sql, tx.tables, owner, &said.document)?;
            waiting::keep(tx, owner, id, &said, missing)?;
        }
    }
    Ok(Some(source_key))
}

fn linked(tx: &Tx<'_>, table: &Table, column: &str, to: i64) -> Result<Vec<Id>> {
    Ok(tx
        .sql
        .prepare_cached(&format!("SELECT id FROM {} WHERE {column} = ?1 ORDER BY id", table.name))?
        .query_map([to], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Purges rows that have waited since this moment or longer: their words are nowhere to be seen, and shall not stay.
pub fn forget_waiting(tx: &Tx<'_>, until: i64) -> Result<()> {
    for table in tx.tables.aggregates() {
        let ids: Vec<Id> = tx
            .sql
            .prepare_cached("SELECT id FROM waiting WHERE kind = ?1 AND whole AND kept_at <= ?2 ORDER BY id")?
            .query_map((&table.name, until), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in ids {
            waiting::forget(&tx.sql, table, id)?;
            bury(&tx.sql, &table.name, id, &now(tx, None)?)?;
        }
    }
    Ok(())
}

/// The tombstone of what is purged by this action.
fn now(tx: &Tx<'_>, source_key: Option<String>) -> Result<Tombstone> {
    let by = tx.sql.query_row("SELECT id FROM device WHERE pk = ?1", [tx.device], |row| row.get(0))?;
    Ok(Tombstone { source_key, at_ms: tx.now.at_ms, changed: Changed { at: tx.hlc.0, by } })
}

/// Leaves a tombstone; beside an earlier one, the later stays.
fn bury(sql: &Connection, kind: &str, id: Id, stone: &Tombstone) -> Result<()> {
    let stone = match stone_of(sql, kind, id)? {
        Some(before) => before.joined(stone.clone()),
        None => stone.clone(),
    };
    sql.prepare_cached(
        "INSERT INTO tombstone (kind, id, source_key, at, changed_at, changed_by)
         VALUES (?1, ?2, ?3, ?4, ?5, (SELECT pk FROM device WHERE id = ?6))
         ON CONFLICT (kind, id) DO UPDATE SET source_key = excluded.source_key, at = excluded.at,
           changed_at = excluded.changed_at, changed_by = excluded.changed_by",
    )?
    .execute((kind, id, &stone.source_key, stone.at_ms, stone.changed.at, stone.changed.by))?;
    Ok(())
}

/// What is left of this row, if it was purged.
pub fn stone_of(sql: &Connection, kind: &str, id: Id) -> Result<Option<Tombstone>> {
    Ok(sql
        .prepare_cached(
            "SELECT source_key, at, t.changed_at, device.id FROM tombstone t JOIN device ON device.pk = t.changed_by
             WHERE t.kind = ?1 AND t.id = ?2",
        )?
        .query_row((kind, id), |row| {
            let changed = Changed { at: row.get(2)?, by: row.get(3)? };
            Ok(Tombstone { source_key: row.get(0)?, at_ms: row.get(1)?, changed })
        })
        .optional()?)
}

/// When this row was purged, if it was.
pub fn tombstone(sql: &Connection, kind: &str, id: Id) -> Result<Option<Changed>> {
    Ok(stone_of(sql, kind, id)?.map(|stone| stone.changed))
}

/// Whether an imported item of this name was purged.
pub fn is_buried(sql: &Connection, kind: &str, source_key: &str) -> Result<bool> {
    Ok(sql
        .prepare_cached("SELECT 1 FROM tombstone WHERE source_key = ?1 AND kind = ?2")?
        .exists((source_key, kind))?)
}
