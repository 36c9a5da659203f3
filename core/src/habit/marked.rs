//! What was marked, as it is read.

use super::model::Mark;
use super::row::pk;
use super::target::MOST_THOUSANDTHS;
use crate::error::Result;
use crate::record;
use crate::time::Day;
use crate::vault::Id;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// A day's mark as it comes in from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingMark {
    /// The person's day that is marked.
    pub day: Day,
    /// What was marked.
    pub mark: Mark,
    /// The day's note, at most `MOST_NOTE` characters; empty where there is none.
    pub note: String,
}

/// The day's mark with its note.
pub(super) fn stored(sql: &Connection, practice: i64, day: Day) -> Result<Option<(Mark, String)>> {
    record::one_readable(
        sql.prepare_cached(
            "SELECT mark, amount, note FROM mark WHERE practice = ?1 AND day = ?2 AND deleted_at IS NULL",
        )?
        .query_row((practice, day), |row| Ok((read(row, 0)?, row.get(2)?))),
    )
}

pub(super) fn marks_between(
    sql: &Connection,
    practice: i64,
    from: Day,
    to: Day,
) -> Result<BTreeMap<Day, Mark>> {
    let marks = record::readable(
        sql.prepare_cached(
            "SELECT day, mark, amount FROM mark
             WHERE practice = ?1 AND day BETWEEN ?2 AND ?3 AND deleted_at IS NULL ORDER BY day",
        )?
        .query_map((practice, from, to), |row| Ok((row.get(0)?, read(row, 1)?)))?,
    )?;
    Ok(marks.into_iter().collect())
}

/// All marks of a practice with their notes, oldest first: for exports.
pub fn all_marks(sql: &Connection, practice: Id) -> Result<Vec<IncomingMark>> {
    let practice = pk(sql, practice)?;
    record::readable(
        sql.prepare_cached(
            "SELECT day, mark, amount, note FROM mark WHERE practice = ?1 AND deleted_at IS NULL ORDER BY day",
        )?
        .query_map([practice], |row| {
            Ok(IncomingMark { day: row.get(0)?, mark: read(row, 1)?, note: row.get(3)? })
        })?,
    )
}

/// The columns `mark, amount` from this one on: an amount that nobody can have given is none.
fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Mark> {
    let amount: Option<i64> = row.get(at + 1)?;
    Ok(Mark { kind: row.get(at)?, amount: amount.filter(|amount| (0..=MOST_THOUSANDTHS).contains(amount)) })
}
