use crate::error::{NearerError, Reason, Result};
use crate::text::fold;
use crate::vault::{Id, Room, Tx};

/// A tag with how many entries carry it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Tag {
    pub id: Id,
    pub name: String,
    pub count: u32,
}

/// Longest tag, in characters.
const MOST_NAME: u32 = 50;

/// The row of the tag of this name, made where it is new. The first spelling stays.
pub fn ensure(tx: &Tx<'_>, name: &str) -> Result<i64> {
    let name = name.trim().trim_start_matches('#').trim();
    if name.is_empty() {
        return Err(NearerError::invalid("tag", Reason::Required));
    }
    if name.chars().count() > MOST_NAME as usize {
        return Err(NearerError::invalid("tag", Reason::TooLong { most: MOST_NAME }));
    }
    let id = Id::of_key("tag", &fold(name));
    let made = tx
        .sql
        .prepare_cached(
            "INSERT INTO tag (id, name, created_at, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, changed_at = excluded.changed_at,
               changed_by = excluded.changed_by WHERE deleted_at IS NOT NULL",
        )?
        .execute((id, name, tx.now.at_ms, tx.hlc.0, tx.device))?;
    if made == 1 {
        tx.changed(Room::Tag);
    }
    Ok(tx.sql.prepare_cached("SELECT pk FROM tag WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
}
