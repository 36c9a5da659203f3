//! How practices stood at the end of each month: kept, so that nobody counts from the first day again.
//!
//! A standing of a day is true as long as no mark, pause or schedule up to that day changes: whatever changes one
//! forgets the standings from that day on, and counts forward from the one before. The table is derived; where it
//! is empty, after a restore or a merge, it is filled by the next mark.

use super::marked::marks_between;
use super::model::Mark;
use super::row::course_of;
use super::rule::Course;
use super::streak::{Streak, Stretch};
use super::strength::{Standing, last_counting};
use crate::error::Result;
use crate::record;
use crate::time::Day;
use crate::vault::Tx;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Where counting begins for a day, and the marks from one window before on.
pub struct DayCounting {
    from: Day,
    before: Standing,
    pub marks: BTreeMap<Day, Mark>,
}

impl DayCounting {
    /// Reads what is needed to know how the practice stands from `day` to `to`: the marks of these days, of a
    /// month before them and of one window, however long it has been kept.
    pub fn read(sql: &Connection, practice: i64, course: &Course, day: Day, to: Day) -> Result<Self> {
        let kept = record::one_readable(sql
            .prepare_cached(
                "SELECT day, strength, done, streak, best, reserve, block_sum, block_done, block_marked, block_frozen
                 FROM practice_standing WHERE practice = ?1 AND day < ?2 ORDER BY day DESC LIMIT 1",
            )?
            .query_row((practice, day), |row| {
                let open = Stretch {
                    sum: row.get(6)?,
                    done: row.get(7)?,
                    marked: row.get(8)?,
                    frozen: row.get(9)?,
                };
                let streak = Streak { current: row.get(3)?, best: row.get(4)?, reserve: row.get(5)?, open };
                let standing = Standing { strength: row.get(1)?, done: row.get(2)?, streak };
                Ok((row.get::<_, Day>(0)?, standing))
            }))?;
        let (from, before) = match kept {
            Some((end, standing)) => (end.plus(1), standing),
            None => (first_day(sql, practice, course)?, Standing::before(course)),
        };
        let marks = marks_between(sql, practice, from.plus(-course.rule.window()), to)?;
        Ok(DayCounting { from, before, marks })
    }

    /// How the practice stands on this day.
    pub fn standing(&self, course: &Course, day: Day) -> Standing {
        self.before.go(course, &self.marks, self.from, last_counting(&self.marks, day), |_, _| {})
    }

    /// Hands out the standing of each day up to this one.
    pub fn each(&self, course: &Course, to: Day, each: impl FnMut(Day, &Standing)) {
        self.before.go(course, &self.marks, self.from, last_counting(&self.marks, to), each);
    }
}

/// The first day that counts.
pub(super) fn first_day(sql: &Connection, practice: i64, course: &Course) -> Result<Day> {
    let first: Option<Day> = sql
        .prepare_cached(
            "SELECT min(day) FROM mark WHERE practice = ?1 AND day >= '1900' AND deleted_at IS NULL",
        )?
        .query_row([practice], |row| record::or_default(row.get(0)))?;
    Ok(first.map_or(course.began, |first| first.min(course.began)))
}

/// Something changed that counts from this day on (none: from the first): forgets the standings from there, and
/// keeps new ones up to yesterday. Answers how many days were counted.
pub(super) fn count_anew(tx: &Tx<'_>, practice: i64, from: Option<Day>) -> Result<u32> {
    match from {
        Some(from) => tx
            .sql
            .prepare_cached("DELETE FROM practice_standing WHERE practice = ?1 AND day >= ?2")?
            .execute((practice, from))?,
        None => {
            tx.sql.prepare_cached("DELETE FROM practice_standing WHERE practice = ?1")?.execute([practice])?
        }
    };
    let course = course_of(&tx.sql, practice)?;
    let yesterday = tx.today().plus(-1);
    let counting = DayCounting::read(&tx.sql, practice, &course, tx.today(), tx.today())?;
    let mut insert = tx.sql.prepare_cached(
        "INSERT OR REPLACE INTO practice_standing (practice, day, strength, done, streak, best, reserve, block_sum,
           block_done, block_marked, block_frozen)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let (mut days, mut kept) = (0, Ok(()));
    counting.before.go(&course, &counting.marks, counting.from, yesterday, |day, standing| {
        days += 1;
        if kept.is_ok() && day == day.month().1 {
            let Streak { current, best, reserve, open } = standing.streak;
            kept = insert
                .execute(rusqlite::params![
                    practice,
                    day,
                    standing.strength,
                    standing.done,
                    current,
                    best,
                    reserve,
                    open.sum,
                    open.done,
                    open.marked,
                    open.frozen,
                ])
                .map(drop);
        }
    });
    kept?;
    Ok(days)
}

/// Counts all practices anew from their first days.
pub fn count_all_anew(tx: &Tx<'_>) -> Result<()> {
    let practices: Vec<i64> = tx
        .sql
        .prepare("SELECT pk FROM practice")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    practices.into_iter().try_for_each(|practice| count_anew(tx, practice, None).map(drop))
}

/// Forgets all standings: for when rows came in from elsewhere.
pub fn forget_standings(tx: &Tx<'_>) -> Result<()> {
    tx.sql.prepare_cached("DELETE FROM practice_standing")?.execute([])?;
    Ok(())
}
