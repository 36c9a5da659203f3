//! Rows and links that lead to a purged row. They can't stand without it, so they wait for it to come back.
//!
//! Where the link is required, the whole row waits. Where it isn't, the row stands without it, and only the ids of
//! its links wait. What a row *says* is both together: merges compare that and hand it on, so that the order of
//! merges doesn't matter.

use super::aggregate::{Changed, Dangling, Document, get, id_of, pk_of, put};
use crate::error::{NearerError, Result};
use crate::vault::{Id, Table, Tables, Tx};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// What a row says, and since when, whether all of it stands or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The row with its parts and the links that wait.
    pub document: Document,
    /// When and on which device it was last changed.
    pub changed: Changed,
}

/// What of a document can't be put.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    Nothing,
    /// These columns and parts, by name, hold a link to a row that isn't there.
    Links(Document),
    /// The row can't be without such a link.
    Whole,
}

/// What of this document leads to rows that aren't there.
pub fn missing(sql: &Connection, tables: &Tables, table: &Table, document: &Document) -> Result<Missing> {
    let mut links = Document::new();
    for column in table.carried() {
        let value = document.get(&column.name).unwrap_or(&Value::Null);
        if leads_nowhere(sql, tables, column.refers.as_deref(), value)? {
            if column.required {
                return Ok(Missing::Whole);
            }
            links.insert(column.name.clone(), value.clone());
        }
    }
    for part in tables.parts(table) {
        let Some(rows) = document.get(&part.name) else { continue };
        for row in rows.as_array().into_iter().flatten() {
            for column in part.carried() {
                let value = row.get(&column.name).unwrap_or(&Value::Null);
                if leads_nowhere(sql, tables, column.refers.as_deref(), value)? {
                    links.insert(part.name.clone(), rows.clone());
                }
            }
        }
    }
    Ok(if links.is_empty() { Missing::Nothing } else { Missing::Links(links) })
}

fn leads_nowhere(sql: &Connection, tables: &Tables, to: Option<&str>, value: &Value) -> Result<bool> {
    match (to, value.as_str()) {
        (Some(to), Some(id)) => Ok(pk_of(sql, tables.get(to)?, Id::parse(id)?)?.is_none()),
        _ => Ok(false),
    }
}

/// What this row says: the row with the links that wait for it, or the row that waits whole; none where there is
/// neither.
pub fn said(sql: &Connection, tables: &Tables, table: &Table, id: Id) -> Result<Option<Said>> {
    let waits = waits(sql, tables, table, id)?;
    let stands = match Changed::of(sql, table, id)? {
        Some(changed) => get(sql, tables, table, id)?.map(|document| Said { document, changed }),
        None => None,
    };
    Ok(match (stands, waits) {
        (Some(mut stands), Some((waits, false))) if waits.changed == stands.changed => {
            stands.document.extend(waits.document);
            Some(stands)
        }
        (None, Some((waits, true))) => Some(waits),
        (stands, _) => stands,
    })
}

/// What waits under this id, and whether it is the whole row. A body that no version of ours wrote counts as none:
/// one with another id than it waits under, or with more than links.
fn waits(sql: &Connection, tables: &Tables, table: &Table, id: Id) -> Result<Option<(Said, bool)>> {
    let found: Option<(String, bool, i64, Id)> = sql
        .prepare_cached(
            "SELECT body, whole, w.changed_at, device.id FROM waiting w JOIN device ON device.pk = w.changed_by
             WHERE w.kind = ?1 AND w.id = ?2",
        )?
        .query_row((&table.name, id), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((body, whole, at, by)) = found else { return Ok(None) };
    let Ok(document) = serde_json::from_str::<Document>(&body) else { return Ok(None) };
    let ours = match whole {
        true => id_of(&document).is_ok_and(|own| own == id),
        false => document.keys().all(|name| holds_links(tables, table, name)),
    };
    Ok(ours.then_some((Said { document, changed: Changed { at, by } }, whole)))
}

fn holds_links(tables: &Tables, table: &Table, name: &str) -> bool {
    let of_row = table.column(name).is_some_and(|column| column.refers.is_some());
    let part = tables.parts(table).find(|part| part.name == name);
    of_row || part.is_some_and(|part| part.carried().any(|column| column.refers.is_some()))
}

/// Lets the row, or the links that `missing` names, wait. It replaces what waited under this id before.
pub fn keep(tx: &Tx<'_>, table: &Table, id: Id, said: &Said, missing: Missing) -> Result<()> {
    let (body, whole) = match &missing {
        Missing::Nothing => return forget(&tx.sql, table, id),
        Missing::Links(links) => (links, false),
        Missing::Whole => (&said.document, true),
    };
    let body = serde_json::to_string(body).map_err(|_| NearerError::internal("waiting"))?;
    if whole {
        // What is said after a purge ends the tombstone, though it can't stand.
        tx.sql
            .prepare_cached("DELETE FROM tombstone WHERE kind = ?1 AND id = ?2")?
            .execute((&table.name, id))?;
    }
    tx.sql
        .prepare_cached(
            "INSERT INTO waiting (kind, id, body, whole, changed_at, changed_by, kept_at)
             VALUES (?1, ?2, ?3, ?4, ?5, (SELECT pk FROM device WHERE id = ?6), ?7)
             ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, whole = excluded.whole,
               changed_at = excluded.changed_at, changed_by = excluded.changed_by, kept_at = excluded.kept_at",
        )?
        .execute((&table.name, id, body, whole, said.changed.at, said.changed.by, tx.steady_ms()))?;
    Ok(())
}

pub(super) fn forget(sql: &Connection, table: &Table, id: Id) -> Result<()> {
    sql.prepare_cached("DELETE FROM waiting WHERE kind = ?1 AND id = ?2")?.execute((&table.name, id))?;
    Ok(())
}

/// Writes the row as far as the rows that it leads to are there, in place of the one that stands; the rest waits. The
/// answer is whether the row stands.
pub fn put_what_can_be(tx: &Tx<'_>, table: &Table, id: Id, said: &Said) -> Result<bool> {
    let missing = missing(&tx.sql, tx.tables, table, &said.document)?;
    let stands = missing != Missing::Whole && put(&tx.sql, tx.tables, table, &said.document, Dangling::Drop)?;
    keep(tx, table, id, said, missing)?;
    Ok(stands)
}

/// The ids under which something of this table waits, in order.
pub fn waiting(sql: &Connection, table: &Table) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached("SELECT id FROM waiting WHERE kind = ?1 ORDER BY id")?
        .query_map([&table.name], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Whether a whole row has waited since this moment or longer.
pub fn has_waited_until(sql: &Connection, until_ms: i64) -> Result<bool> {
    Ok(sql.prepare_cached("SELECT 1 FROM waiting WHERE whole AND kept_at <= ?1")?.exists([until_ms])?)
}
