//! Loop's backup: a SQLite database. It may come from anywhere: it is read in memory, by columns that are there, and
//! nothing in it is run.

use super::model::{DayValue, LoopHabit, MOST_HABITS, MOST_MARKS, note, too_many, unknown_file};
use crate::bring::archive::damaged;
use crate::error::Result;
use crate::habit::nearest_colour;
use crate::time::{DAY_MS, Day};
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, MAIN_DB, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Where the header says how the file is written: 2 is WAL, which a database in memory can't be opened with.
const WRITE_FORMAT: std::ops::Range<usize> = 18..20;
/// Loop's palette, 0 to 19, in ours: reds, oranges, yellows, greens, teals, blues, purples, pink, brown, greys.
const COLOURS: [u8; 20] = [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 1, 2, 0, 0, 0];

pub(super) fn read(mut bytes: Vec<u8>) -> Result<Vec<LoopHabit>> {
    // A last page that is cut short would be read as if zeros stood there.
    if !bytes.len().is_multiple_of(page_size(&bytes).ok_or_else(damaged)?) {
        return Err(damaged());
    }
    bytes.get_mut(WRITE_FORMAT).ok_or_else(damaged)?.fill(1);
    let mut sql = Connection::open_in_memory()?;
    sql.deserialize_read_exact(MAIN_DB, bytes.as_slice(), bytes.len(), true).map_err(|_| damaged())?;
    drop(bytes);
    settle(&sql).map_err(|_| damaged())?;
    let habits = columns(&sql, "habits")?;
    let repetitions = columns(&sql, "repetitions")?;
    for (table, needed) in [
        (&habits, ["id", "name", "freq_num", "freq_den"].as_slice()),
        (&repetitions, &["habit", "timestamp"]),
    ] {
        if !needed.iter().all(|name| table.contains(*name)) {
            return Err(unknown_file());
        }
    }
    let verdict: String =
        sql.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(|_| damaged())?;
    if verdict != "ok" {
        return Err(damaged());
    }
    let mut found = read_habits(&sql, &habits).map_err(|_| damaged())?;
    if found.len() > MOST_HABITS {
        return Err(too_many(MOST_HABITS));
    }
    let read = read_marks(&sql, &repetitions, &mut found).map_err(|_| damaged())?;
    if read > MOST_MARKS {
        return Err(too_many(MOST_MARKS));
    }
    Ok(found.into_iter().map(|(_, habit)| habit).collect())
}

/// Size of a page as the header says it, where 1 stands for 65536.
fn page_size(bytes: &[u8]) -> Option<usize> {
    let size = usize::from(u16::from_be_bytes([*bytes.get(16)?, *bytes.get(17)?]));
    Some(if size == 1 { 65_536 } else { size }).filter(|size| *size >= 512)
}

/// No trigger, no view and no function of the file's making is run.
fn settle(sql: &Connection) -> rusqlite::Result<()> {
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    sql.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON;")
}

/// Names of a plain table's plain columns, in small letters. A view, a virtual table and a computed column are none.
fn columns(sql: &Connection, table: &str) -> Result<BTreeSet<String>> {
    let found = || -> rusqlite::Result<BTreeSet<String>> {
        let plain = sql
            .prepare("SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND lower(name) = ?1")?
            .exists([table])?;
        if !plain {
            return Ok(BTreeSet::new());
        }
        sql.prepare("SELECT lower(name) FROM pragma_table_xinfo(?1) WHERE hidden = 0")?
            .query_map([table], |row| row.get(0))?
            .collect()
    };
    found().map_err(|_| damaged())
}

/// A column where this version has it, else what it would hold.
fn named(columns: &BTreeSet<String>, name: &str, otherwise: &str) -> String {
    if columns.contains(name) { format!("\"{name}\"") } else { otherwise.to_owned() }
}

fn read_habits(sql: &Connection, columns: &BTreeSet<String>) -> rusqlite::Result<Vec<(i64, LoopHabit)>> {
    let wanted = [
        ("id", "0"),
        ("name", "''"),
        ("question", "''"),
        ("description", "''"),
        ("freq_num", "1"),
        ("freq_den", "1"),
        ("type", "0"),
        ("unit", "''"),
        ("target_type", "0"),
        ("target_value", "0"),
        ("color", "0"),
        ("archived", "0"),
        ("reminder_hour", "NULL"),
        ("reminder_min", "NULL"),
        ("reminder_days", "127"),
        ("uuid", "NULL"),
    ];
    let selected: Vec<String> = wanted.iter().map(|(name, none)| named(columns, name, none)).collect();
    let order = named(columns, "position", "\"id\"");
    let most = MOST_HABITS + 1;
    sql.prepare(&format!("SELECT {} FROM habits ORDER BY {order}, \"id\" LIMIT {most}", selected.join(", ")))?
        .query_map([], |row| Ok((number(row, 0), habit(row))))?
        .collect()
}

fn habit(row: &Row<'_>) -> LoopHabit {
    let positive = |at| u32::try_from(number(row, at)).unwrap_or(0);
    let reminder = match (whole(row, 12), whole(row, 13)) {
        (Some(hour @ 0..=23), Some(minute @ 0..=59)) => u16::try_from(hour * 60 + minute).ok(),
        _ => None,
    };
    LoopHabit {
        name: text(row, 1),
        question: text(row, 2),
        description: text(row, 3),
        numerator: positive(4),
        denominator: positive(5),
        numerical: number(row, 6) == 1,
        unit: text(row, 7),
        at_most: number(row, 8) == 1,
        target: match row.get_ref(9) {
            Ok(ValueRef::Real(value)) => value,
            _ => f64::from(i32::try_from(number(row, 9)).unwrap_or(0)),
        },
        colour: colour(number(row, 10)),
        archived: number(row, 11) != 0,
        reminder: reminder.zip(weekdays(number(row, 14))),
        uuid: Some(text(row, 15)).filter(|uuid| !uuid.is_empty()),
        entries: Vec::new(),
    }
}

/// Days of a reminder: there bit 0 is Saturday, here it is Monday. None where it is on no day.
fn weekdays(saturday_first: i64) -> Option<u8> {
    let days = (0..7).filter(|bit| saturday_first & (1 << bit) != 0).map(|bit| 1_u8 << ((bit + 5) % 7));
    Some(days.fold(0, |all, day| all | day)).filter(|days| *days != 0)
}

/// A place in the palette, or in older versions a colour of the screen.
fn colour(value: i64) -> u8 {
    match usize::try_from(value).ok().and_then(|place| COLOURS.get(place)) {
        Some(colour) => *colour,
        None => nearest_colour(u32::try_from(value & 0xff_ff_ff).unwrap_or(0)),
    }
}

/// Adds the marks to their habits, the first of a day first. Answers how many rows there were.
fn read_marks(
    sql: &Connection,
    columns: &BTreeSet<String>,
    habits: &mut [(i64, LoopHabit)],
) -> rusqlite::Result<usize> {
    let places: BTreeMap<i64, usize> =
        habits.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    // Before there were values, a row was a mark by hand.
    let (value, notes) = (named(columns, "value", "2"), named(columns, "notes", "''"));
    let most = MOST_MARKS + 1;
    let mut statement = sql.prepare(&format!(
        "SELECT habit, timestamp, {value}, {notes} FROM repetitions ORDER BY habit, timestamp, rowid LIMIT {most}"
    ))?;
    let mut rows = statement.query([])?;
    let mut read = 0;
    while let Some(row) = rows.next()? {
        read += 1;
        let (Some(place), Some(ms)) = (places.get(&number(row, 0)), whole(row, 1)) else { continue };
        let (Some((_, habit)), Some(day)) = (habits.get_mut(*place), day_of(ms)) else { continue };
        habit.entries.push((day, DayValue::numbered(number(row, 2), habit.numerical), note(&text(row, 3))));
    }
    Ok(read)
}

/// A day is kept as its midnight in UTC.
fn day_of(ms: i64) -> Option<Day> {
    let first = Day::parse("1970-01-01").ok()?;
    let days = ms.div_euclid(DAY_MS);
    (0..1_000_000).contains(&days).then(|| first.plus(days))
}

fn whole(row: &Row<'_>, at: usize) -> Option<i64> {
    match row.get_ref(at) {
        Ok(ValueRef::Integer(value)) => Some(value),
        _ => None,
    }
}

fn number(row: &Row<'_>, at: usize) -> i64 {
    whole(row, at).unwrap_or(0)
}

fn text(row: &Row<'_>, at: usize) -> String {
    match row.get_ref(at) {
        Ok(ValueRef::Text(text)) => String::from_utf8_lossy(text).into_owned(),
        _ => String::new(),
    }
}
