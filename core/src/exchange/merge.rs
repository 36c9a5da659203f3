//! Two vaults become one, aggregate by aggregate: the later change stands, by the hybrid clock and then by
//! the device; the other side is kept as a version. Merging twice changes nothing.

use super::errand::Errand;
use super::incoming::Incoming;
use super::restore::{Restored, misfit};
use crate::error::{NearerError, Result};
use crate::form::RunStore;
use crate::journal;
use crate::record::{self, Changed, Dangling, Document, Tombstone};
use crate::vault::{Hlc, Id, Role, Table, Tx, Vault};
use rusqlite::OptionalExtension;
use serde_json::Value;

pub(super) fn merge(tx: &Tx<'_>, vault: &Vault, incoming: &Incoming, errand: &Errand) -> Result<Restored> {
    let mut restored = Restored::default();
    lasting(tx, incoming, &["device", "form_snapshot", "inbox_filed"])?;
    let tables: Vec<&Table> = tx.tables.aggregates().collect();
    for (done, table) in (0..).zip(&tables) {
        errand.reached(done, tables.len() as u64)?;
        let mut seen = 0_u32;
        record::each(&incoming.sql, &incoming.tables, table, |document| {
            seen += 1;
            if seen.is_multiple_of(64) {
                errand.reached(done, tables.len() as u64)?;
                if vault.is_closing() {
                    return Err(NearerError::Cancelled);
                }
            }
            take(tx, incoming, table, document, &mut restored).map_err(misfit)
        })?;
    }
    // After the aggregates: a filing and a version are of no use without theirs.
    lasting(tx, incoming, &["version"])?;
    filings(tx, incoming)?;
    restored.removed += tombstones(tx, incoming)?;
    // What a run leaves goes with it, on whichever side it was purged.
    RunStore::tidy(tx)?;
    let theirs: i64 = incoming.sql.query_row("SELECT hlc FROM vault_state", [], |row| row.get(0))?;
    tx.sql.execute("UPDATE vault_state SET hlc = max(hlc, ?1)", [theirs])?;
    Ok(restored)
}

fn take(
    tx: &Tx<'_>,
    incoming: &Incoming,
    table: &Table,
    mut document: Document,
    restored: &mut Restored,
) -> Result<()> {
    let id = record::id_of(&document)?;
    let theirs = Changed::of(&incoming.sql, table, id)?.ok_or_else(|| NearerError::internal("merge"))?;
    if record::tombstone(&tx.sql, &table.name, id)?.is_some_and(|purged| purged >= theirs) {
        return Ok(());
    }
    if imported_here(tx, table, &document, id)? {
        return Ok(());
    }
    let ours = Changed::of(&tx.sql, table, id)?;
    if ours == Some(theirs) {
        return Ok(());
    }
    if ours.is_some_and(|ours| ours > theirs) {
        if differs(tx, table, &document, id)?
            && record::keep_document(tx, &table.name, id, &document, theirs)?
        {
            restored.older += 1;
        }
        return Ok(());
    }
    if ours.is_some() {
        if differs(tx, table, &document, id)? {
            record::keep_version(tx, &table.name, id)?;
        }
        restored.changed += 1;
    }
    give_search_key(tx, table, &mut document, id)?;
    let put = record::put(&tx.sql, tx.tables, table, &document, Dangling::Drop)?;
    if ours.is_none() && put {
        record::unbury(&tx.sql, &table.name, id)?;
        restored.added += 1;
    }
    Ok(())
}

/// The same thing imported on both sides under two ids: the one that is here stays.
fn imported_here(tx: &Tx<'_>, table: &Table, document: &Document, id: Id) -> Result<bool> {
    let Some(source) = document.get("source_key").and_then(Value::as_str) else { return Ok(false) };
    let other = tx
        .sql
        .prepare_cached(&format!(
            "SELECT 1 FROM {} WHERE source_key = ?1 AND id <> ?2 AND deleted_at IS NULL",
            table.name
        ))?
        .exists((source, id))?;
    Ok(other && document.get("deleted_at").is_none_or(Value::is_null))
}

/// Whether two sides say something different, apart from when and by whom they were changed and where the
/// index keeps them.
fn differs(tx: &Tx<'_>, table: &Table, theirs: &Document, id: Id) -> Result<bool> {
    let said = |mut document: Document| {
        for own in ["changed_at", "changed_by", "search_key"] {
            document.remove(own);
        }
        document
    };
    let ours = record::get(&tx.sql, tx.tables, table, id)?.unwrap_or_default();
    Ok(said(ours) != said(theirs.clone()))
}

/// The index's key is this file's own: an entry that is here at the same moment keeps it, another gets the
/// next free one.
fn give_search_key(tx: &Tx<'_>, table: &Table, document: &mut Document, id: Id) -> Result<()> {
    if table.column("search_key").is_none() {
        return Ok(());
    }
    let here: Option<(i64, i64)> = tx
        .sql
        .prepare_cached(&format!("SELECT search_key, at_ms FROM {} WHERE id = ?1", table.name))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let at_ms = document.get("at_ms").and_then(Value::as_i64).unwrap_or_default();
    let key = match here {
        Some((key, at)) if at == at_ms => key,
        _ => journal::search_key(tx, at_ms)?,
    };
    document.insert("search_key".to_owned(), Value::String(key.to_string()));
    Ok(())
}

/// Adds what is written once and never changed.
fn lasting(tx: &Tx<'_>, incoming: &Incoming, names: &[&str]) -> Result<()> {
    for name in names {
        let table = tx.tables.get(name)?;
        debug_assert_eq!(table.role, Role::Lasting);
        record::each(&incoming.sql, &incoming.tables, table, |document| {
            record::put(&tx.sql, tx.tables, table, &document, Dangling::Drop).map_err(misfit)?;
            Ok(())
        })?;
    }
    Ok(())
}

/// Adds the filings of runs that are here.
fn filings(tx: &Tx<'_>, incoming: &Incoming) -> Result<()> {
    let (table, runs) = (tx.tables.get("filing")?, tx.tables.get("run")?);
    record::each(&incoming.sql, &incoming.tables, table, |document| {
        let run = document.get("run_id").and_then(Value::as_str).map(Id::parse).transpose()?;
        let here = match run {
            Some(run) => record::pk_of(&tx.sql, runs, run)?.is_some(),
            None => false,
        };
        if here {
            record::put(&tx.sql, tx.tables, table, &document, Dangling::Drop).map_err(misfit)?;
        }
        Ok(())
    })
}

/// What was purged there goes here, too, unless it was changed here later.
fn tombstones(tx: &Tx<'_>, incoming: &Incoming) -> Result<u32> {
    let mut removed = 0;
    let rows: Vec<(String, Id, Option<String>, i64, i64, Id)> = incoming
        .sql
        .prepare(
            "SELECT kind, t.id, source_key, at, t.changed_at, device.id
             FROM tombstone t JOIN device ON device.pk = t.changed_by ORDER BY t.pk",
        )?
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (kind, id, source_key, at_ms, changed_at, by) in rows {
        let Ok(table) = tx.tables.get(&kind) else { continue };
        let purged = Changed { at: changed_at, by };
        let here = Changed::of(&tx.sql, table, id)?;
        if here.is_some_and(|here| here > purged) {
            continue;
        }
        removed += u32::from(here.is_some());
        let device = tx.sql.query_row("SELECT pk FROM device WHERE id = ?1", [by], |row| row.get(0))?;
        let stone = Tombstone { source_key, at_ms, changed: Hlc(changed_at) };
        record::purge_as(tx, &kind, id, &stone, device)?;
    }
    Ok(removed)
}
