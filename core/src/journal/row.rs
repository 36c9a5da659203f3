//! Entries as rows: read, with their parts.

use super::model::{EntryKind, EntryView, Way};
use crate::error::{NearerError, Result};
use crate::form::{Feelings, FeltWord};
use crate::record::{self, or_default};
use crate::time::{Day, Stamp};
use crate::vault::Id;
use rusqlite::{Connection, OptionalExtension, Row};

pub(super) struct EntryRow {
    pub pk: i64,
    pub id: Id,
    pub search_key: i64,
    pub kind: EntryKind,
    pub text: String,
    pub mood: Option<i8>,
    pub star: bool,
    pub at: Stamp,
    pub run: Option<Id>,
    pub way: Option<Way>,
    pub chip: Option<String>,
    pub stage: Option<u8>,
}

/// The columns of an `EntryRow`, in their order, with the whole text.
pub(super) const COLUMNS: &str = "entry.pk, entry.id, search_key, kind, entry.text, mood, star, at_ms, offset_s, \
     zone, day, run_id, way, chip, stage";
/// The same with as much of the text as a list shows where nothing is looked for in it.
pub(super) const COLUMNS_BEGUN: &str = "entry.pk, entry.id, search_key, kind, substr(entry.text, 1, 540), mood, \
     star, at_ms, offset_s, zone, day, run_id, way, chip, stage";

/// What a person wrote is read whatever stands beside it: what can't be understood there is left out.
pub(super) fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let day: Option<Day> = or_default(row.get(10).map(Some))?;
    Ok(EntryRow {
        pk: row.get(0)?,
        id: row.get(1)?,
        search_key: row.get(2)?,
        kind: or_default(row.get(3))?,
        text: or_default(row.get(4))?,
        mood: or_default(row.get(5))?,
        star: row.get(6)?,
        at: Stamp::nearest(row.get(7)?, row.get(8)?, or_default(row.get(9))?, day),
        run: row.get(11)?,
        way: or_default(row.get(12))?,
        chip: or_default(row.get(13))?,
        stage: or_default(row.get(14))?,
    })
}

pub(super) fn row(sql: &Connection, id: Id) -> Result<EntryRow> {
    any_row(sql, id, false)
}

/// The entry of this id, in the journal or in the bin.
pub(super) fn any_row(sql: &Connection, id: Id, deleted: bool) -> Result<EntryRow> {
    sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry WHERE id = ?1 AND (deleted_at IS NOT NULL) = ?2"
    ))?
    .query_row((id, deleted), entry_row)
    .optional()?
    .ok_or_else(|| NearerError::not_found("entry"))
}

/// The entry, whole.
///
/// Errors: `NotFound`, also for one in the bin.
pub fn get(sql: &Connection, feelings: &Feelings, id: Id) -> Result<EntryView> {
    let row = row(sql, id)?;
    let felt = felt(sql, row.pk)?;
    let (people, people_names) = people(sql, row.pk)?.into_iter().unzip();
    let (written, form) = sql
        .prepare_cached("SELECT written_ms, written_offset_s, form FROM entry WHERE pk = ?1")?
        .query_row([row.pk], |row| {
            let written = Stamp::nearest(row.get(0)?, row.get(1)?, String::new(), None);
            Ok((written, or_default(row.get(2))?))
        })?;
    Ok(EntryView {
        id: row.id,
        kind: row.kind,
        text: row.text,
        mood: row.mood,
        star: row.star,
        families: felt.iter().map(|felt| feelings.family_of(&felt.word)).collect(),
        feeling_words: felt.iter().map(|felt| feelings.word_or_id(&felt.word)).collect(),
        feelings: felt,
        people,
        people_names,
        tags: tags(sql, row.pk)?.into_iter().map(|(_, name)| name).collect(),
        way: row.way,
        chip: row.chip,
        at_ms: row.at.at_ms,
        offset_s: row.at.offset_s,
        zone: row.at.zone,
        day: row.at.day,
        written_ms: written.at_ms,
        written_offset_s: written.offset_s,
        form,
        stage: row.stage,
        run: row.run,
        versions: record::count_versions(sql, "entry", id)?,
    })
}

/// Hands every entry to `each`, the oldest first.
pub fn each(
    sql: &Connection,
    feelings: &Feelings,
    mut each: impl FnMut(EntryView) -> Result<()>,
) -> Result<()> {
    let mut statement = sql.prepare("SELECT id FROM entry WHERE deleted_at IS NULL ORDER BY search_key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(get(sql, feelings, row.get(0)?)?)?;
    }
    Ok(())
}

/// How many entries there are.
pub fn count(sql: &Connection) -> Result<u32> {
    Ok(sql.query_row("SELECT count(*) FROM entry WHERE deleted_at IS NULL", [], |row| row.get(0))?)
}

pub(super) fn felt(sql: &Connection, pk: i64) -> Result<Vec<FeltWord>> {
    let mut statement =
        sql.prepare_cached("SELECT feeling, intensity FROM entry_feeling WHERE entry = ?1 ORDER BY place")?;
    let felt = statement
        .query_map([pk], |row| Ok(FeltWord { word: row.get(0)?, intensity: or_default(row.get(1))? }))?;
    record::readable(felt)
}

pub(super) fn people(sql: &Connection, pk: i64) -> Result<Vec<(Id, String)>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name FROM entry_person JOIN person_view_name ON pk = person WHERE entry = ?1 ORDER BY name",
    )?;
    record::readable(statement.query_map([pk], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

pub(super) fn tags(sql: &Connection, pk: i64) -> Result<Vec<(Id, String)>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name FROM entry_tag JOIN tag_view_name ON pk = tag WHERE entry = ?1 ORDER BY name",
    )?;
    record::readable(statement.query_map([pk], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What stands beside an entry's text, in words: feelings, people and tags.
pub(super) fn labels(sql: &Connection, feelings: &Feelings, pk: i64) -> Result<Vec<String>> {
    let felt = felt(sql, pk)?.into_iter().map(|felt| feelings.word_or_id(&felt.word));
    let people = people(sql, pk)?.into_iter().map(|(_, name)| name);
    let tags = tags(sql, pk)?.into_iter().map(|(_, name)| name);
    Ok(felt.chain(people).chain(tags).collect())
}
