//! The journal of what came in: entries with their people, tags and feelings, for those who bring in nothing else.

use super::incoming::Incoming;
use crate::error::Result;
use crate::form::FeltWord;
use crate::journal::{EntryDraft, EntryKind, Way};
use crate::person::Contact;
use crate::record;
use crate::time::Moment;
use crate::vault::Id;
use rusqlite::OptionalExtension;

/// An entry as it stands in what came in.
#[derive(Debug, Clone)]
pub struct DiaryEntry {
    /// The entry's id in the other vault, and here.
    pub id: Id,
    /// Names it where it was itself imported.
    pub source_key: Option<String>,
    /// Where the entry came from.
    pub kind: EntryKind,
    /// Id of the exercise that filed it.
    pub form: Option<String>,
    /// The stage of that exercise, 1 to 10.
    pub stage: Option<u8>,
    /// Of a check-in: which way it went.
    pub way: Option<Way>,
    /// Of a check-in: id of its chip.
    pub chip: Option<String>,
    /// What is in it. Its people are those of the other vault.
    pub draft: EntryDraft,
    /// When and where it was written.
    pub written: Moment,
}

/// Somebody whom an entry that came in names.
#[derive(Debug, Clone)]
pub struct DiaryPerson {
    /// The name that the writer gave them there.
    pub name: String,
    /// What they are to the writer.
    pub relation: Option<String>,
    /// Whether forms may coach nearer to them there.
    pub contact: Contact,
}

/// Hands every entry that isn't in the bin there to `each`, the oldest first.
pub fn each_entry(incoming: &Incoming, mut each: impl FnMut(DiaryEntry) -> Result<()>) -> Result<()> {
    let mut statement = incoming.sql.prepare(
        "SELECT pk, id, source_key, kind, form, stage, way, chip, text, mood, star, at_ms, zone, prompt, written_ms,
           written_zone FROM entry WHERE deleted_at IS NULL ORDER BY at_ms, id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let pk: i64 = row.get(0)?;
        let draft = EntryDraft {
            text: row.get(8)?,
            mood: row.get(9)?,
            feelings: feelings(incoming, pk)?,
            people: linked(incoming, "SELECT p.id FROM entry_person JOIN person p ON p.pk = person", pk)?,
            tags: linked(incoming, "SELECT t.name FROM entry_tag JOIN tag t ON t.pk = tag", pk)?,
            star: row.get(10)?,
            at_ms: Some(row.get(11)?),
            zone: Some(row.get(12)?),
            prompt: row.get(13)?,
        };
        each(DiaryEntry {
            id: row.get(1)?,
            source_key: row.get(2)?,
            kind: record::or_default(row.get(3))?,
            form: row.get(4)?,
            stage: row.get::<_, Option<i64>>(5)?.and_then(|stage| u8::try_from(stage).ok()),
            way: record::or_default(row.get(6))?,
            chip: row.get(7)?,
            draft,
            written: Moment { ms: row.get(14)?, zone: row.get(15)? },
        })?;
    }
    Ok(())
}

/// The person of this id there; none for someone who lies in the bin there.
pub fn person_of(incoming: &Incoming, id: Id) -> Result<Option<DiaryPerson>> {
    Ok(incoming
        .sql
        .prepare_cached("SELECT name, relation, contact FROM person WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| {
            let contact = record::or_default(row.get(2))?;
            Ok(DiaryPerson { name: row.get(0)?, relation: row.get(1)?, contact })
        })
        .optional()?)
}

/// Whether more than a journal is in it.
pub fn holds_more(incoming: &Incoming) -> Result<bool> {
    for table in incoming.tables.aggregates() {
        let more = format!("SELECT 1 FROM {} WHERE deleted_at IS NULL", table.name);
        if !["entry", "person", "tag"].contains(&table.name.as_str())
            && incoming.sql.prepare(&more)?.exists([])?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn feelings(incoming: &Incoming, pk: i64) -> Result<Vec<FeltWord>> {
    Ok(incoming
        .sql
        .prepare_cached("SELECT feeling, intensity FROM entry_feeling WHERE entry = ?1 ORDER BY place")?
        .query_map([pk], |row| Ok(FeltWord { word: row.get(0)?, intensity: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?)
}

fn linked<T: rusqlite::types::FromSql>(incoming: &Incoming, links: &str, pk: i64) -> Result<Vec<T>> {
    Ok(incoming
        .sql
        .prepare_cached(&format!("{links} WHERE entry = ?1 AND deleted_at IS NULL ORDER BY 1"))?
        .query_map([pk], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}
