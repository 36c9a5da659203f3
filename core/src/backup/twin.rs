//! The same thing imported on two devices. It is one row then, under the smaller of its ids: what was said of it last
//! stands, as of any row. What is imported today has one id wherever it is imported; vaults of before may hold two.

use crate::error::Result;
use crate::record::{self, Changed, Document};
use crate::vault::{Id, Table, Tx};
use serde_json::Value;

/// The id under which what came in is known from now on.
pub(super) fn one_of(tx: &Tx<'_>, table: &Table, id: Id, document: &mut Document) -> Result<Id> {
    let Some(source) = document.get("source_key").and_then(Value::as_str) else { return Ok(id) };
    let one = one_purged(tx, table, id, Some(source))?;
    document.insert("id".to_owned(), Value::String(one.to_string()));
    Ok(one)
}

/// The same for a tombstone that came in.
pub(super) fn one_purged(tx: &Tx<'_>, table: &Table, id: Id, source_key: Option<&str>) -> Result<Id> {
    let Some(source_key) = source_key else { return Ok(id) };
    if !is_one_by_source(tx, table)? {
        return Ok(id);
    }
    let known: Vec<Id> = tx
        .sql
        .prepare_cached(&format!(
            "SELECT id FROM {} WHERE source_key = ?1 UNION SELECT id FROM tombstone WHERE kind = ?2 AND source_key = ?1",
            table.name
        ))?
        .query_map((source_key, &table.name), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let one = known.iter().copied().fold(id, Id::min);
    for other in known.into_iter().filter(|other| *other != one) {
        call(tx, table, other, one)?;
    }
    Ok(one)
}

/// Whether rows of one source are one: two of them can't be in the table.
fn is_one_by_source(tx: &Tx<'_>, table: &Table) -> Result<bool> {
    Ok(tx
        .sql
        .prepare_cached(
            "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql LIKE 'CREATE UNIQUE INDEX % (source\\_key)%' ESCAPE '\\'",
        )?
        .exists([&table.name])?)
}

/// Calls what is known as `other` by the id `one`. Where both are here, the later stands.
fn call(tx: &Tx<'_>, table: &Table, other: Id, one: Id) -> Result<()> {
    let kind = &table.name;
    if let Some(stone) = record::stone_of(&tx.sql, kind, other)? {
        tx.sql.prepare_cached("DELETE FROM tombstone WHERE kind = ?1 AND id = ?2")?.execute((kind, other))?;
        match record::said(&tx.sql, tx.tables, table, one)? {
            Some(said) if said.changed > stone.changed => {}
            _ => record::purge_as(tx, kind, one, &stone)?,
        }
    }
    let (Some(changed), Some(mut said)) =
        (Changed::of(&tx.sql, table, other)?, record::said(&tx.sql, tx.tables, table, other)?)
    else {
        return Ok(());
    };
    tx.sql
        .prepare_cached("UPDATE OR IGNORE version SET id = ?3 WHERE kind = ?1 AND id = ?2")?
        .execute((kind, other, one))?;
    record::remove_without_stone(tx, table, other)?;
    said.document.insert("id".to_owned(), Value::String(one.to_string()));
    if record::tombstone(&tx.sql, kind, one)?.is_some_and(|purged| purged > changed) {
        return Ok(());
    }
    match record::said(&tx.sql, tx.tables, table, one)? {
        Some(ours) if ours.changed > changed => {
            record::keep_document(tx, kind, one, &said.document, changed)?;
        }
        ours => {
            if let Some(ours) = ours {
                record::keep_document(tx, kind, one, &ours.document, ours.changed)?;
            }
            record::put_what_can_be(tx, table, one, &said)?;
        }
    }
    Ok(())
}
