//! Days on which the app was open: what a promise of thirty days counts, so that a clock that jumps ends none early.
//!
//! A day is one of the world's calendar (UTC), so that a journey over the date line, or back, counts none twice. Each
//! keeps the moment as the logical clock counts it, which never goes back: what came after what is right also where
//! the phone's clock went from 2026 to 1970. A clock that is surely wrong counts no day.

use super::hlc::Hlc;
use crate::error::Result;
use crate::time::{DAY_MS, can_be_now};
use rusqlite::{Connection, OptionalExtension};

/// How many days are kept: more than any promise counts.
const KEPT: u32 = 100;

/// Days in which whoever uses the app opens it again.
const SOON: i64 = 7;

/// Days that no clock is set back by: a year.
const LONG: i64 = 366;

pub(super) fn day_of(now_ms: i64) -> i64 {
    now_ms.div_euclid(DAY_MS)
}

/// Notes that the app is open on this day. It does not where the clock can't be right, nor where the vault knows of
/// later days: then the clock was set back, and the day was counted already.
pub(super) fn note(sql: &Connection, now_ms: i64, at: Hlc) -> Result<()> {
    if !can_be_now(now_ms) || Hlc::at(last_opened_ms(sql)?) > Hlc::last_believed(now_ms) {
        return Ok(());
    }
    let new = sql
        .prepare_cached("INSERT OR IGNORE INTO opened_day (day, at_ms) VALUES (?1, ?2)")?
        .execute((day_of(now_ms), at.ms()))?;
    if new > 0 {
        sql.prepare_cached(
            "DELETE FROM opened_day WHERE day NOT IN (SELECT day FROM opened_day ORDER BY at_ms DESC, day DESC LIMIT ?1)",
        )?
        .execute([KEPT])?;
    }
    Ok(())
}

/// When the app was opened first on the n-th last of its days, `n` from 1; none where there are fewer.
pub fn opened_at(sql: &Connection, n: u32) -> Result<Option<i64>> {
    Ok(sql
        .prepare_cached("SELECT at_ms FROM opened_day ORDER BY at_ms DESC, day DESC LIMIT 1 OFFSET ?1")?
        .query_row([n.saturating_sub(1)], |row| row.get(0))
        .optional()?)
}

/// When the app was opened first of its last `n` days, or of all where there are fewer; none where there is none.
pub fn opened_within(sql: &Connection, n: u32) -> Result<Option<i64>> {
    Ok(sql
        .prepare_cached("SELECT min(at_ms) FROM (SELECT at_ms FROM opened_day ORDER BY at_ms DESC LIMIT ?1)")?
        .query_row([n], |row| row.get(0))?)
}

/// When the last of the opened days began; 0 where there is none.
pub(super) fn last_opened_ms(sql: &Connection) -> Result<i64> {
    Ok(sql
        .prepare_cached("SELECT coalesce(max(at_ms), 0) FROM opened_day")?
        .query_row([], |row| row.get(0))?)
}

/// The last moment that the vault knows of, ms UTC: when it was last changed or opened.
pub fn last_known_ms(sql: &Connection) -> Result<i64> {
    Ok(last_opened_ms(sql)?.max(Hlc::last(sql)?.ms()))
}

/// On how many days the app was opened after this moment, 0 to 100.
pub fn opened_since(sql: &Connection, at_ms: i64) -> Result<u32> {
    Ok(sql
        .prepare_cached("SELECT count(*) FROM opened_day WHERE at_ms > ?1")?
        .query_row([at_ms], |row| row.get(0))?)
}

/// Begins to count anew: what came from elsewhere is kept as long as what is laid aside today.
pub fn forget_opened(sql: &Connection) -> Result<()> {
    sql.execute("DELETE FROM opened_day", [])?;
    Ok(())
}

/// Whether the opened days speak for a moment that lies before the logical clock's. They do where the clock had run
/// ahead and is right again.
///
/// Either side of a jump may be the wrong one, and no clock tells which. A clock that was set back comes to days that
/// were lived through: one of the next days is an opened one. A clock that had run ahead left the days in between
/// empty. A clock that shows less than the first of all opened days was set back, too, unless that first day is years
/// away.
///
/// This errs in two ways. Nothing is done where the clock was ahead by less than a week, or by less than a year from
/// the first opened day on: time mends that. Where the app was closed for longer than a week and the clock was then
/// set back into that time, what was changed since is called older than it was. Its order stays; the other side of a
/// merge may win over it, and keeps it as a version.
pub(super) fn speak_for(sql: &Connection, now_ms: i64) -> Result<bool> {
    let today = day_of(now_ms);
    let set_back: bool = sql
        .prepare_cached(
            "SELECT coalesce(max(day BETWEEN ?1 + 2 AND ?1 + ?2), 0)
               OR coalesce(min(day) BETWEEN ?1 + 2 AND ?1 + ?3, 0) FROM opened_day",
        )?
        .query_row((today, SOON, LONG), |row| row.get(0))?;
    Ok(can_be_now(now_ms) && !set_back)
}

/// Forgets days that a clock which ran ahead showed.
pub(super) fn forget_after(sql: &Connection, now_ms: i64) -> Result<()> {
    sql.execute("DELETE FROM opened_day WHERE day > ?1 + 1", [day_of(now_ms)])?;
    sql.execute("UPDATE opened_day SET at_ms = ?1 WHERE at_ms > ?1", [now_ms])?;
    Ok(())
}
