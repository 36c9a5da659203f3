use super::draft;
use super::index::{self, Indexed};
use super::model::{EntryDraft, EntryKind, Way, check, check_something};
use super::row::{any_row, row};
use crate::error::{NearerError, Reason, Result};
use crate::form::Feelings;
use crate::record::{self, BinKind, Binned, Cell, Rows};
use crate::tag;
use crate::time::{Day, Moment, Stamp};
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// How entries lie in the bin, with the first 200 characters as their title.
pub const BIN: Binned = Binned {
    kind: BinKind::Entry,
    called: "bin-entry",
    rows: Rows { room: Room::Journal, table: "entry", what: "entry" },
    title: "substr(text, 1, 200)",
    shown: "TRUE",
};

/// Where a new entry comes from.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// Where the entry came from.
    pub kind: EntryKind,
    /// Id of the exercise that filed it.
    pub form: Option<&'a str>,
    /// The stage of that exercise, 1 to 10.
    pub stage: Option<u8>,
    /// The run that filed it.
    pub run: Option<Id>,
    /// The id that it was given when it was captured; none: a new one.
    pub id: Option<Id>,
    /// Names an imported item.
    pub source_key: Option<&'a str>,
    /// Of a check-in: which way it went, and what was tapped.
    pub way: Option<Way>,
    /// Id of the chip that was tapped.
    pub chip: Option<&'a str>,
    /// When and where it was written; none: now.
    pub written: Option<&'a Stamp>,
}

impl Written<'_> {
    /// An entry that was written freely, now.
    pub const FREELY: Written<'static> = Written {
        kind: EntryKind::Free,
        form: None,
        stage: None,
        run: None,
        id: None,
        source_key: None,
        way: None,
        chip: None,
        written: None,
    };
}

/// Writes an entry. Refused where nothing at all is in it, where something is too long, or where it is
/// dated after now.
pub fn write(tx: &Tx<'_>, feelings: &Feelings, draft: &EntryDraft, written: Written<'_>) -> Result<Id> {
    if written.way.is_none() {
        check_something(draft)?;
    }
    check(draft)?;
    let at = stamp(tx, draft, None)?;
    // The same item imported on two devices is one entry.
    let id = written.id.or_else(|| written.source_key.map(|key| Id::of_key("entry", key)));
    let id = id.unwrap_or_else(|| tx.new_id());
    let key = index::key_at(tx, at.at_ms)?;
    let when = written.written.unwrap_or(&tx.now);
    record::add_as(
        tx,
        &BIN.rows,
        id,
        &at,
        written.run,
        &[
            ("search_key", &key),
            ("kind", &written.kind),
            ("text", &draft.text),
            ("mood", &draft.mood),
            ("star", &draft.star),
            ("written_ms", &when.at_ms),
            ("written_offset_s", &when.offset_s),
            ("written_zone", &when.zone),
            ("form", &written.form),
            ("stage", &written.stage),
            ("source_key", &written.source_key),
            ("way", &written.way),
            ("chip", &written.chip),
            ("prompt", &draft.prompt),
        ],
    )?;
    let pk = tx.sql.last_insert_rowid();
    let mut indexed = Indexed::of(&draft.text, written.kind, written.stage, draft.star);
    put_parts(tx, feelings, pk, draft, &mut indexed)?;
    index::put(tx, key, &indexed)?;
    Ok(id)
}

/// Replaces an entry; what it said before is kept as a version.
pub fn edit(tx: &Tx<'_>, feelings: &Feelings, id: Id, draft: &EntryDraft) -> Result<()> {
    let before = row(&tx.sql, id)?;
    if before.way.is_none() {
        check_something(draft)?;
    }
    check(draft)?;
    record::keep_version(tx, "entry", id)?;
    let at = stamp(tx, draft, Some(&before.at))?;
    index::take_out(tx, feelings, &before)?;
    let key = if at.at_ms == before.at.at_ms { before.search_key } else { index::key_at(tx, at.at_ms)? };
    let said: [Cell<'_>; 5] = [
        ("search_key", &key),
        ("text", &draft.text),
        ("mood", &draft.mood),
        ("star", &draft.star),
        ("more_on", &None::<Day>),
    ];
    record::update(tx, &BIN.rows, id, &[&said[..], &record::moment(&at)].concat())?;
    for part in ["entry_feeling", "entry_person", "entry_tag"] {
        tx.sql.prepare_cached(&format!("DELETE FROM {part} WHERE entry = ?1"))?.execute([before.pk])?;
    }
    let mut indexed = Indexed::of(&draft.text, before.kind, before.stage, draft.star);
    put_parts(tx, feelings, before.pk, draft, &mut indexed)?;
    index::put(tx, key, &indexed)
}

/// Saves what was typed into an entry and lets go of the draft, in one: no crash leaves both, or neither.
pub fn save_edit(tx: &Tx<'_>, feelings: &Feelings, entry: Id, draft: &EntryDraft) -> Result<()> {
    edit(tx, feelings, entry, draft)?;
    draft::drop_draft(tx, Some(entry))
}

/// Gives the entry a star, or takes it away. Keeps no version.
///
/// Errors: `NotFound`.
pub fn set_star(tx: &Tx<'_>, feelings: &Feelings, id: Id, star: bool) -> Result<()> {
    let mut entry = row(&tx.sql, id)?;
    index::take_out(tx, feelings, &entry)?;
    record::update(tx, &BIN.rows, id, &[("star", &star)])?;
    entry.star = star;
    index::put(tx, entry.search_key, &index::read(&tx.sql, feelings, &entry)?)
}

/// Puts an entry on this evening's Today, to add more to it; an edit takes it off again.
///
/// Errors: `NotFound`.
pub fn more_tonight(tx: &Tx<'_>, id: Id, wanted: bool) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("more_on", &wanted.then(|| tx.today()))])
}

/// Puts an entry into the bin, and with it what was being typed into it; `restore` takes the entry back.
pub fn delete(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    let entry = row(&tx.sql, id)?;
    index::take_out(tx, feelings, &entry)?;
    draft::drop_draft(tx, Some(id))?;
    record::put_in_bin(tx, &BIN, id)
}

/// Takes an entry out of the bin and puts it back into the index.
///
/// Errors: `NotFound` where no such entry lies in the bin.
pub fn restore(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    let entry = any_row(&tx.sql, id, true)?;
    index::put(tx, entry.search_key, &index::read(&tx.sql, feelings, &entry)?)?;
    record::take_out_of_bin(tx, &BIN, id)
}

/// Whether there is or was an entry of this id: in the journal, in the bin, or purged.
pub fn is_known(sql: &Connection, id: Id) -> Result<bool> {
    let here = sql.prepare_cached("SELECT 1 FROM entry WHERE id = ?1")?.exists([id])?;
    Ok(here || record::tombstone(sql, "entry", id)?.is_some())
}

/// Whether this item was imported before, whatever became of it since.
pub fn is_imported(sql: &Connection, source_key: &str) -> Result<bool> {
    let here = sql.prepare_cached("SELECT 1 FROM entry WHERE source_key = ?1")?.exists([source_key])?;
    Ok(here || record::is_buried(sql, "entry", source_key)?)
}

/// When it happened: as the draft says, else as it was before, else now. The day is the person's there.
fn stamp(tx: &Tx<'_>, draft: &EntryDraft, before: Option<&Stamp>) -> Result<Stamp> {
    let was = before.unwrap_or(&tx.now);
    let ms = draft.at_ms.unwrap_or(was.at_ms);
    let zone = draft.zone.as_deref().unwrap_or(&was.zone);
    if ms == was.at_ms && zone == was.zone {
        return Ok(was.clone());
    }
    if ms < 0 {
        return Err(NearerError::invalid("at", Reason::NotADay));
    }
    if ms > tx.now.at_ms {
        return Err(NearerError::invalid("at", Reason::InTheFuture));
    }
    Stamp::of(&Moment { ms, zone: zone.to_owned() }, tx.day_boundary)
}

fn put_parts(
    tx: &Tx<'_>,
    feelings: &Feelings,
    pk: i64,
    draft: &EntryDraft,
    indexed: &mut Indexed<'_>,
) -> Result<()> {
    for (place, felt) in (0_i64..).zip(&draft.feelings) {
        tx.sql
            .prepare_cached(
                "INSERT INTO entry_feeling (entry, place, feeling, intensity) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((pk, place, &felt.word, felt.intensity))?;
        indexed.add_feeling(feelings, &felt.word);
    }
    for id in &draft.people {
        let (person, name): (i64, String) = tx
            .sql
            .prepare_cached("SELECT pk, name FROM person_view_name WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .ok_or_else(|| NearerError::not_found("person"))?;
        let new = tx
            .sql
            .prepare_cached("INSERT OR IGNORE INTO entry_person (entry, person) VALUES (?1, ?2)")?
            .execute((pk, person))?;
        if new == 1 {
            indexed.add_person(*id, &name);
        }
    }
    for name in &draft.tags {
        let tag = tag::ensure(tx, name)?;
        let new = tx
            .sql
            .prepare_cached("INSERT OR IGNORE INTO entry_tag (entry, tag) VALUES (?1, ?2)")?
            .execute((pk, tag.pk))?;
        if new == 1 {
            indexed.add_tag(tag.id, &tag.name);
        }
    }
    Ok(())
}
