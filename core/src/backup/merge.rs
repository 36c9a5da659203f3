//! Two vaults become one, row by row: of all that was said of a row on either side, and of its purges, the latest
//! stands, by the hybrid clock and then by the device; the other side is kept as a version.
//!
//! So the states of a row are ordered, and a merge takes the greatest: merging twice changes nothing, and it is the same
//! from which side, and in which order, vaults are merged. What of a row can't stand without a row that was purged
//! waits for it (`record/waiting.rs`), and is compared and handed on with the rest. A merge itself makes no change: it
//! stamps nothing.

use super::consent::{self, Consent};
use super::incoming::{Incoming, misfit};
use super::restored::{MergeChoice, Restored};
use super::twin;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::form::RunStore;
use crate::journal;
use crate::record::{self, Changed, Dangling, Document, Said, Tombstone};
use crate::vault::{Hlc, Id, Role, Table, Tx, Vault};
use rusqlite::OptionalExtension;
use serde_json::Value;

/// What of the other side is taken, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taking {
    pub choice: MergeChoice,
    /// What was removed there goes into the bin here, and not at once.
    pub into_bin: bool,
    /// Only what this device changed later than this: the other side is this vault itself, as it was a moment ago.
    pub since: Option<Changed>,
}

impl Taking {
    /// The merge of the law: everything, as it is there.
    pub const ALL: Taking = Taking { choice: MergeChoice::ALL, into_bin: false, since: None };

    fn wants(&self, theirs: Changed) -> bool {
        self.since.is_none_or(|since| theirs.by == since.by && theirs.at > since.at)
    }
}

pub(super) fn merge(
    tx: &Tx<'_>,
    vault: &Vault,
    incoming: &Incoming,
    taking: &Taking,
    errand: &Errand,
) -> Result<Restored> {
    merge_unless(tx, &|| vault.is_closing(), incoming, taking, errand)
}

/// The same, given up with `Cancelled` when `closing` says so.
pub(super) fn merge_unless(
    tx: &Tx<'_>,
    closing: &dyn Fn() -> bool,
    incoming: &Incoming,
    taking: &Taking,
    errand: &Errand,
) -> Result<Restored> {
    let mut restored = Restored::default();
    for name in ["device", "form_snapshot", "inbox_filed"] {
        lasting(tx, incoming, name, |_| Ok(true))?;
    }
    let tables: Vec<&Table> = tx.tables.aggregates().collect();
    for (done, table) in (0..).zip(&tables) {
        errand.reached(done, tables.len() as u64)?;
        let mut seen = 0_u32;
        each_said(incoming, table, |id, said| {
            seen += 1;
            if seen.is_multiple_of(64) {
                errand.reached(done, tables.len() as u64)?;
                if closing() {
                    return Err(NearerError::Cancelled);
                }
            }
            take(tx, taking, table, id, said, &mut restored).map_err(misfit)
        })?;
    }
    tombstones(tx, incoming, taking, &mut restored)?;
    put_what_waited(tx)?;
    // An earlier version is of no use without its row, and may hold words that were purged with it.
    lasting(tx, incoming, "version", |document| {
        if taking.since.is_some() {
            return Ok(false);
        }
        let kind = document.get("kind").and_then(Value::as_str).unwrap_or_default();
        match tx.tables.aggregates().find(|table| table.name == kind) {
            Some(table) => Ok(record::pk_of(&tx.sql, table, record::id_of(document)?)?.is_some()),
            None => Ok(false),
        }
    })?;
    RunStore::take_filings(&tx.sql, &incoming.sql).map_err(misfit)?;
    if taking.since.is_some() {
        tx.sql.execute("DELETE FROM filing WHERE run_id NOT IN (SELECT id FROM run)", [])?;
    }
    // What a run leaves goes with it, on whichever side it was purged.
    RunStore::forget_forms(tx)?;
    // At most a day ahead of now: what lay further ahead was brought back before.
    tx.sql.execute("UPDATE vault_state SET hlc = max(hlc, ?1)", [Hlc::last(&incoming.sql)?.0])?;
    Ok(restored)
}

/// Hands on all that the other side says of this table's rows: those that stand, and those that wait.
fn each_said(incoming: &Incoming, table: &Table, mut each: impl FnMut(Id, Said) -> Result<()>) -> Result<()> {
    let (sql, tables) = (&incoming.sql, &incoming.tables);
    let mut hand_on = |id| match record::said(sql, tables, table, id)? {
        Some(said) => each(id, said),
        None => Ok(()),
    };
    let mut ids: Vec<Id> = sql
        .prepare(&format!("SELECT id FROM {} ORDER BY id", table.name))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let waiting = record::waiting(sql, table)?;
    ids.extend(waiting.into_iter().filter(|id| ids.binary_search(id).is_err()).collect::<Vec<_>>());
    ids.into_iter().try_for_each(&mut hand_on)
}

fn take(
    tx: &Tx<'_>,
    taking: &Taking,
    table: &Table,
    id: Id,
    mut theirs: Said,
    restored: &mut Restored,
) -> Result<()> {
    if !taking.wants(theirs.changed) {
        return Ok(());
    }
    let id = twin::one_of(tx, table, id, &mut theirs.document)?;
    if record::tombstone(&tx.sql, &table.name, id)?.is_some_and(|purged| purged >= theirs.changed) {
        return Ok(());
    }
    let ours = record::said(&tx.sql, tx.tables, table, id)?;
    let stood = Changed::of(&tx.sql, table, id)?.is_some();
    if let Some(ours) = &ours {
        if ours.changed >= theirs.changed {
            consent::hold(tx, table, &theirs.document, id, restored)?;
        }
        if ours.changed == theirs.changed {
            return Ok(());
        }
        if ours.changed > theirs.changed {
            if stood
                && differ(ours, &theirs)
                && record::keep_document(tx, &table.name, id, &theirs.document, theirs.changed)?
            {
                restored.older += 1;
            }
            return Ok(());
        }
    }
    match consent::ask(tx, table, &mut theirs.document, id, taking.choice, restored)? {
        Consent::Given => {}
        Consent::Withheld => return Ok(()),
        Consent::InPart if ours.as_ref().is_some_and(|ours| !differ(ours, &theirs)) => return Ok(()),
        Consent::InPart => theirs.changed = consent::stamp(tx, &mut theirs.document)?,
    }
    if let Some(ours) = ours.filter(|ours| stood && differ(ours, &theirs)) {
        record::keep_document(tx, &table.name, id, &ours.document, ours.changed)?;
    }
    let aside = stood && taking.into_bin && lies_aside(tx, table, &mut theirs.document, id)?;
    give_search_key(tx, table, &mut theirs.document, id)?;
    let stands = record::put_what_can_be(tx, table, id, &theirs)?;
    let entry = u32::from(table.name == "entry");
    let in_sight = theirs.document.get("deleted_at").is_none_or(Value::is_null);
    match (stood, stands) {
        (true, _) if aside => {
            restored.removed += 1;
            restored.entries_removed += entry;
        }
        (true, _) => {
            restored.changed += 1;
            restored.entries_changed += entry;
        }
        (false, true) => {
            restored.added += 1;
            restored.entries_added += if in_sight { entry } else { 0 };
        }
        (false, false) => {}
    }
    Ok(())
}

/// Whether the other side has in its bin what is not in ours. It goes into our bin with today's date, however long it
/// lay in theirs: nothing that comes in is removed at once.
fn lies_aside(tx: &Tx<'_>, table: &Table, document: &mut Document, id: Id) -> Result<bool> {
    if document.get("deleted_at").is_none_or(Value::is_null) {
        return Ok(false);
    }
    let here: Option<i64> = tx
        .sql
        .prepare_cached(&format!("SELECT deleted_at FROM {} WHERE id = ?1", table.name))?
        .query_row([id], |row| row.get(0))?;
    document.insert("deleted_at".to_owned(), Value::from(here.unwrap_or(tx.steady_ms())));
    Ok(here.is_none())
}

/// Whether two sides say something different. When and by whom a row was changed, its day in the bin and its key in
/// the index don't count.
fn differ(ours: &Said, theirs: &Said) -> bool {
    let words = |said: &Said| {
        let mut document = said.document.clone();
        for own in ["changed_at", "changed_by", "search_key"] {
            document.remove(own);
        }
        if let Some(deleted) = document.get_mut("deleted_at") {
            *deleted = Value::from(!deleted.is_null());
        }
        document
    };
    words(ours) != words(theirs)
}

/// Gives an entry its key in the index, which differs from file to file. An entry that is here at the same moment
/// keeps its key. Any other gets the next free one.
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

/// Adds what is written once and never changed, where it is `wanted`.
fn lasting(
    tx: &Tx<'_>,
    incoming: &Incoming,
    name: &str,
    wanted: impl Fn(&Document) -> Result<bool>,
) -> Result<()> {
    let table = tx.tables.get(name)?;
    debug_assert_eq!(table.role, Role::Lasting);
    record::each(&incoming.sql, &incoming.tables, table, |document| {
        if wanted(&document)? {
            record::put(&tx.sql, tx.tables, table, &document, Dangling::Drop).map_err(misfit)?;
        }
        Ok(())
    })
}

/// Carries purges of the other side over, except of rows that were changed here later. Where nothing may be removed
/// at once, the row goes into the bin instead. It counts as changed when it was purged there: a later change on any
/// side brings it back, an earlier one doesn't.
fn tombstones(tx: &Tx<'_>, incoming: &Incoming, taking: &Taking, restored: &mut Restored) -> Result<()> {
    let rows: Vec<(String, Id, Tombstone)> = incoming
        .sql
        .prepare(
            "SELECT kind, t.id, source_key, at, t.changed_at, device.id
             FROM tombstone t JOIN device ON device.pk = t.changed_by ORDER BY t.kind, t.id",
        )?
        .query_map([], |row| {
            let changed = Changed { at: row.get(4)?, by: row.get(5)? };
            Ok((row.get(0)?, row.get(1)?, Tombstone { source_key: row.get(2)?, at_ms: row.get(3)?, changed }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (kind, id, stone) in rows {
        let Some(table) = tx.tables.aggregates().find(|table| table.name == kind) else { continue };
        if !taking.wants(stone.changed) {
            continue;
        }
        let id = twin::one_purged(tx, table, id, stone.source_key.as_deref())?;
        let here = record::said(&tx.sql, tx.tables, table, id)?;
        if here.as_ref().is_some_and(|here| here.changed > stone.changed) {
            continue;
        }
        let stands = Changed::of(&tx.sql, table, id)?;
        let removed = if taking.into_bin && stands.is_some() {
            // What lies in the bin by this very stone lies there already.
            stands < Some(stone.changed) && record::lay_aside(tx, &kind, id, &stone)?
        } else {
            record::purge_as(tx, &kind, id, &stone)?;
            stands.is_some()
        };
        restored.removed += u32::from(removed);
        restored.entries_removed += u32::from(removed && kind == "entry");
    }
    Ok(())
}

/// Puts what waited for a row that is back, in the order in which tables need each other.
fn put_what_waited(tx: &Tx<'_>) -> Result<()> {
    for table in tx.tables.aggregates() {
        for id in record::waiting(&tx.sql, table)? {
            if let Some(mut said) = record::said(&tx.sql, tx.tables, table, id)? {
                give_search_key(tx, table, &mut said.document, id)?;
                record::put_what_can_be(tx, table, id, &said)?;
            }
        }
    }
    Ok(())
}
