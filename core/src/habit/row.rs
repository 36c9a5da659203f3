use super::model::{NewPractice, Pause, Reminder, ReminderTime, Schedule};
use super::rule::{Course, Rule};
use super::target::Measured;
use crate::error::{NearerError, Result};
use crate::record::{self, or_default};
use crate::time::Day;
use crate::vault::Id;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;

/// A practice as its row says it.
#[derive(Debug, Clone)]
pub(super) struct PracticeRow {
    pub pk: i64,
    pub id: Id,
    /// All that the person chose, but for the reminders.
    pub chosen: NewPractice,
    pub course: Course,
    pub archived: bool,
    /// It is about somebody whom the person keeps at a distance for safety.
    pub held: bool,
    pub smaller_said: bool,
}

/// Which practices are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Which {
    Kept,
    Archived,
    /// Both, for looking back and for exports.
    All,
    One(Id),
}

const SELECT: &str =
    "SELECT practice.pk, practice.id, practice.name, why, cue, act, schedule, times, weekdays, often,
    unit, own_unit, target_kind, target, form, someone.id, colour, began, archived_at IS NOT NULL,
    coalesce(someone.contact, 'unset') = 'hold', smaller_said_at IS NOT NULL
  FROM practice LEFT JOIN person_view_name someone ON someone.pk = practice.person
  WHERE practice.deleted_at IS NULL";

pub(super) fn rows(sql: &Connection, which: Which) -> Result<Vec<PracticeRow>> {
    let order = "ORDER BY position, practice.pk";
    let mut found: Vec<PracticeRow> = match which {
        Which::Kept => record::readable(
            sql.prepare_cached(&format!("{SELECT} AND archived_at IS NULL {order}"))?
                .query_map([], practice)?,
        )?,
        Which::Archived => record::readable(
            sql.prepare_cached(&format!("{SELECT} AND archived_at IS NOT NULL {order}"))?
                .query_map([], practice)?,
        )?,
        Which::All => {
            record::readable(sql.prepare_cached(&format!("{SELECT} {order}"))?.query_map([], practice)?)?
        }
        Which::One(id) => record::readable(
            sql.prepare_cached(&format!("{SELECT} AND practice.id = ?1"))?.query_map([id], practice)?,
        )?,
    };
    match which {
        Which::One(_) => {
            for row in &mut found {
                row.course.pauses = pauses(sql, row.pk)?;
            }
        }
        // One statement for all: a call a practice is most of what a list costs.
        _ => {
            let mut all = all_pauses(sql)?;
            for row in &mut found {
                row.course.pauses = all.remove(&row.pk).unwrap_or_default();
            }
        }
    }
    Ok(found)
}

pub(super) fn one(sql: &Connection, id: Id) -> Result<PracticeRow> {
    rows(sql, Which::One(id))?.pop().ok_or_else(|| NearerError::not_found("practice"))
}

fn practice(row: &Row<'_>) -> rusqlite::Result<PracticeRow> {
    let schedule = schedule(row, 6)?;
    let measured = measured(row, 10)?;
    Ok(PracticeRow {
        pk: row.get(0)?,
        id: row.get(1)?,
        course: Course {
            rule: Rule::of(schedule, measured.as_ref()),
            began: began(row, 17)?,
            pauses: Vec::new(),
        },
        chosen: NewPractice {
            name: or_default(row.get(2))?,
            why: or_default(row.get(3))?,
            cue: or_default(row.get(4))?,
            act: or_default(row.get(5))?,
            schedule,
            measured,
            form: or_default(row.get(14))?,
            person: row.get(15)?,
            reminders: Vec::new(),
            colour: or_default(row.get(16))?,
        },
        archived: row.get(18)?,
        held: row.get(19)?,
        smaller_said: row.get(20)?,
    })
}

/// Four columns from this one on.
fn schedule(row: &Row<'_>, at: usize) -> rusqlite::Result<Schedule> {
    let (kind, times) = (or_default(row.get(at))?, or_default(row.get(at + 1))?);
    let (weekdays, often) = (or_default(row.get(at + 2))?, or_default(row.get(at + 3))?);
    let read = Schedule::from_columns(kind, times, weekdays, often);
    // One that nobody can have chosen asks for what is asked where nothing was chosen.
    Ok(if read.is_valid() { read } else { Schedule::default() })
}

/// The first day that counts. Where it can't be read, only what was marked counts, and nothing is asked for.
fn began(row: &Row<'_>, at: usize) -> rusqlite::Result<Day> {
    Ok(or_default(row.get(at).map(Some))?.unwrap_or(Day::LAST))
}

/// Four columns from this one on.
fn measured(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Measured>> {
    let (unit, own_unit) = (or_default(row.get(at))?, or_default(row.get(at + 1))?);
    let measured = Measured::from_columns(unit, own_unit, or_default(row.get(at + 2))?, row.get(at + 3)?);
    Ok(measured.filter(|measured| measured.check().is_ok()))
}

/// What a practice is counted by, also of one in the bin.
pub(super) fn course_of(sql: &Connection, practice: i64) -> Result<Course> {
    let (rule, began): (Rule, Day) = sql
        .prepare_cached(
            "SELECT schedule, times, weekdays, often, unit, own_unit, target_kind, target, began
             FROM practice WHERE pk = ?1",
        )?
        .query_row([practice], |row| {
            Ok((Rule::of(schedule(row, 0)?, measured(row, 4)?.as_ref()), began(row, 8)?))
        })
        .optional()?
        .ok_or_else(|| NearerError::not_found("practice"))?;
    Ok(Course { rule, began, pauses: pauses(sql, practice)? })
}

fn pauses(sql: &Connection, practice: i64) -> Result<Vec<Pause>> {
    record::readable(
        sql.prepare_cached(
            "SELECT from_day, to_day FROM practice_pause WHERE practice = ?1 ORDER BY from_day",
        )?
        .query_map([practice], |row| Ok(Pause { from: row.get(0)?, to: row.get(1)? }))?,
    )
}

fn all_pauses(sql: &Connection) -> Result<BTreeMap<i64, Vec<Pause>>> {
    let mut all: BTreeMap<i64, Vec<Pause>> = BTreeMap::new();
    let mut statement = sql.prepare_cached(
        "SELECT practice, from_day, to_day FROM practice_pause ORDER BY practice, from_day",
    )?;
    let pauses =
        statement.query_map([], |row| Ok((row.get(0)?, Pause { from: row.get(1)?, to: row.get(2)? })))?;
    for (practice, pause) in record::readable(pauses)? {
        all.entry(practice).or_default().push(pause);
    }
    Ok(all)
}

pub(super) fn reminders(sql: &Connection, practice: i64) -> Result<Vec<Reminder>> {
    record::readable(
        sql.prepare_cached(
            "SELECT practice, kind, minute, coalesce(until, 0), weekdays FROM practice_reminder
             WHERE practice = ?1 ORDER BY place",
        )?
        .query_map([practice], |row| Ok(reminder(row)?.1))?,
    )
}

/// The reminders of all practices, by their rows' numbers.
pub(super) fn all_reminders(sql: &Connection) -> Result<BTreeMap<i64, Vec<Reminder>>> {
    let mut all: BTreeMap<i64, Vec<Reminder>> = BTreeMap::new();
    let mut statement = sql.prepare_cached(
        "SELECT practice, kind, minute, coalesce(until, 0), weekdays FROM practice_reminder ORDER BY practice, place",
    )?;
    for (practice, reminder) in record::readable(statement.query_map([], reminder)?)? {
        all.entry(practice).or_default().push(reminder);
    }
    Ok(all)
}

fn reminder(row: &Row<'_>) -> rusqlite::Result<(i64, Reminder)> {
    let minute = row.get(2)?;
    let time = ReminderTime::from_columns(or_default(row.get(1))?, minute, row.get(3)?);
    let reminder = Reminder { time, weekdays: row.get(4)? };
    match reminder.check() {
        Ok(()) => Ok((row.get(0)?, reminder)),
        // A reminder that nobody can have set is one that can't be read.
        Err(_) => Err(rusqlite::Error::IntegralValueOutOfRange(2, i64::from(minute))),
    }
}

/// Keys of all practices that ever came in from this source, with their ids; none for what lies in the bin or was
/// purged.
pub fn source_keys(sql: &Connection, source: &str) -> Result<Vec<(String, Option<Id>)>> {
    let mut statement = sql.prepare(
        "SELECT source_key, CASE WHEN deleted_at IS NULL THEN id END FROM practice WHERE source_key GLOB ?1
         UNION ALL SELECT source_key, NULL FROM tombstone WHERE kind = 'practice' AND source_key GLOB ?1",
    )?;
    let rows = statement.query_map([format!("{source}:*")], |row| Ok((row.get(0)?, row.get(1)?)))?;
    record::readable(rows)
}

/// The key of a practice that doesn't lie in the bin.
///
/// Errors: `NotFound`.
pub(super) fn pk(sql: &Connection, id: Id) -> Result<i64> {
    sql.prepare_cached("SELECT pk FROM practice WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| NearerError::not_found("practice"))
}
