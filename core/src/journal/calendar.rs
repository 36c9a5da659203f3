//! The journal by days: when something was written, how the mood was, what else is on this day, and what is written
//! about most.

use super::model::EntryLine;
use super::query::Query;
use super::row::{COLUMNS_BEGUN, entry_row};
use super::search::line;
use crate::error::Result;
use crate::form::Feelings;
use crate::record::{self, or_default};
use crate::time::{Day, in_weeks};
use crate::vault::Id;
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

/// A month, ready to be laid out in weeks.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MonthView {
    /// The first day of the month.
    pub first: Day,
    /// Weeks of seven places, beginning on the weekday that was asked for, days without an entry included; none: a day of
    /// another month.
    pub weeks: Vec<Vec<Option<DayView>>>,
    /// How many entries lie in the month.
    pub entries: u32,
    /// The first days of the nearest months before and after in which something was written; none: there is none.
    pub earlier: Option<Day>,
    /// The same for the nearest month after.
    pub later: Option<Day>,
}

/// A day with what was written on it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DayView {
    /// The person's day.
    pub day: Day,
    /// How many entries lie on it.
    pub entries: u32,
    /// The mean of the day's moods, −3 to +3; none where none was noted.
    pub mood: Option<f64>,
    /// The lowest of the day's moods, −3 to +3.
    pub lowest: Option<i8>,
    /// The highest of the day's moods, −3 to +3.
    pub highest: Option<i8>,
}

/// How often something is written about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Count {
    /// Id of a person, name of a tag, or id of a feeling's word: what a filter takes.
    pub key: String,
    /// What it is called on a screen.
    pub name: String,
    /// How many entries have it, those in the bin left out.
    pub entries: u32,
}

/// What the journal can be filtered by, the most used first.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JournalCounts {
    /// At most 200.
    pub people: Vec<Count>,
    /// At most 200.
    pub tags: Vec<Count>,
    /// At most 200.
    pub feelings: Vec<Count>,
    /// Entries and days in all.
    pub entries: u32,
    /// Days on which something was written.
    pub days: u32,
}

/// Most of each that are counted out.
const MOST_COUNTS: u32 = 200;
/// How far "on this day" looks back, in years.
const YEARS: i32 = 100;
/// Entries that it shows at most.
const MOST_ON_THIS_DAY: usize = 20;

/// The month that this day lies in; none: this month. `first_weekday` is 0 for Monday to 6 for Sunday.
pub fn month(
    sql: &Connection,
    of: impl Into<Option<Day>>,
    today: Day,
    first_weekday: u32,
) -> Result<MonthView> {
    let day = of.into().unwrap_or(today);
    let (first, last) = day.month();
    let written = days(sql, first, last)?;
    let entries = written.iter().map(|day| day.entries).sum();
    let all = (0..=last.since(first)).map(|n| first.plus(n));
    let mut found = written.into_iter().peekable();
    let days = all
        .map(|day| match found.next_if(|next| next.day == day) {
            Some(written) => written,
            None => DayView { day, entries: 0, mood: None, lowest: None, highest: None },
        })
        .collect();
    let nearest = |order: &str, than: Day| -> Result<Option<Day>> {
        let found: Option<Day> = sql
            .prepare_cached(&format!("SELECT {order} FROM entry WHERE day {} ?1 AND deleted_at IS NULL", {
                if order.starts_with("max") { "<" } else { ">" }
            }))?
            .query_row([than], |row| or_default(row.get(0)))?;
        Ok(found.map(|day| day.month().0))
    };
    Ok(MonthView {
        first,
        weeks: in_weeks(first, days, first_weekday),
        entries,
        earlier: nearest("max(day)", first)?,
        later: nearest("min(day)", last)?,
    })
}

/// The days between these two, both inside, on which something was written.
pub fn days(sql: &Connection, from: Day, to: Day) -> Result<Vec<DayView>> {
    let mut statement = sql.prepare_cached(
        "SELECT day, count(*), avg(mood), min(mood), max(mood) FROM entry
         WHERE day BETWEEN ?1 AND ?2 AND deleted_at IS NULL GROUP BY day ORDER BY day",
    )?;
    let found = statement.query_map((from, to), |row| {
        Ok(DayView {
            day: row.get(0)?,
            entries: row.get(1)?,
            mood: row.get(2)?,
            lowest: row.get(3)?,
            highest: row.get(4)?,
        })
    })?;
    record::readable(found)
}

/// What was written on this day in earlier years, the last year first. The 29th of February is remembered on the
/// 28th in years that have none.
pub fn on_this_day(sql: &Connection, feelings: &Feelings, today: Day) -> Result<Vec<EntryLine>> {
    let date = today.date();
    let mut lines = Vec::new();
    for year in (date.year() - YEARS..date.year()).rev() {
        let same = NaiveDate::from_ymd_opt(year, date.month(), date.day());
        let leap = (date.month() == 2 && date.day() == 28 && !date.leap_year())
            .then(|| NaiveDate::from_ymd_opt(year, 2, 29))
            .flatten();
        for day in [leap, same].into_iter().flatten().map(Day::new) {
            let rows = sql
                .prepare_cached(&format!(
                    "SELECT {COLUMNS_BEGUN} FROM entry WHERE day = ?1 AND deleted_at IS NULL
                     ORDER BY search_key DESC LIMIT ?2"
                ))?
                .query_map((day, MOST_ON_THIS_DAY as i64), entry_row)?
                .collect::<Result<Vec<_>, _>>()?;
            for row in rows {
                lines.push(line(sql, feelings, &Query::default(), row)?);
            }
        }
        if lines.len() >= MOST_ON_THIS_DAY {
            lines.truncate(MOST_ON_THIS_DAY);
            break;
        }
    }
    Ok(lines)
}

/// How often each person, tag and feeling is written about. What is in the bin is left out by its own small index:
/// looking each entry up would read the whole file.
pub fn counts(sql: &Connection, feelings: &Feelings) -> Result<JournalCounts> {
    let people = record::readable(
        sql.prepare_cached(
            "SELECT person_view_name.id, name, count(*) AS n FROM entry_person
             JOIN person_view_name ON person_view_name.pk = person
             WHERE entry NOT IN (SELECT pk FROM entry WHERE deleted_at IS NOT NULL)
             GROUP BY person ORDER BY n DESC, name LIMIT ?1",
        )?
        .query_map([MOST_COUNTS], |row| {
            let id: Id = row.get(0)?;
            Ok(Count { key: id.to_string(), name: row.get(1)?, entries: row.get(2)? })
        })?,
    )?;
    let tags = record::readable(
        sql.prepare_cached(
            "SELECT name, count(*) AS n FROM entry_tag JOIN tag_view_name ON tag_view_name.pk = tag
             WHERE entry NOT IN (SELECT pk FROM entry WHERE deleted_at IS NOT NULL)
             GROUP BY tag ORDER BY n DESC, name LIMIT ?1",
        )?
        .query_map([MOST_COUNTS], |row| {
            let name: String = row.get(0)?;
            Ok(Count { key: name.clone(), name, entries: row.get(1)? })
        })?,
    )?;
    let felt = record::readable(
        sql.prepare_cached(
            "SELECT feeling, count(DISTINCT entry) AS n FROM entry_feeling
             WHERE entry NOT IN (SELECT pk FROM entry WHERE deleted_at IS NOT NULL)
             GROUP BY feeling ORDER BY n DESC, feeling LIMIT ?1",
        )?
        .query_map([MOST_COUNTS], |row| {
            let key: String = row.get(0)?;
            Ok(Count { name: feelings.word_or_id(&key), key, entries: row.get(1)? })
        })?,
    )?;
    let (entries, days) = sql
        .prepare_cached("SELECT count(*), count(DISTINCT day) FROM entry WHERE deleted_at IS NULL")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(JournalCounts { people, tags, feelings: felt, entries, days })
}
