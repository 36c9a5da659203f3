use super::aggregate::{Changed, Document, get};
use crate::error::{NearerError, Result};
use crate::vault::{Id, Tx};
use rusqlite::Connection;

/// What an aggregate said before an edit or a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Names it in this file.
    pub number: i64,
    /// The row with its parts, as it was.
    pub document: Document,
    /// When it was kept, as the logical clock counts: milliseconds since 1970-01-01T00:00:00Z.
    pub kept_at: i64,
}

/// Keeps what a row says now, before it is changed.
///
/// Errors: `NotFound` for a table that keeps no versions.
pub fn keep_version(tx: &Tx<'_>, table: &str, id: Id) -> Result<bool> {
    let table = tx.tables.get(table)?;
    let changed = Changed::of(&tx.sql, table, id)?;
    match (get(&tx.sql, tx.tables, table, id)?, changed) {
        (Some(document), Some(changed)) => keep_document(tx, &table.name, id, &document, changed),
        _ => Err(NearerError::not_found("version")),
    }
}

/// Keeps a document as a version of this row, once, however often it is handed in. Answers whether it was new.
pub fn keep_document(tx: &Tx<'_>, kind: &str, id: Id, document: &Document, changed: Changed) -> Result<bool> {
    let body = serde_json::to_string(document).map_err(|_| NearerError::internal("version"))?;
    let kept = tx
        .sql
        .prepare_cached(
            "INSERT OR IGNORE INTO version (kind, id, body, changed_at, changed_by, kept_at)
             VALUES (?1, ?2, ?3, ?4, (SELECT pk FROM device WHERE id = ?5), ?6)",
        )?
        .execute((kind, id, body, changed.at, changed.by, tx.steady_ms()))?;
    Ok(kept == 1)
}

/// What a row said before, newest first.
pub fn versions(sql: &Connection, kind: &str, id: Id) -> Result<Vec<Version>> {
    let rows: Vec<(i64, String, i64)> = super::lenient::readable(
        sql.prepare_cached(
            "SELECT pk, body, kept_at FROM version WHERE kind = ?1 AND id = ?2 ORDER BY changed_at DESC, pk DESC",
        )?
        .query_map((kind, id), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?,
    )?;
    let read = |(number, body, kept_at): (i64, String, i64)| {
        serde_json::from_str(&body).ok().map(|document| Version { number, document, kept_at })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// How many versions of a row are kept.
pub fn count_versions(sql: &Connection, kind: &str, id: Id) -> Result<u32> {
    Ok(sql
        .prepare_cached("SELECT count(*) FROM version WHERE kind = ?1 AND id = ?2")?
        .query_row((kind, id), |row| row.get(0))?)
}

/// Whether there is a version that was kept at or before this moment.
pub fn has_versions_until(sql: &Connection, until_ms: i64) -> Result<bool> {
    Ok(sql.prepare_cached("SELECT 1 FROM version WHERE kept_at <= ?1")?.exists([until_ms])?)
}

/// Forgets all that a row said before.
pub fn forget_versions_of(tx: &Tx<'_>, kind: &str, id: Id) -> Result<()> {
    tx.sql.prepare_cached("DELETE FROM version WHERE kind = ?1 AND id = ?2")?.execute((kind, id))?;
    Ok(())
}

/// Forgets versions that were kept at or before this moment.
pub fn forget_versions(tx: &Tx<'_>, until_ms: i64) -> Result<usize> {
    Ok(tx.sql.prepare_cached("DELETE FROM version WHERE kept_at <= ?1")?.execute([until_ms])?)
}
