use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Rows};
use crate::text::fold;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// A tag, as entries carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// This file's own number for it.
    pub pk: i64,
    /// The tag's natural id: made of its name, case and accents aside.
    pub id: Id,
    /// The name as it was first written, without a `#` before it.
    pub name: String,
}

const ROWS: Rows = Rows { room: Room::Tag, table: "tag", what: "tag" };

/// Longest tag, in characters.
pub const MOST_NAME: u32 = 50;

/// The tag of this name, made where it is new. The first spelling stays.
pub fn ensure(tx: &Tx<'_>, name: &str) -> Result<Tag> {
    let name = checked(name)?;
    let id = id_of(name);
    if let Some(tag) = find(&tx.sql, id)? {
        return Ok(tag);
    }
    record::upsert(tx, &ROWS, id, &[("name", &name)], &[])?;
    find(&tx.sql, id)?.ok_or_else(|| NearerError::internal("tag"))
}

/// The name as it is kept; refused where it is none, or too long.
pub(super) fn checked(name: &str) -> Result<&str> {
    let name = bare(name);
    if name.is_empty() {
        return Err(NearerError::invalid("tag", Reason::Required));
    }
    if name.chars().count() > MOST_NAME as usize {
        return Err(NearerError::invalid("tag", Reason::TooLong { most: MOST_NAME }));
    }
    Ok(name)
}

/// The id of the tag of this name, whether it is there or not.
pub fn id_of(name: &str) -> Id {
    Id::of_key("tag", &fold(bare(name)))
}

/// The name of a tag.
pub fn name(sql: &Connection, id: Id) -> Result<Option<String>> {
    Ok(find(sql, id)?.map(|tag| tag.name))
}

/// A name without the sign that people put before it.
fn bare(name: &str) -> &str {
    name.trim().trim_start_matches('#').trim()
}

fn find(sql: &Connection, id: Id) -> Result<Option<Tag>> {
    Ok(sql
        .prepare_cached("SELECT pk, name FROM tag WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| Ok(Tag { pk: row.get(0)?, id, name: row.get(1)? }))
        .optional()?)
}
