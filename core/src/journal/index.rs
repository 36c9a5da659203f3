//! The search index: holds folded words under a key made of the entry's time, newest last.
//!
//! The index is contentless: to take an entry out, the same words must be handed in again. The text
//! is folded anew from the entry; the words of people, tags and feelings are kept beside the index,
//! since a name may have changed in between.

use super::query::index_text;
use crate::error::{NearerError, Result};
use crate::vault::Tx;
use rusqlite::OptionalExtension;

/// Counts the ways of folding; a vault with another number is indexed anew.
pub(super) const VERSION: i64 = 1;

/// What an entry is found by.
#[derive(Debug, Clone)]
pub(super) struct Indexed<'a> {
    pub text: &'a str,
    pub people: String,
    pub tags: String,
    pub feelings: String,
}

/// A key for an entry of this time: after all others of the same millisecond.
pub(super) fn key_at(tx: &Tx<'_>, at_ms: i64) -> Result<i64> {
    let first = at_ms.checked_mul(4096).ok_or_else(|| NearerError::internal("search key"))?;
    let last: Option<i64> = tx
        .sql
        .prepare_cached("SELECT max(search_key) FROM entry WHERE search_key BETWEEN ?1 AND ?1 + 4095")?
        .query_row([first], |row| row.get(0))?;
    match last {
        None => Ok(first),
        Some(last) if last < first + 4095 => Ok(last + 1),
        Some(_) => key_at(tx, at_ms + 1),
    }
}

pub(super) fn put(tx: &Tx<'_>, key: i64, entry: &Indexed<'_>) -> Result<()> {
    let (people, tags, feelings) =
        (index_text(&entry.people), index_text(&entry.tags), index_text(&entry.feelings));
    tx.sql
        .prepare_cached(
            "INSERT INTO entry_search (rowid, text, people, tags, feelings) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((key, index_text(entry.text), &people, &tags, &feelings))?;
    if !(people.is_empty() && tags.is_empty() && feelings.is_empty()) {
        tx.sql
            .prepare_cached(
                "INSERT INTO entry_search_words (search_key, people, tags, feelings) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((key, people, tags, feelings))?;
    }
    Ok(())
}

pub(super) fn take_out(tx: &Tx<'_>, key: i64, text: &str) -> Result<()> {
    let (people, tags, feelings) = tx
        .sql
        .prepare_cached(
            "DELETE FROM entry_search_words WHERE search_key = ?1 RETURNING people, tags, feelings",
        )?
        .query_row([key], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?
        .unwrap_or_default();
    tx.sql
        .prepare_cached(
            "INSERT INTO entry_search (entry_search, rowid, text, people, tags, feelings)
             VALUES ('delete', ?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((key, index_text(text), people, tags, feelings))?;
    Ok(())
}

pub(super) fn clear(tx: &Tx<'_>) -> Result<()> {
    tx.sql.execute_batch(
        "INSERT INTO entry_search (entry_search) VALUES ('delete-all'); DELETE FROM entry_search_words;",
    )?;
    Ok(())
}
