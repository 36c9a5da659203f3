//! What is being typed. Kept at every pause of the fingers, so that a crash costs a second of it at most; one draft
//! a place, and gone once it was saved or thrown away.

use super::model::{EntryDraft, check_size};
use crate::error::{NearerError, Result};
use crate::record::{self, Rows};
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

/// A draft that waits.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeptDraft {
    /// The entry that is edited; none: a new one.
    pub entry: Option<Id>,
    /// What was typed.
    pub draft: EntryDraft,
    /// When it was kept last: ms UTC.
    pub kept_ms: i64,
}

const ROWS: Rows = Rows { room: Room::Draft, table: "draft", what: "draft" };

fn place(entry: Option<Id>) -> String {
    entry.map_or_else(|| "new".to_owned(), |id| id.to_string())
}

pub(super) fn id(entry: Option<Id>) -> Id {
    Id::of_key("draft", &place(entry))
}

/// Keeps what was typed so far, in place of what was kept here before. Nothing typed: nothing kept.
///
/// Errors: `Invalid` with `TooLong`.
pub fn keep_draft(tx: &Tx<'_>, entry: Option<Id>, draft: &EntryDraft) -> Result<()> {
    if *draft == EntryDraft::default() {
        return drop_draft(tx, entry);
    }
    check_size(draft)?;
    let body = serde_json::to_string(draft).map_err(|_| NearerError::internal("draft"))?;
    let id = id(entry);
    record::upsert(tx, &ROWS, id, &[("place", &place(entry))], &[("body", &body)])?;
    // When it was kept last stands there.
    record::update(tx, &ROWS, id, &[("created_at", &tx.now.at_ms)])
}

/// What was typed here and not saved.
pub fn draft(sql: &Connection, entry: Option<Id>) -> Result<Option<KeptDraft>> {
    let found: Option<(String, i64)> = record::one_readable(
        sql.prepare_cached("SELECT body, created_at FROM draft WHERE id = ?1 AND deleted_at IS NULL")?
            .query_row([id(entry)], |row| Ok((row.get(0)?, row.get(1)?))),
    )?;
    // One that can't be read is as good as none: what is typed next takes its place.
    let read = |(body, kept_ms): (String, i64)| {
        serde_json::from_str(&body).ok().map(|draft| KeptDraft { entry, draft, kept_ms })
    };
    Ok(found.and_then(read))
}

/// All that waits, the last one first.
pub fn drafts(sql: &Connection) -> Result<Vec<KeptDraft>> {
    let places: Vec<String> = record::readable(
        sql.prepare_cached(
            "SELECT place FROM draft WHERE deleted_at IS NULL ORDER BY created_at DESC, pk DESC",
        )?
        .query_map([], |row| row.get(0))?,
    )?;
    let mut found = Vec::new();
    for name in places {
        let entry = Id::parse(&name).ok();
        // A place that is none must not stand for the new entry's.
        if place(entry) == name {
            found.extend(draft(sql, entry)?);
        }
    }
    Ok(found)
}

/// Throws away what was typed here.
pub fn drop_draft(tx: &Tx<'_>, entry: Option<Id>) -> Result<()> {
    let here = tx.sql.prepare_cached("SELECT 1 FROM draft WHERE id = ?1")?.exists([id(entry)])?;
    if here {
        record::purge(tx, ROWS.table, id(entry))?;
        tx.changed(ROWS.room);
    }
    Ok(())
}
