use super::index::{self, Indexed};
use super::model::{EntryDraft, EntryKind, EntryView};
use crate::error::{NearerError, Reason, Result};
use crate::form::{Feelings, FeltWord};
use crate::record::{self, Binned};
use crate::time::{Day, Moment, Stamp};
use crate::vault::{Id, Room, Tx, Vault};
use crate::{person, tag};
use rusqlite::{Connection, OptionalExtension, Row};

/// Longest entry, in characters: two long novels.
const MOST_TEXT: u32 = 2_000_000;
/// Most people, tags or feelings of one entry.
const MOST_PARTS: u32 = 40;

pub const BIN: Binned = Binned {
    room: Room::Journal,
    table: "entry",
    title: "substr(text, 1, 200)",
    shown: "TRUE",
    what: "entry",
};

/// Where a new entry comes from.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    pub kind: EntryKind,
    pub form: Option<&'a str>,
    pub stage: Option<u8>,
    pub run: Option<Id>,
}

impl Written<'_> {
    pub const FREELY: Written<'static> =
        Written { kind: EntryKind::Free, form: None, stage: None, run: None };
}

/// Writes an entry. Refused where nothing at all is in it, where something is too long, or where it is
/// dated after now.
pub fn write(tx: &Tx<'_>, feelings: &Feelings, draft: &EntryDraft, written: Written<'_>) -> Result<Id> {
    check(draft)?;
    let at = stamp(tx, draft.at_ms)?;
    let id = tx.new_id();
    let key = index::key_at(tx, at.at_ms)?;
    tx.sql
        .prepare_cached(
            "INSERT INTO entry (id, search_key, kind, text, mood, star, at_ms, offset_s, zone, day,
               written_ms, written_offset_s, written_zone, form, stage, run_id, created_at, changed_at, changed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?11, ?17, ?18)",
        )?
        .execute(rusqlite::params![
            id, key, written.kind.name(), draft.text, draft.mood, draft.star, at.at_ms, at.offset_s, at.zone,
            at.day, tx.now.at_ms, tx.now.offset_s, tx.now.zone, written.form, written.stage,
            written.run, tx.hlc.0, tx.device,
        ])?;
    let pk = tx.sql.last_insert_rowid();
    put_parts(tx, pk, draft)?;
    index::put(tx, key, &indexed(&tx.sql, feelings, pk, &draft.text)?)?;
    tx.changed(Room::Journal);
    Ok(id)
}

/// Replaces an entry; what it said before is kept as a version.
pub fn edit(tx: &Tx<'_>, feelings: &Feelings, id: Id, draft: &EntryDraft) -> Result<()> {
    check(draft)?;
    let before = row(&tx.sql, id)?;
    record::keep_version(tx, "entry", id)?;
    let at = match draft.at_ms {
        Some(at_ms) if at_ms != before.at.at_ms => stamp(tx, Some(at_ms))?,
        _ => before.at.clone(),
    };
    index::take_out(tx, before.search_key, &before.text)?;
    let key = if at.at_ms == before.at.at_ms { before.search_key } else { index::key_at(tx, at.at_ms)? };
    tx.sql
        .prepare_cached(
            "UPDATE entry SET search_key = ?1, text = ?2, mood = ?3, star = ?4, at_ms = ?5, offset_s = ?6,
               zone = ?7, day = ?8, changed_at = ?9, changed_by = ?10 WHERE pk = ?11",
        )?
        .execute(rusqlite::params![
            key,
            draft.text,
            draft.mood,
            draft.star,
            at.at_ms,
            at.offset_s,
            at.zone,
            at.day,
            tx.hlc.0,
            tx.device,
            before.pk,
        ])?;
    for part in ["entry_feeling", "entry_person", "entry_tag"] {
        tx.sql.prepare_cached(&format!("DELETE FROM {part} WHERE entry = ?1"))?.execute([before.pk])?;
    }
    put_parts(tx, before.pk, draft)?;
    index::put(tx, key, &indexed(&tx.sql, feelings, before.pk, &draft.text)?)?;
    tx.changed(Room::Journal);
    Ok(())
}

pub fn set_star(tx: &Tx<'_>, id: Id, star: bool) -> Result<()> {
    let entry = row(&tx.sql, id)?;
    tx.sql
        .prepare_cached("UPDATE entry SET star = ?1, changed_at = ?2, changed_by = ?3 WHERE pk = ?4")?
        .execute((star, tx.hlc.0, tx.device, entry.pk))?;
    tx.changed(Room::Journal);
    Ok(())
}

/// Puts an entry into the bin; `restore` takes it back.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    let entry = row(&tx.sql, id)?;
    index::take_out(tx, entry.search_key, &entry.text)?;
    record::put_in_bin(tx, &BIN, id)
}

pub fn restore(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    let entry = any_row(&tx.sql, id, true)?;
    index::put(tx, entry.search_key, &indexed(&tx.sql, feelings, entry.pk, &entry.text)?)?;
    record::take_out_of_bin(tx, &BIN, id)
}

pub fn get(sql: &Connection, feelings: &Feelings, id: Id) -> Result<EntryView> {
    let entry = row(sql, id)?;
    view(sql, feelings, entry)
}

/// Gives someone another name and finds their entries by it.
pub fn rename_person(tx: &Tx<'_>, feelings: &Feelings, id: Id, name: &str) -> Result<()> {
    index_anew_with(tx, feelings, id, || person::rename(tx, id, name))
}

/// Puts someone into the bin: their entries stay, without the name and not found by it.
pub fn delete_person(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    index_anew_with(tx, feelings, id, || person::delete(tx, id))
}

/// Takes someone back out of the bin.
pub fn restore_person(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    index_anew_with(tx, feelings, id, || record::take_out_of_bin(tx, &person::BIN, id))
}

/// Changes something about a person and indexes their entries by what they are called then.
fn index_anew_with(
    tx: &Tx<'_>,
    feelings: &Feelings,
    id: Id,
    change: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let rows: Vec<(i64, i64, String)> = tx
        .sql
        .prepare_cached(
            "SELECT entry.pk, search_key, text FROM entry JOIN entry_person ON entry = entry.pk
             WHERE person = (SELECT pk FROM person_view_any WHERE id = ?1) AND deleted_at IS NULL",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    change()?;
    for (pk, key, text) in rows {
        index::take_out(tx, key, &text)?;
        index::put(tx, key, &indexed(&tx.sql, feelings, pk, &text)?)?;
    }
    tx.changed(Room::Journal);
    Ok(())
}

/// Indexes all entries anew where the folding has changed since they were indexed.
pub fn refresh_index(vault: &Vault, feelings: &Feelings) -> Result<()> {
    let version: i64 = vault
        .read(|sql| Ok(sql.query_row("SELECT search_version FROM vault_state", [], |row| row.get(0))?))?;
    if version == index::VERSION {
        return Ok(());
    }
    vault.write(|tx| index_anew(tx, feelings))
}

/// Indexes all entries anew.
pub fn index_anew(tx: &Tx<'_>, feelings: &Feelings) -> Result<()> {
    index::clear(tx)?;
    let mut entries = tx
        .sql
        .prepare("SELECT pk, search_key, text FROM entry WHERE deleted_at IS NULL ORDER BY search_key")?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let (pk, key, text): (i64, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        index::put(tx, key, &indexed(&tx.sql, feelings, pk, &text)?)?;
    }
    tx.sql.execute("UPDATE vault_state SET search_version = ?1", [index::VERSION])?;
    Ok(())
}

/// A key of the index for an entry of this moment that comes from elsewhere.
pub fn search_key(tx: &Tx<'_>, at_ms: i64) -> Result<i64> {
    index::key_at(tx, at_ms)
}

fn check(draft: &EntryDraft) -> Result<()> {
    let bad = |field, reason| Err(NearerError::invalid(field, reason));
    if draft.text.trim().is_empty() && draft.mood.is_none() && draft.feelings.is_empty() {
        return bad("text", Reason::Required);
    }
    if draft.text.chars().count() > MOST_TEXT as usize {
        return bad("text", Reason::TooLong { most: MOST_TEXT });
    }
    if draft.mood.is_some_and(|mood| !(-3..=3).contains(&mood)) {
        return bad("mood", Reason::OutOfRange { low: -3, high: 3 });
    }
    if draft.feelings.iter().any(|felt| felt.intensity.is_some_and(|i| i > 10)) {
        return bad("feelings", Reason::OutOfRange { low: 0, high: 10 });
    }
    for (field, count) in
        [("feelings", draft.feelings.len()), ("people", draft.people.len()), ("tags", draft.tags.len())]
    {
        if count > MOST_PARTS as usize {
            return bad(field, Reason::TooLong { most: MOST_PARTS });
        }
    }
    Ok(())
}

fn stamp(tx: &Tx<'_>, at_ms: Option<i64>) -> Result<Stamp> {
    let Some(ms) = at_ms else { return Ok(tx.now.clone()) };
    if ms > tx.now.at_ms {
        return Err(NearerError::invalid("at", Reason::InTheFuture));
    }
    if ms < 0 {
        return Err(NearerError::invalid("at", Reason::NotADay));
    }
    Stamp::of(&Moment { ms, zone: tx.now.zone.clone() }, tx.day_boundary)
}

fn put_parts(tx: &Tx<'_>, pk: i64, draft: &EntryDraft) -> Result<()> {
    for (place, felt) in (0_i64..).zip(&draft.feelings) {
        tx.sql
            .prepare_cached(
                "INSERT INTO entry_feeling (entry, place, feeling, intensity) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((pk, place, &felt.word, felt.intensity))?;
    }
    for id in &draft.people {
        let put = tx
            .sql
            .prepare_cached(
                "INSERT OR IGNORE INTO entry_person (entry, person) SELECT ?1, pk FROM person_view_name WHERE id = ?2",
            )?
            .execute((pk, id))?;
        if put == 0 {
            person::get(&tx.sql, *id)?;
        }
    }
    for name in &draft.tags {
        let tag = tag::ensure(tx, name)?;
        tx.sql
            .prepare_cached("INSERT OR IGNORE INTO entry_tag (entry, tag) VALUES (?1, ?2)")?
            .execute((pk, tag))?;
    }
    Ok(())
}

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
}

pub(super) const ROW: &str =
    "SELECT pk, id, search_key, kind, text, mood, star, at_ms, offset_s, zone, day, run_id FROM entry";

pub(super) fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        pk: row.get(0)?,
        id: row.get(1)?,
        search_key: row.get(2)?,
        kind: EntryKind::from_name(row.get_ref(3)?.as_str()?),
        text: row.get(4)?,
        mood: row.get(5)?,
        star: row.get(6)?,
        at: Stamp {
            at_ms: row.get(7)?,
            offset_s: row.get(8)?,
            zone: row.get(9)?,
            day: row.get::<_, Day>(10)?,
        },
        run: row.get(11)?,
    })
}

fn row(sql: &Connection, id: Id) -> Result<EntryRow> {
    any_row(sql, id, false)
}

fn any_row(sql: &Connection, id: Id, deleted: bool) -> Result<EntryRow> {
    sql.prepare_cached(&format!("{ROW} WHERE id = ?1 AND (deleted_at IS NOT NULL) = ?2"))?
        .query_row((id, deleted), entry_row)
        .optional()?
        .ok_or_else(|| NearerError::not_found("entry"))
}

fn view(sql: &Connection, feelings: &Feelings, row: EntryRow) -> Result<EntryView> {
    let felt = felt(sql, row.pk)?;
    let (people, people_names) = people(sql, row.pk)?.into_iter().unzip();
    Ok(EntryView {
        id: row.id,
        kind: row.kind,
        text: row.text,
        mood: row.mood,
        star: row.star,
        feeling_words: felt.iter().map(|felt| feelings.word_or_id(&felt.word)).collect(),
        feelings: felt,
        people,
        people_names,
        tags: tags(sql, row.pk)?,
        at_ms: row.at.at_ms,
        offset_s: row.at.offset_s,
        day: row.at.day,
        run: row.run,
    })
}

pub(super) fn felt(sql: &Connection, pk: i64) -> Result<Vec<FeltWord>> {
    let mut statement =
        sql.prepare_cached("SELECT feeling, intensity FROM entry_feeling WHERE entry = ?1 ORDER BY place")?;
    let felt = statement.query_map([pk], |row| Ok(FeltWord { word: row.get(0)?, intensity: row.get(1)? }))?;
    Ok(felt.collect::<Result<_, _>>()?)
}

pub(super) fn people(sql: &Connection, pk: i64) -> Result<Vec<(Id, String)>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name FROM entry_person JOIN person_view_name ON pk = person WHERE entry = ?1 ORDER BY name",
    )?;
    Ok(statement.query_map([pk], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

pub(super) fn tags(sql: &Connection, pk: i64) -> Result<Vec<String>> {
    let mut statement = sql.prepare_cached(
        "SELECT name FROM entry_tag JOIN tag_view_name ON pk = tag WHERE entry = ?1 ORDER BY name",
    )?;
    Ok(statement.query_map([pk], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn indexed<'a>(sql: &Connection, feelings: &Feelings, pk: i64, text: &'a str) -> Result<Indexed<'a>> {
    let names = people(sql, pk)?.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let words = felt(sql, pk)?.iter().map(|felt| feelings.word_or_id(&felt.word)).collect::<Vec<_>>();
    Ok(Indexed {
        text,
        people: names.join(" · "),
        tags: tags(sql, pk)?.join(" · "),
        feelings: words.join(" · "),
    })
}
