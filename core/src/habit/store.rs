use super::model::{MarkKind, NewPractice, PracticeView, Schedule};
use super::schedule::is_due;
use super::strength::strength;
use crate::error::{NearerError, Reason, Result};
use crate::form::plan_in_words;
use crate::record::{self, Binned};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// Longest name and longest text of a practice, in characters.
pub const BIN: Binned =
    Binned { room: Room::Habit, table: "practice", title: "name", shown: "TRUE", what: "practice" };

const MOST_NAME: u32 = 80;
const MOST_TEXT: u32 = 500;

/// Makes a practice that counts from today on.
pub fn add(tx: &Tx<'_>, new: &NewPractice) -> Result<Id> {
    insert(tx, new, None, None)
}

/// Makes a practice of an offer that is known by its key. One that was taken already stays as it is.
pub fn take(tx: &Tx<'_>, offer: &NewPractice, key: &str) -> Result<Id> {
    match taken(&tx.sql, key)? {
        Some(id) => Ok(id),
        None => insert(tx, offer, None, Some(key)),
    }
}

/// Whether the offer of this key is among the practices that are not put away.
pub fn is_taken(sql: &Connection, key: &str) -> Result<bool> {
    Ok(taken(sql, key)?.is_some())
}

fn taken(sql: &Connection, key: &str) -> Result<Option<Id>> {
    Ok(sql
        .prepare_cached(
            "SELECT id FROM practice WHERE source_key = ?1 AND deleted_at IS NULL AND archived_at IS NULL",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Makes a daily practice of an if–then plan that a form held.
pub fn add_plan(tx: &Tx<'_>, cue: &str, act: &str, run: Id) -> Result<Id> {
    let name: String = act.trim().chars().take(MOST_NAME as usize).collect();
    let new = NewPractice {
        name,
        why: String::new(),
        cue: cue.to_owned(),
        act: act.to_owned(),
        schedule: Schedule::Daily { times: 1 },
    };
    insert(tx, &new, Some(run), None)
}

fn insert(tx: &Tx<'_>, new: &NewPractice, run: Option<Id>, source_key: Option<&str>) -> Result<Id> {
    check(new)?;
    let (schedule, times, weekdays) = new.schedule.columns();
    let id = tx.new_id();
    tx.sql
        .prepare_cached(
            "INSERT INTO practice (id, name, why, cue, act, schedule, times, weekdays, position, began, run_id,
               source_key, created_at, changed_at, changed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT coalesce(max(position), 0) + 1 FROM practice),
               ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(rusqlite::params![
            id, new.name.trim(), new.why.trim(), new.cue.trim(), new.act.trim(), schedule, times, weekdays,
            tx.today(), run,
            source_key, tx.now.at_ms, tx.hlc.0, tx.device,
        ])?;
    tx.changed(Room::Habit);
    Ok(id)
}

/// Puts a practice away; its history stays.
pub fn archive(tx: &Tx<'_>, id: Id) -> Result<()> {
    let changed = tx
        .sql
        .prepare_cached(
            "UPDATE practice SET archived_at = ?1, changed_at = ?2, changed_by = ?3
             WHERE id = ?4 AND deleted_at IS NULL",
        )?
        .execute((tx.now.at_ms, tx.hlc.0, tx.device, id))?;
    if changed == 0 {
        return Err(NearerError::not_found("practice"));
    }
    tx.changed(Room::Habit);
    Ok(())
}

/// Puts a practice with its marks into the bin.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// Marks a day, today or an earlier one; a second mark replaces the first.
pub fn mark(tx: &Tx<'_>, id: Id, day: Day, mark: MarkKind, note: &str) -> Result<()> {
    if day > tx.today() {
        return Err(NearerError::invalid("day", Reason::InTheFuture));
    }
    if note.chars().count() > MOST_TEXT as usize {
        return Err(NearerError::invalid("note", Reason::TooLong { most: MOST_TEXT }));
    }
    let practice = pk(&tx.sql, id)?;
    let mark_id = Id::of_key("mark", &format!("{id} {day}"));
    tx.sql
        .prepare_cached(
            "INSERT INTO mark (id, practice, day, mark, note, at_ms, offset_s, zone, created_at, changed_at, changed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?6, ?9, ?10)
             ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, note = excluded.note, at_ms = excluded.at_ms,
               offset_s = excluded.offset_s, zone = excluded.zone, changed_at = excluded.changed_at,
               changed_by = excluded.changed_by, deleted_at = NULL",
        )?
        .execute(rusqlite::params![
            mark_id, practice, day, mark, note, tx.now.at_ms, tx.now.offset_s, tx.now.zone, tx.hlc.0, tx.device,
        ])?;
    tx.changed(Room::Habit);
    Ok(())
}

/// Takes a day's mark back: the day is unknown again.
pub fn clear_mark(tx: &Tx<'_>, id: Id, day: Day) -> Result<()> {
    let practice = pk(&tx.sql, id)?;
    tx.sql
        .prepare_cached(
            "UPDATE mark SET deleted_at = ?1, changed_at = ?2, changed_by = ?3
             WHERE practice = ?4 AND day = ?5 AND deleted_at IS NULL",
        )?
        .execute((tx.now.at_ms, tx.hlc.0, tx.device, practice, day))?;
    tx.changed(Room::Habit);
    Ok(())
}

/// All practices that are not archived, as they stand on this day.
pub fn list(sql: &Connection, day: Day) -> Result<Vec<PracticeView>> {
    let mut statement = sql.prepare_cached(
        "SELECT pk, id, name, why, cue, act, schedule, times, weekdays, began FROM practice
         WHERE deleted_at IS NULL AND archived_at IS NULL ORDER BY position, pk",
    )?;
    let rows = statement
        .query_map([], |row| {
            let schedule = Schedule::from_columns(row.get_ref(6)?.as_str()?, row.get(7)?, row.get(8)?);
            let (cue, act): (String, String) = (row.get(4)?, row.get(5)?);
            let began: Day = row.get(9)?;
            let plan =
                if cue.is_empty() || act.is_empty() { String::new() } else { plan_in_words(&cue, &act) };
            let view = PracticeView {
                id: row.get(1)?,
                name: row.get(2)?,
                why: row.get(3)?,
                plan,
                cue,
                act,
                schedule,
                day,
                mark: None,
                due: false,
                strength: 0.0,
                done_in_all: 0,
            };
            Ok((row.get::<_, i64>(0)?, began, view))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    rows.into_iter()
        .map(|(pk, began, mut view)| {
            let marks = marks(sql, pk)?;
            view.mark = marks.get(&day).copied();
            view.due = is_due(view.schedule, began, &marks, day);
            view.strength = strength(view.schedule, began, &marks, day);
            let done = marks.values().filter(|mark| **mark == MarkKind::Done).count();
            view.done_in_all = u32::try_from(done).unwrap_or(u32::MAX);
            Ok(view)
        })
        .collect()
}

pub fn get(sql: &Connection, id: Id, day: Day) -> Result<PracticeView> {
    list(sql, day)?
        .into_iter()
        .find(|practice| practice.id == id)
        .ok_or_else(|| NearerError::not_found("practice"))
}

fn marks(sql: &Connection, practice: i64) -> Result<BTreeMap<Day, MarkKind>> {
    let mut statement = sql.prepare_cached(
        "SELECT day, mark FROM mark WHERE practice = ?1 AND deleted_at IS NULL ORDER BY day",
    )?;
    Ok(statement.query_map([practice], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

fn pk(sql: &Connection, id: Id) -> Result<i64> {
    sql.prepare_cached("SELECT pk FROM practice WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| NearerError::not_found("practice"))
}

fn check(new: &NewPractice) -> Result<()> {
    if new.name.trim().is_empty() {
        return Err(NearerError::invalid("name", Reason::Required));
    }
    let texts = [
        ("name", &new.name, MOST_NAME),
        ("why", &new.why, MOST_TEXT),
        ("cue", &new.cue, MOST_TEXT),
        ("act", &new.act, MOST_TEXT),
    ];
    for (field, text, most) in texts {
        if text.chars().count() > most as usize {
            return Err(NearerError::invalid(field, Reason::TooLong { most }));
        }
    }
    if !new.schedule.is_valid() {
        return Err(NearerError::invalid("schedule", Reason::OutOfRange { low: 1, high: 365 }));
    }
    Ok(())
}
